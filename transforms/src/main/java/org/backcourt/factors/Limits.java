package org.backcourt.factors;

/** Scores are kept within limits, so that one odd input cannot rule a total. */
final class Limits {

  private Limits() {}

  /** The value, or the nearer limit where it lies beyond one. */
  static double within(double limit, double value) {
    return Math.max(-limit, Math.min(limit, value));
  }

  /** One of three words, by whether a value lies above, below or within 2 of nought. */
  static String word(double value, String above, String below, String within) {
    if (value > 2) {
      return above;
    }
    return value < -2 ? below : within;
  }
}
