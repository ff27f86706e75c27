package org.backcourt.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.backcourt.forecast.Matchups.forecast;
import static org.backcourt.forecast.Matchups.silence;
import static org.backcourt.forecast.Matchups.vector;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.backcourt.row.predictions.PredictionInterval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The systems that need no training, worked out by hand. */
class RuleSystemsTest {

  private static final Offset<Double> EXACTLY = within(1e-9);

  @Test
  void aMovingAverageIsMostlyForm() {
    // Half of 20, three tenths of 18, a fifth of 16: 18.6. Zones 0.3 * 2, pace 0.3 * 1, home 0.5,
    // usage 0.4 * -1; he is fresh and had his rest.
    Forecast forecast = forecast(MovingAverage.of(Matchups.of(vector())));
    assertThat(forecast.points()).isCloseTo(19.6, EXACTLY);
    assertThat(forecast.factors().keySet())
        .containsExactly("base", "fatigue", "shot_zones", "back_to_back", "pace", "venue", "usage");
    assertThat(forecast.factors().get("base")).isCloseTo(18.6, EXACTLY);
    assertThat(forecast.factors().get("back_to_back")).hasToString("0.0");
    // 50, less 8 for a deviation above 4, and 10 more for three games in the week.
    assertThat(forecast.confidence()).isEqualTo(52);
    // Of ten games: Student's 1.3830 with nine degrees of freedom, by the root of 1.1, by 5.
    PredictionInterval interval = forecast.interval();
    assertThat(interval).isNotNull();
    assertThat(interval.predictedLow()).isCloseTo(19.6 - 7.252513, within(1e-6));
    assertThat(interval.predictedHigh()).isCloseTo(19.6 + 7.252513, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"100, 0", "70, 0", "69, -1", "50, -1", "49, -2.5", "0, -2.5"})
  void beingTiredCostsPointsAndBeingFreshNone(double score, double points) {
    Forecast forecast =
        forecast(MovingAverage.of(Matchups.of(vector().with("feature_5_value", score))));
    assertThat(forecast.adjustments().fatigueAdjustment()).isEqualTo(points);
  }

  @Test
  void anUnknownFactorAddsNothingAndIsNamed() {
    Forecast forecast =
        forecast(
            MovingAverage.of(
                Matchups.of(vector().with("feature_6_value", null, "feature_7_value", null))));
    assertThat(forecast.points()).isCloseTo(18.6 + 0.5 - 0.4, EXACTLY);
    assertThat(forecast.adjustments().paceAdjustment()).isNull();
    assertThat(forecast.warnings()).containsExactly("no shot_zone_mismatch_score", "no pace_score");
  }

  @Test
  void consecutiveNightsOnTheRoad() {
    Forecast forecast =
        forecast(
            MovingAverage.of(
                Matchups.of(vector().with("is_home", false, "feature_16_value", 1.0))));
    assertThat(forecast.points()).isCloseTo(19.6 - 1.0 - 1.5, EXACTLY);
  }

  @Test
  void withoutFormThereIsNoAverage() {
    Silence silence =
        silence(MovingAverage.of(Matchups.of(vector().with("feature_0_value", null))));
    assertThat(silence.reason()).isEqualTo("MISSING_INPUT");
  }

  @Test
  void pointsAreNeverBelowNought() {
    Forecast forecast =
        forecast(
            MovingAverage.of(
                Matchups.of(
                    vector()
                        .with("feature_0_value", 0.2, "feature_1_value", 0.2)
                        .with("feature_2_value", 0.2, "feature_8_value", -3.0)
                        .with("feature_6_value", 0.0, "feature_7_value", 0.0)
                        .with("is_home", false, "feature_5_value", 40.0))));
    assertThat(forecast.points()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"6.1, 3, 45", "6.0, 3, 52", "4.0, 3, 60", "4.0, 2, 55", "4.0, 1, 40", "7.0, 0, 25"})
  void steadyPlayersInRhythmAreSurest(double deviation, double games, double confidence) {
    assertThat(Steadiness.confidence(deviation, games)).isEqualTo(confidence);
  }

  @Test
  void zonesAreWorthHisShotsThereTimesHowMuchMoreGoIn() {
    // 8 shots of 2 points, 3 points in 100 more often: 0.48. From mid-range 4 * 2 * -0.01 = -0.08,
    // from three 6 * 3 * 0.02 = 0.36. Pace 0.4 * 1, home 0.8, fresh.
    Forecast forecast = forecast(ZoneMatchup.of(Matchups.of(vector())));
    assertThat(forecast.points()).isCloseTo(16 + 0.48 - 0.08 + 0.36 + 0.4 + 0.8, EXACTLY);
    assertThat(forecast.adjustments().shotZoneAdjustment()).isCloseTo(0.76, EXACTLY);
  }

  @Test
  void noZoneIsWorthMoreThanThreePoints() {
    Matchup matchup =
        new Matchup(
            vector().build(),
            Matchups.shots(20.0, 0.0, 10.0),
            Matchups.defense(10.0, 0.0, -12.0),
            List.of());
    // 20 * 2 * 0.10 = 4, kept to 3; 10 * 3 * -0.12 = -3.6, kept to -3.
    Forecast forecast = forecast(ZoneMatchup.of(matchup));
    assertThat(forecast.factors()).containsEntry("paint", 3.0).containsEntry("three_pt", -3.0);
  }

  @Test
  void withoutTheOpponentsDefenceTheZonesSayNothing() {
    Matchup matchup = new Matchup(vector().build(), Matchups.shots(8.0, 4.0, 6.0), null, List.of());
    assertThat(silence(ZoneMatchup.of(matchup)).reason()).isEqualTo("MISSING_INPUT");
  }

  @Test
  void similarGamesAreWeightedByTheirSimilarity() {
    // Four alike in everything (100): 10, 20, 30, 20. One against a weak defence (80): 40. One on
    // the road (85): 30. One whose opponent was unknown (60) does not count.
    List<PastGame> games =
        Matchups.games(
            Matchups.alike(10),
            Matchups.alike(20),
            Matchups.alike(30),
            Matchups.alike(20),
            new PastGame(Matchups.DATE, true, 2, 4.0, 116.0, 40),
            new PastGame(Matchups.DATE, false, 2, 4.0, 112.0, 30),
            new PastGame(Matchups.DATE, true, 2, 4.0, null, 99));
    Forecast forecast = forecast(SimilarGames.of(matchup(games)));
    double baseline = (100 * (10 + 20 + 30 + 20) + 80 * 40 + 85 * 30) / 565.0;
    assertThat(forecast.adjustments().similarityBaseline()).isCloseTo(baseline, EXACTLY);
    assertThat(forecast.adjustments().similarGamesCount()).isEqualTo(6);
    assertThat(forecast.adjustments().avgSimilarityScore()).isCloseTo(565 / 6.0, EXACTLY);
    assertThat(forecast.adjustments().minSimilarityScore()).isEqualTo(80);
    // Fatigue 30 * 0.015, zones 0.4 * 2, pace 0.8, usage -0.8, home 0.8.
    assertThat(forecast.points()).isCloseTo(baseline + 0.45 + 0.8 + 0.8 - 0.8 + 0.8, EXACTLY);
    // 35, few games -10, similarity above 85 +12; points 10 to 40 deviate by 9.57: -5.
    assertThat(forecast.confidence()).isEqualTo(32);
  }

  @Test
  void fiveSimilarGamesAreNeeded() {
    List<PastGame> four =
        Matchups.games(
            IntStream.range(0, 4).mapToObj(i -> Matchups.alike(20)).toArray(PastGame[]::new));
    assertThat(silence(SimilarGames.of(matchup(four))))
        .isEqualTo(new Silence("FEW_SIMILAR_GAMES", "4 similar games in 90 days, needs 5"));
  }

  @Test
  void gamesOlderThanNinetyDaysAreForgotten() {
    // 35 games three days apart: the first five are more than 90 days old.
    List<PastGame> games =
        Matchups.games(
            IntStream.range(0, 35)
                .mapToObj(i -> Matchups.alike(i < 5 ? 90 : 20))
                .toArray(PastGame[]::new));
    Forecast forecast = forecast(SimilarGames.of(matchup(games)));
    assertThat(forecast.adjustments().similarGamesCount()).isEqualTo(20);
    assertThat(forecast.adjustments().similarityBaseline()).isEqualTo(20);
  }

  @ParameterizedTest
  @CsvSource({
    // rating, rest, home, form: tier 40/20, rest 30/15, venue 15, form 15/5
    "112, 2, true, 4, 100",
    "109, 2, true, 4, 80",
    "116, 2, true, 4, 80",
    "112, 1, true, 4, 85",
    "112, 0, true, 4, 70",
    "112, 9, true, 4, 85",
    "112, 2, false, 4, 85",
    "112, 2, true, 2.9, 90",
    "109, 1, false, -3, 40",
  })
  void similarityAddsUpFourLikenesses(
      double rating, int rest, boolean home, double form, int similarity) {
    PastGame game = new PastGame(Matchups.DATE, home, rest, form, rating, 0);
    assertThat(SimilarGames.similarity(matchup(List.of()), 112, 1, game)).isEqualTo(similarity);
  }

  /** Form of late 4 above the season's: hot. */
  private static Matchup matchup(List<PastGame> games) {
    return new Matchup(vector().build(), null, null, games);
  }
}
