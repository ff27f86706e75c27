package org.backcourt.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.backcourt.features.Feature;

/**
 * How everybody did in one season that none of the models had seen.
 *
 * @param players absolute errors on players with ten games and more, the systems' table
 * @param differences by how much each pair differs; below 0 the first is better
 * @param everybody the same errors on all players
 * @param groups errors of the richest version by minutes and by tier
 * @param calibration what came of what was expected, a line each tenth of expectations
 * @param curve errors of the richest version by how much of the training rows it had
 */
public record TestedFold(
    String name,
    List<Score> players,
    List<Score> differences,
    List<Score> everybody,
    List<Score> groups,
    List<Tenth> calibration,
    List<Score> curve,
    List<String> alarms) {

  /** Players with fewer games are judged apart: nobody knows them yet. */
  static final int KNOWN_FROM = 10;

  private static final int TENTHS = 10;

  /** A tenth of the expectations: their mean, and that of what was scored. */
  public record Tenth(double expected, double scored, int rows) {}

  static TestedFold of(
      TrainingData data, Fold fold, List<Learnt> learnt, List<Score> curve, List<String> alarms) {
    int[] rows = fold.test();
    boolean[] known = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      known[i] = data.games(rows[i]) >= KNOWN_FROM;
    }
    List<Score> players = new ArrayList<>();
    List<Score> everybody = new ArrayList<>();
    for (Baseline baseline : Baseline.of(data, fold.fit(), rows)) {
      double[] errors = Errors.absolute(data, rows, baseline.expected());
      players.add(score(baseline.name(), data, rows, errors, i -> known[i]));
      everybody.add(score(baseline.name(), data, rows, errors, i -> true));
    }
    for (Learnt each : learnt) {
      double[] errors = Errors.absolute(data, rows, each.expected());
      players.add(score(each.version().id(), data, rows, errors, i -> known[i]));
      everybody.add(score(each.version().id(), data, rows, errors, i -> true));
    }
    Learnt richest = richest(learnt);
    return new TestedFold(
        fold.name(),
        players,
        differences(data, fold, rows, learnt, known),
        everybody,
        groups(data, rows, Errors.absolute(data, rows, richest.expected()), known),
        calibration(data, rows, richest.expected()),
        curve,
        alarms);
  }

  static Learnt richest(List<Learnt> learnt) {
    return learnt.stream()
        .filter(each -> each.version().precompute())
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  /** The score of that name. */
  public Optional<Score> player(String of) {
    return players.stream().filter(score -> score.name().equals(of)).findFirst();
  }

  private static Score score(
      String name, TrainingData data, int[] rows, double[] figures, IntPredicate which) {
    double[] some = new double[figures.length];
    for (int i = 0; i < some.length; i++) {
      some[i] = which.test(i) ? figures[i] : Double.NaN;
    }
    return new Score(name, Errors.mean(data, rows, some));
  }

  /** Each list with precompute against the same without, and the richest against the best mix. */
  private static List<Score> differences(
      TrainingData data, Fold fold, int[] rows, List<Learnt> learnt, boolean[] known) {
    List<Score> differences = new ArrayList<>();
    for (int i = 0; i + 1 < learnt.size(); i += 2) {
      double[] with = Errors.absolute(data, rows, learnt.get(i).expected());
      double[] without = Errors.absolute(data, rows, learnt.get(i + 1).expected());
      differences.add(
          score(
              learnt.get(i).version().id() + " less the same without precompute",
              data,
              rows,
              less(with, without),
              k -> known[k]));
    }
    Learnt richest = richest(learnt);
    double[] own = Errors.absolute(data, rows, richest.expected());
    for (Baseline baseline : Baseline.of(data, fold.fit(), rows)) {
      double[] theirs = Errors.absolute(data, rows, baseline.expected());
      differences.add(
          score(
              richest.version().id() + " less " + baseline.name(),
              data,
              rows,
              less(own, theirs),
              k -> known[k]));
    }
    return differences;
  }

  private static double[] less(double[] own, double[] theirs) {
    return IntStream.range(0, own.length).mapToDouble(i -> own[i] - theirs[i]).toArray();
  }

  private static List<Score> groups(
      TrainingData data, int[] rows, double[] errors, boolean[] known) {
    List<Score> groups = new ArrayList<>();
    int minutes = Feature.MINUTES_AVG_LAST_10.index();
    int season = Feature.POINTS_AVG_SEASON.index();
    double[] limits = {0, 15, 25, 32, 60};
    for (int i = 0; i + 1 < limits.length; i++) {
      double from = limits[i];
      double to = limits[i + 1];
      groups.add(
          score(
              String.format(java.util.Locale.ROOT, "%.0f to %.0f minutes", from, to),
              data,
              rows,
              errors,
              k -> known[k] && within(data.value(rows[k], minutes), from, to)));
    }
    double[] tiers = {0, 5, 15, 25, 100};
    String[] names = {"bench", "role", "starter", "star"};
    for (int i = 0; i < names.length; i++) {
      double from = tiers[i];
      double to = tiers[i + 1];
      groups.add(
          score(
              names[i],
              data,
              rows,
              errors,
              k -> known[k] && within(data.value(rows[k], season), from, to)));
    }
    return groups;
  }

  private static boolean within(double value, double from, double to) {
    return value >= from && value < to;
  }

  private static List<Tenth> calibration(TrainingData data, int[] rows, float[] expected) {
    List<Integer> sorted =
        IntStream.range(0, rows.length)
            .boxed()
            .sorted((a, b) -> Float.compare(expected[a], expected[b]))
            .toList();
    List<Tenth> tenths = new ArrayList<>();
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      List<Integer> some =
          sorted.subList(tenth * sorted.size() / TENTHS, (tenth + 1) * sorted.size() / TENTHS);
      tenths.add(
          new Tenth(
              some.stream().mapToDouble(i -> expected[i]).average().orElse(Double.NaN),
              some.stream().mapToDouble(i -> data.points(rows[i])).average().orElse(Double.NaN),
              some.size()));
    }
    return tenths;
  }
}
