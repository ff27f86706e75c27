package org.backcourt.features;

import java.util.Arrays;
import java.util.List;

/** The lists of features models are trained on. A published list never changes. */
public enum FeatureVersion {
  /** The first model's list, in an order and on scales of its own: rates are percentages. */
  V0_MODEL_21(
      List.of(
          "points_avg_last_5",
          "points_avg_last_10",
          "points_avg_season",
          "points_std_last_10",
          "minutes_avg_last_10",
          "fatigue_score",
          "shot_zone_mismatch_score",
          "pace_score",
          "usage_spike_score",
          "opponent_def_rating_last_15",
          "opponent_pace_last_15",
          "is_home",
          "days_rest",
          "back_to_back",
          "paint_rate_last_10",
          "mid_range_rate_last_10",
          "three_pt_rate_last_10",
          "assisted_rate_last_10",
          "team_pace_last_10",
          "team_off_rating_last_10",
          "usage_rate_last_10")),
  /** The first 25 features of the store. */
  V1_BASELINE_25(firstFeatures(25)),
  /** All 33 features of the store. */
  V2_33FEATURES(firstFeatures(33));

  private final List<String> names;

  FeatureVersion(List<String> names) {
    this.names = names;
  }

  /** The names of its features, in order. */
  public List<String> names() {
    return names;
  }

  private static List<String> firstFeatures(int count) {
    return Arrays.stream(Feature.values()).limit(count).map(Feature::featureName).toList();
  }
}
