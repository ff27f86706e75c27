package org.backcourt.simulator.market;

/** Odds and lines as bookmakers write them. */
public final class Prices {

  private Prices() {}

  /** The nearest line that cannot end in a draw, such as 27.5. */
  static double half(double value) {
    return Math.floor(value) + 0.5;
  }

  /** The nearest half point. */
  static double nearestHalf(double value) {
    return Math.round(value * 2) / 2.0;
  }

  /** American odds of decimal ones, cut to whole numbers. */
  public static int american(double decimal) {
    return (int) (decimal >= 2 ? (decimal - 1) * 100 : -100 / (decimal - 1));
  }

  /** Decimal odds of American ones. */
  static double decimal(int american) {
    double odds = american > 0 ? 1 + american / 100.0 : 1 + 100.0 / -american;
    return Math.round(odds * 1000) / 1000.0;
  }
}
