package org.backcourt.forecast;

import java.util.List;
import java.util.Map;
import org.backcourt.features.Feature;
import org.backcourt.row.predictions.Adjustments;
import org.backcourt.row.predictions.EnsembleAgreement;
import org.backcourt.row.predictions.ModelCard;
import org.backcourt.row.predictions.PredictionInterval;
import org.jspecify.annotations.Nullable;

/**
 * What a system expects a player to score.
 *
 * @param confidence from 0 to 100
 * @param interval null where nothing says how far he strays
 * @param uses the features that it was made from
 * @param factors what moved it, in points, by name and in order
 * @param warnings what speaks against it
 * @param importance weight by feature, as the model's registered JSON; null for rules
 */
public record Forecast(
    double points,
    double confidence,
    @Nullable PredictionInterval interval,
    Adjustments adjustments,
    @Nullable EnsembleAgreement agreement,
    @Nullable ModelCard model,
    List<Feature> uses,
    Map<String, Double> factors,
    List<String> warnings,
    @Nullable String importance)
    implements Answer {

  private static final double MOST_POINTS = 60;

  static final Adjustments NO_ADJUSTMENTS =
      new Adjustments(null, null, null, null, null, null, null, null, null, null);

  /**
   * That of a rule: points that were adjusted, and how sure it is of them.
   *
   * @param deviation how far he strayed in so many games
   */
  static Forecast ofRule(
      double confidence,
      double deviation,
      int games,
      Adjustments adjustments,
      List<Feature> uses,
      Adding points) {
    double expected = within0To60(points.sum());
    return new Forecast(
        expected,
        confidence,
        Spread.around(expected, deviation, games),
        adjustments,
        null,
        null,
        uses,
        points.parts(),
        points.warnings(),
        null);
  }

  /** Points as a system may state them. */
  static double within0To60(double points) {
    return Math.max(0, Math.min(MOST_POINTS, points));
  }
}
