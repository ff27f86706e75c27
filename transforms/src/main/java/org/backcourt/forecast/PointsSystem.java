package org.backcourt.forecast;

import java.util.Arrays;
import java.util.List;
import org.backcourt.row.predictions.Recommendation;
import org.jspecify.annotations.Nullable;

/** The systems, each with the rule by which it takes a side; the ensemble comes last. */
public enum PointsSystem {
  /** Form of late and of the season, adjusted. */
  MOVING_AVERAGE("moving_average", new SideRule(45, false, 2, false)),
  /** The season's mean, adjusted for where the opponent is weak. */
  ZONE_MATCHUP("zone_matchup_v1", new SideRule(45, false, 2, false)),
  /** What he did in games like this one. */
  SIMILARITY("similarity_balanced_v1", new SideRule(65, true, 2, true)),
  /** Trained trees. */
  XGBOOST("xgboost_v1", new SideRule(60, true, 1.5, true)),
  /** The others, weighted by their confidence. */
  ENSEMBLE("ensemble_v1", new SideRule(65, true, 1.5, true));

  /** What must be exceeded, or reached where that is enough, before a side is taken. */
  private record SideRule(
      double confidence, boolean confidenceReached, double edge, boolean edgeReached) {

    boolean isMet(double confidenceHad, double edgeHad) {
      boolean sure = confidenceReached ? confidenceHad >= confidence : confidenceHad > confidence;
      return sure && (edgeReached ? edgeHad >= edge : edgeHad > edge);
    }
  }

  private final String id;
  private final SideRule rule;

  PointsSystem(String id, SideRule rule) {
    this.id = id;
    this.rule = rule;
  }

  /** Its name in tables, such as {@code moving_average}. */
  public String id() {
    return id;
  }

  /** The names of all, in order. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(PointsSystem::id).toList();
  }

  /**
   * What it says against a line.
   *
   * @param line null where there is none
   */
  public Recommendation recommend(Forecast forecast, @Nullable Double line) {
    if (line == null) {
      return Recommendation.NO_LINE;
    }
    double edge = forecast.points() - line;
    if (!rule.isMet(forecast.confidence(), Math.abs(edge))) {
      return Recommendation.PASS;
    }
    return edge > 0 ? Recommendation.OVER : Recommendation.UNDER;
  }
}
