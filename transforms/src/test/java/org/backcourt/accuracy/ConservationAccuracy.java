package org.backcourt.accuracy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backcourt.accuracy.RealSeason.PlayerGame;
import org.backcourt.accuracy.RealSeason.TeamGame;
import org.backcourt.box.BoxLine;
import org.backcourt.box.TeamFromPlayers;
import org.backcourt.box.UnassignedTurnovers;
import org.backcourt.floor.EventKind;
import org.backcourt.floor.GameLog;
import org.backcourt.floor.GameShots;
import org.backcourt.floor.LineupCheck;
import org.backcourt.floor.PlayEvent;
import org.backcourt.floor.PointsByPeriod;
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
  final Share playerZonesAddUp = new Share();
  final Share rebuiltAttempts = new Share();
  final Differences rebuiltTurnovers = new Differences();

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
    playerZonesAddUp.add(
        total.attempts() == line.fieldGoalsAttempted() && total.makes() == line.fieldGoalsMade());
  }

  private static long offensiveReboundsOf(GameLog log, TeamCode team) {
    return log.events().stream()
        .filter(e -> e.kind() == EventKind.OFFENSIVE_REBOUND)
        .filter(e -> e.team() == team && e.player() != null)
        .map(PlayEvent::sequence)
        .count();
  }

  private void rebuildTeams(RealSeason season) {
    UnassignedTurnovers soFar = UnassignedTurnovers.NONE_SEEN;
    Map<TeamGame, List<BoxLine>> byTeam = new TreeMap<>(RealSeason.BY_DATE);
    byTeam.putAll(season.linesByTeam());
    for (Map.Entry<TeamGame, List<BoxLine>> entry : byTeam.entrySet()) {
      BoxLine truth = season.teams.get(entry.getKey());
      TeamFromPlayers rebuilt = TeamFromPlayers.rebuild(entry.getValue(), soFar);
      BoxLine line = rebuilt.line();
      rebuiltAttempts.add(
          line.fieldGoalsAttempted() == truth.fieldGoalsAttempted()
              && line.freeThrowsAttempted() == truth.freeThrowsAttempted()
              && line.points() == truth.points()
              && line.seconds() == truth.seconds());
      rebuiltTurnovers.add(line.turnovers(), truth.turnovers());
      soFar = soFar.after(truth.turnovers(), line.turnovers() - rebuilt.estimatedTurnovers());
    }
  }
}
