package org.backcourt.forecast;

/** The confidence of the systems that go by averages: steady scorers in rhythm are surest. */
final class Steadiness {

  /** How many of his last games the deviation is of. */
  static final int GAMES = 10;

  private Steadiness() {}

  /** From 20 to 80. */
  static double confidence(double deviation, double gamesInWeek) {
    double confidence = 50;
    confidence -= deviation > 6 ? 15 : deviation > 4 ? 8 : 0;
    confidence += gamesInWeek >= 3 ? 10 : gamesInWeek >= 2 ? 5 : -10;
    return Math.max(20, Math.min(80, confidence));
  }
}
