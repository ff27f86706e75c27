package org.backcourt.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.forecast.PastGame;
import org.backcourt.forecast.PointsSystem;
import org.backcourt.forecast.ShotVolume;
import org.backcourt.forecast.StoredVector;
import org.backcourt.forecast.ZoneDefenses;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.backcourt.row.ExampleRow;
import org.backcourt.row.predictions.PointsPrediction;
import org.backcourt.row.predictions.Recommendation;
import org.backcourt.row.quality.AbsentKey;
import org.junit.jupiter.api.Test;

/** Who is predicted by whom, and why not. */
class PredictionSweepTest {

  private static final LocalDate DATE = LocalDate.of(2024, 1, 15);
  private static final SeasonCalendar SEASONS =
      SeasonCalendar.of(Map.of(2023, LocalDate.of(2023, 10, 24)));

  private final List<PointsPrediction> rows = new ArrayList<>();
  private final Map<String, String> reasons = new TreeMap<>();

  private static ExampleRow<Outlook> outlook() {
    return ExampleRow.of(Outlook.class).with("game_date", DATE);
  }

  private static ExampleRow<StoredVector> vector() {
    return ExampleRow.of(StoredVector.class)
        .with("game_date", DATE, "is_quality_ready", true, "feature_quality_score", 97.0)
        .with("feature_0_value", 20.0, "feature_1_value", 20.0, "feature_2_value", 20.0)
        .with("feature_3_value", 3.0, "feature_4_value", 3.0, "feature_13_value", 112.0);
  }

  private void sweep(ExampleRow<Outlook> outlook, List<StoredVector> vectors) {
    sweep(outlook, vectors, List.of());
  }

  private void sweep(
      ExampleRow<Outlook> outlook, List<StoredVector> vectors, List<PointsPrediction> standing) {
    DefenseBook defenses = new DefenseBook();
    defenses.write(new ZoneDefenses(TeamCode.DEN, DATE, 0.0, 0.0, 0.0, 112.0));
    new PredictionSweep(SEASONS, defenses, new ModelShelf(List.of(), 1100), rows::add, this::excuse)
        .sweep(
            List.of(outlook.build()),
            vectors,
            List.of(
                new ShotVolume(PlayerLookup.ofName("Sam Roe").orElseThrow(), DATE, 5.0, 5.0, 5.0)),
            List.of(),
            standing);
  }

  private void excuse(AbsentKey key) {
    assertThat(reasons.put(key.entity(), key.reason())).as(key.entity()).isNull();
  }

  @Test
  void withoutAModelTreesSaySoAndTheOthersPredict() {
    sweep(outlook(), List.of(vector().build()));
    assertThat(rows)
        .extracting(PointsPrediction::systemId)
        .containsExactly("moving_average", "zone_matchup_v1", "ensemble_v1");
    assertThat(reasons)
        .containsOnly(
            Map.entry("samroe similarity_balanced_v1", "FEW_SIMILAR_GAMES"),
            Map.entry("samroe xgboost_v1", "NO_MODEL"));
    assertThat(rows)
        .extracting(PointsPrediction::recommendation)
        .containsOnly(Recommendation.NO_LINE);
  }

  @Test
  void whoIsReportedOutIsNotPredictedByAnySystem() {
    sweep(outlook().with("player_status", "doubtful"), List.of(vector().build()));
    assertThat(rows).isEmpty();
    assertThat(reasons).hasSize(PointsSystem.values().length).containsValue("REPORTED_OUT");
    assertThat(reasons.values()).containsOnly("REPORTED_OUT");
  }

  @Test
  void aVectorThatIsNotReadyIsNotPredictedFrom() {
    sweep(outlook(), List.of(vector().with("is_quality_ready", false).build()));
    assertThat(reasons.values()).hasSize(5).containsOnly("NOT_READY");
  }

  @Test
  void whoHasNotPlayedHasNoVectorAndTheFirstFortnightNone() {
    sweep(outlook(), List.of());
    assertThat(reasons.values()).hasSize(5).containsOnly("WARM_UP");
    reasons.clear();
    sweep(outlook().with("game_date", LocalDate.of(2023, 11, 6)), List.of());
    assertThat(reasons.values()).hasSize(5).containsOnly("BOOTSTRAP");
  }

  @Test
  void aLineTurnsPointsIntoASideAndFarOffOnesIntoNone() {
    sweep(
        outlook()
            .with("current_points_line", 15.5, "current_points_line_source", "bettingpros_bet365"),
        List.of(vector().build()));
    PointsPrediction average = rows.get(0);
    // 20 and the road's half point less, against 15.5.
    assertThat(average.predictedPoints()).isEqualTo(19.5);
    assertThat(average.recommendation()).isEqualTo(Recommendation.OVER);
    assertThat(average.line().lineMargin()).isEqualTo(4);
    assertThat(average.line().sportsbook()).isEqualTo("BET365");
    assertThat(average.line().wasLineFallback()).isTrue();
    assertThat(average.status().isActionable()).isTrue();
    rows.clear();
    reasons.clear();
    sweep(
        outlook().with("current_points_line", 45.5, "current_points_line_source", "draftkings"),
        List.of(vector().build()));
    assertThat(rows.get(0).status().isActive()).isFalse();
    assertThat(rows.get(0).status().filterReason()).isEqualTo("sanity_check_failed");
  }

  @Test
  void whatWasPredictedBeforeTheGameStandsAfterIt() {
    ExampleRow<Outlook> before = outlook().with("context_mode", "before_game");
    ExampleRow<Outlook> after = outlook().with("context_mode", "after_game");
    sweep(before, List.of(vector().build()));
    List<PointsPrediction> made = List.copyOf(rows);
    assertThat(made).hasSize(3).allMatch(row -> row.status().predictionMadeBeforeGame());
    StoredVector corrected = vector().with("feature_0_value", 30.0).build();

    rows.clear();
    reasons.clear();
    sweep(after, List.of(corrected), made.subList(0, 2));
    assertThat(rows.subList(0, 2)).isEqualTo(made.subList(0, 2));
    // Of the ensemble nothing was known before, so it speaks now, and says so.
    assertThat(rows.get(2).systemId()).isEqualTo("ensemble_v1");
    assertThat(rows.get(2).status().predictionMadeBeforeGame()).isFalse();
    assertThat(rows.get(2).predictedPoints()).isGreaterThan(made.get(2).predictedPoints());

    rows.clear();
    reasons.clear();
    sweep(after.with("player_status", "out"), List.of(corrected), made);
    assertThat(rows).containsExactlyInAnyOrderElementsOf(made);
    assertThat(reasons).hasSize(2).containsValue("REPORTED_OUT");
  }

  @Test
  void beforeTheGameALaterPredictionTakesThePlaceOfAnEarlierOne() {
    ExampleRow<Outlook> before = outlook().with("context_mode", "before_game");
    sweep(before, List.of(vector().build()));
    List<PointsPrediction> made = List.copyOf(rows);
    rows.clear();
    reasons.clear();
    sweep(before, List.of(vector().with("feature_0_value", 30.0).build()), made);
    // Half of ten points more in the last five games.
    assertThat(rows.get(0).predictedPoints()).isEqualTo(made.get(0).predictedPoints() + 5);
  }

  @Test
  void aKeyHasTheSameIdInEveryRun() {
    sweep(outlook(), List.of(vector().build()));
    sweep2();
    assertThat(rows.get(0).predictionId()).isEqualTo(rows.get(3).predictionId());
    assertThat(rows.stream().map(PointsPrediction::predictionId).distinct()).hasSize(3);
  }

  private void sweep2() {
    reasons.clear();
    sweep(outlook(), List.of(vector().build()));
  }

  @Test
  void anEarlierGameIsSeenAsItStoodBeforeItBegan() {
    DefenseBook defenses = new DefenseBook();
    LocalDate third = LocalDate.of(2023, 11, 13);
    defenses.write(new ZoneDefenses(TeamCode.MIA, third, 0.0, 0.0, 0.0, 108.5));
    List<PlayedLine> lines =
        List.of(
            line("20231113_BOS_MIA", third, 30, true),
            line("20231108_BOS_MIA", LocalDate.of(2023, 11, 8), 10, true),
            line("20231109_MIA_BOS", LocalDate.of(2023, 11, 9), 20, true),
            line("20231111_MIA_BOS", LocalDate.of(2023, 11, 11), 0, false));
    List<PastGame> games = PlayerPast.of(lines, defenses).before(DATE);
    // Before the third game: rest since the second, as he sat out the one between; no form yet,
    // because the last five are all there were.
    assertThat(games)
        .containsExactly(
            new PastGame(LocalDate.of(2023, 11, 8), false, null, 0, null, 10),
            new PastGame(LocalDate.of(2023, 11, 9), true, 1, 0, null, 20),
            new PastGame(third, false, 4, 0, 108.5, 30));
    assertThat(PlayerPast.of(lines, defenses).before(third)).hasSize(2);
  }

  private static PlayedLine line(String game, LocalDate date, int points, boolean active) {
    return ExampleRow.of(PlayedLine.class)
        .with("game_id", game, "game_date", date, "team_abbr", "BOS", "opponent_team_abbr", "MIA")
        .with("is_active", active, "points", active ? points : null)
        .build();
  }
}
