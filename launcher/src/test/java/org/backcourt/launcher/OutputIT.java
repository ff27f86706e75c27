package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.backcourt.launcher.command.BackcourtCommand;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every command prints over a warehouse in which much is wrong: for people in 80 columns, for
 * programs as the page on JSON says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutputIT {

  private static final String DAY = "2024-01-18";

  /** Harmed tables are computed anew, and their audits refuse them. */
  private static final String[] REFUSED = {
    "backfill",
    "--force",
    "--table",
    "player_game_summary",
    "--table",
    "team_offense_game_summary",
    "--dates",
    DAY
  };

  /** Commands whose output is no table of ours, or that other tests hold against the page. */
  private static final List<String> ELSEWHERE =
      List.of(
          "completion",
          "checks",
          "demo",
          "help",
          "launch",
          "prove",
          "template",
          "train",
          "validate");

  private Path folder;
  private Path warehouse;
  private String refused = "";
  private List<String> precompute = List.of();

  @BeforeAll
  void trouble(@TempDir Path shared) throws Exception {
    folder = shared;
    warehouse = PlayedLeague.in(folder).copy("troubled");
    Path files = Files.createDirectories(folder.resolve("files/nba-team-boxscore"));
    Files.writeString(files.resolve("cut.json"), "{\"gameId\": ");
    Path raw = Files.createDirectories(folder.resolve("raw/nba_raw.nbac_team_boxscore"));
    Files.writeString(raw.resolve("2023-24.csv"), "game_id,unheard_of\n1,2\n");
    Files.writeString(raw.resolve("cut.parquet"), "no Parquet at all");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + warehouse);
        Statement sql = connection.createStatement()) {
      String winter = " BETWEEN DATE '2024-01-01' AND DATE '2024-03-01'";
      String star = " FROM nba_raw.nbac_gamebook_player_stats WHERE game_date = DATE '" + DAY + "'";
      for (String harm :
          List.of(
              // missing, here and there
              "DELETE FROM nba_quality.cells WHERE table_name = 'nba_analytics.player_game_summary'"
                  + " AND cell_date"
                  + winter
                  + " AND (day(cell_date) % 3 = 0 OR cell_date = DATE '"
                  + DAY
                  + "')",
              // edited by hand
              "UPDATE nba_analytics.team_offense_game_summary SET points_scored = 200 WHERE"
                  + " game_date"
                  + winter
                  + " AND day(game_date) % 4 = 0",
              // stale, because an input changed
              "UPDATE nba_quality.cells SET content_hash = 'another' WHERE table_name ="
                  + " 'nba_raw.nbac_injury_report' AND cell_date"
                  + winter,
              // short
              "UPDATE nba_quality.cells SET written_keys = 1 WHERE table_name ="
                  + " 'nba_precompute.player_daily_cache' AND cell_date"
                  + winter,
              // what the audit will refuse
              "DELETE" + star + " AND points = (SELECT max(points)" + star + ")")) {
        assertThat(sql.executeUpdate(harm)).as(harm).isPositive();
      }
    }
    Said failed = run(REFUSED);
    assertThat(failed.code()).as(failed.said()).isEqualTo(1);
    refused = runs("state = 'refused'").get(0);
    precompute = runs("phase = 'precompute' AND state = 'published'");
  }

  /** Every command, under the name that the page on JSON has for it. */
  private Map<String, List<String[]>> lines() {
    String player = "cameronpowell";
    Map<String, List<String[]>> lines = new LinkedHashMap<>();
    add(lines, "status", "status");
    add(lines, "status", "status", "--phase", "precompute");
    add(lines, "plan", "plan");
    add(lines, "plan", "plan", "--from", "2023-10-01", "--to", "2023-11-05");
    add(lines, "plan --changed", "plan", "--changed", DAY);
    add(lines, "backfill --dry-run", "backfill", "--dry-run");
    add(lines, "gaps", "gaps");
    add(lines, "gaps --level", "gaps", "--level", "player", "--dates", DAY);
    add(lines, "gaps --level", "gaps", "--level", "game", "--dates", DAY);
    add(lines, "health", "health", "--season", "2023-24");
    add(lines, "health", "health");
    add(lines, "explain", "explain", "--player", player, "--date", DAY);
    add(lines, "explain", "explain", "--team", "NYK", "--date", DAY);
    add(lines, "explain", "explain", "player_game_summary", "--player", player, "--date", DAY);
    for (String column : List.of("player_age", "points_avg_last_5")) {
      add(
          lines,
          "explain",
          "explain",
          "player_daily_cache",
          "--player",
          player,
          "--date",
          DAY,
          "--column",
          column);
    }
    add(lines, "runs", "runs");
    add(lines, "show", "show", refused);
    add(lines, "show", "show", precompute.get(0));
    add(lines, "show", "show", precompute.get(0), "--critical-path");
    add(lines, "diff", "diff", precompute.get(precompute.size() - 1), precompute.get(0));
    add(lines, "diff", "diff", precompute.get(0), refused);
    add(lines, "query", "query", "SELECT 1 AS one");
    add(lines, "source", "source", "nba-schedule", "--date", DAY);
    add(lines, "report", "report", "--out", folder.resolve("page").toString());
    add(lines, "docs", "docs", "--out", folder.resolve("pages").toString());
    add(lines, "doctor", "doctor");
    add(lines, "clean", "clean", "--dry-run");
    add(lines, "simulate --list-faults", "simulate", "--list-faults");
    add(lines, "ingest --list-sources", "ingest", "--list-sources");
    add(
        lines,
        "simulate",
        "simulate",
        "--out",
        folder.resolve("week").toString(),
        "--seasons",
        "2023-24",
        "--teams",
        "4",
        "--until",
        "2023-10-26");
    add(lines, "backfill", "backfill", "--table", "player_game_summary", "--dates", DAY);
    // Refused again, so that there are verdicts with evidence.
    add(lines, "backfill", REFUSED);
    add(lines, "daily", "daily", "--date", "2023-07-04");
    add(lines, "import", "import", folder.resolve("raw").toString());
    add(
        lines,
        "ingest",
        "ingest",
        "--source",
        "nba-team-boxscore",
        folder.resolve("files/nba-team-boxscore").toString());
    return lines;
  }

  private static void add(Map<String, List<String[]>> lines, String name, String... words) {
    lines.computeIfAbsent(name, key -> new ArrayList<>()).add(words);
  }

  @Test
  void whatPeopleReadFitsEightyColumns() {
    Map<String, List<String>> wide = new TreeMap<>();
    lines()
        .values()
        .forEach(
            of -> {
              for (String[] words : of) {
                String said = run(words).said().replace(folder.toString(), "DIR");
                assertThat(said).as(String.join(" ", words)).isNotBlank();
                List<String> longer = said.lines().filter(OutputIT::isTooLong).toList();
                if (!longer.isEmpty()) {
                  wide.put(String.join(" ", words), longer);
                }
              }
            });
    assertThat(wide).isEmpty();
  }

  /** A path is one word however long it is: broken, it could not be copied. */
  private static boolean isTooLong(String line) {
    return line.length() > 80 && line.strip().contains(" ");
  }

  @Test
  void whatProgramsReadIsAsThePageSays() throws IOException {
    JsonPage page = JsonPage.read();
    Map<String, List<String[]>> lines = lines();
    TreeSet<String> commands = new TreeSet<>();
    lines.keySet().forEach(name -> commands.add(name.split(" ")[0]));
    commands.addAll(ELSEWHERE);
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    assertThat(commands)
        .as("every command is asked here or elsewhere")
        .isEqualTo(
            new TreeSet<>(BackcourtCommand.line(nowhere, nowhere).getSubcommands().keySet()));
    List<String> wrong = new ArrayList<>();

    lines.forEach(
        (name, of) -> {
          for (String[] words : of) {
            List<String> all = new ArrayList<>(List.of(words));
            all.add("--json");
            try {
              page.hold(name, run(all.toArray(String[]::new)).said());
            } catch (AssertionError e) {
              wrong.add(String.join(" ", words) + ": " + e.getMessage());
            }
          }
        });

    assertThat(wrong).isEmpty();
    assertThat(page.unseen()).as("paths on the page that no document has").isEmpty();
    TreeSet<String> asked = new TreeSet<>(lines.keySet());
    asked.addAll(List.of("launch", "train"));
    assertThat(page.commands()).isEqualTo(asked);
  }

  private record Said(int code, String said) {}

  private Said run(String... words) {
    StringWriter said = new StringWriter();
    int code = PlayedLeague.run(said, warehouse, words);
    return new Said(code, said.toString());
  }

  private List<String> runs(String which) throws SQLException {
    List<String> runs = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + warehouse);
        Statement sql = connection.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "SELECT run_id FROM nba_quality.runs WHERE "
                    + which
                    + " ORDER BY started_at DESC")) {
      while (rows.next()) {
        runs.add(rows.getString(1));
      }
    }
    return runs;
  }
}
