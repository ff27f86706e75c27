package org.backcourt.models;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How trees are grown: the same for every version, so that they differ by what they are given. One
 * thread a model: several would wait for each other more than they help, and versions are trained
 * side by side.
 *
 * @param objective what is minimised
 * @param rounds the most trees
 */
record Recipe(Map<String, Object> objective, int rounds, int patience) {

  /**
   * The median, because a line asks which side of it is likelier, and because absolute errors are
   * what is judged. Shape and pace were chosen on validation dates.
   */
  static Recipe median() {
    return new Recipe(Map.of("objective", "reg:absoluteerror"), 800, 40);
  }

  /** A percentile, with as many trees as the median took. */
  static Recipe percentile(double share, int trees) {
    return new Recipe(Map.of("objective", "reg:quantileerror", "quantile_alpha", share), trees, 0);
  }

  Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>(objective);
    parameters.put("eval_metric", "mae");
    parameters.put("max_depth", 4);
    parameters.put("min_child_weight", 50);
    parameters.put("eta", 0.03);
    parameters.put("subsample", 0.7);
    parameters.put("colsample_bytree", 0.7);
    parameters.put("gamma", 0.1);
    parameters.put("alpha", 0.5);
    parameters.put("lambda", 5);
    parameters.put("tree_method", "hist");
    parameters.put("seed", 42);
    parameters.put("nthread", 1);
    parameters.put("verbosity", 0);
    return parameters;
  }
}
