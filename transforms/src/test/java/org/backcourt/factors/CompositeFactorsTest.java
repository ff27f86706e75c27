package org.backcourt.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.backcourt.factors.FactorRows.context;
import static org.backcourt.factors.FactorRows.defense;
import static org.backcourt.factors.FactorRows.shots;
import static org.backcourt.factors.FactorRows.shotsInWarmUp;

import org.backcourt.row.QualityTier;
import org.backcourt.row.precompute.PlayerCompositeFactors;
import org.backcourt.row.precompute.PlayerShotZones;
import org.backcourt.row.precompute.TeamDefenseZones;
import org.backcourt.row.precompute.UpstreamReadiness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositeFactorsTest {

  private static final PlayerShotZones SHOTS = shots("paint", 60, 10, 30);
  private static final TeamDefenseZones DEFENSE = defense(4.0, 0.0, -2.0);
  private static final GamePace PACE = new GamePace(104.0, 100.0, 100.0);

  @Test
  void theTotalIsTheSumOfTheFactors() {
    PlayerCompositeFactors row =
        CompositeFactors.of(
            new FactorSources(
                context().with("days_rest", 1, "back_to_back", true).build(),
                SHOTS,
                DEFENSE,
                PACE,
                true));
    assertThat(row.factors().fatigueScore()).isEqualTo(85);
    assertThat(row.factors().fatigueAdjustment()).isEqualTo(-0.75);
    assertThat(row.factors().shotZoneMismatchScore()).isEqualTo(4.0);
    assertThat(row.factors().paceScore()).isEqualTo(1.0);
    assertThat(row.factors().usageSpikeScore()).isEqualTo(0.0);
    assertThat(row.factors().totalCompositeAdjustment()).isEqualTo(4.25);
    assertThat(row.factors().missingFactorCount()).isZero();
    assertThat(row.dataCompletenessPct()).isEqualTo(1.0);
    assertThat(row.missingDataFields()).isNull();
    assertThat(row.hasWarnings()).isFalse();
    assertThat(row.warningDetails()).isNull();
    assertThat(row.upstreams()).isEqualTo(new UpstreamReadiness(true, true, true, true, true));
    assertThat(row.calculationVersion()).isEqualTo("v1_4factors");
    assertThat(row.analysisDate()).isEqualTo(row.gameDate());
  }

  @Test
  void deferredFactorsAreNeutral() {
    var factors = CompositeFactors.of(all()).factors();
    assertThat(factors.refereeFavorabilityScore()).isZero();
    assertThat(factors.lookAheadPressureScore()).isZero();
    assertThat(factors.travelImpactScore()).isZero();
    assertThat(factors.opponentStrengthScore()).isZero();
    assertThat(DeferredFactor.values()).hasSize(4).allMatch(factor -> factor.neutral() == 0);
  }

  @Test
  void withoutAnyInputAllFourFactorsAreMissingAndNamed() {
    PlayerCompositeFactors row =
        CompositeFactors.of(
            new FactorSources(
                context()
                    .with("days_rest", null, "projected_usage_rate", null)
                    .with("avg_usage_rate_last_7_games", null)
                    .build(),
                null,
                null,
                new GamePace(null, null, null),
                false));
    assertThat(row.factors().fatigueScore()).isNull();
    assertThat(row.factors().fatigueAdjustment()).isNull();
    assertThat(row.factors().shotZoneMismatchScore()).isNull();
    assertThat(row.factors().paceScore()).isNull();
    assertThat(row.factors().usageSpikeScore()).isNull();
    assertThat(row.factors().totalCompositeAdjustment()).isZero();
    assertThat(row.factors().missingFactorCount()).isEqualTo(4);
    assertThat(row.dataCompletenessPct()).isZero();
    assertThat(row.missingDataFields())
        .isEqualTo("days_rest,projected_usage_rate,pace,player_shot_zone,team_defense_zone");
    assertThat(row.upstreams()).isEqualTo(new UpstreamReadiness(false, false, true, false, false));
    assertThat(row.provenance().isProductionReady()).isFalse();
    assertThat(row.completeness().insufficientDataReason())
        .isEqualTo(
            "missing: days_rest, projected_usage_rate, pace, player_shot_zone, team_defense_zone");
  }

  @Test
  void aMissingFactorLeavesTheSumOfTheOthers() {
    PlayerCompositeFactors row =
        CompositeFactors.of(new FactorSources(context().build(), null, DEFENSE, PACE, true));
    assertThat(row.factors().totalCompositeAdjustment()).isEqualTo(1.0);
    assertThat(row.factors().missingFactorCount()).isEqualTo(1);
    assertThat(row.missingDataFields()).isEqualTo("player_shot_zone");
    assertThat(row.dataCompletenessPct()).isEqualTo(0.8);
    assertThat(row.provenance().dataQualityIssues()).containsExactly("missing:player_shot_zone");
  }

  @ParameterizedTest
  @CsvSource({"8, ", "8.1, EXTREME_MATCHUP"})
  void aMatchUpBeyondEightIsAWarning(double score, String warning) {
    // Below the limit of 10 the score is 1.2 times the figure.
    PlayerCompositeFactors row = withPaintFigure(score / 1.2, PACE);
    assertThat(row.factors().shotZoneMismatchScore()).isCloseTo(score, within(1e-12));
    assertThat(row.warningDetails()).isEqualTo(warning);
    assertThat(row.hasWarnings()).isEqualTo(warning != null);
  }

  @ParameterizedTest
  @CsvSource({"102, EXTREME_MATCHUP", "104, 'EXTREME_MATCHUP; EXTREME_ADJUSTMENT'"})
  void aTotalBeyondTwelveIsAWarning(double pace, String warnings) {
    // 10 for the match-up, 1.5 for usage, and 0.5 or 1 for pace: 12 is not beyond 12.
    PlayerCompositeFactors row =
        CompositeFactors.of(
            new FactorSources(
                context()
                    .with("projected_usage_rate", 25.0, "avg_usage_rate_last_7_games", 20.0)
                    .build(),
                SHOTS,
                defense(20.0, 0.0, 0.0),
                new GamePace(pace, 100.0, 100.0),
                true));
    assertThat(row.factors().totalCompositeAdjustment()).isEqualTo(10 + 1.5 + (pace - 100) / 4);
    assertThat(row.warningDetails()).isEqualTo(warnings);
  }

  @ParameterizedTest
  @CsvSource({"34, 50, ", "35, 45, EXTREME_FATIGUE"})
  void aFatigueBelowFiftyIsAWarning(int age, int score, String warning) {
    PlayerCompositeFactors row =
        CompositeFactors.of(
            new FactorSources(
                context()
                    .with("days_rest", 1, "back_to_back", true, "games_in_last_7_days", 4)
                    .with("minutes_in_last_7_days", 144.0, "avg_minutes_per_game_last_7", 36.0)
                    .with("back_to_backs_last_14_days", 2, "player_age", age)
                    .build(),
                SHOTS,
                DEFENSE,
                PACE,
                true));
    // 100 - 15 - 10 - 8 - 12 = 55, less 5 from the age of 30 and 10 from 35.
    assertThat(row.factors().fatigueScore()).isEqualTo(score);
    assertThat(row.warningDetails()).isEqualTo(warning);
  }

  @Test
  void theWorstOfWhatWentInDecidesTheRow() {
    PlayerCompositeFactors row =
        CompositeFactors.of(
            new FactorSources(context().build(), shotsInWarmUp(), DEFENSE, PACE, true));
    assertThat(row.provenance().qualityScore()).isEqualTo(60);
    assertThat(row.provenance().dataQualityTier()).isEqualTo(QualityTier.BRONZE);
    assertThat(row.provenance().isProductionReady()).isFalse();
    assertThat(row.completeness().isWarmUp()).isTrue();
    assertThat(row.provenance().sourcesUsed())
        .containsExactly(
            "upcoming_player_game_context",
            "player_shot_zone_analysis",
            "team_defense_zone_analysis");
  }

  @Test
  void anOpponentWhoseContextIsNotReadyHoldsTheRowBack() {
    assertThat(CompositeFactors.of(all()).provenance().isProductionReady()).isTrue();
    assertThat(
            CompositeFactors.of(new FactorSources(context().build(), SHOTS, DEFENSE, PACE, false))
                .provenance()
                .isProductionReady())
        .isFalse();
  }

  private static FactorSources all() {
    return new FactorSources(context().build(), SHOTS, DEFENSE, PACE, true);
  }

  private static PlayerCompositeFactors withPaintFigure(double figure, GamePace pace) {
    return CompositeFactors.of(
        new FactorSources(context().build(), SHOTS, defense(figure, 0.0, 0.0), pace, true));
  }
}
