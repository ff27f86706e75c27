package org.backcourt.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.backcourt.trees.BoostedTrees;

/**
 * A model that was trained: its file, which is the same for the same rows, and its trees.
 *
 * @param importance gain by feature as a fraction of all gain, the most important first
 */
record GrownTrees(String file, BoostedTrees trees, Map<String, Double> importance) {

  private static final JsonMapper JSON = new JsonMapper();

  /** Trains on some rows and stops by others. */
  static GrownTrees grow(
      TrainingData data,
      List<String> names,
      int[] columns,
      int[] fit,
      int[] validate,
      Recipe recipe) {
    return grow(
        matrix(data, columns, fit),
        labels(data, fit),
        matrix(data, columns, validate),
        labels(data, validate),
        names,
        recipe);
  }

  static GrownTrees grow(
      float[][] fit,
      float[] fitPoints,
      float[][] validate,
      float[] validatePoints,
      List<String> names,
      Recipe recipe) {
    try (Rows fitted = Rows.of(fit, fitPoints, names);
        Rows validated = Rows.of(validate, validatePoints, names)) {
      Booster booster =
          XGBoost.train(fitted.matrix(), recipe.parameters(), 1, new LinkedHashMap<>(), null, null);
      int best = grow(booster, fitted.matrix(), validated.matrix(), recipe);
      String file = first(new String(booster.toByteArray("json"), StandardCharsets.UTF_8), best);
      booster.dispose();
      return new GrownTrees(file, BoostedTrees.parse(file), importance(file, names));
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost could not train: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new IllegalStateException("XGBoost's native library could not be loaded", e);
    }
  }

  /**
   * Adds trees until the validation's error has not fallen for a while; tree by tree, because the
   * library's own loop writes to the console.
   *
   * @return how many of them are best
   */
  private static int grow(Booster booster, DMatrix fit, DMatrix validate, Recipe recipe)
      throws XGBoostError {
    if (recipe.patience() == 0) {
      for (int round = 1; round < recipe.rounds(); round++) {
        booster.update(fit, round);
      }
      return recipe.rounds();
    }
    int best = 1;
    double least = error(booster, validate, 0);
    for (int round = 1; round < recipe.rounds() && round < best + recipe.patience(); round++) {
      booster.update(fit, round);
      double error = error(booster, validate, round);
      if (error < least) {
        least = error;
        best = round + 1;
      }
    }
    return best;
  }

  /** The library answers in a line, such as {@code [12] validation-mae:4.61}. */
  private static double error(Booster booster, DMatrix validate, int round) throws XGBoostError {
    String line = booster.evalSet(new DMatrix[] {validate}, new String[] {"validation"}, round);
    return Double.parseDouble(line.substring(line.lastIndexOf(':') + 1));
  }

  /** The file with its first trees alone, so that it needs nobody to say how many count. */
  static String first(String file, int count) throws JsonProcessingException {
    JsonNode root = JSON.readTree(file);
    ObjectNode model = (ObjectNode) root.path("learner").path("gradient_booster").path("model");
    for (String each : List.of("trees", "tree_info")) {
      cut((ArrayNode) model.path(each), count);
    }
    cut((ArrayNode) model.path("iteration_indptr"), count + 1);
    ((ObjectNode) model.path("gbtree_model_param")).put("num_trees", String.valueOf(count));
    ((ObjectNode) root.path("learner")).putObject("attributes");
    return JSON.writeValueAsString(root);
  }

  private static void cut(ArrayNode array, int count) {
    while (array.size() > count) {
      array.remove(array.size() - 1);
    }
  }

  private static Map<String, Double> importance(String file, List<String> names)
      throws JsonProcessingException {
    Map<String, Double> gains = new TreeMap<>();
    double all = 0;
    for (JsonNode tree :
        JSON.readTree(file).path("learner").path("gradient_booster").path("model").path("trees")) {
      for (int node = 0; node < tree.path("left_children").size(); node++) {
        if (tree.path("left_children").get(node).intValue() >= 0) {
          double gain = tree.path("loss_changes").get(node).doubleValue();
          gains.merge(
              names.get(tree.path("split_indices").get(node).intValue()), gain, Double::sum);
          all += gain;
        }
      }
    }
    double total = all;
    Map<String, Double> shares = new LinkedHashMap<>();
    gains.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(gain -> shares.put(gain.getKey(), gain.getValue() / total));
    return shares;
  }

  static float[][] matrix(TrainingData data, int[] columns, int[] rows) {
    float[][] matrix = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      matrix[i] = data.values(rows[i], columns);
    }
    return matrix;
  }

  static float[] labels(TrainingData data, int[] rows) {
    float[] labels = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      labels[i] = data.points(rows[i]);
    }
    return labels;
  }

  /** Rows in the library's own memory, given back when closed. */
  private record Rows(DMatrix matrix) implements AutoCloseable {

    static Rows of(float[][] rows, float[] points, List<String> names) throws XGBoostError {
      float[] flat = new float[rows.length * names.size()];
      for (int i = 0; i < rows.length; i++) {
        System.arraycopy(rows[i], 0, flat, i * names.size(), names.size());
      }
      DMatrix matrix = new DMatrix(flat, rows.length, names.size(), Float.NaN);
      matrix.setLabel(points);
      matrix.setFeatureNames(names.toArray(String[]::new));
      return new Rows(matrix);
    }

    @Override
    public void close() {
      matrix.dispose();
    }
  }
}
