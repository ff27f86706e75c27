package org.backcourt.forecast;

import org.backcourt.row.predictions.PredictionInterval;
import org.jspecify.annotations.Nullable;

/** How far players stray from what is expected of them. */
final class Spread {

  /** Standard deviations from a normal's mean to its tenth and ninetieth percentiles. */
  private static final double TO_THE_TENTH = 1.2815515655446004;

  private Spread() {}

  /** The interval of eight games in ten around points, were he to stray as he does of late. */
  static @Nullable PredictionInterval around(double points, @Nullable Double deviation) {
    return deviation == null
        ? null
        : new PredictionInterval(
            Math.max(0, points - TO_THE_TENTH * deviation), points + TO_THE_TENTH * deviation);
  }
}
