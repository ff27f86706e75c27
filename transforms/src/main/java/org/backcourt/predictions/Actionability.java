package org.backcourt.predictions;

import org.backcourt.features.Feature;
import org.backcourt.forecast.Forecast;
import org.backcourt.forecast.StoredVector;
import org.backcourt.row.predictions.Recommendation;
import org.jspecify.annotations.Nullable;

/** Whether a prediction is worth acting on; the first objection stands. */
final class Actionability {

  /** Nobody's line is so wrong: a prediction this far from it is. */
  private static final double SANE_EDGE = 20;

  private Actionability() {}

  static boolean isSane(Forecast forecast, @Nullable Double line) {
    return line == null || Math.abs(forecast.points() - line) <= SANE_EDGE;
  }

  /** What speaks against acting on it; null where nothing does. */
  static @Nullable String objection(
      Forecast forecast, Recommendation side, @Nullable Double line, StoredVector vector) {
    if (line == null || side == Recommendation.NO_LINE) {
      return "no_line";
    }
    if (!isSane(forecast, line)) {
      return "sanity_check_failed";
    }
    if (side == Recommendation.PASS) {
      return "pass";
    }
    double edge = Math.abs(forecast.points() - line);
    if (forecast.confidence() >= 88 && forecast.confidence() < 90) {
      return "confidence_tier_88_90";
    }
    if (edge < 3) {
      return "low_edge";
    }
    return side == Recommendation.UNDER ? againstUnder(edge, vector) : null;
  }

  private static @Nullable String againstUnder(double edge, StoredVector vector) {
    Double season = vector.value(Feature.POINTS_AVG_SEASON);
    Double last5 = vector.value(Feature.POINTS_AVG_LAST_5);
    if (season == null) {
      return null;
    }
    if (season >= 25 && edge >= 5) {
      return "star_under_bias_suspect";
    }
    if (season >= 8 && season <= 16 && edge < 5) {
      return "role_player_under_low_edge";
    }
    return last5 != null && last5 - season > 3 ? "hot_streak_under_risk" : null;
  }
}
