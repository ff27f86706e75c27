package org.backcourt.team;

import org.backcourt.box.BoxLine;
import org.backcourt.box.Possessions;
import org.backcourt.box.ShootingEfficiency;
import org.backcourt.game.GameSheet;
import org.backcourt.game.PlayByPlay;
import org.backcourt.id.TeamCode;
import org.backcourt.row.analytics.DefensiveActions;
import org.backcourt.row.analytics.DefensiveBlocks;
import org.backcourt.row.analytics.DefensiveEfficiency;
import org.backcourt.row.analytics.FineShotZones;
import org.backcourt.row.analytics.OpponentBoxLine;
import org.backcourt.row.analytics.PointsAllowedByKind;
import org.backcourt.row.analytics.ShotZones;
import org.backcourt.row.analytics.TeamDefenseGame;
import org.backcourt.shots.CoarseZone;
import org.backcourt.shots.ShotProfile;

/** A team's defence in a game: its opponent's offence, seen from the other side. */
public final class DefenseRow {

  private DefenseRow() {}

  /** The row of one of the game's teams. */
  public static TeamDefenseGame of(GameSheet game, TeamCode team) {
    TeamCode opponent = game.gameId().opponentOf(team);
    BoxLine own = game.line(team).box();
    BoxLine theirs = game.line(opponent).box();
    double possessions = game.possessions();
    PlayByPlay counted = game.playByPlay();
    ShotProfile shots = counted == null ? null : counted.shots().of(opponent);
    ShotProfile ownBlocks = counted == null ? null : counted.shots().of(team);
    return new TeamDefenseGame(
        game.gameId(),
        game.schedule().gameDate(),
        team,
        opponent,
        game.schedule().seasonYear(),
        game.resultFor(team),
        allowed(theirs),
        new DefensiveActions(own.fouls(), own.steals(), own.defensiveRebounds()),
        new DefensiveEfficiency(
            possessions,
            Possessions.rating(theirs.points(), possessions).orElseThrow(),
            Possessions.pace(possessions, theirs.seconds()).orElseThrow(),
            OffenseRow.nullable(ShootingEfficiency.trueShooting(theirs))),
        3 * theirs.threesMade(),
        shots == null ? null : ShotZones.of(shots),
        shots == null || shots.estimatedAttempts() > 0 ? null : FineShotZones.of(shots),
        ownBlocks == null
            ? null
            : new DefensiveBlocks(
                ownBlocks.in(CoarseZone.PAINT).blocks(),
                ownBlocks.in(CoarseZone.MID_RANGE).blocks(),
                ownBlocks.in(CoarseZone.THREE).blocks()),
        counted == null || shots == null
            ? null
            : new PointsAllowedByKind(
                2 * shots.in(CoarseZone.PAINT).makes(),
                2 * shots.in(CoarseZone.MID_RANGE).makes(),
                counted.secondChancePoints(opponent),
                counted.fastBreakPoints(opponent)),
        game.inactivePlayers(team),
        game.teamQuality().provenance());
  }

  private static OpponentBoxLine allowed(BoxLine box) {
    return new OpponentBoxLine(
        box.points(),
        box.fieldGoalsAttempted(),
        box.fieldGoalsMade(),
        box.threesAttempted(),
        box.threesMade(),
        box.freeThrowsAttempted(),
        box.freeThrowsMade(),
        box.offensiveRebounds() + box.defensiveRebounds(),
        box.offensiveRebounds(),
        box.assists(),
        box.turnovers());
  }
}
