package org.backcourt.models;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Absolute errors, summed date by date: games of one night share their weather, so that whole dates
 * are drawn when it is asked how far a mean may be off.
 */
final class Errors {

  private static final int DRAWS = 2000;
  private static final int SEED = 42;

  /**
   * A mean and the 95 in 100 draws around it.
   *
   * @param rows how many rows it is of
   */
  record Interval(double mean, double low, double high, int rows) {}

  private final double[] sums;
  private final int[] counts;

  private Errors(double[] sums, int[] counts) {
    this.sums = sums;
    this.counts = counts;
  }

  /**
   * The mean of figures, one a row.
   *
   * @param figures NaN for rows that have none
   */
  static Interval mean(TrainingData data, int[] rows, double[] figures) {
    Map<LocalDate, Integer> places = new LinkedHashMap<>();
    for (int row : rows) {
      places.putIfAbsent(data.date(row), places.size());
    }
    Errors errors = new Errors(new double[places.size()], new int[places.size()]);
    for (int i = 0; i < rows.length; i++) {
      if (!Double.isNaN(figures[i])) {
        Integer place = places.get(data.date(rows[i]));
        if (place != null) {
          errors.sums[place] += figures[i];
          errors.counts[place]++;
        }
      }
    }
    return errors.interval();
  }

  /** The absolute error of what was expected of the rows. */
  static double[] absolute(TrainingData data, int[] rows, float[] expected) {
    double[] errors = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      errors[i] = Math.abs(expected[i] - data.points(rows[i]));
    }
    return errors;
  }

  private Interval interval() {
    int rows = Arrays.stream(counts).sum();
    if (rows == 0) {
      return new Interval(Double.NaN, Double.NaN, Double.NaN, 0);
    }
    SplittableRandom dice = new SplittableRandom(SEED);
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      long count = 0;
      for (int i = 0; i < sums.length; i++) {
        int date = dice.nextInt(sums.length);
        sum += sums[date];
        count += counts[date];
      }
      means[draw] = count == 0 ? 0 : sum / count;
    }
    Arrays.sort(means);
    return new Interval(
        Arrays.stream(sums).sum() / rows,
        means[(int) (0.025 * DRAWS)],
        means[(int) (0.975 * DRAWS)],
        rows);
  }
}
