package org.backcourt.floor;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backcourt.id.PlayerLookup;

/**
 * Seconds that players were on the floor when games are decided: in the last five minutes of the
 * fourth quarter and in overtime, while the score was within five points.
 */
public final class ClutchTime {

  private static final int FOURTH_QUARTER = 4;
  private static final double LAST_SECONDS = 300;
  private static final int WITHIN_POINTS = 5;

  private final Map<PlayerLookup, Double> seconds = new TreeMap<>();

  private ClutchTime() {}

  /** Times a game. */
  public static ClutchTime of(GameLog log) {
    ClutchTime time = new ClutchTime();
    int margin = 0;
    int period = 0;
    double clock = LAST_SECONDS;
    for (PlayEvent event : log.events()) {
      if (event.period() != period) {
        period = event.period();
        clock = LAST_SECONDS;
      }
      boolean decisive = period >= FOURTH_QUARTER && Math.abs(margin) <= WITHIN_POINTS;
      if (event.secondsLeft() < clock && event.kind() != EventKind.SUBSTITUTION) {
        if (decisive && event.hasFiveOnFive()) {
          time.add(event.home(), clock - event.secondsLeft());
          time.add(event.away(), clock - event.secondsLeft());
        }
        clock = event.secondsLeft();
      }
      margin += event.team() == log.home() ? event.points() : -event.points();
    }
    return time;
  }

  private void add(List<PlayerLookup> five, double elapsed) {
    five.forEach(player -> seconds.merge(player, elapsed, Double::sum));
  }

  /** A player's seconds. */
  public double seconds(PlayerLookup player) {
    return seconds.getOrDefault(player, 0.0);
  }
}
