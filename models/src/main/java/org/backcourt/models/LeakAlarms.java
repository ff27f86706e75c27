package org.backcourt.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.backcourt.features.Feature;
import org.backcourt.features.FeatureCategory;

/**
 * Signs that a feature knows what it cannot: errors that are too small to be true, skill on
 * shuffled points, and a feature whose worth is gone when it is one game older.
 */
final class LeakAlarms {

  /** Points that are shuffled can be told by nobody; this much is chance. */
  private static final double SKILL_BY_CHANCE = 0.01;

  /** How much worse a model may get when one feature is a game older. */
  private static final double COLLAPSE = 0.05;

  private static final int SHUFFLED_ROUNDS = 60;

  /** Each feature is made older in turn; so many rows tell a collapse as well as all would. */
  private static final int AGED_ROWS = 4000;

  private static final int SEED = 42;

  private LeakAlarms() {}

  /** Whether an error is lower than any that was ever reached without a leak. */
  static List<String> tooGood(String version, double error, double least) {
    return error < least
        ? List.of(
            String.format(
                java.util.Locale.ROOT,
                "%s has a test MAE of %.3f, below %.2f: every such figure turned out to be a leak",
                version,
                error,
                least))
        : List.of();
  }

  /** Whether a model learns something from points that were dealt out anew. */
  static List<String> shuffled(TrainingData data, Fold fold, ModelVersion version) {
    int[] columns = version.columns();
    int[] fit = fold.fit();
    float[] dealt = dealt(data, fit);
    int[] validate = fold.validate();
    float[][] rows = GrownTrees.matrix(data, columns, validate);
    Recipe median = Recipe.median();
    GrownTrees grown =
        GrownTrees.grow(
            GrownTrees.matrix(data, columns, fit),
            dealt,
            rows,
            GrownTrees.labels(data, validate),
            version.names(),
            new Recipe(median.objective(), SHUFFLED_ROUNDS, 0));
    double skill = skill(GrownTrees.labels(data, validate), grown.trees().evaluate(rows));
    return skill > SKILL_BY_CHANCE
        ? List.of(
            String.format(
                java.util.Locale.ROOT,
                "trained on shuffled points, %s is %.1f %% better than their median: rows of the"
                    + " validation are among those it learnt from",
                version.id(),
                100 * skill))
        : List.of();
  }

  /** The rows' points, dealt out among them anew. */
  static float[] dealt(TrainingData data, int[] rows) {
    float[] dealt = GrownTrees.labels(data, rows);
    SplittableRandom dice = new SplittableRandom(SEED);
    for (int i = dealt.length - 1; i > 0; i--) {
      int other = dice.nextInt(i + 1);
      float kept = dealt[i];
      dealt[i] = dealt[other];
      dealt[other] = kept;
    }
    return dealt;
  }

  /** By how much what was expected is better than always saying the median, as a fraction of 1. */
  static double skill(float[] points, float[] expected) {
    float[] sorted = points.clone();
    Arrays.sort(sorted);
    float median = sorted[sorted.length / 2];
    double own = 0;
    double without = 0;
    for (int i = 0; i < points.length; i++) {
      own += Math.abs(expected[i] - points[i]);
      without += Math.abs(median - points[i]);
    }
    return 1 - own / without;
  }

  /**
   * Features without which, a game older, the model is much worse. A market's line is about one
   * game alone and cannot be any older.
   */
  static List<String> collapsing(TrainingData data, Learnt learnt) {
    int[] columns = learnt.version().columns();
    int[] tested = learnt.fold().test();
    Map<String, Integer> previousOf = new HashMap<>();
    List<Integer> rows = new ArrayList<>();
    List<Integer> previous = new ArrayList<>();
    for (int row = 0; row < learnt.fold().testTo(); row++) {
      Integer before = previousOf.put(data.player(row), row);
      if (row >= learnt.fold().testFrom()
          && before != null
          && data.season(before) == data.season(row)) {
        rows.add(row);
        previous.add(before);
      }
    }
    if (tested.length == 0 || rows.isEmpty()) {
      return List.of();
    }
    int every = 1 + (rows.size() - 1) / AGED_ROWS;
    int[] some = IntStream.range(0, rows.size()).filter(i -> i % every == 0).toArray();
    int[] those = Arrays.stream(some).map(rows::get).toArray();
    int[] earlier = Arrays.stream(some).map(previous::get).toArray();
    float[][] matrix = GrownTrees.matrix(data, columns, those);
    double error = Learnt.meanError(data, those, learnt.grown().trees().evaluate(matrix));
    List<String> alarms = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      if (isOfTheMarket(columns[i])) {
        continue;
      }
      double older = olderError(data, learnt, columns, i, those, earlier);
      if (older / error - 1 > COLLAPSE) {
        alarms.add(
            String.format(
                java.util.Locale.ROOT,
                "%s knows too much: one game older, it makes the error of %s %.3f instead of %.3f",
                learnt.version().names().get(i),
                learnt.version().id(),
                older,
                error));
      }
    }
    return alarms;
  }

  private static double olderError(
      TrainingData data, Learnt learnt, int[] columns, int which, int[] rows, int[] previous) {
    float[][] older = GrownTrees.matrix(data, columns, rows);
    for (int i = 0; i < rows.length; i++) {
      older[i][which] = data.value(previous[i], columns[which]);
    }
    return Learnt.meanError(data, rows, learnt.grown().trees().evaluate(older));
  }

  private static boolean isOfTheMarket(int column) {
    return column < Feature.values().length
        && Feature.values()[column].category() == FeatureCategory.VEGAS;
  }
}
