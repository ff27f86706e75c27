package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Predictions, what came of them, and models, on two simulated seasons. */
class PredictionsIT {

  /** What a grade is by the rules, said a second time. */
  private static final String ORACLE =
      """
      SELECT p.game_date, p.player_lookup, p.system_id, p.prediction_id,
        CASE WHEN a.played THEN a.points END AS actual_points,
        CASE WHEN a.played THEN abs(p.predicted_points - a.points) END AS absolute_error,
        CASE WHEN a.played THEN p.predicted_points - a.points END AS signed_error,
        CASE WHEN a.played AND p.current_points_line <> a.points
          AND p.recommendation IN ('OVER', 'UNDER')
          THEN (p.recommendation = 'OVER') = (a.points > p.current_points_line)
        END AS prediction_correct,
        CASE WHEN a.played THEN a.points - p.current_points_line END AS actual_margin,
        CASE WHEN a.played THEN abs(p.predicted_points - a.points) <= 3 END AS within_3_points,
        CASE WHEN a.played THEN abs(p.predicted_points - a.points) <= 5 END AS within_5_points,
        NOT a.played AS is_voided,
        CASE WHEN NOT a.played THEN
          CASE coalesce(p.injury_status_at_prediction, u.player_status, '')
            WHEN 'out' THEN 'dnp_injury_confirmed' WHEN 'doubtful' THEN 'dnp_injury_confirmed'
            WHEN 'questionable' THEN 'dnp_late_scratch' WHEN 'probable' THEN 'dnp_late_scratch'
            ELSE 'dnp_unknown' END
        END AS void_reason,
        CASE WHEN a.played THEN a.points BETWEEN p.predicted_low AND p.predicted_high
        END AS within_interval,
        least(10, floor(p.confidence_score / 10) + 1)::BIGINT AS confidence_decile,
        p.confidence_score / 100 AS confidence_score, a.team_abbr
      FROM nba_predictions.player_prop_predictions p
      JOIN (SELECT *, is_active AND points IS NOT NULL AND minutes_played IS NOT NULL AS played
        FROM nba_analytics.player_game_summary) a USING (game_date, player_lookup)
      LEFT JOIN nba_analytics.upcoming_player_game_context u USING (game_date, player_lookup)
      WHERE p.is_active
      """;

  private static final String GRADED =
      """
      SELECT game_date, player_lookup, system_id, original_prediction_id, actual_points,
        absolute_error, signed_error, prediction_correct, actual_margin, within_3_points,
        within_5_points, is_voided, void_reason, within_interval, confidence_decile, confidence_score, team_abbr
      FROM nba_predictions.prediction_accuracy
      """;

  /** Each system's days, weeks and so on, added up from the grades themselves, to a billionth. */
  private static final String SUMS =
      """
      WITH played AS (SELECT DISTINCT game_date AS d, season_year FROM
          nba_analytics.player_game_summary),
        openings AS (SELECT season_year, min(d) AS opening FROM played GROUP BY 1),
        periods AS (SELECT d, opening, unnest(['day', 'rolling_7d', 'rolling_30d', 'month',
          'season']) AS period FROM played JOIN openings USING (season_year)),
        windows AS (SELECT d, period, greatest(opening, CASE period WHEN 'day' THEN d
          WHEN 'rolling_7d' THEN d - INTERVAL 6 DAY WHEN 'rolling_30d' THEN d - INTERVAL 29 DAY
          WHEN 'month' THEN date_trunc('month', d) ELSE opening END)::DATE AS first FROM periods),
        predicted AS (SELECT p.game_date, p.system_id, a.* EXCLUDE (game_date, system_id),
            p.recommendation AS side
          FROM nba_predictions.player_prop_predictions p
          LEFT JOIN nba_predictions.prediction_accuracy a
          USING (game_date, player_lookup, system_id))
      SELECT d, system_id, period, first, count(DISTINCT game_date), count(*),
        count(actual_points), count(*) FILTER (is_voided),
        count(*) FILTER (is_voided IS NULL),
        count(*) FILTER (recommendation IN ('OVER', 'UNDER')),
        count(*) FILTER (prediction_correct), count(*) FILTER (NOT prediction_correct),
        count(*) FILTER (recommendation IN ('OVER', 'UNDER') AND actual_points = line_value),
        count(*) FILTER (recommendation = 'PASS'), count(*) FILTER (recommendation = 'NO_LINE'),
        round(100 * avg(prediction_correct::INT), 9),
        count(*) FILTER (recommendation = 'OVER'),
        count(*) FILTER (recommendation = 'OVER' AND prediction_correct),
        round(100 * avg(prediction_correct::INT) FILTER (recommendation = 'OVER'), 9),
        count(*) FILTER (recommendation = 'UNDER'),
        count(*) FILTER (recommendation = 'UNDER' AND NOT prediction_correct),
        round(100 * avg(prediction_correct::INT) FILTER (recommendation = 'UNDER'), 9),
        count(*) FILTER (recommendation IN ('OVER', 'UNDER') AND confidence_score >= 0.7),
        round(100 * avg(prediction_correct::INT) FILTER (confidence_score >= 0.7), 9),
        sum(round(absolute_error * 1e9)::HUGEINT) / 1e9 / count(absolute_error),
        sum(round(signed_error * 1e9)::HUGEINT) / 1e9 / count(signed_error),
        round(avg(within_3_points::INT), 9), round(avg(within_5_points::INT), 9),
        count(within_interval), round(avg(within_interval::INT), 9),
        sum(round(confidence_score * 1e9)::HUGEINT) / 1e9 / count(confidence_score)
      FROM windows JOIN predicted ON game_date BETWEEN first AND d GROUP BY ALL
      """;

  private static final String ROLLED_UP =
      """
      SELECT game_date, system_id, period, period_from, dates_count, predictions_count,
        graded_count, voided_count, not_graded_count, recommendations_count, correct_count,
        incorrect_count, push_count, pass_count, no_line_count, round(win_rate, 9), over_count,
        over_correct_count, round(over_win_rate, 9), under_count, under_incorrect_count,
        round(under_win_rate, 9), high_confidence_count, round(high_confidence_win_rate, 9),
        mae, avg_bias, round(within_3_pct, 9), round(within_5_pct, 9),
        interval_count, round(within_interval_pct, 9), avg_confidence
      FROM (SELECT 'day' AS period, game_date AS period_from, 1 AS dates_count, *
        FROM nba_predictions.system_daily_performance
        UNION ALL BY NAME SELECT * FROM nba_predictions.prediction_performance_summary)
      """;

  /** The date's gamebook with the lines of two team-mates changed for each other. */
  private static final String MIXED_UP =
      """
      COPY (
        WITH team AS (SELECT * FROM nba_raw.nbac_gamebook_player_stats
          WHERE game_date = DATE '%s' AND player_status = 'active' AND points IS NOT NULL
          AND team_abbr = (SELECT min(team_abbr) FROM nba_raw.nbac_gamebook_player_stats
            WHERE game_date = DATE '%s')),
        pair AS (SELECT arg_max(player_lookup, points) AS a, arg_min(player_lookup, points) AS b,
          arg_max(player_name, points) AS name_a, arg_min(player_name, points) AS name_b,
          arg_max(player_name_original, points) AS original_a,
          arg_min(player_name_original, points) AS original_b FROM team)
        SELECT g.* REPLACE (
          CASE player_lookup WHEN a THEN b WHEN b THEN a ELSE player_lookup END AS player_lookup,
          CASE player_lookup WHEN a THEN name_b WHEN b THEN name_a ELSE player_name
            END AS player_name,
          CASE player_lookup WHEN a THEN original_b WHEN b THEN original_a
            ELSE player_name_original END AS player_name_original)
        FROM nba_raw.nbac_gamebook_player_stats g, pair WHERE game_date = DATE '%s')
      TO '%s' (FORMAT parquet)
      """;

  @TempDir private Path folder;

  @Test
  void everyGradeIsWhatSqlMakesOfItRowByRow() throws Exception {
    Path league = PlayedLeague.in(folder).whole();
    assertThat(count(league, "SELECT count(*) FROM nba_predictions.prediction_accuracy"))
        .isGreaterThan(30_000);
    assertThat(differences(league, ORACLE, GRADED)).isZero();
    assertThat(count(league, "SELECT count(*) FROM (" + GRADED + ") WHERE is_voided"))
        .as("players who did not play after all")
        .isGreaterThan(1_000);
    assertThat(
            count(
                league,
                "SELECT count(DISTINCT prediction_correct) FROM"
                    + " nba_predictions.prediction_accuracy"))
        .isEqualTo(2);
  }

  @Test
  void everyRollUpIsWhatSqlMakesOfTheGradesThemselves() throws Exception {
    Path league = PlayedLeague.in(folder).whole();
    // Four systems, as there is no model yet, on some 300 dates.
    assertThat(count(league, "SELECT count(*) FROM (" + ROLLED_UP + ")")).isGreaterThan(5_000);
    assertThat(differences(league, SUMS, ROLLED_UP)).isZero();
    // This league's lines end in a half, so that none can be hit; pushes are added up by hand in a
    // test of the roll-up alone.
    assertThat(
            count(
                league,
                "SELECT count(*) FROM nba_predictions.prediction_accuracy"
                    + " WHERE line_value = floor(line_value)"))
        .isZero();
    assertThat(
            count(
                league,
                "SELECT count(DISTINCT absent_date) FROM nba_quality.absent_keys WHERE reason ="
                    + " 'NO_PREDICTIONS' AND entity = 'xgboost_v1 season'"))
        .isGreaterThan(200);
  }

  @Test
  void withoutAModelTheTreesOweAReasonForEveryPlayerPredicted() throws Exception {
    Path league = PlayedLeague.in(folder).whole();
    long predicted =
        count(
            league,
            "SELECT count(*) FROM nba_predictions.player_prop_predictions WHERE system_id ="
                + " 'moving_average'");
    assertThat(
            count(
                league,
                "SELECT count(*) FROM nba_quality.absent_keys WHERE reason = 'NO_MODEL' AND entity"
                    + " LIKE '% xgboost_v1'"))
        .isEqualTo(predicted);
    assertThat(
            count(
                league,
                "SELECT count(*) FROM nba_predictions.player_prop_predictions WHERE system_id ="
                    + " 'xgboost_v1'"))
        .isZero();
  }

  @Test
  void aTrainedModelPredictsOnlyWhatCameLater() throws Exception {
    PlayedLeague league = PlayedLeague.in(folder);
    Path copy = league.copy("trained");
    StringWriter refused = new StringWriter();
    assertThat(PlayedLeague.run(refused, copy, "train", "--alarm-below", "40")).isEqualTo(1);
    assertThat(refused.toString()).contains("every such figure turned out to be a leak");
    assertThat(refused.toString()).contains("Nothing was registered");

    String into = folder.resolve("models").toString();
    StringWriter trained = new StringWriter();
    assertThat(
            PlayedLeague.run(trained, copy, "train", "--json", "--alarm-below", "3", "--out", into))
        .as(trained.toString())
        .isZero();
    JsonPage.read().hold("train", trained.toString());
    List<LocalDate> through =
        PlayedLeague.dates(copy, "nba_predictions.model_registry", "trained_through");
    assertThat(through).hasSize(2);
    List<LocalDate> dates =
        PlayedLeague.dates(copy, "nba_predictions.player_prop_predictions", "game_date");
    LocalDate before = dates.get(20);
    LocalDate after = dates.get(dates.size() - 20);
    assertThat(before).isBefore(through.get(0));
    assertThat(after).isBetween(through.get(0), through.get(1));
    StringWriter plan = new StringWriter();
    PlayedLeague.run(plan, copy, "plan", "--phase", "predictions", "--dates", before + "," + after);
    assertThat(plan.toString()).contains(after + "  stale").doesNotContain(before + "  stale");

    PlayedLeague.done(copy, "backfill", "--dates", before + "," + after, "--phase", "predictions");
    assertThat(count(copy, trees(before))).isZero();
    assertThat(count(copy, trees(after))).isPositive();
    assertThat(
            count(
                copy,
                trees(after)
                    + " AND (model_training_end_date >= game_date OR predicted_low > predicted_high"
                    + " OR predicted_points NOT BETWEEN 0 AND 60)"))
        .isZero();
    try (var models = Files.list(folder.resolve("models"))) {
      assertThat(models)
          .hasSize(2)
          .allSatisfy(
              model ->
                  assertThat(model)
                      .isDirectoryContaining("glob:**/model.json")
                      .isDirectoryContaining("glob:**/card.json")
                      .isDirectoryContaining("glob:**/card.md"));
    }
  }

  @Test
  void aCorrectionMakesStaleExactlyTheGradesThatItTouches() throws Exception {
    PlayedLeague league = PlayedLeague.in(folder);
    Path copy = league.copy("corrected");
    List<LocalDate> dates =
        PlayedLeague.dates(copy, "nba_predictions.prediction_accuracy", "game_date");
    LocalDate touched = dates.get(3 * dates.size() / 4);
    String gamebook = "nba_raw.nbac_gamebook_player_stats";
    Path corrected = Files.createDirectories(folder.resolve("raw/" + gamebook));
    Sql.execute(
        copy,
        MIXED_UP.formatted(touched, touched, touched, corrected.resolve("corrected.parquet")));
    PlayedLeague.done(copy, "import", folder.resolve("raw").toString());
    PlayedLeague.done(
        copy,
        "backfill",
        "--table",
        "player_game_summary",
        "--dates",
        touched.toString(),
        "--override-gate",
        "only the grades are looked at");

    StringWriter plan = new StringWriter();
    PlayedLeague.run(plan, copy, "plan", "--phase", "grading");
    List<String> stale = plan.toString().lines().filter(line -> line.startsWith("~")).toList();
    assertThat(stale)
        .containsExactly("~    1 dates  prediction_accuracy              " + touched + "  stale");
    assertThat(plan.toString()).contains("player_game_summary has changed");
    assertThat(differences(copy, ORACLE, GRADED)).isPositive();
    long before = count(copy, "SELECT epoch_us(max(recorded_at)) FROM nba_quality.cells");

    PlayedLeague.done(copy, "backfill", "--phase", "grading");
    assertThat(differences(copy, ORACLE, GRADED)).isZero();
    assertThat(differences(copy, SUMS, ROLLED_UP)).isZero();
    // Sums of the date, and of what is left of its season: no other window has it.
    LocalDate last = dates.get(dates.size() - 1);
    assertThat(addedUpSince(copy, before, "prediction_accuracy")).containsExactly(touched);
    assertThat(addedUpSince(copy, before, "system_daily_performance")).containsExactly(touched);
    assertThat(addedUpSince(copy, before, "prediction_performance_summary"))
        .isEqualTo(
            PlayedLeague.dates(copy, "nba_analytics.player_game_summary", "game_date").stream()
                .filter(date -> !date.isBefore(touched) && !date.isAfter(last))
                .toList());
  }

  private static String trees(LocalDate date) {
    return "SELECT count(*) FROM nba_predictions.player_prop_predictions WHERE system_id ="
        + " 'xgboost_v1' AND game_date = DATE '"
        + date
        + "'";
  }

  private static List<LocalDate> addedUpSince(Path warehouse, long micros, String table)
      throws SQLException {
    return PlayedLeague.dates(
        warehouse,
        "nba_quality.cells WHERE table_name = 'nba_predictions."
            + table
            + "' AND epoch_us(recorded_at) > "
            + micros,
        "cell_date");
  }

  /** Rows that one side has and the other has not, or has otherwise. */
  private static long differences(Path warehouse, String oracle, String published)
      throws SQLException {
    return count(
        warehouse,
        "SELECT count(*) FROM ((("
            + oracle
            + ") EXCEPT ALL ("
            + published
            + ")) UNION ALL (("
            + published
            + ") EXCEPT ALL ("
            + oracle
            + ")))");
  }

  private static long count(Path warehouse, String sql) throws SQLException {
    return Long.parseLong(Sql.string(warehouse, sql));
  }
}
