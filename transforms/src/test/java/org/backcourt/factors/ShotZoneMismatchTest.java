package org.backcourt.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.backcourt.factors.FactorRows.defense;
import static org.backcourt.factors.FactorRows.shots;
import static org.backcourt.factors.FactorRows.shotsInWarmUp;

import org.backcourt.row.ExampleRow;
import org.backcourt.row.precompute.TeamDefenseZones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShotZoneMismatchTest {

  private static double paintScore(double rate, double allowed) {
    ShotZoneMismatch mismatch =
        ShotZoneMismatch.of(shots("paint", rate, 0, 100 - rate), defense(allowed, 0.0, 0.0));
    assertThat(mismatch.score()).isNotNull();
    return mismatch.score();
  }

  @ParameterizedTest
  @CsvSource({"40, 3, 2.4", "49, 3, 2.94", "50, 3, 3", "51, 3, 3", "90, -3, -3"})
  void aZoneCountsByItsRateUpToHalfOfTheShots(double rate, double allowed, double score) {
    assertThat(paintScore(rate, allowed)).isCloseTo(score, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5",
    "5.1, 6.12",
    "-5, -5",
    "-5.1, -6.12",
    "8, 9.6",
    "8.5, 10",
    "-8.5, -10",
    "20, 10"
  })
  void beyondFiveAMatchUpWeighsAFifthMoreAndTenIsTheLimit(double allowed, double score) {
    assertThat(paintScore(60, allowed)).isCloseTo(score, within(1e-12));
  }

  @Test
  void whatCountsForTheMultiplierIsTheWeightedFigure() {
    // 6 * 40/50 = 4.8, which is not above 5.
    assertThat(paintScore(40, 6)).isCloseTo(4.8, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"paint, 1.2", "perimeter, 1.8", "mid_range, 2.4"})
  void thePlayersZoneMeetsTheDefenceInThatZone(String zone, double score) {
    // All three rates are of 30 to 40 %: 40/50 * 1.5, 30/50 * 3, 30/50 * 4.
    assertThat(ShotZoneMismatch.of(shots(zone, 40, 30, 30), defense(1.5, 4.0, 3.0)).score())
        .isCloseTo(score, within(1e-12));
  }

  @Test
  void aBalancedPlayerMeetsTheWholeDefenceByHisRates() {
    // 0.38 * 2 + 0.30 * -1 + 0.32 * 4 = 1.74, and the whole floor has full weight.
    ShotZoneMismatch mismatch =
        ShotZoneMismatch.of(shots("balanced", 38, 30, 32), defense(2.0, -1.0, 4.0));
    assertThat(mismatch.score()).isCloseTo(1.74, within(1e-12));
    assertThat(mismatch.contextJson())
        .contains("\"player_primary_zone\":\"balanced\"", "\"zone_weight\":1.0");
  }

  @Test
  void withoutThePlayersZonesItIsNotKnown() {
    assertThat(ShotZoneMismatch.of(null, defense(1.0, 1.0, 1.0)))
        .isEqualTo(
            new ShotZoneMismatch(
                null,
                """
                {"player_primary_zone":null,"opponent_weak_zone":"paint",\
                "missing_inputs":["player_shot_zone"],\
                "opponent_defense_vs_league":null,"final_score":null}"""));
    assertThat(ShotZoneMismatch.of(shotsInWarmUp(), defense(1.0, 1.0, 1.0)).score()).isNull();
  }

  @Test
  void withoutTheOpponentsZonesItIsNotKnown() {
    assertThat(ShotZoneMismatch.of(shots("paint", 50, 0, 50), null).contextJson())
        .contains("\"missing_inputs\":[\"team_defense_zone\"]");
    assertThat(ShotZoneMismatch.of(shots("paint", 50, 0, 50), defense(null, null, null)).score())
        .isNull();
    assertThat(ShotZoneMismatch.of(shots("paint", 50, 0, 50), defense(1.0, null, 1.0)).score())
        .isNull();
    TeamDefenseZones warmUp =
        ExampleRow.of(TeamDefenseZones.class).with("is_warm_up", true).build();
    assertThat(ShotZoneMismatch.of(shots("paint", 50, 0, 50), warmUp).score()).isNull();
    assertThat(ShotZoneMismatch.of(null, null).contextJson())
        .contains("\"missing_inputs\":[\"player_shot_zone\",\"team_defense_zone\"]");
  }

  @ParameterizedTest
  @CsvSource({"2, neutral", "2.1, favorable", "-2, neutral", "-2.1, unfavorable"})
  void theKindOfMatchUpFollowsFromTheScore(double allowed, String kind) {
    assertThat(
            ShotZoneMismatch.of(shots("paint", 50, 0, 50), defense(allowed, 0.0, 0.0))
                .contextJson())
        .contains("\"mismatch_type\":\"" + kind + "\"");
  }

  @Test
  void theContextShowsTheSum() {
    assertThat(ShotZoneMismatch.of(shots("paint", 60, 0, 40), defense(6.0, 0.0, 0.0)).contextJson())
        .isEqualTo(
            """
            {"player_primary_zone":"paint","opponent_weak_zone":"paint",\
            "primary_zone_frequency":60.0,"opponent_defense_vs_league":6.0,"zone_weight":1.0,\
            "weighted":6.0,"extreme_multiplier":1.2,"mismatch_type":"favorable",\
            "missing_inputs":[],"final_score":7.199999999999999}""");
  }
}
