package org.backcourt.vector;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backcourt.factors.Upstreams;
import org.backcourt.features.FeatureVersion;
import org.backcourt.row.Completeness;
import org.backcourt.row.Provenance;
import org.backcourt.row.QualityTier;
import org.backcourt.row.analytics.UpcomingPlayerGame;
import org.backcourt.row.precompute.PlayerCompositeFactors;
import org.backcourt.row.precompute.PlayerDailyCache;
import org.backcourt.row.precompute.PlayerShotZones;
import org.backcourt.row.precompute.TeamDefenseZones;
import org.backcourt.row.predictions.FeatureQuality;
import org.backcourt.row.predictions.FeatureVector;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.PrecomputeTables;

/** The feature store's row of a player in a game. */
public final class FeatureRow {

  /** The list of features that rows hold: the newest. */
  static final FeatureVersion VERSION = FeatureVersion.V2_33FEATURES;

  private static final int WINDOW = 10;

  private FeatureRow() {}

  /** The row of one player in one game. */
  public static FeatureVector of(FeatureInputs inputs) {
    UpcomingPlayerGame context = inputs.context();
    List<FeatureReading> readings = FeatureFormulas.read(inputs);
    VectorQuality judge = new VectorQuality(readings);
    FeatureQuality quality = judge.overall();
    return new FeatureVector(
        context.playerLookup(),
        context.universalPlayerId(),
        context.gameDate(),
        context.gameId(),
        context.teamAbbr(),
        context.opponentTeamAbbr(),
        context.seasonYear(),
        context.homeGame(),
        context.load().daysRest(),
        VERSION,
        readings.size(),
        readings.stream().map(FeatureReading::filled).toList(),
        VERSION.names(),
        readings.stream().map(FeatureReading::source).toList(),
        readings.stream().map(FeatureReading::quality).toList(),
        readings.stream().map(FeatureReading::cell).toList(),
        quality,
        judge.byCategory(),
        VectorOrigins.of(inputs, readings, judge),
        completeness(inputs, readings),
        provenance(inputs, quality));
  }

  private static Completeness completeness(FeatureInputs inputs, List<FeatureReading> readings) {
    String defaulted =
        readings.stream()
            .filter(FeatureReading::isRequiredDefault)
            .map(reading -> reading.feature().featureName())
            .collect(Collectors.joining(", "));
    return upstreams(inputs)
        .completeness(
            lastTen(inputs.context()), defaulted.isEmpty() ? null : "defaulted: " + defaulted);
  }

  /** The vector's longest window of games, out of the season that the context accounts for. */
  private static Completeness lastTen(UpcomingPlayerGame context) {
    Completeness season = context.completeness();
    double share = context.windows().windows().l10CompletenessPct();
    int expected = Math.min(WINDOW, season.expectedGamesCount());
    int found = (int) Math.round(share * expected);
    List<LocalDate> dates = season.contributingGameDates();
    return new Completeness(
        expected,
        found,
        expected - found,
        100 * share,
        dates.subList(Math.max(0, dates.size() - WINDOW), dates.size()),
        season.isBootstrap(),
        season.isWarmUp(),
        season.earlySeasonFlag(),
        season.insufficientDataReason(),
        season.seasonBoundaryDetected());
  }

  private static Provenance provenance(FeatureInputs inputs, FeatureQuality quality) {
    Upstreams upstreams = upstreams(inputs);
    double score = Math.min(upstreams.worstScore(), quality.featureQualityScore());
    QualityTier tier = QualityTier.of(score);
    return new Provenance(
        upstreams.tables().get(0),
        upstreams.tables(),
        upstreams.fallbacks(),
        tier,
        score,
        Stream.concat(
                quality.qualityAlerts().stream(),
                quality.requiredDefaultCount() == 0
                    ? Stream.of()
                    : Stream.of("required_defaults:" + quality.requiredDefaultCount()))
            .toList(),
        upstreams.allReady()
            && quality.isQualityReady()
            && tier.compareTo(QualityTier.BRONZE) <= 0);
  }

  private static Upstreams upstreams(FeatureInputs inputs) {
    PlayerDailyCache cache = inputs.cache();
    UpcomingPlayerGame context = inputs.context();
    PlayerShotZones zones = inputs.shotZones();
    TeamDefenseZones defense = inputs.opponentDefense();
    PlayerCompositeFactors factors = inputs.factors();
    Upstreams upstreams = new Upstreams();
    if (cache == null) {
      upstreams.fallingBack(PrecomputeTables.PLAYER_DAILY_CACHE, AnalyticsTables.PLAYER_GAMES);
    } else {
      upstreams.with(PrecomputeTables.PLAYER_DAILY_CACHE, cache.completeness(), cache.provenance());
    }
    upstreams
        .with(AnalyticsTables.UPCOMING_PLAYERS, context.completeness(), context.provenance())
        .with(PrecomputeTables.COMPOSITE_FACTORS, factors.completeness(), factors.provenance());
    if (zones == null) {
      upstreams.without();
    } else {
      upstreams.with(PrecomputeTables.PLAYER_SHOT_ZONES, zones.completeness(), zones.provenance());
    }
    if (defense == null) {
      return upstreams.without();
    }
    return upstreams.with(
        PrecomputeTables.TEAM_DEFENSE_ZONES, defense.completeness(), defense.provenance());
  }
}
