package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A date that an audit refuses blocks what reads it, and nothing else; it is tried first again. */
class KeepGoingIT {

  /** After the season's first two weeks, so that the phase after it has something to do. */
  private static final LocalDate FROM = LocalDate.parse("2023-10-24");

  private static final LocalDate TO = LocalDate.parse("2023-11-14");

  private static final String[] BACKFILL = {
    "backfill",
    "--keep-going",
    "--phase",
    "analytics",
    "--phase",
    "precompute",
    "--from",
    FROM.toString(),
    "--to",
    TO.toString()
  };

  @TempDir private Path folder;

  @Test
  void oneRefusedDateBlocksWhatReadsItAndIsTriedFirstNextTime() throws Exception {
    Path database = ShortLeague.imported(folder);
    TreeSet<LocalDate> all =
        new TreeSet<>(PlayedLeague.dates(database, "nba_raw.nbac_team_boxscore", "game_date"));
    all.headSet(FROM).clear();
    all.tailSet(TO, false).clear();
    LocalDate bad = new ArrayList<>(all).get(all.size() - 3);
    loseBestScorer(database, bad);
    StringWriter said = new StringWriter();

    assertThat(PlayedLeague.run(said, database, BACKFILL)).as(said.toString()).isEqualTo(1);

    assertThat(said.toString()).contains("players add up to their team");
    TreeSet<LocalDate> others = new TreeSet<>(all);
    others.remove(bad);
    assertThat(published(database, "nba_analytics.player_game_summary")).isEqualTo(others);
    assertThat(published(database, "nba_analytics.team_offense_game_summary")).isEqualTo(all);
    assertThat(published(database, "nba_analytics.team_defense_game_summary")).isEqualTo(all);
    assertThat(published(database, "nba_precompute.team_defense_zone_analysis")).isEqualTo(all);
    // A player's cache reads his games before its date, so the bad date's own stands.
    assertThat(published(database, "nba_precompute.player_daily_cache"))
        .isEqualTo(new TreeSet<>(all.headSet(bad, true)));

    PlayedLeague.done(database, "import", ShortLeague.files().toString());
    String last = newestRun(database);
    PlayedLeague.done(database, BACKFILL);

    assertThat(runsAfter(database, last).get(0))
        .isEqualTo("[nba_analytics.player_game_summary] on " + bad);
    assertThat(published(database, "nba_analytics.player_game_summary")).isEqualTo(all);
    assertThat(published(database, "nba_precompute.player_daily_cache")).isEqualTo(all);
  }

  private static void loseBestScorer(Path database, LocalDate date) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement sql = connection.createStatement()) {
      String on = " FROM nba_raw.nbac_gamebook_player_stats WHERE game_date = DATE '" + date + "'";
      assertThat(sql.executeUpdate("DELETE" + on + " AND points = (SELECT max(points)" + on + ")"))
          .isPositive();
    }
  }

  private static TreeSet<LocalDate> published(Path database, String table) throws SQLException {
    TreeSet<LocalDate> dates = new TreeSet<>();
    for (String date :
        Sql.strings(
            database,
            "SELECT DISTINCT cell_date FROM nba_quality.cells WHERE table_name = '"
                + table
                + "'")) {
      dates.add(LocalDate.parse(date));
    }
    return dates;
  }

  private static String newestRun(Path database) throws SQLException {
    return Sql.strings(database, "SELECT max(run_id) FROM nba_quality.runs").get(0);
  }

  private static List<String> runsAfter(Path database, String run) throws SQLException {
    return Sql.strings(
        database,
        "SELECT tables::VARCHAR || ' on ' || dates FROM nba_quality.runs WHERE run_id > '"
            + run
            + "' AND finished_at IS NULL ORDER BY started_at");
  }
}
