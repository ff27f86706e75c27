package org.backcourt.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceAndUsageTest {

  @ParameterizedTest
  @CsvSource({
    "104, 100, 100, 1",
    "100, 100, 100, 0",
    "97, 98, 100, -1.25",
    "106, 106, 100, 3",
    "107, 106, 100, 3",
    "90, 92, 100, -3"
  })
  void paceIsHalfOfWhatTheGameExceedsTheLeagueByUpTo3(
      double team, double opponent, double league, double score) {
    assertThat(PaceFactor.of(new GamePace(team, opponent, league)).score()).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({
    ", 100, 100, team_pace_last_10",
    "100, , 100, opponent_pace_last_10",
    "100, 100, , league_avg_pace"
  })
  void withoutOneOfThePacesItIsNotKnownAndNamed(
      @Nullable Double team, @Nullable Double opponent, @Nullable Double league, String missing) {
    PaceFactor unknown = PaceFactor.of(new GamePace(team, opponent, league));
    assertThat(unknown.score()).isNull();
    assertThat(unknown.contextJson())
        .endsWith("\"missing_inputs\":[\"" + missing + "\"],\"final_score\":null}");
  }

  @Test
  void thePaceContextShowsTheSum() {
    assertThat(PaceFactor.of(new GamePace(104.0, 101.0, 100.0)).contextJson())
        .isEqualTo(
            """
            {"team_pace_last_10":104.0,"opponent_pace_last_10":101.0,"league_avg_pace":100.0,\
            "expected_game_pace":102.5,"expected_vs_league":2.5,"pace_environment":"fast",\
            "missing_inputs":[],"final_score":1.25}""");
    assertThat(PaceFactor.of(new GamePace(102.0, 102.0, 100.0)).contextJson())
        .contains("\"pace_environment\":\"normal\"");
    assertThat(PaceFactor.of(new GamePace(97.0, 98.0, 100.0)).contextJson())
        .contains("\"pace_environment\":\"slow\"");
  }

  @ParameterizedTest
  @CsvSource({
    "24, 20, 0, 1.2",
    "24, 20, 1, 1.38",
    "24, 20, 2, 1.56",
    "24, 20, 3, 1.56",
    "20, 24, 0, -1.2",
    "20, 24, 1, -1.2",
    "20, 24, 2, -1.2",
    "20, 20, 2, 0",
    "30, 20, 0, 3",
    "28, 20, 2, 3",
    "10, 25, 0, -3"
  })
  void absentStarsRaiseARiseInUsageAndNothingElse(
      double projected, double recent, int starsOut, double score) {
    assertThat(UsageSpike.of(projected, recent, starsOut).score()).isCloseTo(score, within(1e-12));
  }

  @Test
  void withoutAReportNobodyIsKnownToBeOut() {
    UsageSpike spike = UsageSpike.of(24.0, 20.0, null);
    assertThat(spike.score()).isCloseTo(1.2, within(1e-12));
    assertThat(spike.contextJson()).contains("\"star_teammates_out\":null", "\"star_bonus\":1.0");
  }

  @Test
  void aMissingUsageMakesNoSpike() {
    assertThat(UsageSpike.of(null, 20.0, 0).score()).isNull();
    assertThat(UsageSpike.of(24.0, null, 0).score()).isNull();
    assertThat(UsageSpike.of(null, null, null).contextJson())
        .isEqualTo(
            """
            {"projected_usage_rate":null,"avg_usage_last_7":null,"star_teammates_out":null,\
            "missing_inputs":["projected_usage_rate","avg_usage_last_7"],"final_score":null}""");
  }

  @ParameterizedTest
  @CsvSource({"22, stable", "22.5, spike", "18, stable", "17.5, drop"})
  void theTrendOfUsageFollowsFromTheDifference(double projected, String trend) {
    assertThat(UsageSpike.of(projected, 20.0, 0).contextJson())
        .contains("\"usage_trend\":\"" + trend + "\"");
  }
}
