package org.backcourt.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backcourt.features.Feature;
import org.jspecify.annotations.Nullable;

/** A sum that remembers its parts by name; what is not known adds nothing and is named. */
final class Adding {

  private final Matchup matchup;
  private final Map<String, Double> parts = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();
  private double sum;

  Adding(Matchup matchup, double base) {
    this.matchup = matchup;
    parts.put("base", base);
    sum = base;
  }

  double add(String name, double points) {
    // A negative weight makes -0 of nothing, which nobody wants to read.
    double part = points + 0.0;
    parts.put(name, part);
    sum += part;
    return part;
  }

  /** Adds a feature times a weight; null, and a warning, where it is not known. */
  @Nullable Double add(String name, Feature feature, double weight) {
    Double value = matchup.value(feature);
    if (value == null) {
      warn("no " + feature.featureName());
      return null;
    }
    return add(name, weight * value);
  }

  /**
   * Takes points off whoever is tired; 100 is fresh.
   *
   * @param tired what a score below 70 costs
   * @param exhausted what a score below 50 costs
   */
  @Nullable Double addFatigue(double tired, double exhausted) {
    Double score = matchup.value(Feature.FATIGUE_SCORE);
    if (score == null) {
      warn("no " + Feature.FATIGUE_SCORE.featureName());
      return null;
    }
    return add("fatigue", score < 50 ? -exhausted : score < 70 ? -tired : 0);
  }

  void warn(String warning) {
    warnings.add(warning);
  }

  double sum() {
    return sum;
  }

  Map<String, Double> parts() {
    return parts;
  }

  List<String> warnings() {
    return warnings;
  }
}
