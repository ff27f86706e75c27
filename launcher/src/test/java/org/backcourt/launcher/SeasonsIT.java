package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seasons that are worked on side by side are what they are one after the other. */
class SeasonsIT {

  /** What stands in the tables now, by table and date. */
  private static final String PUBLISHED =
      "SELECT table_name || ' ' || cell_date, content_hash FROM nba_quality.cells"
          + " WHERE table_name NOT LIKE 'nba_raw%' QUALIFY row_number() OVER (PARTITION BY"
          + " table_name, cell_date ORDER BY recorded_at DESC, run_id DESC) = 1";

  private static final String NEW_RUNS =
      "SELECT DISTINCT run_id, phase || ' ' || CASE WHEN dates < '2023-07' THEN '2022-23'"
          + " ELSE '2023-24' END || ' ' || state FROM nba_quality.runs WHERE command LIKE"
          + " '%--workers 2%' AND state <> 'running'";

  @TempDir private Path folder;

  @Test
  void twoSeasonsAtATimeGiveTheSameRows() throws Exception {
    Path league = PlayedLeague.in(folder).whole();
    TreeMap<String, String> oneAfterTheOther = pairs(league, PUBLISHED);

    String said = backfill(0, league, "--force");

    assertThat(pairs(league, PUBLISHED)).isEqualTo(oneAfterTheOther).hasSizeGreaterThan(3000);
    assertThat(pairs(league, NEW_RUNS).values())
        .containsExactlyInAnyOrder(
            "analytics 2022-23 published",
            "analytics 2023-24 published",
            "precompute 2022-23 published",
            "precompute 2023-24 published");
    assertThat(said).contains("analytics 2022-23: run ", "precompute 2023-24: run ");
  }

  @Test
  void aSeasonThatIsRefusedTakesNoOtherWithIt() throws Exception {
    Path league = PlayedLeague.in(folder).whole();
    change(
        league,
        "DELETE FROM nba_raw.nbac_gamebook_player_stats WHERE (game_id, points) IN (SELECT game_id,"
            + " max(points) FROM nba_raw.nbac_gamebook_player_stats WHERE game_date = (SELECT"
            + " min(game_date) FROM nba_raw.nbac_schedule) GROUP BY game_id)");

    String said = backfill(1, league, "--force", "--keep-going");

    assertThat(said.replaceAll("\\s+", " "))
        .contains("players add up to their team", "left out 1 date that the audit refused");
    assertThat(pairs(league, NEW_RUNS).values())
        .contains(
            "analytics 2022-23 refused",
            "analytics 2023-24 published",
            "precompute 2023-24 published");
  }

  private static String backfill(int code, Path league, String... more) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    List<String> command =
        List.of("backfill --workers 2 --phase analytics --phase precompute --warehouse".split(" "));
    List<String> all = new ArrayList<>(command);
    all.add("duckdb:" + league);
    all.addAll(List.of(more));
    assertThat(Main.run(all.toArray(String[]::new), out, out)).as(said.toString()).isEqualTo(code);
    return said.toString();
  }

  private static TreeMap<String, String> pairs(Path league, String query) throws SQLException {
    TreeMap<String, String> pairs = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + league);
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        pairs.put(rows.getString(1), rows.getString(2));
      }
    }
    return pairs;
  }

  private static void change(Path league, String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + league);
        Statement sql = connection.createStatement()) {
      assertThat(sql.executeUpdate(statement)).isPositive();
    }
  }
}
