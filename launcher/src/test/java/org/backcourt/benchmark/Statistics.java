package org.backcourt.benchmark;

import java.util.Arrays;

/** Figures of a few runs. */
final class Statistics {

  private Statistics() {}

  /** The middle value; of an even number the mean of the two in the middle. */
  static double median(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("nothing was measured, so there is no median");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** How far the values lie apart: the largest less the smallest. */
  static double spread(double... values) {
    return Arrays.stream(values).max().orElse(0) - Arrays.stream(values).min().orElse(0);
  }

  /**
   * The power with which {@code y} grows with {@code x}: the slope of the straight line through
   * their logarithms that has the least squares. 1 means twice as much for twice as much.
   */
  static double exponent(double[] x, double[] y) {
    if (x.length != y.length || x.length < 2) {
      throw new IllegalArgumentException(
          "growth needs at least two sizes, each measured; there are " + x.length + ":" + y.length);
    }
    double meanX = Arrays.stream(x).map(Math::log).average().orElseThrow();
    double meanY = Arrays.stream(y).map(Math::log).average().orElseThrow();
    double products = 0;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      double away = Math.log(x[i]) - meanX;
      products += away * (Math.log(y[i]) - meanY);
      squares += away * away;
    }
    return products / squares;
  }
}
