package org.backcourt.vector;

import static org.assertj.core.api.Assertions.assertThat;

import org.backcourt.factors.GamePace;
import org.backcourt.features.FeatureVersion;
import org.backcourt.row.predictions.FeatureVector;
import org.junit.jupiter.api.Test;

class ModelInputsTest {

  @Test
  void theFirstModelsValuesAreInTheOrderOfItsNames() {
    assertThat(ModelInputs.v0Names()).isEqualTo(FeatureVersion.V0_MODEL_21.names());
  }

  @Test
  void theFirstModelHasRatesInPercent() {
    VectorRows rows = VectorRows.complete();
    ModelInputs inputs = ModelInputs.v0(FeatureRow.of(rows.inputs()), rows.cache());
    assertThat(inputs.values().get(14)).isEqualTo(100 * (55.0 / 100));
    assertThat(inputs.values())
        .containsExactly(
            23.4,
            22.1,
            21.7,
            6.5,
            34.5, // form and minutes
            100.0,
            4.0,
            0.25,
            0.0, // factors
            115.5,
            101.5, // opponent
            1.0,
            2.0,
            0.0, // home, rest, back-to-back
            100 * 0.55,
            15.0,
            30.0,
            62.5, // shots
            99.5,
            118.5, // team
            27.5); // usage
    assertThat(inputs.defaulted()).isEmpty();
    assertThat(inputs.isTrainable()).isTrue();
  }

  @Test
  void everyDefaultIsNamed() {
    VectorRows rows =
        VectorRows.complete()
            .with("days_rest", null, "projected_usage_rate", null)
            .withCache(null)
            .withShotZones(null)
            .withOpponentDefense(null)
            .withSeason(VectorRows.season(4));
    FeatureVector row = FeatureRow.of(rows.inputs(new GamePace(null, null, null)));
    ModelInputs inputs = ModelInputs.v0(row, null);
    assertThat(inputs.values())
        .containsExactly(
            10.0, 20.0, 20.0, 0.0, 30.0, // from his own games, but for the last 5
            50.0, 0.0, 0.0, 0.0, 112.0, 100.0, 1.0, 2.0, 0.0, 30.0, 20.0, 30.0, 60.0, 100.0, 112.0,
            25.0);
    assertThat(inputs.defaulted())
        .containsExactly(
            "points_avg_last_5",
            "fatigue_score",
            "shot_zone_mismatch_score",
            "pace_score",
            "usage_spike_score",
            "opponent_def_rating_last_15",
            "opponent_pace_last_15",
            "days_rest",
            "paint_rate_last_10",
            "mid_range_rate_last_10",
            "three_pt_rate_last_10",
            "assisted_rate_last_10",
            "team_pace_last_10",
            "team_off_rating_last_10",
            "usage_rate_last_10");
    assertThat(inputs.isTrainable()).isFalse();
  }
}
