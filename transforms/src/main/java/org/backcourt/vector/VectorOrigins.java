package org.backcourt.vector;

import java.util.List;
import org.backcourt.features.Feature;
import org.backcourt.features.FeatureSource;
import org.backcourt.row.analytics.PlayerMarket;
import org.backcourt.row.predictions.FeatureOrigins;
import org.backcourt.row.predictions.VegasLineSource;

/** Where a vector's features came from. */
final class VectorOrigins {

  /** What the context puts before a bookmaker whose line BettingPros has. */
  private static final String BETTING_PROS = "bettingpros_";

  private static final FeatureTexts REASONS =
      new FeatureTexts(reading -> reading.isDefaulted() ? reading.lacking() : null);
  private static final FeatureTexts TABLES =
      new FeatureTexts(reading -> reading.table() == null ? null : reading.table().name());

  private VectorOrigins() {}

  static FeatureOrigins of(
      FeatureInputs inputs, List<FeatureReading> readings, VectorQuality judge) {
    PlayerMarket market = inputs.context().market();
    return new FeatureOrigins(
        dataSource(readings),
        count(readings, FeatureSource.PRECOMPUTE),
        count(readings, FeatureSource.ANALYTICS),
        count(readings, FeatureSource.CALCULATED),
        hasCompositeFactors(readings),
        hasOpponentDefense(readings),
        market.currentPointsLine() != null,
        vegasLineSource(market),
        judge.matchupStatus(),
        inputs.cache() == null && readings.stream().anyMatch(VectorOrigins::standsInForPrecompute),
        REASONS.of(readings),
        TABLES.of(readings));
  }

  static boolean hasCompositeFactors(List<FeatureReading> readings) {
    return hasAll(
        readings,
        Feature.FATIGUE_SCORE,
        Feature.SHOT_ZONE_MISMATCH_SCORE,
        Feature.PACE_SCORE,
        Feature.USAGE_SPIKE_SCORE);
  }

  static boolean hasOpponentDefense(List<FeatureReading> readings) {
    return hasAll(readings, Feature.OPPONENT_DEF_RATING, Feature.OPPONENT_PACE);
  }

  /**
   * Which tables the features that precompute tables hold came from. The others have one origin
   * only, and say nothing.
   */
  private static String dataSource(List<FeatureReading> readings) {
    List<FeatureReading> held =
        readings.stream()
            .filter(reading -> FeatureFormulas.of(reading.feature()).isPrecomputed())
            .toList();
    double precomputed = (double) count(held, FeatureSource.PRECOMPUTE) / held.size();
    if (precomputed >= 0.9) {
      return "precompute";
    }
    if (precomputed >= 0.5) {
      return "precompute_partial";
    }
    double analytics = (double) count(held, FeatureSource.ANALYTICS) / held.size();
    return analytics >= 0.5 ? "analytics" : "mixed";
  }

  private static VegasLineSource vegasLineSource(PlayerMarket market) {
    String source = market.currentPointsLineSource();
    if (market.currentPointsLine() == null || source == null) {
      return VegasLineSource.NONE;
    }
    return source.startsWith(BETTING_PROS) ? VegasLineSource.BETTINGPROS : VegasLineSource.ODDS_API;
  }

  private static boolean standsInForPrecompute(FeatureReading reading) {
    return reading.source() == FeatureSource.ANALYTICS
        && FeatureFormulas.of(reading.feature()).isPrecomputed();
  }

  private static boolean hasAll(List<FeatureReading> readings, Feature... features) {
    for (Feature feature : features) {
      if (readings.get(feature.index()).isDefaulted()) {
        return false;
      }
    }
    return true;
  }

  private static int count(List<FeatureReading> readings, FeatureSource source) {
    return (int) readings.stream().filter(reading -> reading.source() == source).count();
  }
}
