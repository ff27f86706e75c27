package org.backcourt.floor;

import java.util.List;
import java.util.stream.IntStream;
import org.backcourt.id.TeamCode;

/**
 * What each side scored in each period, first quarter first, overtimes after the fourth.
 *
 * @param home the hosts' points
 * @param away the visitors' points
 */
public record PointsByPeriod(List<Integer> home, List<Integer> away) {

  public PointsByPeriod {
    home = List.copyOf(home);
    away = List.copyOf(away);
  }

  /** Adds up what each event brought; the running score beside it is not trusted. */
  public static PointsByPeriod of(GameLog log) {
    int periods = log.events().stream().mapToInt(PlayEvent::period).max().orElse(0);
    return new PointsByPeriod(
        scoredBy(log, log.home(), periods), scoredBy(log, log.away(), periods));
  }

  private static List<Integer> scoredBy(GameLog log, TeamCode team, int periods) {
    int[] points = new int[periods];
    for (PlayEvent event : log.events()) {
      if (event.team() == team) {
        points[event.period() - 1] += event.points();
      }
    }
    return IntStream.of(points).boxed().toList();
  }

  /** The hosts' points in the whole game. */
  public int homeTotal() {
    return sum(home);
  }

  /** The visitors' points in the whole game. */
  public int awayTotal() {
    return sum(away);
  }

  private static int sum(List<Integer> points) {
    return points.stream().mapToInt(Integer::intValue).sum();
  }
}
