package org.backcourt.floor;

import org.backcourt.id.TeamCode;

/**
 * Points scored after a rebound of one's own live miss, before the ball changed hands; free throws
 * count, technical ones do not.
 *
 * @param home the hosts' points
 * @param away the visitors' points
 */
public record SecondChancePoints(int home, int away) {

  /** Adds up the second-chance points of a game. */
  public static SecondChancePoints of(GameLog log) {
    PossessionTracker tracker = new PossessionTracker(log);
    int home = 0;
    int away = 0;
    for (PlayEvent event : log.events()) {
      TeamCode team = event.team();
      int earned = tracker.isSecondChance(event) ? pointsInPlay(event) : 0;
      if (team == log.home()) {
        home += earned;
      } else {
        away += earned;
      }
      tracker.see(event);
    }
    return new SecondChancePoints(home, away);
  }

  private static int pointsInPlay(PlayEvent event) {
    FreeThrow freeThrow = event.freeThrow();
    boolean technical = freeThrow != null && freeThrow.award() == FreeThrow.Award.TECHNICAL;
    return technical ? 0 : event.points();
  }
}
