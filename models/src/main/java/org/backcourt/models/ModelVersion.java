package org.backcourt.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backcourt.features.Feature;
import org.backcourt.features.FeatureVersion;

/** What a model is given: a list of features, with those of the precompute tables or without. */
public record ModelVersion(String id, FeatureVersion list, boolean precompute, List<String> names) {

  /**
   * What only a precompute table can tell: composite factors, the opponent's defence, shots by
   * zone. Averages of points and minutes are not among them, since the store can take those from
   * analytics as well.
   */
  private static final Set<String> OF_PRECOMPUTE_ALONE =
      Set.of(
          Feature.FATIGUE_SCORE.featureName(),
          Feature.SHOT_ZONE_MISMATCH_SCORE.featureName(),
          Feature.PACE_SCORE.featureName(),
          Feature.USAGE_SPIKE_SCORE.featureName(),
          Feature.OPPONENT_DEF_RATING.featureName(),
          Feature.OPPONENT_PACE.featureName(),
          Feature.PCT_PAINT.featureName(),
          Feature.PCT_MID_RANGE.featureName(),
          Feature.PCT_THREE.featureName(),
          "assisted_rate_last_10");

  /** The names in the first model's list that the store knows by others. */
  private static final Map<String, String> IN_THE_STORE =
      Map.of(
          "opponent_def_rating_last_15", Feature.OPPONENT_DEF_RATING.featureName(),
          "opponent_pace_last_15", Feature.OPPONENT_PACE.featureName(),
          "is_home", Feature.HOME_AWAY.featureName(),
          "paint_rate_last_10", Feature.PCT_PAINT.featureName(),
          "mid_range_rate_last_10", Feature.PCT_MID_RANGE.featureName(),
          "three_pt_rate_last_10", Feature.PCT_THREE.featureName(),
          "team_pace_last_10", Feature.TEAM_PACE.featureName(),
          "team_off_rating_last_10", Feature.TEAM_OFF_RATING.featureName());

  /** All of them, the richest last: each list, and the same without precompute. */
  public static List<ModelVersion> all() {
    List<ModelVersion> all = new ArrayList<>();
    for (FeatureVersion list : FeatureVersion.values()) {
      List<String> names =
          list.names().stream().map(name -> IN_THE_STORE.getOrDefault(name, name)).toList();
      String id = "xgboost_" + list.name().toLowerCase(java.util.Locale.ROOT);
      all.add(new ModelVersion(id, list, true, names));
      all.add(
          new ModelVersion(
              id + "_without_precompute",
              list,
              false,
              names.stream().filter(name -> !OF_PRECOMPUTE_ALONE.contains(name)).toList()));
    }
    return all;
  }

  /** Whether the feature store alone holds all that it is given, so that a phase can ask it. */
  public boolean isServable() {
    List<String> store = FeatureVersion.V2_33FEATURES.names();
    return store.containsAll(names);
  }

  /** Its columns of the training data. */
  int[] columns() {
    List<String> all = TrainingData.columns();
    return names.stream().mapToInt(all::indexOf).toArray();
  }
}
