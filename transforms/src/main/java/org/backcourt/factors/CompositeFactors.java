package org.backcourt.factors;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.backcourt.row.Provenance;
import org.backcourt.row.QualityTier;
import org.backcourt.row.analytics.UpcomingPlayerGame;
import org.backcourt.row.precompute.FactorInputs;
import org.backcourt.row.precompute.Factors;
import org.backcourt.row.precompute.PlayerCompositeFactors;
import org.backcourt.row.precompute.PlayerShotZones;
import org.backcourt.row.precompute.TeamDefenseZones;
import org.backcourt.row.precompute.UpstreamReadiness;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.PrecomputeTables;
import org.jspecify.annotations.Nullable;

/** The composite factors of a player in a game. */
public final class CompositeFactors {

  /** Which definition of the factors this is. */
  public static final String VERSION = "v1_4factors";

  private static final int INPUTS = 5;

  private CompositeFactors() {}

  /** The row of one player in one game. */
  public static PlayerCompositeFactors of(FactorSources sources) {
    UpcomingPlayerGame context = sources.context();
    Fatigue fatigue = Fatigue.of(context.load(), context.playerAge());
    ShotZoneMismatch mismatch = ShotZoneMismatch.of(sources.shotZones(), sources.opponentDefense());
    PaceFactor pace = PaceFactor.of(sources.pace());
    UsageSpike usage =
        UsageSpike.of(
            context.form().projectedUsageRate(),
            context.form().avgUsageRateLast7Games(),
            context.injuries().starTeammatesOut());
    Factors factors = factors(fatigue, mismatch, pace, usage);
    List<String> missing = missing(sources);
    List<String> warnings = warnings(factors);
    UpstreamReadiness readiness = readiness(sources);
    Upstreams upstreams = upstreams(sources);
    return new PlayerCompositeFactors(
        context.playerLookup(),
        context.universalPlayerId(),
        context.gameDate(),
        context.gameId(),
        context.gameDate(),
        context.teamAbbr(),
        context.opponentTeamAbbr(),
        context.seasonYear(),
        factors,
        new FactorInputs(
            fatigue.contextJson(), mismatch.contextJson(), pace.contextJson(), usage.contextJson()),
        VERSION,
        (INPUTS - missing.size()) / (double) INPUTS,
        missing.isEmpty() ? null : String.join(",", missing),
        !warnings.isEmpty(),
        warnings.isEmpty() ? null : String.join("; ", warnings),
        readiness,
        upstreams.completeness(
            context.completeness(),
            missing.isEmpty() ? null : "missing: " + String.join(", ", missing)),
        provenance(upstreams, readiness, missing, warnings));
  }

  private static Factors factors(
      Fatigue fatigue, ShotZoneMismatch mismatch, PaceFactor pace, UsageSpike usage) {
    Double tired = fatigue.adjustment();
    double total = 0;
    int missing = 0;
    for (Double adjustment : adjustments(tired, mismatch.score(), pace.score(), usage.score())) {
      if (adjustment == null) {
        missing++;
      } else {
        total += adjustment;
      }
    }
    for (DeferredFactor deferred : DeferredFactor.values()) {
      total += deferred.neutral();
    }
    return new Factors(
        fatigue.score(),
        tired,
        mismatch.score(),
        pace.score(),
        usage.score(),
        DeferredFactor.REFEREE_FAVORABILITY.neutral(),
        DeferredFactor.LOOK_AHEAD_PRESSURE.neutral(),
        DeferredFactor.TRAVEL_IMPACT.neutral(),
        DeferredFactor.OPPONENT_STRENGTH.neutral(),
        total,
        missing);
  }

  private static @Nullable Double[] adjustments(@Nullable Double... adjustments) {
    return adjustments;
  }

  private static List<String> missing(FactorSources sources) {
    GamePace pace = sources.pace();
    List<String> missing = new ArrayList<>();
    if (sources.context().load().daysRest() == null) {
      missing.add("days_rest");
    }
    if (sources.context().form().projectedUsageRate() == null) {
      missing.add("projected_usage_rate");
    }
    if (Stream.of(pace.team(), pace.opponent(), pace.league()).anyMatch(Objects::isNull)) {
      missing.add("pace");
    }
    if (!ShotZoneMismatch.knows(sources.shotZones())) {
      missing.add("player_shot_zone");
    }
    if (!ShotZoneMismatch.knows(sources.opponentDefense())) {
      missing.add("team_defense_zone");
    }
    return missing;
  }

  private static List<String> warnings(Factors factors) {
    List<String> warnings = new ArrayList<>();
    Integer fatigue = factors.fatigueScore();
    if (fatigue != null && fatigue < 50) {
      warnings.add("EXTREME_FATIGUE");
    }
    Double mismatch = factors.shotZoneMismatchScore();
    if (mismatch != null && Math.abs(mismatch) > 8) {
      warnings.add("EXTREME_MATCHUP");
    }
    if (Math.abs(factors.totalCompositeAdjustment()) > 12) {
      warnings.add("EXTREME_ADJUSTMENT");
    }
    return warnings;
  }

  private static UpstreamReadiness readiness(FactorSources sources) {
    PlayerShotZones zones = sources.shotZones();
    TeamDefenseZones defense = sources.opponentDefense();
    boolean zonesReady = zones != null && zones.provenance().isProductionReady();
    boolean defenseReady = defense != null && defense.provenance().isProductionReady();
    boolean playerReady = sources.context().provenance().isProductionReady();
    boolean teamReady = sources.opponentContextReady();
    return new UpstreamReadiness(
        zonesReady,
        defenseReady,
        playerReady,
        teamReady,
        zonesReady && defenseReady && playerReady && teamReady);
  }

  private static Upstreams upstreams(FactorSources sources) {
    UpcomingPlayerGame context = sources.context();
    PlayerShotZones zones = sources.shotZones();
    TeamDefenseZones defense = sources.opponentDefense();
    Upstreams upstreams =
        new Upstreams()
            .with(AnalyticsTables.UPCOMING_PLAYERS, context.completeness(), context.provenance());
    if (zones != null) {
      upstreams.with(PrecomputeTables.PLAYER_SHOT_ZONES, zones.completeness(), zones.provenance());
    }
    if (defense != null) {
      upstreams.with(
          PrecomputeTables.TEAM_DEFENSE_ZONES, defense.completeness(), defense.provenance());
    }
    return upstreams;
  }

  private static Provenance provenance(
      Upstreams upstreams,
      UpstreamReadiness readiness,
      List<String> missing,
      List<String> warnings) {
    QualityTier tier = QualityTier.of(upstreams.worstScore());
    return new Provenance(
        upstreams.tables().get(0),
        upstreams.tables(),
        upstreams.fallbacks(),
        tier,
        upstreams.worstScore(),
        Stream.concat(missing.stream().map(input -> "missing:" + input), warnings.stream())
            .toList(),
        readiness.allUpstreamsReady() && tier.compareTo(QualityTier.BRONZE) <= 0);
  }
}
