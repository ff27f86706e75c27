package org.backcourt.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureTest {

  private static final List<String> FROZEN =
      List.of(
          """
            points_avg_last_5 points_avg_last_10 points_avg_season points_std_last_10
            games_played_last_7_days fatigue_score shot_zone_mismatch_score pace_score
            usage_spike_score rest_advantage injury_risk recent_trend minutes_change
            opponent_def_rating opponent_pace home_away back_to_back playoff_game pct_paint
            pct_mid_range pct_three pct_free_throw team_pace team_off_rating team_win_pct
            vegas_points_line vegas_opening_line vegas_line_move has_vegas_line
            avg_points_vs_opponent games_vs_opponent minutes_avg_last_10 ppm_avg_last_10
            """
              .strip()
              .split("\\s+"));

  @Test
  void theOrderOfFeaturesIsFrozen() {
    assertThat(Feature.values()).extracting(Feature::featureName).isEqualTo(FROZEN);
    assertThat(Feature.TEAM_WIN_PCT.index()).isEqualTo(24);
  }

  @Test
  void laterListsBeginWithEarlierOnes() {
    assertThat(FeatureVersion.V1_BASELINE_25.names()).isEqualTo(FROZEN.subList(0, 25));
    assertThat(FeatureVersion.V2_33FEATURES.names()).isEqualTo(FROZEN);
  }

  @Test
  void theFirstModelHasItsOwnList() {
    assertThat(FeatureVersion.V0_MODEL_21.names())
        .hasSize(21)
        .startsWith("points_avg_last_5")
        .endsWith("usage_rate_last_10");
  }

  @Test
  void everyDefaultIsAValueThatTheFeatureCanHave() {
    assertThat(Feature.values())
        .filteredOn(feature -> feature.defaultValue() != null)
        .hasSize(27)
        .allMatch(feature -> feature.allows(feature.defaultValue()));
  }

  @Test
  void onlyTheMarketsLinesAreOptional() {
    assertThat(Feature.values())
        .filteredOn(feature -> !feature.isRequired())
        .containsExactly(
            Feature.VEGAS_POINTS_LINE, Feature.VEGAS_OPENING_LINE, Feature.VEGAS_LINE_MOVE);
  }

  @Test
  void theMatchupIsFatigueToUsageAndTheOpponent() {
    assertThat(Arrays.stream(Feature.values()))
        .filteredOn(feature -> feature.category() == FeatureCategory.MATCHUP)
        .extracting(Feature::index)
        .containsExactly(5, 6, 7, 8, 13, 14);
  }
}
