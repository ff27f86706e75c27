package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Seventeen dates of two games without play-by-play, with team offence computed. One of the four
 * teams of the sixteenth was taken out by hand; the first fourteen are bootstrap.
 */
class HealthIT {

  private static final String TABLE = "team_offense_game_summary";

  @TempDir private static Path folder;

  @BeforeAll
  static void fill() throws Exception {
    Cli cli = Cli.in(folder);
    new SmallLeague(LocalDate.parse("2023-11-01"), 17, 2).write(folder.resolve("raw"), 0);
    assertThat(cli.run("import", folder.resolve("raw").toString()).exitCode()).isZero();
    assertThat(cli.run("backfill", "--table", TABLE).exitCode()).isZero();
    try (Connection foreign = DriverManager.getConnection("jdbc:" + cli.warehouse())) {
      foreign
          .createStatement()
          .execute(
              "DELETE FROM nba_analytics.team_offense_game_summary WHERE game_date = DATE"
                  + " '2023-11-16' AND team_abbr = (SELECT min(team_abbr) FROM"
                  + " nba_analytics.team_offense_game_summary WHERE game_date = DATE"
                  + " '2023-11-16')");
    }
  }

  @Test
  void aDateThatLacksATeamIsNamedWithWhatMendsIt() {
    Cli.Answer health =
        Cli.in(folder)
            .run("health", "--table", TABLE, "--from", "2023-11-14", "--to", "2023-11-17");

    assertThat(health.exitCode()).as(health.err()).isEqualTo(1);
    // Rows without play-by-play are worth 0.95: 3/4 * 95 = 71.25, and (95 + 71.25 + 95) / 3 = 87.08
    assertThat(health.out())
        .isEqualTo(
            """
            date       score  standing       raw analytics precomp. predict. grading legacy
            2023-11-14     -  bootstrap        -      95.0        -        -       -    0.0
            2023-11-15  95.0  excellent        -      95.0        -        -       -    0.0
            2023-11-16  71.3  good             -      71.3        -        -       -    0.0
            2023-11-17  95.0  excellent        -      95.0        -        -       -    0.0

            season   dates   mean  excellent  good  fair  poor  bootstrap  other  legacy
            2023-24      4   87.1          2     1     0     0          1      0     0.0

            Worst dates, what is wrong with them, and what mends it:
             71.3  1 date  2023-11-16
                   team_offense_game_summary has 3 of 4 teams
                     mend: backcourt backfill --force --table \\
                               team_offense_game_summary --dates 2023-11-16
                   team_offense_game_summary has quality 95 %, mostly for no_play_by_play
                     mend: backcourt import DIR, with what is lacking of 2023-11-16
             95.0  3 dates  2023-11-14..2023-11-15,2023-11-17
                   team_offense_game_summary has quality 95 %, mostly for no_play_by_play
                     mend: backcourt import DIR, with what is lacking of \\
                               2023-11-14..2023-11-15,2023-11-17

            1 dates need mending.  Next: backcourt gaps
            """);
  }

  @Test
  void wholeDatesExitWithZero() {
    Cli.Answer health =
        Cli.in(folder).run("health", "--table", TABLE, "--dates", "2023-11-13,2023-11-15");

    assertThat(health.exitCode()).isZero();
    assertThat(health.out())
        .endsWith("Nothing expected is missing, and every date is good or better.\n");
  }

  @Test
  void everyPhaseIsAskedUnlessOneIsNamed() throws Exception {
    Cli.Answer health = Cli.in(folder).run("health", "--json", "--dates", "2023-11-15");

    assertThat(health.exitCode()).isEqualTo(1);
    JsonNode date = new ObjectMapper().readTree(health.out()).get("dates").get(0);
    // no player box score, no other table: all phases have a table with nothing
    assertThat(date.get("score").asDouble()).isZero();
    assertThat(date.get("standing").asText()).isEqualTo("poor");
    assertThat(date.get("parts").get("grading").asText()).isEqualTo("0.0");
    assertThat(date.get("findings").get(0).get("cause").asText())
        .isEqualTo("player box score of 0 of 2 games");
  }

  @Test
  void theReportHasTwentyColumns() throws Exception {
    Path csv = folder.resolve("health.csv");
    Cli.in(folder).run("health", "--csv", csv.toString(), "--dates", "2023-11-15");

    assertThat(Files.readAllLines(csv))
        .hasSize(2)
        .allMatch(line -> line.split(",", -1).length == 20)
        .last()
        .isEqualTo("2023-11-15,0.0,2,0,0,0,0,0,0,0,0,0,0,0/4,0,0,0,0,0.0,N/A");
  }

  @Test
  void theCalendarHasASquareADateAndNeedsNoNetwork() throws Exception {
    Path page = folder.resolve("health.html");
    Cli.in(folder).run("health", "--table", TABLE, "--html", page.toString());

    String html = Files.readString(page);
    assertThat(html.split("data-health=", -1)).hasSize(1 + 17);
    assertThat(html)
        .contains("title=\"2023-11-14: bootstrap; ")
        .contains("title=\"2023-11-16: 71.3, good; team_offense_game_summary has 3 of 4 teams; ")
        .doesNotContain("http:")
        .doesNotContain("https:");
  }
}
