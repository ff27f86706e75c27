package org.backcourt.floor;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.backcourt.box.BoxLine;
import org.backcourt.box.UsageRate;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;

/**
 * What a player's team did while he was on the floor.
 *
 * @param team his team
 * @param fieldGoalsAttempted the team's, his own included
 * @param freeThrowsAttempted the team's, his own included
 * @param turnovers the team's, his own and those of no player included
 */
public record OnCourtTotals(
    TeamCode team, int fieldGoalsAttempted, int freeThrowsAttempted, int turnovers)
    implements Serializable {

  /** Totals of every player who was on the floor for one of these events, from the line-ups. */
  public static Map<PlayerLookup, OnCourtTotals> tally(GameLog log) {
    Map<PlayerLookup, OnCourtTotals> totals = new HashMap<>();
    for (PlayEvent event : log.events()) {
      TeamCode team = event.team();
      if (team == null || !event.kind().usesPossession()) {
        continue;
      }
      OnCourtTotals one = ofOneEvent(event.kind(), team);
      List<PlayerLookup> five = log.onFloor(event, team);
      for (PlayerLookup player : five) {
        totals.merge(player, one, OnCourtTotals::plus);
      }
    }
    return totals;
  }

  private static OnCourtTotals ofOneEvent(EventKind kind, TeamCode team) {
    return new OnCourtTotals(
        team,
        kind == EventKind.SHOT ? 1 : 0,
        kind == EventKind.FREE_THROW ? 1 : 0,
        kind == EventKind.TURNOVER ? 1 : 0);
  }

  private OnCourtTotals plus(OnCourtTotals other) {
    return new OnCourtTotals(
        team,
        fieldGoalsAttempted + other.fieldGoalsAttempted,
        freeThrowsAttempted + other.freeThrowsAttempted,
        turnovers + other.turnovers);
  }

  /** Possessions the team used while he was on. */
  public double possessionsUsed() {
    return fieldGoalsAttempted + BoxLine.FREE_THROW_WEIGHT * freeThrowsAttempted + turnovers;
  }

  /** His share of them, in percent; see {@link UsageRate#onCourt}. */
  public OptionalDouble usageRate(BoxLine player) {
    return UsageRate.onCourt(player, possessionsUsed());
  }
}
