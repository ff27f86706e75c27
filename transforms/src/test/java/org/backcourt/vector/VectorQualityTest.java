package org.backcourt.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.backcourt.factors.FactorRows;
import org.backcourt.features.Feature;
import org.backcourt.features.FeatureSource;
import org.backcourt.row.predictions.AlertLevel;
import org.backcourt.row.predictions.FeatureOrigins;
import org.backcourt.row.predictions.FeatureQuality;
import org.backcourt.row.predictions.FeatureTier;
import org.backcourt.row.predictions.FeatureVector;
import org.backcourt.row.predictions.MatchupStatus;
import org.backcourt.row.predictions.VegasLineSource;
import org.backcourt.tables.AnalyticsTables;
import org.junit.jupiter.api.Test;

class VectorQualityTest {

  /** Readings of the best source, but for the named features, which have none. */
  private static VectorQuality defaulting(Set<Feature> defaulted) {
    return new VectorQuality(
        Arrays.stream(Feature.values())
            .map(
                feature ->
                    defaulted.contains(feature)
                        ? new FeatureReading(feature, null, FeatureSource.DEFAULT, null, "why")
                        : new FeatureReading(
                            feature,
                            feature.defaultValue() == null ? 0.5 : feature.defaultValue(),
                            FeatureSource.CALCULATED,
                            AnalyticsTables.PLAYER_GAMES,
                            null))
            .toList());
  }

  private static FeatureQuality without(Feature... defaulted) {
    return defaulting(Set.of(defaulted)).overall();
  }

  @Test
  void aVectorWithEverythingIsGold() {
    FeatureQuality quality = without();
    assertThat(quality.featureQualityScore()).isEqualTo(100);
    assertThat(quality.qualityTier()).isEqualTo(FeatureTier.GOLD);
    assertThat(quality.qualityAlertLevel()).isEqualTo(AlertLevel.GREEN);
    assertThat(quality.isQualityReady()).isTrue();
    assertThat(quality.isTrainingReady()).isTrue();
    assertThat(quality.criticalFeaturesTrainingQuality()).isTrue();
    assertThat(quality.criticalFeatureCount()).isEqualTo(6);
    assertThat(quality.optionalFeatureCount()).isEqualTo(3);
    assertThat(quality.trainingQualityFeatureCount()).isEqualTo(33);
  }

  @Test
  void absentLinesCostNothing() {
    FeatureQuality quality =
        without(Feature.VEGAS_POINTS_LINE, Feature.VEGAS_OPENING_LINE, Feature.VEGAS_LINE_MOVE);
    assertThat(quality.featureQualityScore()).isEqualTo(100);
    assertThat(quality.isQualityReady()).isTrue();
    assertThat(quality.defaultFeatureCount()).isEqualTo(3);
    assertThat(quality.requiredDefaultCount()).isZero();
    assertThat(quality.defaultFeatureIndices()).containsExactly(25, 26, 27);
    assertThat(quality.optionalFeatureCount()).isZero();
    assertThat(quality.trainingQualityFeatureCount()).isEqualTo(30);
  }

  @Test
  void oneRequiredDefaultCapsTheRowAt69() {
    FeatureQuality quality = without(Feature.RECENT_TREND);
    assertThat(quality.featureQualityScore()).isEqualTo(69);
    assertThat(quality.qualityTier()).isEqualTo(FeatureTier.POOR);
    assertThat(quality.qualityAlertLevel()).isEqualTo(AlertLevel.YELLOW);
    assertThat(quality.isQualityReady()).isFalse();
    assertThat(quality.isTrainingReady()).isFalse();
  }

  @Test
  void fiveRequiredDefaultsCapTheRowAt49() {
    Feature[] four = {
      Feature.REST_ADVANTAGE, Feature.INJURY_RISK, Feature.RECENT_TREND, Feature.MINUTES_CHANGE
    };
    assertThat(without(four).featureQualityScore()).isEqualTo(69);
    assertThat(without(four).qualityAlertLevel()).isEqualTo(AlertLevel.YELLOW);
    Feature[] five = Arrays.copyOf(four, 5);
    five[4] = Feature.TEAM_PACE;
    assertThat(without(five).featureQualityScore()).isEqualTo(49);
    assertThat(without(five).qualityTier()).isEqualTo(FeatureTier.CRITICAL);
    assertThat(without(five).qualityAlertLevel()).isEqualTo(AlertLevel.RED);
  }

  @Test
  void aVectorOfDefaultsIsWorthTheirQualityAndNoMore() {
    FeatureQuality quality = defaulting(EnumSet.allOf(Feature.class)).overall();
    assertThat(quality.featureQualityScore()).isEqualTo(40);
    assertThat(quality.defaultFeatureCount()).isEqualTo(33);
    assertThat(quality.requiredDefaultCount()).isEqualTo(30);
    assertThat(quality.qualityAlerts())
        .containsExactly(
            "all_matchup_features_defaulted",
            "composite_factors_missing",
            "opponent_defense_missing",
            "high_default_rate_100pct",
            "matchup_quality_critical",
            "game_context_quality_critical");
  }

  @Test
  void aFifthOfDefaultsIsNotYetMany() {
    // 6 of 33 are 18 %, 7 are 21 %.
    Feature[] values = Feature.values();
    assertThat(without(Arrays.copyOfRange(values, 15, 21)).qualityAlerts()).isEmpty();
    assertThat(without(Arrays.copyOfRange(values, 15, 22)).qualityAlerts())
        .containsExactly("high_default_rate_21pct");
  }

  @Test
  void theMatchUpIsCompletePartialOrUnavailable() {
    assertThat(defaulting(Set.of(Feature.RECENT_TREND)).matchupStatus())
        .isEqualTo(MatchupStatus.COMPLETE);
    Set<Feature> five =
        EnumSet.of(
            Feature.FATIGUE_SCORE,
            Feature.SHOT_ZONE_MISMATCH_SCORE,
            Feature.PACE_SCORE,
            Feature.USAGE_SPIKE_SCORE,
            Feature.OPPONENT_PACE);
    // (5 * 40 + 100) / 6 = 50: just not unavailable.
    assertThat(defaulting(five).matchupStatus()).isEqualTo(MatchupStatus.PARTIAL_FALLBACK);
    five.add(Feature.OPPONENT_DEF_RATING);
    assertThat(defaulting(five).matchupStatus()).isEqualTo(MatchupStatus.MATCHUP_UNAVAILABLE);
    assertThat(defaulting(five).byCategory().matchupQualityPct()).isEqualTo(0.4);
    assertThat(defaulting(five).byCategory().matchupDefaultCount()).isEqualTo(6);
    assertThat(defaulting(five).byCategory().matchupQualityTier()).isEqualTo(FeatureTier.CRITICAL);
    assertThat(defaulting(five).byCategory().gameContextQualityTier()).isEqualTo(FeatureTier.GOLD);
  }

  @Test
  void aCompletePlayersScoreIsTheMeanOfHisSources() {
    // 28 features of quality 100; venue, back-to-back, playoffs and two lines are of 87.
    FeatureVector row = FeatureRow.of(VectorRows.complete().inputs());
    assertThat(row.quality().featureQualityScore())
        .isCloseTo((28 * 100 + 5 * 87) / 33.0, within(1e-12));
    assertThat(row.categories().vegasQualityPct()).isCloseTo(0.935, within(1e-12));
    assertThat(row.provenance().isProductionReady()).isTrue();
    // The context's 96 is the worst of the rows.
    assertThat(row.provenance().qualityScore()).isEqualTo(96);
  }

  @Test
  void aValueOutOfRangeIsToldAndKept() {
    VectorRows rows =
        VectorRows.complete().withSeason(allFromTheLine()).with("games_in_last_7_days", 3);
    FeatureVector row = FeatureRow.of(rows.inputs());
    assertThat(row.cells().get(Feature.PCT_FREE_THROW.index()).value()).isEqualTo(1.0);
    assertThat(row.features().get(Feature.PCT_FREE_THROW.index())).isEqualTo(1.0);
    assertThat(row.quality().qualityAlerts()).containsExactly("out_of_range:pct_free_throw");
    assertThat(row.provenance().dataQualityIssues()).containsExactly("out_of_range:pct_free_throw");
  }

  private static SeasonSoFar allFromTheLine() {
    return new SeasonSoFar(
        VectorRows.season(20).games().stream()
            .map(game -> new PlayedGame(game.date(), game.opponent(), 5, game.minutes(), 5))
            .toList());
  }

  @Test
  void originsSayWhichTableAFeatureCameFromAndWhyOneDidNot() {
    VectorRows rows = VectorRows.complete().with("opponent_days_rest", null);
    FeatureOrigins origins = FeatureRow.of(rows.inputs()).origins();
    assertThat(origins.featureFallbackReasonsJson())
        .isEqualTo("{\"rest_advantage\":\"no earlier game of his or of the opponent\"}");
    assertThat(origins.featureUpstreamTablesJson())
        .startsWith(
            "{\"points_avg_last_5\":\"nba_precompute.player_daily_cache\",\"points_avg_last_10\"")
        .contains("\"team_win_pct\":\"nba_analytics.team_offense_game_summary\"")
        .doesNotContain("rest_advantage");
    assertThat(origins.dataSource()).isEqualTo("precompute");
    assertThat(origins.phase4FeatureCount()).isEqualTo(17);
    assertThat(origins.phase3FeatureCount()).isEqualTo(5);
    assertThat(origins.calculatedFeatureCount()).isEqualTo(10);
    assertThat(origins.vegasLineSource()).isEqualTo(VegasLineSource.ODDS_API);
  }

  @Test
  void theDataSourceFollowsWhatPrecomputeTablesGave() {
    VectorRows complete = VectorRows.complete();
    // Of the 17 features that precompute tables hold: 9 without the cache, 5 from analytics.
    assertThat(dataSource(complete.withCache(null))).isEqualTo("precompute_partial");
    // 4 left: the factors but the match-up, and no more; 5 from analytics.
    VectorRows bare = complete.withCache(null).withOpponentDefense(null).withShotZones(null);
    assertThat(dataSource(bare)).isEqualTo("mixed");
    assertThat(
            FeatureRow.of(
                    complete
                        .with("current_points_line_source", "bettingpros_fanduel")
                        .withOpponentDefense(FactorRows.defense(1.0, 1.0, 1.0))
                        .inputs())
                .origins()
                .vegasLineSource())
        .isEqualTo(VegasLineSource.BETTINGPROS);
  }

  private static String dataSource(VectorRows rows) {
    return FeatureRow.of(rows.inputs()).origins().dataSource();
  }

  @Test
  void upstreamRowsThatAreNotReadyHoldTheVectorBack() {
    VectorRows rows =
        VectorRows.complete()
            .withCache(VectorRows.averages().with("is_production_ready", false).build());
    FeatureVector row = FeatureRow.of(rows.inputs());
    assertThat(row.quality().isQualityReady()).isTrue();
    assertThat(row.provenance().isProductionReady()).isFalse();
    assertThat(FeatureRow.of(VectorRows.complete().withCache(null).inputs()).provenance())
        .satisfies(
            provenance -> {
              assertThat(provenance.isProductionReady()).isFalse();
              assertThat(provenance.fallbacksUsed())
                  .isEqualTo(List.of("player_daily_cache:player_game_summary"));
            });
  }
}
