package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.backcourt.contract.TableContract;
import org.backcourt.launcher.explain.Question;
import org.backcourt.pipelines.catalog.Phases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** explain, held against what SQL says of the same rows. */
class ExplainIT {

  @TempDir private Path folder;

  @Test
  void valuesNullsAndAbsencesAreExplained() throws Exception {
    PlayedLeague league = PlayedLeague.in(folder);
    Path whole = league.whole();
    everyComputedTableAnswers(whole);
    aRollingValueNamesItsGames(whole);
    aFeatureIsFollowedToItsGames(whole);
    whoDidNotPlayHasNoPoints(whole);
    absencesHaveTheirReasons(whole);
    aMissingInputIsFollowedUpstream(whole);
    namesThatAreNearlyRight(whole);
    anEditedRowDoesNotAgree(league.copy("edited"));
    aLostSourceIsTheFirstCause(league.copy("lost"));
  }

  private void everyComputedTableAnswers(Path whole) throws SQLException {
    List<TableContract<?>> tables = new ArrayList<>();
    Phases.all().forEach(phase -> tables.addAll(phase.tables()));
    tables.removeIf(table -> !Question.isOfSomebody(table));
    for (TableContract<?> table : tables) {
      String entity =
          table.key().stream()
              .filter(key -> !key.equals(table.partition()))
              .findFirst()
              .orElseThrow();
      List<String> row =
          row(
              whole,
              "SELECT "
                  + entity
                  + ", "
                  + table.partition()
                  + ", run_id FROM "
                  + table.name()
                  + " ORDER BY 2 DESC, 1 LIMIT 1");
      String whom = entity.endsWith("team_abbr") ? "--team" : "--player";
      String said = explain(0, whole, table.name().table(), whom, row.get(0), "--date", row.get(1));
      assertThat(said).contains("columns with a value").contains("written by run " + row.get(2));
    }
  }

  private void aRollingValueNamesItsGames(Path whole) throws SQLException {
    List<String> cache =
        row(
            whole,
            "SELECT player_lookup, cache_date, round(points_avg_last_5, 4) FROM"
                + " nba_precompute.player_daily_cache WHERE games_played_season > 10 ORDER BY 2"
                + " DESC, 1 LIMIT 1");
    String said = column(whole, "player_daily_cache", cache, "points_avg_last_5");

    for (List<String> game : lastFive(whole, cache)) {
      assertThat(said)
          .contains(
              game.get(0)
                  + "  "
                  + game.get(1)
                  + "  points "
                  + game.get(2)
                  + "  from nbac_gamebook");
    }
    assertThat(said)
        .contains("mean of points over the last 5 games: 5 games")
        .contains(", as stored");
  }

  private void aFeatureIsFollowedToItsGames(Path whole) throws SQLException {
    List<String> vector =
        row(
            whole,
            "SELECT player_lookup, game_date FROM nba_predictions.ml_feature_store_v2 WHERE"
                + " feature_1_source = 'precompute' ORDER BY 2 DESC, 1 LIMIT 1");
    String said = column(whole, "ml_feature_store_v2", vector, "points_avg_last_10");

    assertThat(said)
        .contains("feature 1, points_avg_last_10, from nba_precompute.player_daily_cache")
        .contains("mean of points over the last 10 games: 10 games");
    for (List<String> game : lastFive(whole, vector)) {
      assertThat(said).contains(game.get(0) + "  " + game.get(1) + "  points " + game.get(2));
    }
  }

  private static List<List<String>> lastFive(Path whole, List<String> key) throws SQLException {
    return rows(
        whole,
        "SELECT game_date, game_id, points FROM nba_analytics.player_game_summary WHERE is_active"
            + " AND player_lookup = '"
            + key.get(0)
            + "' AND game_date < DATE '"
            + key.get(1)
            + "' ORDER BY 1 DESC LIMIT 5");
  }

  private void whoDidNotPlayHasNoPoints(Path whole) throws SQLException {
    List<String> dnp =
        row(
            whole,
            "SELECT player_lookup, game_date, dnp_reason FROM nba_analytics.player_game_summary"
                + " WHERE player_status = 'dnp' ORDER BY 2, 1 LIMIT 1");

    assertThat(column(whole, "player_game_summary", dnp, "points"))
        .contains("First cause: he did not play: dnp, " + dnp.get(2));
  }

  private void absencesHaveTheirReasons(Path whole) throws SQLException {
    for (String reason : List.of("BOOTSTRAP", "WARM_UP", "STALE")) {
      List<String> absent =
          row(
              whole,
              "SELECT entity, absent_date, detail FROM nba_quality.absent_keys WHERE reason = '"
                  + reason
                  + "' AND table_name = 'nba_precompute.player_daily_cache' ORDER BY 2, 1 LIMIT 1");
      assertThat(row(0, whole, "player_daily_cache", absent))
          .contains("there is no row")
          .contains("by design: " + reason + ": " + absent.get(2));
    }
    List<String> off =
        row(
            whole,
            "SELECT team_abbr, game_date FROM nba_analytics.team_offense_game_summary o, (SELECT"
                + " DISTINCT game_date d FROM nba_raw.nbac_schedule) WHERE o.team_abbr NOT IN"
                + " (SELECT team_abbr FROM nba_analytics.team_offense_game_summary WHERE game_date"
                + " = d) ORDER BY 2, 1 LIMIT 1");
    List<String> free =
        row(
            whole,
            "SELECT d FROM (SELECT DISTINCT game_date d FROM nba_raw.nbac_schedule) WHERE NOT"
                + " EXISTS (SELECT 1 FROM nba_analytics.team_offense_game_summary WHERE game_date ="
                + " d AND team_abbr = '"
                + off.get(0)
                + "') ORDER BY 1 LIMIT 1");
    assertThat(
            explain(
                0, whole, "team_offense_game_summary", "--team", off.get(0), "--date", free.get(0)))
        .contains("First cause: " + off.get(0) + " has no game on " + free.get(0));
    assertThat(
            explain(
                0,
                whole,
                "team_offense_game_summary",
                "--team",
                off.get(0),
                "--date",
                "2023-08-01"))
        .contains("First cause: no game on 2023-08-01");
  }

  private void aMissingInputIsFollowedUpstream(Path whole) throws SQLException {
    List<String> factors =
        row(
            whole,
            "SELECT player_lookup, game_date FROM nba_precompute.player_composite_factors WHERE"
                + " missing_data_fields = 'player_shot_zone' AND shot_zone_mismatch_score IS NULL"
                + " AND EXISTS (SELECT 1 FROM nba_precompute.player_shot_zone_analysis z WHERE"
                + " z.player_lookup = player_composite_factors.player_lookup AND z.analysis_date ="
                + " game_date) ORDER BY 2 DESC, 1 LIMIT 1");

    assertThat(column(whole, "player_composite_factors", factors, "shot_zone_mismatch_score"))
        .contains("because its input player_shot_zone is missing")
        .contains("player_shot_zone_analysis  " + factors.get(0))
        .contains("needs 10");
  }

  private void namesThatAreNearlyRight(Path whole) throws SQLException {
    String player =
        row(whole, "SELECT min(player_lookup) FROM nba_analytics.player_game_summary").get(0);
    String nearly = player.substring(0, player.length() - 1);
    assertThat(explain(2, whole, "player_daily_cache", "--player", nearly))
        .contains("did you mean " + player + "?");
    assertThat(explain(2, whole, "player_daily_cach", "--player", player))
        .contains("did you mean player_daily_cache?");
    assertThat(explain(2, whole, "team_offense_game_summary", "--team", "BOZ"))
        .contains("did you mean BOS?");
    assertThat(explain(2, whole, "player_daily_cache", "--player", player, "--column", "days_rst"))
        .contains("did you mean days_rest?");
  }

  /** The stored figure is another than the games give: said, and an exit code of its own. */
  private void anEditedRowDoesNotAgree(Path copy) throws SQLException {
    List<String> key =
        row(
            copy,
            "SELECT player_lookup, cache_date FROM nba_precompute.player_daily_cache ORDER BY 2"
                + " DESC, 1 LIMIT 1");
    execute(
        copy,
        "UPDATE nba_precompute.player_daily_cache SET points_avg_last_5 = 99 WHERE player_lookup ="
            + " '"
            + key.get(0)
            + "' AND cache_date = DATE '"
            + key.get(1)
            + "'");

    assertThat(row(1, copy, "player_daily_cache", key, "--column", "points_avg_last_5"))
        .contains("but 99 is stored");
  }

  /** A date whose player sources are gone: the chain ends at the source that lists nobody. */
  private void aLostSourceIsTheFirstCause(Path copy) throws SQLException {
    List<String> key =
        row(
            copy,
            "SELECT player_lookup, game_date FROM nba_analytics.player_game_summary WHERE is_active"
                + " ORDER BY 2 DESC, 1 LIMIT 1");
    for (String table :
        List.of(
            "nba_raw.nbac_gamebook_player_stats",
            "nba_raw.nbac_player_boxscores",
            "nba_raw.bdl_player_boxscores",
            "nba_raw.odds_api_player_points_props",
            "nba_raw.bettingpros_player_points_props",
            "nba_analytics.player_game_summary",
            "nba_analytics.upcoming_player_game_context")) {
      execute(
          copy,
          "DELETE FROM "
              + table
              + " WHERE player_lookup = '"
              + key.get(0)
              + "' AND game_date = DATE '"
              + key.get(1)
              + "'");
    }
    execute(
        copy,
        "DELETE FROM nba_predictions.ml_feature_store_v2 WHERE player_lookup = '"
            + key.get(0)
            + "' AND game_date = DATE '"
            + key.get(1)
            + "'");

    assertThat(row(0, copy, "ml_feature_store_v2", key))
        .contains("First cause: no source lists " + key.get(0) + " on " + key.get(1))
        .contains("nbac_gamebook_player_stats: not listed");
  }

  private static String column(Path warehouse, String table, List<String> key, String column) {
    return row(0, warehouse, table, key, "--column", column);
  }

  /** What is said of a player's row of a date. */
  private static String row(
      int code, Path warehouse, String table, List<String> key, String... more) {
    List<String> all =
        new ArrayList<>(List.of(table, "--player", key.get(0), "--date", key.get(1)));
    all.addAll(List.of(more));
    return explain(code, warehouse, all.toArray(String[]::new));
  }

  private static String explain(int code, Path warehouse, String... arguments) {
    StringWriter said = new StringWriter();
    List<String> all = new ArrayList<>(List.of("explain"));
    all.addAll(List.of(arguments));
    assertThat(PlayedLeague.run(said, warehouse, all.toArray(String[]::new)))
        .as(all + "\n" + said)
        .isEqualTo(code);
    return said.toString().replaceAll("\\s*\\n\\s{8,}", " ");
  }

  private static List<String> row(Path database, String sql) throws SQLException {
    return rows(database, sql).get(0);
  }

  private static List<List<String>> rows(Path database, String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        ResultSet answer = connection.createStatement().executeQuery(sql)) {
      while (answer.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(answer.getString(i)));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static void execute(Path database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
