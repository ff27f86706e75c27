package org.backcourt.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import org.junit.jupiter.api.Test;

/** Trees that are the same every time, and answer in Java as they do in XGBoost. */
class GrownTreesTest {

  private static final List<String> NAMES = List.of("form", "minutes", "noise");

  /** Form plus something in minutes, and chance; one value in ten is not known. */
  private static float[][] rows(int count, int seed) {
    SplittableRandom dice = new SplittableRandom(seed);
    float[][] rows = new float[count][];
    for (int i = 0; i < count; i++) {
      float form = (float) (30 * dice.nextDouble());
      float minutes = (float) (40 * dice.nextDouble());
      rows[i] =
          new float[] {
            form, dice.nextInt(10) == 0 ? Float.NaN : minutes, (float) dice.nextDouble()
          };
    }
    return rows;
  }

  private static float[] points(float[][] rows) {
    SplittableRandom dice = new SplittableRandom(7);
    float[] points = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      float minutes = Float.isNaN(rows[i][1]) ? 10 : rows[i][1];
      points[i] = (float) Math.rint(rows[i][0] + minutes / 4 + 4 * dice.nextDouble());
    }
    return points;
  }

  private static GrownTrees grown(Recipe recipe) {
    float[][] fit = rows(3000, 1);
    float[][] validate = rows(500, 2);
    return GrownTrees.grow(fit, points(fit), validate, points(validate), NAMES, recipe);
  }

  @Test
  void theSameRowsGiveTheSameFileByteByByte() {
    GrownTrees one = grown(Recipe.median());
    assertThat(grown(Recipe.median()).file()).isEqualTo(one.file());
    assertThat(one.importance().keySet()).startsWith("form");
    assertThat(one.importance().values().stream().mapToDouble(d -> d).sum())
        .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-9));
  }

  @Test
  void javaAnswersAsXgboostDoesBitByBit() throws Exception {
    for (Recipe recipe : List.of(Recipe.median(), Recipe.percentile(0.1, 80))) {
      GrownTrees grown = grown(recipe);
      Booster booster =
          XGBoost.loadModel(
              new ByteArrayInputStream(grown.file().getBytes(StandardCharsets.UTF_8)));
      float[][] rows = rows(1000, 3);
      float[] flat = new float[rows.length * NAMES.size()];
      for (int i = 0; i < rows.length; i++) {
        System.arraycopy(rows[i], 0, flat, i * NAMES.size(), NAMES.size());
      }
      DMatrix matrix = new DMatrix(flat, rows.length, NAMES.size(), Float.NaN);
      float[][] theirs = booster.predict(matrix);
      float[] ours = grown.trees().evaluate(rows);
      for (int i = 0; i < rows.length; i++) {
        assertThat(ours[i]).as("row " + i).isEqualTo(theirs[i][0]);
      }
      matrix.dispose();
      booster.dispose();
    }
  }

  @Test
  void whatWasLearntIsBetterThanTheMedian() {
    float[][] rows = rows(1000, 3);
    float[] points = points(rows);
    float[] expected = grown(Recipe.median()).trees().evaluate(rows);
    double error = 0;
    for (int i = 0; i < rows.length; i++) {
      error += Math.abs(expected[i] - points[i]) / rows.length;
    }
    // Four points of chance, drawn evenly, leave a mean error of one.
    assertThat(error).isBetween(0.9, 1.6);
  }

  @Test
  void aPercentileLiesBelowNineGamesInTen() {
    float[][] rows = rows(2000, 3);
    float[] points = points(rows);
    float[] low = grown(Recipe.percentile(0.1, 150)).trees().evaluate(rows);
    int below = 0;
    for (int i = 0; i < rows.length; i++) {
      below += points[i] < low[i] ? 1 : 0;
    }
    assertThat(below / 2000.0).isBetween(0.04, 0.18);
  }

  @Test
  void theParametersOfVersionsDoNotDiffer() {
    assertThat(Recipe.median().parameters())
        .containsAllEntriesOf(Map.of("seed", 42, "nthread", 1, "objective", "reg:absoluteerror"));
  }
}
