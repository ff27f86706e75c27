package org.backcourt.team;

import java.util.OptionalDouble;
import org.backcourt.box.BoxLine;
import org.backcourt.box.Possessions;
import org.backcourt.box.ShootingEfficiency;
import org.backcourt.game.GameSheet;
import org.backcourt.game.PlayByPlay;
import org.backcourt.id.LeagueGameId;
import org.backcourt.id.TeamCode;
import org.backcourt.row.analytics.FineShotZones;
import org.backcourt.row.analytics.ScoringByKind;
import org.backcourt.row.analytics.ShotZones;
import org.backcourt.row.analytics.TeamBoxLine;
import org.backcourt.row.analytics.TeamEfficiency;
import org.backcourt.row.analytics.TeamOffenseGame;
import org.backcourt.row.analytics.TeamZoneSource;
import org.backcourt.shots.CoarseZone;
import org.backcourt.shots.ShotProfile;
import org.jspecify.annotations.Nullable;

/** A team's offence in a game. */
public final class OffenseRow {

  private OffenseRow() {}

  /** The row of one of the game's teams. */
  public static TeamOffenseGame of(GameSheet game, TeamCode team) {
    BoxLine box = game.line(team).box();
    PlayByPlay counted = game.playByPlay();
    ShotProfile shots = counted == null ? null : counted.shots().of(team);
    return new TeamOffenseGame(
        game.gameId(),
        LeagueGameId.find(game.schedule().gameId()).orElse(null),
        game.schedule().gameDate(),
        team,
        game.gameId().opponentOf(team),
        game.schedule().seasonYear(),
        game.resultFor(team),
        box(box),
        efficiency(game, box, counted == null ? null : counted.possessions(team)),
        shots == null ? null : ShotZones.of(shots),
        shots == null || shots.estimatedAttempts() > 0 ? null : FineShotZones.of(shots),
        counted == null || shots == null
            ? null
            : new ScoringByKind(
                2 * shots.in(CoarseZone.PAINT).makes(),
                counted.secondChancePoints(team),
                counted.fastBreakPoints(team)),
        new TeamZoneSource(
            shots != null, game.zoneSource(), shots != null && shots.estimatedAttempts() > 0),
        game.inactivePlayers(team),
        game.coverage(),
        game.teamQuality().provenance());
  }

  private static TeamBoxLine box(BoxLine box) {
    return new TeamBoxLine(
        box.points(),
        box.fieldGoalsAttempted(),
        box.fieldGoalsMade(),
        box.threesAttempted(),
        box.threesMade(),
        box.freeThrowsAttempted(),
        box.freeThrowsMade(),
        box.offensiveRebounds() + box.defensiveRebounds(),
        box.offensiveRebounds(),
        box.defensiveRebounds(),
        box.assists(),
        box.steals(),
        box.blocks(),
        box.turnovers(),
        box.fouls());
  }

  private static TeamEfficiency efficiency(GameSheet game, BoxLine box, @Nullable Integer counted) {
    double possessions = game.possessions();
    return new TeamEfficiency(
        possessions,
        counted,
        box.seconds() / 60.0,
        Possessions.pace(possessions, box.seconds()).orElseThrow(),
        Possessions.rating(box.points(), possessions).orElseThrow(),
        nullable(ShootingEfficiency.trueShooting(box)));
  }

  static @Nullable Double nullable(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
