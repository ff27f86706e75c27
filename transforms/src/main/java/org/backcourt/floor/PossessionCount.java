package org.backcourt.floor;

import org.backcourt.id.TeamCode;

/**
 * Possessions of both sides, counted where the ball changes hands: at a basket (or, for a basket
 * with a free throw, at that free throw), at the last free throw of a trip, at a defensive rebound
 * and at a turnover. After free throws that leave the ball where it was (technical, flagrant, clear
 * path, away from the play, transition take) the same possession goes on. A possession that has
 * begun with time on the clock counts when the period ends, even if nothing came of it.
 *
 * @param home the hosts' possessions
 * @param away the visitors' possessions
 */
public record PossessionCount(int home, int away) {

  /** Counts the possessions of a game. */
  public static PossessionCount of(GameLog log) {
    PossessionTracker tracker = new PossessionTracker(log);
    log.events().forEach(tracker::see);
    tracker.endPeriod();
    return new PossessionCount(tracker.ended(log.home()), tracker.ended(log.away()));
  }

  /** The possessions of one side of that game. */
  public int of(GameLog log, TeamCode team) {
    return team == log.home() ? home : away;
  }
}
