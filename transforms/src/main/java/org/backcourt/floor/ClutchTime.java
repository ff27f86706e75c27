package org.backcourt.floor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backcourt.id.PlayerLookup;
import org.jspecify.annotations.Nullable;

/**
 * Seconds that players were on the floor when games are decided: in the last five minutes of the
 * fourth quarter and in overtime, while the score was within five points.
 */
public final class ClutchTime {

  private static final int FOURTH_QUARTER = 4;
  private static final double LAST_SECONDS = 300;
  private static final int WITHIN_POINTS = 5;

  private final Map<PlayerLookup, Double> seconds = new HashMap<>();

  private ClutchTime() {}

  /** Times a game. */
  public static ClutchTime of(GameLog log) {
    ClutchTime time = new ClutchTime();
    int margin = 0;
    double clock = 0;
    PlayEvent last = null;
    for (PlayEvent event : log.events()) {
      if (last == null || event.period() != last.period()) {
        time.add(last, clock, margin);
        clock = LAST_SECONDS;
      }
      if (event.secondsLeft() < clock && event.kind() != EventKind.SUBSTITUTION) {
        time.add(event, clock - event.secondsLeft(), margin);
        clock = event.secondsLeft();
      }
      margin += event.team() == log.home() ? event.points() : -event.points();
      last = event;
    }
    time.add(last, clock, margin);
    return time;
  }

  /** Sources do not mark the end of a period: who was on at its last event stays to the end. */
  private void add(@Nullable PlayEvent event, double elapsed, int margin) {
    if (event != null
        && event.period() >= FOURTH_QUARTER
        && Math.abs(margin) <= WITHIN_POINTS
        && event.hasFiveOnFive()) {
      add(event.home(), elapsed);
      add(event.away(), elapsed);
    }
  }

  private void add(List<PlayerLookup> five, double elapsed) {
    five.forEach(player -> seconds.merge(player, elapsed, Double::sum));
  }

  /** A player's seconds. */
  public double seconds(PlayerLookup player) {
    return seconds.getOrDefault(player, 0.0);
  }
}
