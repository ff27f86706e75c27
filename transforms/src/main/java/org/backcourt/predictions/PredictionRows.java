package org.backcourt.predictions;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.backcourt.features.Feature;
import org.backcourt.forecast.Forecast;
import org.backcourt.forecast.PointsSystem;
import org.backcourt.forecast.StoredVector;
import org.backcourt.row.Provenance;
import org.backcourt.row.analytics.ContextMode;
import org.backcourt.row.predictions.Explanation;
import org.backcourt.row.predictions.FeatureEvidence;
import org.backcourt.row.predictions.InjuryAtPrediction;
import org.backcourt.row.predictions.LineApi;
import org.backcourt.row.predictions.LineSource;
import org.backcourt.row.predictions.PointsPrediction;
import org.backcourt.row.predictions.PredictionLine;
import org.backcourt.row.predictions.PredictionStatus;
import org.backcourt.row.predictions.Recommendation;
import org.backcourt.row.predictions.RunMode;
import org.backcourt.row.predictions.ScoringTier;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.PredictionTables;
import org.jspecify.annotations.Nullable;

/** The rows of what the systems expect of one player in one game; what they share is made once. */
final class PredictionRows {

  private static final int VERSION = 1;
  private static final double LOW_QUALITY = 70;
  private static final String BETTING_PROS = "bettingpros_";
  private static final String FIRST_CHOICE = "draftkings";
  private static final List<Feature> CRITICAL =
      List.of(Feature.POINTS_AVG_LAST_5, Feature.POINTS_AVG_LAST_10, Feature.POINTS_AVG_SEASON);

  private final StoredVector vector;
  private final Outlook outlook;
  private final ScoringTier tier;
  private final Map<Feature, String> written = new EnumMap<>(Feature.class);
  private final String critical;
  private final Provenance provenance;

  PredictionRows(StoredVector vector, Outlook outlook) {
    this.vector = vector;
    this.outlook = outlook;
    this.tier = tier(vector.value(Feature.POINTS_AVG_SEASON));
    this.critical = values(CRITICAL);
    this.provenance = provenance();
  }

  PointsPrediction of(PointsSystem system, Forecast forecast, Recommendation side) {
    return new PointsPrediction(
        id(system),
        system.id(),
        vector.playerLookup(),
        vector.universalPlayerId(),
        vector.gameDate(),
        vector.gameId(),
        VERSION,
        forecast.points(),
        forecast.confidence(),
        side,
        forecast.interval(),
        tier,
        adjustment(tier),
        line(forecast),
        forecast.adjustments(),
        forecast.agreement(),
        forecast.model(),
        explanation(forecast),
        new InjuryAtPrediction(
            outlook.playerStatus(), outlook.isFlagged(), outlook.injuryReport(), null),
        status(forecast, side),
        evidence(forecast),
        vector.completeness(),
        provenance);
  }

  private String id(PointsSystem system) {
    String key = vector.gameDate() + "|" + vector.playerLookup() + "|" + system.id();
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static ScoringTier tier(@Nullable Double season) {
    double points = season == null ? 0 : season;
    return points >= 25
        ? ScoringTier.STAR
        : points >= 15 ? ScoringTier.STARTER : points >= 5 ? ScoringTier.ROLE : ScoringTier.BENCH;
  }

  private static double adjustment(ScoringTier tier) {
    return switch (tier) {
      case STAR -> 9;
      case STARTER -> 3;
      case ROLE -> -1.5;
      case BENCH -> -5.5;
    };
  }

  private PredictionLine line(Forecast forecast) {
    Double line = outlook.currentPointsLine();
    Double last5 = vector.value(Feature.POINTS_AVG_LAST_5);
    Double estimated = last5 == null ? null : Math.rint(2 * last5) / 2;
    String book = outlook.currentPointsLineSource();
    boolean collected = book != null && book.startsWith(BETTING_PROS);
    String name = book == null ? null : collected ? book.substring(BETTING_PROS.length()) : book;
    return new PredictionLine(
        line != null,
        line,
        line == null ? null : forecast.points() - line,
        line == null ? LineSource.NO_PROP_LINE : LineSource.ACTUAL_PROP,
        estimated,
        estimated == null ? null : "points_avg_last_5",
        line == null ? null : collected ? LineApi.BETTINGPROS : LineApi.ODDS_API,
        name == null ? null : name.toUpperCase(Locale.ROOT),
        book != null && !book.equals(FIRST_CHOICE),
        null,
        vector.vegasLineSource());
  }

  private PredictionStatus status(Forecast forecast, Recommendation side) {
    String objection = Actionability.objection(forecast, side, outlook.currentPointsLine(), vector);
    boolean before = outlook.contextMode() == ContextMode.BEFORE_GAME;
    return new PredictionStatus(
        Actionability.isSane(forecast, outlook.currentPointsLine()),
        objection == null,
        objection,
        null,
        before,
        before ? RunMode.FIRST : RunMode.BACKFILL);
  }

  private Explanation explanation(Forecast forecast) {
    return new Explanation(
        numbers(forecast.factors()),
        words(forecast.warnings()),
        forecast.importance(),
        values(forecast.uses()),
        critical);
  }

  /** Most forecasts have no warning, and what there is to say may need escapes. */
  private static String words(List<String> words) {
    if (words.isEmpty()) {
      return "[]";
    }
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    words.forEach(json::add);
    return json.toString();
  }

  private static String numbers(Map<String, Double> named) {
    JsonObject json = new JsonObject();
    named.forEach(json::put);
    return json.toString();
  }

  private String values(List<Feature> features) {
    JsonObject json = new JsonObject();
    features.forEach(feature -> json.putNumber(feature.featureName(), written(feature)));
    return json.toString();
  }

  /** Most systems name the same features, and writing a number out is dear. */
  private String written(Feature feature) {
    return written.computeIfAbsent(feature, f -> String.valueOf(vector.value(f)));
  }

  private FeatureEvidence evidence(Forecast forecast) {
    JsonObject sources = new JsonObject();
    for (Feature feature : forecast.uses()) {
      sources.put(feature.featureName(), vector.cells().get(feature.index()).source().word());
    }
    return new FeatureEvidence(
        vector.featureVersion(),
        vector.quality().featureQualityScore(),
        vector.quality().isQualityReady(),
        vector.quality().qualityAlertLevel(),
        vector.matchupQualityPct(),
        vector.quality().defaultFeatureCount(),
        vector.quality().defaultFeatureIndices(),
        vector.quality().featureQualityScore() < LOW_QUALITY,
        vector.matchupDataStatus(),
        sources.toString());
  }

  private Provenance provenance() {
    Provenance of = vector.provenance();
    return new Provenance(
        PredictionTables.FEATURE_STORE.name().table(),
        List.of(
            PredictionTables.FEATURE_STORE.name().table(),
            AnalyticsTables.UPCOMING_PLAYERS.name().table()),
        of.fallbacksUsed(),
        of.dataQualityTier(),
        of.qualityScore(),
        of.dataQualityIssues(),
        of.isProductionReady());
  }
}
