package org.backcourt.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Measured values beside true ones, and how far apart they are. */
final class Differences {

  private final List<Double> measured = new ArrayList<>();
  private final List<Double> truth = new ArrayList<>();

  void add(double measuredValue, double trueValue) {
    measured.add(measuredValue);
    truth.add(trueValue);
  }

  int count() {
    return measured.size();
  }

  double mean() {
    return absolute().average().orElse(Double.NaN);
  }

  double max() {
    return absolute().max().orElse(Double.NaN);
  }

  /** Mean of measured minus true. */
  double bias() {
    double sum = 0;
    for (int i = 0; i < count(); i++) {
      sum += measured.get(i) - truth.get(i);
    }
    return sum / count();
  }

  /** Percentage of pairs no further apart than that; a hair's breadth is forgiven. */
  double percentWithin(double tolerance) {
    return 100.0 * absolute().filter(d -> d <= tolerance + 1e-9).count() / count();
  }

  /** Pearson's correlation. */
  double correlation() {
    double meanMeasured = measured.stream().mapToDouble(d -> d).average().orElseThrow();
    double meanTruth = truth.stream().mapToDouble(d -> d).average().orElseThrow();
    double cross = 0;
    double squaresMeasured = 0;
    double squaresTruth = 0;
    for (int i = 0; i < count(); i++) {
      double dm = measured.get(i) - meanMeasured;
      double dt = truth.get(i) - meanTruth;
      cross += dm * dt;
      squaresMeasured += dm * dm;
      squaresTruth += dt * dt;
    }
    return cross / Math.sqrt(squaresMeasured * squaresTruth);
  }

  private DoubleStream absolute() {
    return IntStream.range(0, count()).mapToDouble(i -> Math.abs(measured.get(i) - truth.get(i)));
  }

  /** Count, mean and largest difference, and the share within a tolerance, for the table. */
  String summary(double tolerance) {
    return String.format(
        Locale.ROOT,
        "n %,d; mean difference %.3f (bias %+.3f), max %.2f; %.2f %% within %s",
        count(),
        mean(),
        bias(),
        max(),
        percentWithin(tolerance),
        tolerance);
  }
}
