package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corrected box score, and a game that is played at last: what stands on them, and no more. */
class CorrectionIT {

  @TempDir private Path folder;

  @Test
  void aCorrectedRowIsFollowedByExactlyWhatStandsOnIt() throws Exception {
    Path database = ShortLeague.whole(folder);
    LocalDate date = ShortLeague.CORRECTED;
    PlayedLeague.done(database, "import", ShortLeague.correction().toString());
    StringWriter plan = new StringWriter();
    assertThat(PlayedLeague.run(plan, database, "plan")).isZero();
    assertThat(plan.toString())
        .contains("~    1 dates  player_game_summary")
        .contains("? stands on what is computed anew above");
    long before = lastRecorded(database);

    PlayedLeague.done(database, "backfill", "--only-missing");

    TreeSet<LocalDate> only = new TreeSet<>(List.of(date));
    TreeSet<LocalDate> later = new TreeSet<>(dates(database));
    later.headSet(date, true).clear();
    TreeSet<LocalDate> andLater = new TreeSet<>(later);
    andLater.add(date);
    // An assist: the games' own rows of that date. Contexts of players read the box scores of their
    // date and the games before it; everything else stands on games before its date.
    Map<String, TreeSet<LocalDate>> expected = new TreeMap<>();
    expected.put("nba_analytics.team_offense_game_summary", only);
    expected.put("nba_analytics.team_defense_game_summary", only);
    expected.put("nba_analytics.player_game_summary", only);
    expected.put("nba_analytics.upcoming_team_game_context", later);
    expected.put("nba_analytics.upcoming_player_game_context", andLater);
    expected.put("nba_precompute.team_defense_zone_analysis", later);
    expected.put("nba_precompute.player_shot_zone_analysis", later);
    expected.put("nba_precompute.player_composite_factors", later);
    expected.put("nba_precompute.player_daily_cache", later);
    expected.put("nba_predictions.ml_feature_store_v2", later);
    // No point was corrected, so that no prediction changes and the grades of later dates stand.
    expected.put("nba_predictions.player_prop_predictions", later);
    expected.put("nba_predictions.prediction_accuracy", only);
    assertThat(computedSince(database, before)).isEqualTo(expected);
    StringWriter again = new StringWriter();
    assertThat(PlayedLeague.run(again, database, "plan")).isZero();
    assertThat(again.toString()).contains("Nothing to do");
  }

  @Test
  void aGameToComeHasItsContextAndFeaturesAndThenItsResult() throws Exception {
    Path database = ShortLeague.whole(folder);
    LocalDate next = dates(database).last();
    assertThat(next).isAfter(ShortLeague.UNTIL);
    assertThat(modes(database, next)).isEqualTo("before_game");
    assertThat(single(database, "SELECT count(*) FROM nba_predictions.ml_feature_store_v2", next))
        .isNotEqualTo("0");
    assertThat(single(database, "SELECT count(*) FROM nba_analytics.player_game_summary", next))
        .isEqualTo("0");
    StringWriter plan = new StringWriter();
    assertThat(PlayedLeague.run(plan, database, "plan")).isZero();
    assertThat(plan.toString()).contains("not due, their games are still to come");

    Path played = folder.resolve("played");
    ShortLeague.simulate(played, next);
    PlayedLeague.done(database, "import", played.toString());
    PlayedLeague.done(database, "backfill");

    assertThat(modes(database, next)).isEqualTo("after_game");
    assertThat(single(database, "SELECT count(*) FROM nba_analytics.player_game_summary", next))
        .isNotEqualTo("0");
    assertThat(modes(database, dates(database).last())).isEqualTo("before_game");
    assertThat(PlayedLeague.run(new StringWriter(), database, "gaps")).isZero();
  }

  private static String modes(Path database, LocalDate date) throws SQLException {
    return single(
        database,
        "SELECT string_agg(DISTINCT context_mode) FROM nba_analytics.upcoming_player_game_context",
        date);
  }

  private static String single(Path database, String select, LocalDate date) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        ResultSet answer =
            connection
                .createStatement()
                .executeQuery(select + " WHERE game_date = DATE '" + date + "'")) {
      answer.next();
      return String.valueOf(answer.getString(1));
    }
  }

  /** Dates of the season that have a context, that of the game to come included. */
  private static TreeSet<LocalDate> dates(Path database) throws SQLException {
    return new TreeSet<>(
        PlayedLeague.dates(database, "nba_analytics.upcoming_team_game_context", "game_date"));
  }

  private static long lastRecorded(Path database) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        ResultSet answer =
            connection
                .createStatement()
                .executeQuery("SELECT epoch_us(max(recorded_at)) FROM nba_quality.cells")) {
      answer.next();
      return answer.getLong(1);
    }
  }

  private static Map<String, TreeSet<LocalDate>> computedSince(Path database, long micros)
      throws SQLException {
    Map<String, TreeSet<LocalDate>> computed = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        ResultSet answer =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT table_name, cell_date FROM nba_quality.cells WHERE"
                        + " epoch_us(recorded_at) > "
                        + micros)) {
      while (answer.next()) {
        computed
            .computeIfAbsent(answer.getString(1), table -> new TreeSet<>())
            .add(answer.getObject(2, LocalDate.class));
      }
    }
    return computed;
  }
}
