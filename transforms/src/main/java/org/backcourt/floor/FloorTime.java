package org.backcourt.floor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.backcourt.id.PlayerLookup;
import org.jspecify.annotations.Nullable;

/**
 * How long each player was on the floor, period by period, from the line-ups of the events. The
 * time between two instants belongs to those who were on at the first event of the later one, for
 * substitutions follow the event that stopped the clock.
 */
public final class FloorTime {

  private static final int QUARTER_SECONDS = 720;
  private static final int OVERTIME_SECONDS = 300;
  private static final int QUARTERS = 4;

  private final Map<PlayerLookup, Map<Integer, Double>> seconds;

  private FloorTime(Map<PlayerLookup, Map<Integer, Double>> seconds) {
    this.seconds = seconds;
  }

  /** Times a game. */
  public static FloorTime of(GameLog log) {
    FloorTime time = new FloorTime(new HashMap<>());
    PlayEvent last = null;
    double clock = 0;
    for (PlayEvent event : log.events()) {
      if (event.kind() == EventKind.SUBSTITUTION || !event.hasFiveOnFive()) {
        continue;
      }
      if (last == null || last.period() != event.period()) {
        time.add(last, clock);
        clock = length(event.period());
      }
      if (event.secondsLeft() < clock) {
        time.add(event, clock - event.secondsLeft());
        clock = event.secondsLeft();
      }
      last = event;
    }
    time.add(last, clock);
    return time;
  }

  private static double length(int period) {
    return period <= QUARTERS ? QUARTER_SECONDS : OVERTIME_SECONDS;
  }

  private void add(@Nullable PlayEvent event, double elapsed) {
    if (event != null && elapsed > 0) {
      add(event.home(), event.period(), elapsed);
      add(event.away(), event.period(), elapsed);
    }
  }

  private void add(List<PlayerLookup> five, int period, double elapsed) {
    for (PlayerLookup player : five) {
      seconds.computeIfAbsent(player, p -> new HashMap<>()).merge(period, elapsed, Double::sum);
    }
  }

  /** Everybody who was on the floor. */
  public Set<PlayerLookup> players() {
    return new TreeSet<>(seconds.keySet());
  }

  /** A player's seconds in one period, to the nearest; the fourth quarter is period 4. */
  public int secondsIn(PlayerLookup player, int period) {
    Map<Integer, Double> own = seconds.get(player);
    return own == null ? 0 : toTheNearest(own.getOrDefault(period, 0.0));
  }

  /** A player's seconds in the whole game, to the nearest. */
  public int seconds(PlayerLookup player) {
    Map<Integer, Double> own = seconds.get(player);
    return own == null
        ? 0
        : toTheNearest(own.values().stream().mapToDouble(Double::doubleValue).sum());
  }

  /** Clocks show tenths, whose sums may lie a hair below a half that must be rounded up. */
  private static int toTheNearest(double seconds) {
    return (int) Math.round(Math.round(seconds * 10) / 10.0);
  }
}
