package org.backcourt.vector;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.backcourt.features.FeatureCategory;
import org.backcourt.row.predictions.AlertLevel;
import org.backcourt.row.predictions.CategoryQuality;
import org.backcourt.row.predictions.FeatureQuality;
import org.backcourt.row.predictions.FeatureTier;
import org.backcourt.row.predictions.MatchupStatus;

/** How good a vector is, as a whole and by category, from where its features came from. */
final class VectorQuality {

  /** From this on a feature is good enough to train on. */
  private static final double TRAINING_QUALITY = 85;

  /** The best score of a row with a required default, and of one with five. */
  private static final double CAP_OF_ONE = 69;

  private static final double CAP_OF_FIVE = 49;

  private final List<FeatureReading> readings;
  private final Map<FeatureCategory, Share> shares = new EnumMap<>(FeatureCategory.class);

  VectorQuality(List<FeatureReading> readings) {
    this.readings = readings;
    for (FeatureCategory category : FeatureCategory.values()) {
      shares.put(category, Share.of(readings, category));
    }
  }

  /** A category's part of a vector: its features, how many are defaulted, their mean quality. */
  private record Share(List<FeatureReading> readings, int defaults, double quality) {

    static Share of(List<FeatureReading> all, FeatureCategory category) {
      List<FeatureReading> own = new ArrayList<>();
      int defaults = 0;
      for (FeatureReading reading : all) {
        if (reading.feature().category() == category) {
          own.add(reading);
          defaults += reading.isDefaulted() ? 1 : 0;
        }
      }
      return new Share(own, defaults, mean(own));
    }
  }

  FeatureQuality overall() {
    double score = score();
    FeatureTier tier = tier(score);
    int required = count(FeatureReading::isRequiredDefault);
    double matchup = share(FeatureCategory.MATCHUP);
    List<FeatureReading> critical = of(FeatureCategory.MATCHUP).readings();
    return new FeatureQuality(
        score,
        tier,
        alertLevel(score, required, matchup),
        alerts(),
        count(FeatureReading::isDefaulted),
        required,
        readings.stream()
            .filter(FeatureReading::isDefaulted)
            .map(reading -> reading.feature().index())
            .toList(),
        count(VectorQuality::isTrainingQuality),
        tier.compareTo(FeatureTier.BRONZE) <= 0 && score >= 70 && matchup >= 0.5 && required == 0,
        tier.compareTo(FeatureTier.SILVER) <= 0
            && matchup >= 0.7
            && share(FeatureCategory.PLAYER_HISTORY) >= 0.8,
        critical.stream().allMatch(VectorQuality::isTrainingQuality),
        (int) critical.stream().filter(reading -> !reading.isDefaulted()).count(),
        count(reading -> !reading.feature().isRequired() && !reading.isDefaulted()));
  }

  CategoryQuality byCategory() {
    return new CategoryQuality(
        share(FeatureCategory.MATCHUP),
        share(FeatureCategory.PLAYER_HISTORY),
        share(FeatureCategory.TEAM_CONTEXT),
        share(FeatureCategory.VEGAS),
        share(FeatureCategory.GAME_CONTEXT),
        defaults(FeatureCategory.MATCHUP),
        defaults(FeatureCategory.PLAYER_HISTORY),
        defaults(FeatureCategory.TEAM_CONTEXT),
        defaults(FeatureCategory.VEGAS),
        defaults(FeatureCategory.GAME_CONTEXT),
        tier(of(FeatureCategory.MATCHUP).quality()),
        tier(of(FeatureCategory.GAME_CONTEXT).quality()));
  }

  MatchupStatus matchupStatus() {
    if (defaults(FeatureCategory.MATCHUP) == 0) {
      return MatchupStatus.COMPLETE;
    }
    return share(FeatureCategory.MATCHUP) < 0.5
        ? MatchupStatus.MATCHUP_UNAVAILABLE
        : MatchupStatus.PARTIAL_FALLBACK;
  }

  /** What is wrong, one tag each. */
  List<String> alerts() {
    List<String> alerts = new ArrayList<>();
    int matchupDefaults = defaults(FeatureCategory.MATCHUP);
    if (matchupDefaults == of(FeatureCategory.MATCHUP).readings().size()) {
      alerts.add("all_matchup_features_defaulted");
    }
    if (!VectorOrigins.hasCompositeFactors(readings)) {
      alerts.add("composite_factors_missing");
    }
    if (!VectorOrigins.hasOpponentDefense(readings)) {
      alerts.add("opponent_defense_missing");
    }
    int defaulted = count(FeatureReading::isDefaulted);
    long percent = Math.round(100.0 * defaulted / readings.size());
    if (defaulted > 0.2 * readings.size()) {
      alerts.add("high_default_rate_" + percent + "pct");
    }
    if (share(FeatureCategory.MATCHUP) < 0.5) {
      alerts.add("matchup_quality_critical");
    }
    if (share(FeatureCategory.GAME_CONTEXT) < 0.5) {
      alerts.add("game_context_quality_critical");
    }
    readings.stream()
        .filter(FeatureReading::isOutOfRange)
        .forEach(reading -> alerts.add("out_of_range:" + reading.feature().featureName()));
    return List.copyOf(alerts);
  }

  private double score() {
    double mean = mean(readings);
    int required = count(FeatureReading::isRequiredDefault);
    if (required >= 5) {
      return Math.min(mean, CAP_OF_FIVE);
    }
    return required >= 1 ? Math.min(mean, CAP_OF_ONE) : mean;
  }

  private static AlertLevel alertLevel(double score, int requiredDefaults, double matchup) {
    if (matchup < 0.5 || score < 50) {
      return AlertLevel.RED;
    }
    return requiredDefaults > 0 || score < 70 || matchup < 0.7
        ? AlertLevel.YELLOW
        : AlertLevel.GREEN;
  }

  private static FeatureTier tier(double score) {
    if (score >= 95) {
      return FeatureTier.GOLD;
    }
    if (score >= 85) {
      return FeatureTier.SILVER;
    }
    if (score >= 70) {
      return FeatureTier.BRONZE;
    }
    return score >= 50 ? FeatureTier.POOR : FeatureTier.CRITICAL;
  }

  private static boolean isTrainingQuality(FeatureReading reading) {
    return reading.quality() >= TRAINING_QUALITY;
  }

  private double share(FeatureCategory category) {
    return of(category).quality() / 100;
  }

  private int defaults(FeatureCategory category) {
    return of(category).defaults();
  }

  private Share of(FeatureCategory category) {
    return Objects.requireNonNull(shares.get(category));
  }

  private int count(Predicate<FeatureReading> which) {
    return (int) readings.stream().filter(which).count();
  }

  private static double mean(List<FeatureReading> readings) {
    double sum = 0;
    int count = 0;
    for (FeatureReading reading : readings) {
      if (reading.counts()) {
        sum += reading.quality();
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }
}
