package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the predictions of a game to come: news before it, and its result. */
class SupersededIT {

  private static final String PREDICTIONS = "nba_predictions.player_prop_predictions";
  private static final String SUPERSEDED = "nba_predictions.superseded_predictions";
  private static final String LINES = "nba_raw.odds_api_player_points_props";
  private static final String REPORTS = "nba_raw.nbac_injury_report";

  @TempDir private Path folder;

  @Test
  void whatWasPredictedBeforeStaysReadableAndTheLastWordBeforeTheGameIsGraded() throws Exception {
    Path database = ShortLeague.whole(folder);
    LocalDate next =
        PlayedLeague.dates(database, PREDICTIONS, "game_date").stream()
            .reduce((a, b) -> b)
            .orElseThrow();
    assertThat(next).isAfter(ShortLeague.UNTIL);
    List<String> before = predictions(database, PREDICTIONS, next);
    String injured = Sql.string(database, INJURED.formatted(next));

    news(database, next, injured);
    PlayedLeague.done(database, "backfill");

    List<String> standing = predictions(database, PREDICTIONS, next);
    List<String> kept = predictions(database, SUPERSEDED, next);
    List<String> gone = new ArrayList<>(before);
    gone.removeAll(standing);
    assertThat(kept).isEqualTo(gone).isNotEmpty();
    assertThat(kept).filteredOn(row -> row.startsWith(injured + " ")).hasSizeGreaterThan(1);
    assertThat(standing).noneMatch(row -> row.startsWith(injured + " "));
    // Whoever has no line is predicted as before, by the row that was there.
    assertThat(standing).containsAnyElementsOf(before);
    assertThat(Sql.string(database, MOVED))
        .as("lines that moved by a point and a half")
        .isEqualTo("1.5");
    assertThat(
            Sql.string(
                database, "SELECT count(DISTINCT made_by || superseded_by) FROM " + SUPERSEDED))
        .isEqualTo("1");
    StringWriter explained = new StringWriter();
    PlayedLeague.run(
        explained,
        database,
        "explain",
        "player_prop_predictions",
        "--player",
        Sql.string(database, "SELECT min(player_lookup) FROM " + PREDICTIONS + MOVED_ONES),
        "--date",
        next.toString());
    assertThat(explained.toString()).contains("earlier rows that no longer stand: ");

    PlayedLeague.done(
        database, "backfill", "--force", "--phase", "predictions", "--dates", next.toString());
    assertThat(predictions(database, SUPERSEDED, next)).isEqualTo(kept);
    assertThat(predictions(database, PREDICTIONS, next)).isEqualTo(standing);

    play(database, next);

    // Box scores are in, and predictions anew would know more: those made before the game stand.
    List<String> graded = predictions(database, PREDICTIONS, next);
    List<String> madeBefore = new ArrayList<>(graded);
    madeBefore.retainAll(standing);
    assertThat(Sql.string(database, BEFORE.formatted(next))).isEqualTo("" + madeBefore.size());
    assertThat(madeBefore).hasSizeGreaterThan(standing.size() / 2);
    List<String> withdrawn = new ArrayList<>(standing);
    withdrawn.removeAll(graded);
    kept.addAll(withdrawn);
    assertThat(predictions(database, SUPERSEDED, next)).containsExactlyInAnyOrderElementsOf(kept);
    assertThat(Sql.string(database, GRADED_OTHERWISE)).isEqualTo("0");
    assertThat(
            Sql.string(
                database,
                "SELECT count(*) FROM " + SUPERSEDED + " WHERE game_date <> '" + next + "'"))
        .as("games that were played before they were predicted")
        .isEqualTo("0");
    StringWriter plan = new StringWriter();
    assertThat(PlayedLeague.run(plan, database, "plan")).isZero();
    assertThat(plan.toString()).contains("Nothing to do");
    assertThat(PlayedLeague.run(new StringWriter(), database, "status")).isZero();
  }

  private static final String INJURED =
      """
      SELECT min(player_lookup) FROM nba_predictions.player_prop_predictions JOIN
        (SELECT DISTINCT game_date, player_lookup FROM nba_raw.nbac_injury_report)
        USING (game_date, player_lookup) WHERE game_date = DATE '%s'
      """;

  private static final String MOVED_ONES =
      " WHERE player_lookup IN (SELECT player_lookup FROM nba_predictions.superseded_predictions)";

  private static final String MOVED =
      """
      SELECT string_agg(DISTINCT new.current_points_line - old.current_points_line)
      FROM nba_predictions.superseded_predictions old
      JOIN nba_predictions.player_prop_predictions new USING (game_date, player_lookup, system_id)
      """;

  private static final String BEFORE =
      """
      SELECT count(*) FROM nba_predictions.player_prop_predictions
      WHERE prediction_made_before_game AND game_date = DATE '%s'
      """;

  private static final String GRADED_OTHERWISE =
      """
      SELECT count(*) FROM nba_predictions.prediction_accuracy a
      LEFT JOIN nba_predictions.player_prop_predictions p USING (game_date, player_lookup, system_id)
      WHERE a.predicted_points IS DISTINCT FROM p.predicted_points
        OR a.line_value IS DISTINCT FROM p.current_points_line
      """;

  /** Every line a point and a half higher, and a player out whom the reports had as probable. */
  private void news(Path database, LocalDate date, String injured) throws Exception {
    Path delivery = folder.resolve("news");
    Sql.execute(
        database,
        "COPY (SELECT * REPLACE (points_line + 1.5 AS points_line) FROM "
            + LINES
            + " WHERE game_date = DATE '"
            + date
            + "') TO '"
            + file(delivery, LINES)
            + "' (FORMAT parquet)");
    Sql.execute(
        database,
        "COPY (SELECT * REPLACE (CASE player_lookup WHEN '"
            + injured
            + "' THEN 'out' ELSE injury_status END AS injury_status) FROM "
            + REPORTS
            + " WHERE report_date = DATE '"
            + date
            + "') TO '"
            + file(delivery, REPORTS)
            + "' (FORMAT parquet)");
    PlayedLeague.done(database, "import", delivery.toString());
  }

  private void play(Path database, LocalDate date) throws Exception {
    Path played = folder.resolve("played");
    ShortLeague.simulate(played, date);
    PlayedLeague.done(database, "import", played.toString());
    PlayedLeague.done(database, "backfill");
  }

  private static Path file(Path delivery, String table) throws Exception {
    return Files.createDirectories(delivery.resolve(table)).resolve("news.parquet");
  }

  /** All that a prediction says, whichever table it is in. */
  private static List<String> predictions(Path database, String table, LocalDate date)
      throws SQLException {
    return Sql.strings(
        database,
        "SELECT concat_ws(' ', player_lookup, system_id, predicted_points, confidence_score,"
            + " predicted_low, current_points_line, recommendation, features_snapshot,"
            + " prediction_run_mode) FROM "
            + table
            + " WHERE game_date = DATE '"
            + date
            + "' ORDER BY 1");
  }
}
