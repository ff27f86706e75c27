package org.backcourt.vector;

import java.util.ArrayList;
import java.util.List;
import org.backcourt.features.Feature;
import org.backcourt.features.FeatureVersion;
import org.backcourt.row.precompute.PlayerDailyCache;
import org.backcourt.row.predictions.FeatureVector;
import org.jspecify.annotations.Nullable;

/**
 * What a model is given: values in the order and on the scales of its own list.
 *
 * @param values no value is missing: a default stands in, and is named
 * @param defaulted the names of the values that are defaults, in order
 */
public record ModelInputs(FeatureVersion version, List<Double> values, List<String> defaulted) {

  /** One value of the first model. */
  private record Input(String name, double standIn, Reading reading) {}

  @FunctionalInterface
  private interface Reading {
    @Nullable Double of(FeatureVector vector, @Nullable PlayerDailyCache cache);
  }

  /** Rates are percentages here and fractions in the store. */
  private static final List<Input> V0 =
      List.of(
          stored(Feature.POINTS_AVG_LAST_5),
          stored(Feature.POINTS_AVG_LAST_10),
          stored(Feature.POINTS_AVG_SEASON),
          stored(Feature.POINTS_STD_LAST_10),
          stored(Feature.MINUTES_AVG_LAST_10),
          stored(Feature.FATIGUE_SCORE),
          stored(Feature.SHOT_ZONE_MISMATCH_SCORE),
          stored(Feature.PACE_SCORE),
          stored(Feature.USAGE_SPIKE_SCORE),
          stored("opponent_def_rating_last_15", Feature.OPPONENT_DEF_RATING),
          stored("opponent_pace_last_15", Feature.OPPONENT_PACE),
          stored("is_home", Feature.HOME_AWAY),
          new Input("days_rest", 2, (vector, cache) -> toDouble(vector.daysRest())),
          stored(Feature.BACK_TO_BACK),
          percent("paint_rate_last_10", 30, Feature.PCT_PAINT),
          percent("mid_range_rate_last_10", 20, Feature.PCT_MID_RANGE),
          percent("three_pt_rate_last_10", 30, Feature.PCT_THREE),
          new Input(
              "assisted_rate_last_10",
              60,
              (vector, cache) -> cache == null ? null : cache.shots().assistedRateLast10()),
          stored("team_pace_last_10", Feature.TEAM_PACE),
          stored("team_off_rating_last_10", Feature.TEAM_OFF_RATING),
          new Input(
              "usage_rate_last_10",
              25,
              (vector, cache) -> cache == null ? null : cache.minutesAndUsage().usageRateLast10()));

  /**
   * What the first model is given.
   *
   * @param vector the player's row of the feature store
   * @param cache his row of averages for the same date; null where he has none
   */
  public static ModelInputs v0(FeatureVector vector, @Nullable PlayerDailyCache cache) {
    List<Double> values = new ArrayList<>();
    List<String> defaulted = new ArrayList<>();
    for (Input input : V0) {
      Double value = input.reading().of(vector, cache);
      if (value == null) {
        defaulted.add(input.name());
      }
      values.add(value == null ? input.standIn() : value);
    }
    return new ModelInputs(FeatureVersion.V0_MODEL_21, List.copyOf(values), List.copyOf(defaulted));
  }

  /** The names of the first model's values, in the order in which they are put together. */
  static List<String> v0Names() {
    return V0.stream().map(Input::name).toList();
  }

  /** Whether a model may be trained on it: the player's form of late is known. */
  public boolean isTrainable() {
    return !defaulted.contains(Feature.POINTS_AVG_LAST_5.featureName())
        && !defaulted.contains(Feature.POINTS_AVG_LAST_10.featureName());
  }

  private static Input stored(Feature feature) {
    return stored(feature.featureName(), feature);
  }

  private static Input stored(String name, Feature feature) {
    Double standIn = feature.defaultValue();
    if (standIn == null) {
      throw new IllegalArgumentException(feature + " has no default; give one");
    }
    return new Input(name, standIn, (vector, cache) -> value(vector, feature));
  }

  private static Input percent(String name, double standIn, Feature feature) {
    return new Input(
        name,
        standIn,
        (vector, cache) -> {
          Double fraction = value(vector, feature);
          return fraction == null ? null : 100 * fraction;
        });
  }

  private static @Nullable Double value(FeatureVector vector, Feature feature) {
    return vector.cells().get(feature.index()).value();
  }

  private static @Nullable Double toDouble(@Nullable Integer value) {
    return value == null ? null : (double) value;
  }
}
