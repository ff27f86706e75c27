package org.backcourt.simulator.fault;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backcourt.calendar.DateSet;
import org.backcourt.simulator.random.Rng;
import org.backcourt.simulator.roster.Player;
import org.backcourt.simulator.schedule.Fixture;

/**
 * Where a fault may strike: a season's regular games, and its best players.
 *
 * @param stars the best player of every team when the season began
 * @param rng the fault's own randomness
 */
public record Scope(List<Fixture> fixtures, List<Player> stars, Rng rng) {

  /** The dates an argument names, or so many game dates in a row from the middle of the season. */
  DateSet dates(String argument, int count) {
    if (!argument.isEmpty()) {
      return parse(argument);
    }
    List<LocalDate> all = gameDates();
    if (all.size() <= count) {
      return DateSet.of(all);
    }
    int earliest = Math.min(all.size() - count, all.size() * 3 / 10);
    int latest = Math.max(earliest, Math.min(all.size() - count, all.size() * 7 / 10));
    int from = rng.child("dates").between(earliest, latest);
    return DateSet.of(all.subList(from, from + count));
  }

  /** As {@link #dates}, but every game date from one on. */
  DateSet datesFrom(String argument) {
    DateSet first = dates(argument, 1);
    if (first.isEmpty() || first.size() > 1) {
      return first;
    }
    return DateSet.between(first.first(), first.first().plusYears(1));
  }

  /** The date an argument names, or one of the busiest dates of the middle of the season. */
  DateSet busyDate(String argument) {
    if (!argument.isEmpty()) {
      return parse(argument);
    }
    Map<LocalDate, Integer> games = new TreeMap<>();
    fixtures.forEach(game -> games.merge(game.date(), 1, Integer::sum));
    List<LocalDate> all = gameDates();
    List<LocalDate> middle =
        new ArrayList<>(all.subList(all.size() * 3 / 10, Math.max(1, all.size() * 7 / 10)));
    middle.sort(
        Comparator.<LocalDate>comparingInt(day -> -games.getOrDefault(day, 0))
            .thenComparing(day -> day));
    return middle.isEmpty()
        ? DateSet.of(all)
        : DateSet.of(List.of(middle.get(rng.child("busy").nextInt(Math.min(8, middle.size())))));
  }

  /** The games of a day, in order. */
  List<Fixture> on(LocalDate date) {
    return fixtures.stream().filter(game -> game.date().equals(date)).toList();
  }

  private List<LocalDate> gameDates() {
    return fixtures.stream().map(Fixture::date).distinct().sorted().toList();
  }

  private static DateSet parse(String argument) {
    DateSet dates = DateSet.none();
    for (String part : argument.split(",")) {
      String[] ends = part.split("\\.\\.");
      try {
        LocalDate first = LocalDate.parse(ends[0]);
        LocalDate last = ends.length == 1 ? first : LocalDate.parse(ends[1]);
        dates = dates.union(DateSet.between(first, last));
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException(
            "'"
                + part
                + "' is no date or range of dates; write 2024-01-03 or"
                + " 2024-01-03..2024-01-10",
            e);
      }
    }
    return dates;
  }
}
