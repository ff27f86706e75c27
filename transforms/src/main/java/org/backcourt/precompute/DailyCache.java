package org.backcourt.precompute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.backcourt.rolling.GameLine;
import org.backcourt.rolling.RollingRecord;
import org.backcourt.row.Provenance;
import org.backcourt.row.QualityTier;
import org.backcourt.row.analytics.UpcomingPlayerGame;
import org.backcourt.row.precompute.MinutesAndUsage;
import org.backcourt.row.precompute.PlayerDailyCache;
import org.backcourt.row.precompute.PlayerShotZones;
import org.backcourt.row.precompute.PointsForm;
import org.backcourt.row.precompute.ReboundsAndAssists;
import org.backcourt.row.precompute.ShotShares;
import org.backcourt.row.precompute.TeamTempo;
import org.jspecify.annotations.Nullable;

/** A player's averages before a date, beside what his context and his shot zones say already. */
final class DailyCache {

  /** With fewer games this season a player has no averages yet. */
  static final int FEWEST_GAMES = 3;

  /** Days after which averages say nothing about a player's present any more. */
  static final int LONGEST_ABSENCE = 30;

  private static final String VERSION = "v1";

  private static final RollingRecord<PointsForm> POINTS = RollingRecord.of(PointsForm.class);
  private static final RollingRecord<ReboundsAndAssists> REBOUNDS_AND_ASSISTS =
      RollingRecord.of(ReboundsAndAssists.class);
  private static final RollingRecord<MinutesAndUsage> MINUTES =
      RollingRecord.of(MinutesAndUsage.class);

  private DailyCache() {}

  /**
   * The row.
   *
   * @param before his games of the season before the date, oldest first, at least three
   */
  static PlayerDailyCache row(
      UpcomingPlayerGame context,
      List<GameLine> before,
      @Nullable PlayerShotZones zones,
      @Nullable TeamTempo tempo) {
    LocalDate date = context.gameDate();
    return new PlayerDailyCache(
        context.playerLookup(),
        context.universalPlayerId(),
        date,
        context.gameId(),
        context.teamAbbr(),
        context.seasonYear(),
        POINTS.fill(before, date),
        REBOUNDS_AND_ASSISTS.fill(before, date),
        MINUTES.fill(before, date),
        tempo,
        context.load(),
        context.form().fourthQuarterMinutesLast7(),
        context.playerAge(),
        shares(zones),
        VERSION,
        context.completeness(),
        context.windows().windows().alone(),
        provenance(context, zones, tempo));
  }

  private static ShotShares shares(@Nullable PlayerShotZones zones) {
    if (zones == null || zones.paint() == null || zones.midRange() == null) {
      return new ShotShares(null, null, null, null, null, false);
    }
    return new ShotShares(
        zones.primaryScoringZone(),
        zones.paint().rateLast10(),
        zones.midRange().rateLast10(),
        zones.threePt() == null ? null : zones.threePt().rateLast10(),
        zones.assisted() == null ? null : zones.assisted().assistedRateLast10(),
        true);
  }

  private static Provenance provenance(
      UpcomingPlayerGame context, @Nullable PlayerShotZones zones, @Nullable TeamTempo tempo) {
    List<String> tables = new ArrayList<>(List.of("player_game_summary"));
    List<String> issues = new ArrayList<>();
    tables.add("upcoming_player_game_context");
    if (tempo == null) {
      issues.add("missing_team_tempo");
    } else {
      tables.add("team_offense_game_summary");
    }
    if (zones == null) {
      issues.add("missing_shot_zones");
    } else {
      tables.add("player_shot_zone_analysis");
    }
    double score = context.provenance().qualityScore();
    return new Provenance(
        tables.get(0),
        List.copyOf(tables),
        context.provenance().fallbacksUsed(),
        QualityTier.of(score),
        score,
        List.copyOf(issues),
        context.provenance().isProductionReady());
  }
}
