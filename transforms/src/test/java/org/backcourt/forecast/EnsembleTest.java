package org.backcourt.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.backcourt.row.predictions.Recommendation.NO_LINE;
import static org.backcourt.row.predictions.Recommendation.OVER;
import static org.backcourt.row.predictions.Recommendation.PASS;
import static org.backcourt.row.predictions.Recommendation.UNDER;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.backcourt.row.predictions.EnsembleAgreement;
import org.backcourt.row.predictions.PredictionInterval;
import org.backcourt.row.predictions.Recommendation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What several systems amount to, and when a side is taken. */
class EnsembleTest {

  private static Forecast forecast(
      double points, double confidence, @Nullable PredictionInterval interval) {
    return new Forecast(
        points,
        confidence,
        interval,
        Forecast.NO_ADJUSTMENTS,
        null,
        null,
        List.of(),
        Map.of(),
        List.of(),
        null);
  }

  private static Map<PointsSystem, Forecast> systems(Forecast... forecasts) {
    Map<PointsSystem, Forecast> systems = new EnumMap<>(PointsSystem.class);
    for (int i = 0; i < forecasts.length; i++) {
      systems.put(PointsSystem.values()[i], forecasts[i]);
    }
    return systems;
  }

  @Test
  void theSurerSystemWeighsMore() {
    Forecast both =
        Matchups.forecast(
            Ensemble.of(
                systems(
                    forecast(20, 50, new PredictionInterval(10, 30)),
                    forecast(26, 100, new PredictionInterval(16, 42)))));
    // (20 * 50 + 26 * 100) / 150; they deviate by 3 from their mean of 23.
    assertThat(both.points()).isEqualTo(24);
    assertThat(both.agreement()).isEqualTo(new EnsembleAgreement(3, 70, 2));
    assertThat(both.confidence()).isEqualTo(75 - 5);
    assertThat(both.interval()).isNotNull();
    assertThat(both.interval().predictedLow()).isCloseTo((500 + 1600) / 150.0, within(1e-9));
    assertThat(both.interval().predictedHigh()).isCloseTo((1500 + 4200) / 150.0, within(1e-9));
  }

  @Test
  void allFourInAgreementAreSurest() {
    Forecast four =
        Matchups.forecast(
            Ensemble.of(
                systems(
                    forecast(20, 50, null),
                    forecast(21, 60, null),
                    forecast(20, 50, null),
                    forecast(21, 80, null))));
    assertThat(four.confidence()).isEqualTo(60 + 10 + 5);
    assertThat(four.interval()).isNull();
    assertThat(four.agreement()).isEqualTo(new EnsembleAgreement(0.5, 95, 4));
  }

  @Test
  void oneSystemIsNoEnsemble() {
    assertThat(Matchups.silence(Ensemble.of(systems(forecast(20, 50, null)))).reason())
        .isEqualTo("FEW_SYSTEMS");
  }

  @ParameterizedTest
  @CsvSource({
    // Rules exceed 45 and 2; similarity reaches 65 and 2; trees 60 and 1.5; ensembles 65 and 1.5.
    "MOVING_AVERAGE, 46, 22.1, OVER",
    "MOVING_AVERAGE, 46, 22.0, PASS",
    "MOVING_AVERAGE, 45, 25.0, PASS",
    "ZONE_MATCHUP, 46, 17.9, UNDER",
    "SIMILARITY, 65, 22.0, OVER",
    "SIMILARITY, 64.9, 22.0, PASS",
    "SIMILARITY, 65, 21.9, PASS",
    "XGBOOST, 60, 21.5, OVER",
    "XGBOOST, 60, 18.5, UNDER",
    "XGBOOST, 60, 21.4, PASS",
    "XGBOOST, 59, 30.0, PASS",
    "ENSEMBLE, 65, 21.5, OVER",
    "ENSEMBLE, 64, 21.5, PASS",
  })
  void aSideIsTakenFromARulesLimitsOn(
      PointsSystem system, double confidence, double points, Recommendation side) {
    assertThat(system.recommend(forecast(points, confidence, null), 20.0)).isEqualTo(side);
  }

  @Test
  void withoutALineThereIsNoSide() {
    for (PointsSystem system : PointsSystem.values()) {
      assertThat(system.recommend(forecast(40, 90, null), null)).isEqualTo(NO_LINE);
    }
  }

  @Test
  void anEnsembleTakesNoSideThatMoreOfItsSystemsAreAgainst() {
    Forecast over = forecast(24, 80, null);
    assertThat(Ensemble.recommend(over, 20.0, List.of(OVER, UNDER, UNDER))).isEqualTo(PASS);
    assertThat(Ensemble.recommend(over, 20.0, List.of(OVER, UNDER, PASS))).isEqualTo(OVER);
    assertThat(Ensemble.recommend(over, 20.0, List.of(PASS, PASS))).isEqualTo(OVER);
    Forecast under = forecast(16, 80, null);
    assertThat(Ensemble.recommend(under, 20.0, List.of(OVER, PASS))).isEqualTo(PASS);
    assertThat(Ensemble.recommend(under, 20.0, List.of(UNDER, OVER))).isEqualTo(UNDER);
  }
}
