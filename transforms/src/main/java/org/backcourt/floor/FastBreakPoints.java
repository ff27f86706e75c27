package org.backcourt.floor;

import org.backcourt.id.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * Points from baskets within eight seconds of winning the ball in open play: by a steal or a
 * defensive rebound, with nothing in between that stops the clock's attack.
 *
 * @param home the hosts' points
 * @param away the visitors' points
 */
public record FastBreakPoints(int home, int away) {

  private static final double SECONDS = 8;

  /** Adds up the fast-break points of a game. */
  public static FastBreakPoints of(GameLog log) {
    int home = 0;
    int away = 0;
    TeamCode breaking = null;
    PlayEvent won = null;
    for (PlayEvent event : log.events()) {
      TeamCode team = event.team();
      if (team == null) {
        continue;
      }
      if (event.isMadeShot() && team == breaking && isQuick(won, event)) {
        home += team == log.home() ? event.points() : 0;
        away += team == log.away() ? event.points() : 0;
      }
      TeamCode winner = winnerInOpenPlay(log, event, team);
      if (winner != null) {
        breaking = winner;
        won = event;
      } else if (event.kind() != EventKind.SUBSTITUTION) {
        breaking = event.kind() == EventKind.SHOT && !event.made() ? breaking : null;
      }
    }
    return new FastBreakPoints(home, away);
  }

  private static @Nullable TeamCode winnerInOpenPlay(GameLog log, PlayEvent event, TeamCode team) {
    if (event.kind() == EventKind.DEFENSIVE_REBOUND) {
      return team;
    }
    boolean stolen =
        event.kind() == EventKind.TURNOVER && event.secondaryRole() == SecondaryRole.STEAL;
    return stolen ? log.opponentOf(team) : null;
  }

  private static boolean isQuick(@Nullable PlayEvent won, PlayEvent basket) {
    return won != null
        && won.period() == basket.period()
        && won.secondsLeft() - basket.secondsLeft() <= SECONDS;
  }
}
