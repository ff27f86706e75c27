package org.backcourt.player;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import org.backcourt.box.BoxLine;
import org.backcourt.box.DnpReason;
import org.backcourt.box.ShootingEfficiency;
import org.backcourt.box.UsageRate;
import org.backcourt.game.CollectedLine;
import org.backcourt.game.EventChoice;
import org.backcourt.game.Game;
import org.backcourt.game.GameEvents;
import org.backcourt.game.GameQuality;
import org.backcourt.game.GameSheet;
import org.backcourt.game.PlayByPlay;
import org.backcourt.game.PlayerBox;
import org.backcourt.game.PlayerLine;
import org.backcourt.game.PlayerSource;
import org.backcourt.id.PlayerLookup;
import org.backcourt.row.analytics.Appearance;
import org.backcourt.row.analytics.FineShotZones;
import org.backcourt.row.analytics.LateGame;
import org.backcourt.row.analytics.PlayerBoxLine;
import org.backcourt.row.analytics.PlayerGame;
import org.backcourt.row.analytics.PlayerRates;
import org.backcourt.row.analytics.PlayerStatus;
import org.backcourt.row.analytics.ShotCreation;
import org.backcourt.row.analytics.ShotZoneSource;
import org.backcourt.row.analytics.ShotZones;
import org.backcourt.row.analytics.ZoneBlocks;
import org.backcourt.shots.CoarseZone;
import org.backcourt.shots.ShotProfile;
import org.jspecify.annotations.Nullable;

/** A player's game. Whoever did not play has a row that says so, and no statistics. */
public final class PlayerRow {

  private static final double OF_GAMEBOOK = 100;
  private static final double OF_OTHERS = 85;
  private static final double CAP = 50;
  private static final double MOST = 100;
  private static final int STARTERS_SECONDS = 20 * 60;

  private PlayerRow() {}

  /**
   * The rows of all players of the game; none where no source has them.
   *
   * @param collected what BettingPros collected on the game's date, of this game and others
   */
  public static List<PlayerGame> of(
      Game game, GameSheet sheet, Collection<CollectedLine> collected) {
    PlayerBox players = sheet.players();
    if (players == null) {
      return List.of();
    }
    PointsLines lines = new PointsLines(game, collected);
    return players.lines().stream()
        .map(line -> of(sheet, players, line, lines.of(line.player())))
        .toList();
  }

  private static PlayerGame of(
      GameSheet sheet, PlayerBox players, PlayerLine line, @Nullable PointsLine market) {
    BoxLine box = line.box();
    PlayByPlay counted = isPlaced(sheet, line) ? sheet.playByPlay() : null;
    ShotProfile shots = counted == null ? null : counted.shots().of(line.player());
    return new PlayerGame(
        line.player(),
        line.player(),
        line.fullName(),
        sheet.gameId(),
        sheet.schedule().gameDate(),
        line.team(),
        sheet.gameId().opponentOf(line.team()),
        sheet.schedule().seasonYear(),
        appearance(sheet, line),
        box == null ? null : box(box, line),
        box == null ? null : rates(sheet, line, box),
        shots == null ? null : ShotZones.of(shots),
        shots == null || shots.estimatedAttempts() > 0 ? null : FineShotZones.of(shots),
        shots == null
            ? null
            : new ZoneBlocks(
                shots.in(CoarseZone.PAINT).blocks(),
                shots.in(CoarseZone.MID_RANGE).blocks(),
                shots.in(CoarseZone.THREE).blocks()),
        shots == null
            ? null
            : new ShotCreation(
                shots.total().assistedMakes(),
                shots.total().unassistedMakes(),
                shots.total().andOnes()),
        counted == null ? null : lateGame(counted, line.player()),
        new ShotZoneSource(
            shots != null,
            shots != null && shots.estimatedAttempts() > 0,
            shots == null ? null : sheet.zoneSource()),
        market == null ? null : market.against(box),
        sheet.coverage(),
        quality(sheet, players, line, market).provenance());
  }

  /**
   * Whether the play-by-play knows him: a player whose shots it cannot tell from a team-mate's, or
   * lost with his key, would else seem to have taken none.
   */
  private static boolean isPlaced(GameSheet sheet, PlayerLine line) {
    GameEvents events = sheet.events();
    PlayByPlay counted = sheet.playByPlay();
    BoxLine box = line.box();
    return box != null
        && events != null
        && counted != null
        && !events.unclear().contains(line.player())
        && EventChoice.agree(
            counted.shots().of(line.player()).total().attempts(), box.fieldGoalsAttempted());
  }

  private static LateGame lateGame(PlayByPlay counted, PlayerLookup player) {
    boolean timed = counted.hasLineUps();
    return new LateGame(
        timed ? counted.fourthQuarterMinutes(player) : null,
        counted.fourthQuarterPoints(player),
        timed ? counted.clutchMinutes(player) : null);
  }

  private static Appearance appearance(GameSheet sheet, PlayerLine line) {
    boolean active = line.box() != null;
    String reason = line.dnpReason();
    return new Appearance(
        active,
        line.status(),
        !active,
        active ? null : reason,
        active || reason == null || reason.isBlank() ? null : DnpReason.of(reason),
        active && isStarter(sheet, line),
        sheet.resultFor(line.team()).winFlag());
  }

  /** By the first line-up, else by the source's word, else by minutes. */
  private static boolean isStarter(GameSheet sheet, PlayerLine line) {
    PlayByPlay counted = sheet.playByPlay();
    List<?> first = counted == null ? List.of() : counted.starters(line.team());
    if (!first.isEmpty()) {
      return first.contains(line.player());
    }
    if (line.starter() != null) {
      return line.starter();
    }
    return line.played().map(box -> box.seconds() > STARTERS_SECONDS).orElse(false);
  }

  private static PlayerBoxLine box(BoxLine box, PlayerLine line) {
    return new PlayerBoxLine(
        box.seconds(),
        box.seconds() / 60.0,
        box.points(),
        box.assists(),
        box.offensiveRebounds(),
        box.defensiveRebounds(),
        box.steals(),
        box.blocks(),
        box.turnovers(),
        box.fieldGoalsAttempted(),
        box.fieldGoalsMade(),
        box.threesAttempted(),
        box.threesMade(),
        box.freeThrowsAttempted(),
        box.freeThrowsMade(),
        line.plusMinus(),
        box.fouls());
  }

  private static PlayerRates rates(GameSheet sheet, PlayerLine line, BoxLine box) {
    OptionalDouble usage = UsageRate.fromBox(box, sheet.line(line.team()).box());
    PlayByPlay counted = sheet.playByPlay();
    OptionalDouble onCourt =
        counted == null || !counted.hasLineUps()
            ? OptionalDouble.empty()
            : counted.onCourt(line.player(), line.team()).usageRate(box);
    boolean exceeds = usage.isPresent() && usage.getAsDouble() > MOST;
    return new PlayerRates(
        nullable(usage),
        nullable(onCourt),
        usage.isPresent() && !exceeds,
        usage.isPresent() ? Math.min(CAP, usage.getAsDouble()) : null,
        nullable(usage),
        usage.isEmpty() ? "partial_team_data" : exceeds ? "exceeds_max" : null,
        nullable(ShootingEfficiency.trueShooting(box)),
        nullable(ShootingEfficiency.effectiveFieldGoal(box)));
  }

  private static GameQuality quality(
      GameSheet sheet, PlayerBox players, PlayerLine line, @Nullable PointsLine market) {
    boolean best = players.source() == PlayerSource.GAMEBOOK;
    GameQuality quality = new GameQuality(players.source().label(), best ? OF_GAMEBOOK : OF_OTHERS);
    if (!best) {
      quality.fallback("nbac_gamebook:" + players.source().label()).issue("backup_source_used", 0);
    }
    if (line.status() == PlayerStatus.ACTIVE && line.plusMinus() == null) {
      quality.issue("missing_plus_minus", 5);
    }
    quality.with(sheet.teamSource());
    if (sheet.rebuilt()) {
      sheet.withRebuiltLines(quality);
    }
    if (market != null) {
      quality.with(market.source().label());
      if (market.source() != PropSource.ODDS_API) {
        quality.fallback(PropSource.ODDS_API.label() + ":" + market.source().label());
      }
    }
    if (line.box() != null && sheet.events() != null && !isPlaced(sheet, line)) {
      quality.issue("not_told_apart_in_play_by_play", 5);
    }
    return sheet.withPlayByPlay(quality);
  }

  private static @Nullable Double nullable(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
