package org.backcourt.trees;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;

/**
 * A sum of regression trees as XGBoost saves them in JSON. It is evaluated with the same 32-bit
 * numbers in the same order, so that it gives XGBoost's own answer without its native library.
 */
public final class BoostedTrees {

  private static final JsonMapper JSON = new JsonMapper();

  /** One tree: nodes by number, the root is 0; a node without a left child is a leaf. */
  private record Tree(
      int[] feature, float[] threshold, int[] left, int[] right, boolean[] missingGoesLeft) {

    float leaf(float[] values) {
      int node = 0;
      while (left[node] >= 0) {
        float value = values[feature[node]];
        boolean goesLeft = Float.isNaN(value) ? missingGoesLeft[node] : value < threshold[node];
        node = goesLeft ? left[node] : right[node];
      }
      return threshold[node];
    }
  }

  private final float base;
  private final int features;
  private final Tree[] trees;

  private BoostedTrees(float base, int features, Tree[] trees) {
    this.base = base;
    this.features = features;
    this.trees = trees;
  }

  /** Reads the text of a model file; refuses one that is no sum of regression trees. */
  public static BoostedTrees parse(String json) {
    JsonNode learner;
    try {
      learner = JSON.readTree(json).path("learner");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the model file is no JSON: " + e.getOriginalMessage(), e);
    }
    String booster = learner.path("gradient_booster").path("name").asText();
    JsonNode trees = learner.path("gradient_booster").path("model").path("trees");
    if (!booster.equals("gbtree") || trees.isEmpty()) {
      throw new IllegalArgumentException(
          "the model file holds no trees of XGBoost's gbtree; train it with backcourt train");
    }
    JsonNode parameters = learner.path("learner_model_param");
    Tree[] read = new Tree[trees.size()];
    for (int i = 0; i < read.length; i++) {
      read[i] = tree(trees.get(i));
    }
    return new BoostedTrees(
        Float.parseFloat(parameters.path("base_score").asText().replaceAll("[\\[\\]]", "")),
        Integer.parseInt(parameters.path("num_feature").asText()),
        read);
  }

  private static Tree tree(JsonNode tree) {
    int[] missing = ints(tree.path("default_left"));
    boolean[] missingGoesLeft = new boolean[missing.length];
    for (int i = 0; i < missing.length; i++) {
      missingGoesLeft[i] = missing[i] == 1;
    }
    JsonNode thresholds = tree.path("split_conditions");
    float[] threshold = new float[thresholds.size()];
    for (int i = 0; i < threshold.length; i++) {
      threshold[i] = thresholds.get(i).floatValue();
    }
    return new Tree(
        ints(tree.path("split_indices")),
        threshold,
        ints(tree.path("left_children")),
        ints(tree.path("right_children")),
        missingGoesLeft);
  }

  /** Flags are numbers in some versions of the format and booleans in others. */
  private static int[] ints(JsonNode array) {
    int[] values = new int[array.size()];
    for (int i = 0; i < values.length; i++) {
      JsonNode value = array.get(i);
      values[i] = value.isBoolean() ? (value.booleanValue() ? 1 : 0) : value.intValue();
    }
    return values;
  }

  /** How many trees there are. */
  public int size() {
    return trees.length;
  }

  /** How many values a row must have. */
  public int features() {
    return features;
  }

  /** The answers for rows of values, NaN for those not known; tree by tree over all rows. */
  public float[] evaluate(float[][] rows) {
    for (float[] row : rows) {
      if (row.length != features) {
        throw new IllegalArgumentException(
            "a row has " + row.length + " values and the model " + features + " features");
      }
    }
    float[] answers = new float[rows.length];
    Arrays.fill(answers, base);
    for (Tree tree : trees) {
      for (int i = 0; i < rows.length; i++) {
        answers[i] += tree.leaf(rows[i]);
      }
    }
    return answers;
  }
}
