package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a shell sees it: stdout, stderr, exit code. */
class CommandIT {

  private static final String TABLE = "team_offense_game_summary";

  @TempDir private static Path prepared;
  @TempDir private Path folder;
  private Cli cli;

  @BeforeAll
  static void fill() throws Exception {
    new SmallLeague(LocalDate.parse("2023-11-01"), 3, 2).write(prepared.resolve("raw"), 0);
    Cli cli = Cli.in(prepared);
    assertThat(cli.run("import", prepared.resolve("raw").toString()).exitCode()).isZero();
    assertThat(cli.run("backfill", "--table", TABLE).exitCode()).isZero();
  }

  @BeforeEach
  void league() throws Exception {
    cli = Cli.in(folder);
    new SmallLeague(LocalDate.parse("2023-11-01"), 3, 2).write(folder.resolve("raw"), 0);
  }

  @Test
  void fromFilesToOneAuditedPublishedTable() throws Exception {
    Cli.Answer imported = cli.run("import", folder.resolve("raw").toString());
    assertThat(imported.exitCode()).as(imported.err()).isZero();
    assertThat(imported.out()).contains("nba_raw.nbac_schedule").contains("published 18 rows");

    Cli.Answer planned = cli.run("plan", "--table", TABLE);
    assertThat(planned.out())
        .contains("+    3 dates  team_offense_game_summary        2023-11-01..2023-11-03  missing");

    Cli.Answer filled = cli.run("backfill", "--table", TABLE);
    assertThat(filled.exitCode()).as(filled.err()).isZero();
    assertThat(filled.out()).contains("0 failed, 0 not judged").contains("published 12 rows");

    // Game 1: 39 and 38 field goals, 11 and 10 threes, 16 and 15 free throws, so 105 to 101.
    // Possessions 88 + 0.44 * 20 - 10 + 13 = 99.8 and 88 + 0.44 * 19 - 10 + 13 = 99.36.
    Cli.Answer asked =
        cli.run(
            "query",
            "--csv",
            "SELECT game_id, points_scored, margin_of_victory, round(possessions, 4) AS p,"
                + " round(offensive_rating, 4) AS o FROM nba_analytics.team_offense_game_summary"
                + " WHERE game_date = DATE '2023-11-01' AND team_abbr = 'BOS'");
    assertThat(asked.out())
        .isEqualTo(
            "game_id,points_scored,margin_of_victory,p,o\n20231101_ATL_BOS,105,4,99.58,105.4429\n");

    Cli.Answer status = cli.run("status", "--table", TABLE);
    assertThat(status.exitCode()).as(status.out()).isZero();
    assertThat(status.out()).contains("nba_analytics.team_offense_game_summary").contains("3/3");
  }

  @Test
  void theSameBackfillTwiceDoesNothingAndSaysWhy() throws Exception {
    load();
    Cli.Answer again = cli.run("backfill", "--table", TABLE);
    assertThat(again.exitCode()).isZero();
    assertThat(again.out())
        .isEqualTo(
            "Nothing to do: every asked table and date is published from its inputs as they are.\n");
  }

  @Test
  void forceRewritesWithTheSameContent() throws Exception {
    load();
    JsonNode before = certificate();
    assertThat(cli.run("backfill", "--force", "--table", TABLE).exitCode()).isZero();
    JsonNode after = certificate();
    assertThat(after.get("run")).isNotEqualTo(before.get("run"));
    assertThat(after.get("certificate").findValuesAsText("content_hash"))
        .hasSize(3)
        .isEqualTo(before.get("certificate").findValuesAsText("content_hash"));
  }

  @Test
  void theCertificateSaysWhatWasExpectedAndWhatIsThere() throws Exception {
    load();
    JsonNode line = certificate().get("certificate").get(0);
    assertThat(line.get("date").asText()).isEqualTo("2023-11-01");
    assertThat(line.get("expected_keys").asLong()).isEqualTo(4);
    assertThat(line.get("written_keys").asLong()).isEqualTo(4);
    assertThat(line.get("input_versions").toString())
        .contains("nba_raw.nbac_team_boxscore 1 dates");
  }

  @Test
  void aRowEditedByHandBreaksItsCertificate() throws Exception {
    load();
    try (Connection foreign = DriverManager.getConnection("jdbc:" + cli.warehouse())) {
      foreign
          .createStatement()
          .execute(
              "UPDATE nba_analytics.team_offense_game_summary SET points_scored = 200"
                  + " WHERE game_date = DATE '2023-11-02' AND team_abbr = 'BOS'");
    }
    Cli.Answer status = cli.run("status", "--table", TABLE);
    assertThat(status.exitCode()).isEqualTo(1);
    assertThat(status.out())
        .contains(
            "EDITED  nba_analytics.team_offense_game_summary  2023-24  [2023-11-02]  the"
                + " certificate no longer holds")
        .contains(
            "mend: backcourt backfill --force --table team_offense_game_summary --dates 2023-11-02");
    assertThat(
            cli.run(
                    "backfill",
                    "--force",
                    "--table",
                    "team_offense_game_summary",
                    "--dates",
                    "2023-11-02")
                .exitCode())
        .isZero();
    assertThat(cli.run("status", "--table", TABLE).exitCode()).isZero();
  }

  @Test
  void missingInputsStopBeforeAnythingIsComputed() throws Exception {
    Path raw = folder.resolve("raw");
    Path schedule = folder.resolve("part");
    Files.createDirectories(schedule);
    Files.move(raw.resolve("nba_raw.nbac_schedule"), schedule.resolve("nba_raw.nbac_schedule"));
    cli.run("import", schedule.toString());
    Cli.Answer refused = cli.run("backfill");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err())
        .contains("the inputs are not complete, nothing was computed")
        .contains("nba_raw.nbac_team_boxscore")
        .contains("is not complete on 3 dates (2023-11-01..2023-11-03): no rows on 2023-11-01")
        .contains("mend: backcourt import DIR");
  }

  @Test
  void wrongUsageIsOneLineWithTheNearestName() throws Exception {
    load();
    assertThat(cli.run("backfil"))
        .isEqualTo(
            new Cli.Answer(
                2,
                "",
                "backcourt: there is no command 'backfil'; did you mean backfill?; see: backcourt"
                    + " --help\n"));
    assertThat(cli.run("plan", "--table", "team_ofense_game_summary").err())
        .isEqualTo(
            "backcourt: there is no table 'team_ofense_game_summary'; did you mean"
                + " team_offense_game_summary?\n");
    assertThat(cli.run("plan", "--season", "2023-25").err())
        .isEqualTo("backcourt: '2023-25' is no season; write it as 2023-24\n");
    assertThat(cli.run("plan", "--dates", "2023-13-01").err())
        .isEqualTo(
            "backcourt: '2023-13-01' is no date; write it as YYYY-MM-DD, such as 2024-01-17\n");
    assertThat(cli.run("show", "nothing").exitCode()).isEqualTo(2);
  }

  @Test
  void aWarehouseThatIsNotThereIsSaidInALine() {
    Cli.Answer answer = cli.run("status", "--table", TABLE);
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err())
        .startsWith("backcourt: There is no warehouse at ")
        .endsWith("yet; fill one with: backcourt import DIR\n");
  }

  @Test
  void jsonIsAllThatIsOnStdout() throws Exception {
    load();
    for (String command : new String[] {"plan", "status", "runs"}) {
      Cli.Answer answer = cli.run(command, "--json");
      JsonNode document = new ObjectMapper().readTree(answer.out());
      assertThat(document.get("version").asInt()).as(command).isEqualTo(1);
    }
  }

  @Test
  void everyCommandHasHelpWithAnExample() {
    String help = cli.run("--help").out();
    for (String command :
        new String[] {"import", "plan", "backfill", "status", "runs", "show", "query"}) {
      assertThat(help).contains("  " + command);
      Cli.Answer answer = cli.run(command, "--help");
      assertThat(answer.exitCode()).isZero();
      assertThat(answer.out())
          .contains("Usage: backcourt " + command)
          .contains("Example: backcourt");
    }
  }

  /** A warehouse with everything published, as the commands leave it. */
  private void load() throws IOException {
    for (String file : List.of("w.duckdb", "w.duckdb.seal")) {
      Files.copy(prepared.resolve(file), folder.resolve(file));
    }
  }

  private JsonNode certificate() throws Exception {
    ObjectMapper json = new ObjectMapper();
    String newest =
        json.readTree(cli.run("runs", "--json").out()).get("runs").get(0).get("run").asText();
    return json.readTree(cli.run("show", newest, "--json").out());
  }
}
