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
    assertThat(filled.out()).contains("0 failed, 0 not judged").contains("12 rows of 3 dates in");

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
            "Nothing to do: every asked table and date is published from its inputs as they\n"
                + "are.\n");
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
  void gapsNameTheNearestCauseAndWhatMendsIt() throws Exception {
    load();
    assertThat(cli.run("gaps", TABLE).out())
        .isEqualTo("No gaps: every asked table has every date with final games.\n");

    Cli.Answer gaps = cli.run("gaps", "team_defense_game_summary");
    assertThat(gaps.exitCode()).isEqualTo(1);
    assertThat(gaps.out())
        .isEqualTo(
            "MISSING     3 dates  nba_analytics.team_defense_game_summary\n"
                + "  2023-11-01..2023-11-03\n"
                + "  because never computed\n"
                + "  mend: backcourt backfill --table team_defense_game_summary --from \\\n"
                + "            2023-11-01 --to 2023-11-03\n"
                + "3 table dates in 1 gaps.  Next: the first mend above\n");
    assertThat(cli.run("gaps", "player_game_summary").out())
        .contains("because nba_raw.nbac_gamebook_player_stats or")
        .contains("is not complete: no rows on 2023-11-01")
        .contains("mend: backcourt import DIR, with files that have these dates");
  }

  @Test
  void aKeptPlanIsCarriedOutAsItWasOrNotAtAll() throws Exception {
    load();
    String file = folder.resolve("plans/monday.json").toString();
    String[] make = {
      "plan", "--table", "team_defense_game_summary", "--dates", "2023-11-02", "--out", file
    };
    Cli.Answer kept = cli.run(make);
    assertThat(kept.out())
        .contains("+    1 dates  team_defense_game_summary        2023-11-02  missing")
        .contains("analytics: ")
        .contains("by 1 past run")
        .endsWith("Kept in " + file + ".  Run: backcourt backfill --plan " + file + "\n");
    assertThat(cli.run("backfill", "--plan", file, "--season", "2023-24").err())
        .startsWith("backcourt: --plan already says which tables and dates");

    new SmallLeague(LocalDate.parse("2023-11-01"), 3, 2).write(folder.resolve("raw"), 1);
    assertThat(cli.run("import", folder.resolve("raw").toString()).exitCode()).isZero();
    Cli.Answer moved = cli.run("backfill", "--plan", file);
    assertThat(moved.exitCode()).isEqualTo(2);
    assertThat(moved.err())
        .isEqualTo(
            "backcourt: the plan no longer fits: rows of nba_raw.nbac_team_boxscore changed since"
                + " it was made; make a new one with: backcourt plan --out FILE\n");

    assertThat(cli.run(make).exitCode()).isZero();
    Cli.Answer done = cli.run("backfill", "--plan", file);
    assertThat(done.exitCode()).as(done.out() + done.err()).isZero();
    assertThat(done.out()).contains("4 rows of 1 date in");
    assertThat(cli.run("backfill", "--plan", folder.resolve("none.json").toString()).err())
        .startsWith("backcourt: there is no plan at ");
    Files.writeString(Path.of(file), "{\"version\": 7}");
    assertThat(cli.run("backfill", "--plan", file).err()).contains("its version is not 2");
  }

  @Test
  void dailyBringsOneDateThroughAndIsSafeToRepeat() throws Exception {
    load();
    Cli.Answer off = cli.run("daily", "--date", "2023-12-25");
    assertThat(off.exitCode()).isZero();
    assertThat(off.out()).isEqualTo("Nothing to do for 2023-12-25: the schedule has no game.\n");

    Cli.Answer refused = cli.run("daily", "--date", "2023-11-02");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err())
        .contains("nba_raw.nbac_gamebook_player_stats or")
        .contains("is not complete on 1 date (2023-11-02)");
    assertThat(cli.run("runs").out()).contains("refused").contains("the gate: ");
  }

  @Test
  void theDoctorFindsWhatIsWrongAndSaysHowToMendIt() throws Exception {
    Cli.Answer tight = cli.run("doctor");
    assertThat(tight.exitCode()).isEqualTo(1);
    assertThat(tight.out())
        .as("these tests run in 1 GB, which is less than a history needs")
        .contains("ok    warehouse  none yet; import makes it")
        .contains("FAIL  memory     1.0 GB of heap")
        .contains("      mend: give it more with BACKCOURT_JAVA_OPTS=-Xmx4g")
        .endsWith("Mend the lines above, from the top.\n");
    Files.writeString(folder.resolve("w.duckdb"), "no database at all, but a file of its name");

    Cli.Answer ill = cli.run("doctor");

    assertThat(ill.exitCode()).isEqualTo(1);
    assertThat(ill.out())
        .contains("FAIL  warehouse")
        .contains("mend: wait for the other process or stop it");
  }

  @Test
  void twoRunsAreComparedCellByCell() throws Exception {
    load();
    String first = certificate().get("run").asText();
    new SmallLeague(LocalDate.parse("2023-11-01"), 3, 2).write(folder.resolve("raw"), 1);
    assertThat(cli.run("import", folder.resolve("raw").toString()).exitCode()).isZero();
    assertThat(cli.run("backfill", "--table", TABLE, "--dates", "2023-11-02").exitCode()).isZero();
    String second = certificate().get("run").asText();

    assertThat(cli.run("diff", first, second).out())
        .isEqualTo(
            "differs           1 dates  nba_analytics.team_offense_game_summary\n"
                + "               4 -> 4 rows  2023-11-02\n"
                + "only the older    2 dates  nba_analytics.team_offense_game_summary\n"
                + "               8 -> 0 rows  2023-11-01, 2023-11-03\n"
                + "What stands now: backcourt status\n");
    assertThat(cli.run("diff", first, first).out()).contains("Both runs published the same.");
    assertThat(cli.run("diff", first, "20231101-000000-aaaa").err())
        .contains("there is no run '20231101-000000-aaaa'; did you mean ");
  }

  @Test
  void cleanRemovesWhatARefusedRunHasLeft() throws Exception {
    load();
    assertThat(cli.run("clean").out())
        .isEqualTo("Nothing to clean: no run has left staged rows.\n");
    Path orphan = folder.resolve("w.duckdb.staging/20231101-000000-abcd/some.table");
    Files.createDirectories(orphan);
    Files.writeString(orphan.resolve("part.parquet"), "x".repeat(100_000));

    assertThat(cli.run("clean", "--dry-run").out())
        .isEqualTo(
            "20231101-000000-abcd       0.1 MB  unknown to the ledger\n"
                + "Nothing was removed.  Next: backcourt clean\n");
    assertThat(orphan).exists();
    assertThat(cli.run("clean").out()).endsWith("Removed the staged rows of 1 runs.\n");
    assertThat(orphan).doesNotExist();
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
            "EDITED  nba_analytics.team_offense_game_summary  2023-24  1 date\n"
                + "  2023-11-02\n"
                + "  because the certificate no longer holds: rows differ from those published\n"
                + "  mend: backcourt backfill --force --table team_offense_game_summary \\\n"
                + "            --dates 2023-11-02\n");
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
    // Having found every row as certified, it has sealed the file again.
    assertThat(cli.run("doctor").out()).contains("as backcourt left them");
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
        new String[] {
          "import", "ingest", "source", "plan", "backfill", "status", "runs", "show", "query"
        }) {
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
