package org.backcourt.models;

import java.util.ArrayList;
import java.util.List;
import org.backcourt.features.Feature;

/** What anybody can say without a model: averages, their best mix, and the market. */
record Baseline(String name, float[] expected) {

  private static final int STEPS = 20;

  /** All of them for the rows to be tested, the mix chosen on rows that came before. */
  static List<Baseline> of(TrainingData data, int[] learn, int[] test) {
    List<Baseline> all = new ArrayList<>();
    all.add(of("season average", data, Feature.POINTS_AVG_SEASON, test));
    all.add(of("last 10", data, Feature.POINTS_AVG_LAST_10, test));
    all.add(of("last 5", data, Feature.POINTS_AVG_LAST_5, test));
    all.add(mix(data, learn, test));
    all.add(of("market line", data, Feature.VEGAS_POINTS_LINE, test));
    return all;
  }

  private static Baseline of(String name, TrainingData data, Feature feature, int[] rows) {
    float[] expected = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      expected[i] = data.value(rows[i], feature.index());
    }
    return new Baseline(name, expected);
  }

  /** Season, last 10 and last 5 in twentieths: the mix with the least error where it is learnt. */
  private static Baseline mix(TrainingData data, int[] learn, int[] test) {
    double[] best = {1, 0, 0};
    double least = Double.MAX_VALUE;
    for (int season = 0; season <= STEPS; season++) {
      for (int ten = 0; ten + season <= STEPS; ten++) {
        double[] weights = {
          (double) season / STEPS, (double) ten / STEPS, (double) (STEPS - season - ten) / STEPS
        };
        double error = error(data, learn, weights);
        if (error < least) {
          least = error;
          best = weights;
        }
      }
    }
    float[] expected = new float[test.length];
    for (int i = 0; i < test.length; i++) {
      expected[i] = (float) mixed(data, test[i], best);
    }
    return new Baseline(
        String.format(
            java.util.Locale.ROOT,
            "best mix (season %.2f, last 10 %.2f, last 5 %.2f)",
            best[0],
            best[1],
            best[2]),
        expected);
  }

  private static double error(TrainingData data, int[] rows, double[] weights) {
    double sum = 0;
    for (int row : rows) {
      double expected = mixed(data, row, weights);
      sum += Double.isNaN(expected) ? 0 : Math.abs(expected - data.points(row));
    }
    return sum;
  }

  private static double mixed(TrainingData data, int row, double[] weights) {
    return weights[0] * data.value(row, Feature.POINTS_AVG_SEASON.index())
        + weights[1] * data.value(row, Feature.POINTS_AVG_LAST_10.index())
        + weights[2] * data.value(row, Feature.POINTS_AVG_LAST_5.index());
  }
}
