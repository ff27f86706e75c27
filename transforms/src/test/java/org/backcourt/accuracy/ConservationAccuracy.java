package org.backcourt.accuracy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backcourt.accuracy.RealSeason.PlayerGame;
import org.backcourt.accuracy.RealSeason.TeamGame;
import org.backcourt.box.BoxLine;
import org.backcourt.box.TeamFromPlayers;
import org.backcourt.floor.EventKind;
import org.backcourt.floor.GameLog;
import org.backcourt.floor.GameShots;
import org.backcourt.floor.LineupCheck;
import org.backcourt.floor.PlayEvent;
import org.backcourt.floor.PointsByPeriod;
import org.backcourt.game.EventChoice;
import org.backcourt.id.TeamCode;
import org.backcourt.shots.ZoneTally;

/** Sums that must come out the same whichever way they are reached. */
final class ConservationAccuracy {

  final Share periodsAddUpToPoints = new Share();
  final Share zonesAddUpToAttempts = new Share();
  final Share assistedMakesAreAssists = new Share();
  final Share blocksByZoneAreBlocks = new Share();
  final Share offensiveRebounds = new Share();
  final Share playsInOrder = new Share();
  final Share playByPlayComplete = new Share();
  final Share playersPlaced = new Share();
  final Share playerZonesAddUp = new Share();
  final Share rebuiltAttempts = new Share();
  final Differences rebuiltTurnovers = new Differences();

  /** Whether the season's mean so far would have been the number that is added. */
  final Share seasonsMeanAgrees = new Share();

  double unassignedTurnovers;

  static ConservationAccuracy of(RealSeason season) {
    ConservationAccuracy accuracy = new ConservationAccuracy();
    season.logs.forEach((game, log) -> accuracy.compareEvents(season, game, log));
    accuracy.rebuildTeams(season);
    return accuracy;
  }

  private void compareEvents(RealSeason season, String game, GameLog log) {
    PointsByPeriod points = PointsByPeriod.of(log);
    GameShots shots = GameShots.of(log);
    for (TeamCode team : List.of(log.home(), log.away())) {
      BoxLine line = season.teams.get(new TeamGame(game, team));
      ZoneTally total = shots.of(team).total();
      int scored = team == log.home() ? points.homeTotal() : points.awayTotal();
      periodsAddUpToPoints.add(scored == line.points());
      playByPlayComplete.add(
          EventChoice.agree(total.attempts(), line.fieldGoalsAttempted())
              && EventChoice.agree(total.makes(), line.fieldGoalsMade())
              && EventChoice.agree(freeThrowsOf(log, team), line.freeThrowsAttempted()));
      zonesAddUpToAttempts.add(
          total.attempts() == line.fieldGoalsAttempted() && total.makes() == line.fieldGoalsMade());
      assistedMakesAreAssists.add(total.assistedMakes() == line.assists());
      blocksByZoneAreBlocks.add(total.blocks() == line.blocks());
      offensiveRebounds.add(offensiveReboundsOf(log, team) == line.offensiveRebounds());
    }
    season.playersOf(game).forEach(player -> comparePlayer(season, player, shots));
    LineupCheck check = LineupCheck.of(log);
    int wrong = check.notFiveOnFive().size() + check.actorNotOnFloor().size();
    playsInOrder.add(check.plays() - wrong, check.plays());
  }

  private void comparePlayer(RealSeason season, PlayerGame player, GameShots shots) {
    BoxLine line = season.players.get(player);
    ZoneTally total = shots.of(player.player()).total();
    playersPlaced.add(EventChoice.agree(total.attempts(), line.fieldGoalsAttempted()));
    playerZonesAddUp.add(
        total.attempts() == line.fieldGoalsAttempted() && total.makes() == line.fieldGoalsMade());
  }

  private static int freeThrowsOf(GameLog log, TeamCode team) {
    return (int)
        log.events().stream()
            .filter(e -> e.kind() == EventKind.FREE_THROW && e.team() == team)
            .count();
  }

  private static long offensiveReboundsOf(GameLog log, TeamCode team) {
    return log.events().stream()
        .filter(e -> e.kind() == EventKind.OFFENSIVE_REBOUND)
        .filter(e -> e.team() == team && e.player() != null)
        .map(PlayEvent::sequence)
        .count();
  }

  private void rebuildTeams(RealSeason season) {
    Map<TeamGame, List<BoxLine>> byTeam = new TreeMap<>(RealSeason.BY_DATE);
    byTeam.putAll(season.linesByTeam());
    int unassigned = 0;
    int teamGames = 0;
    for (Map.Entry<TeamGame, List<BoxLine>> entry : byTeam.entrySet()) {
      BoxLine truth = season.teams.get(entry.getKey());
      TeamFromPlayers rebuilt = TeamFromPlayers.rebuild(entry.getValue());
      BoxLine line = rebuilt.line();
      rebuiltAttempts.add(
          line.fieldGoalsAttempted() == truth.fieldGoalsAttempted()
              && line.freeThrowsAttempted() == truth.freeThrowsAttempted()
              && line.points() == truth.points()
              && line.seconds() == truth.seconds());
      rebuiltTurnovers.add(line.turnovers(), truth.turnovers());
      if (teamGames > 0) {
        long seasonsMean = Math.round((double) unassigned / teamGames);
        seasonsMeanAgrees.add(seasonsMean == rebuilt.estimatedTurnovers());
      }
      unassigned += truth.turnovers() - line.turnovers() + rebuilt.estimatedTurnovers();
      teamGames++;
    }
    unassignedTurnovers = (double) unassigned / teamGames;
  }
}
