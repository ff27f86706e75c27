package org.backcourt.context;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.row.Completeness;

/** Games that were to be expected, and which of them were found: how complete a window is. */
final class Windows {

  private static final int EARLY_DAYS = 21;

  private record Expected(LocalDate date, boolean found) {}

  private final List<Expected> games = new ArrayList<>();

  /** Adds a game; to be called from the oldest to the newest. */
  void expect(LocalDate date, boolean found) {
    games.add(new Expected(date, found));
  }

  /** Share of the last games that were found; 1 where none was expected. */
  double shareOfLast(int count) {
    return share(games.subList(Math.max(0, games.size() - count), games.size()));
  }

  /** Share of the games in the days before a date that were found; 1 where none was expected. */
  double share(LocalDate date, int days) {
    return share(inDays(date, days));
  }

  private List<Expected> inDays(LocalDate date, int days) {
    LocalDate first = date.minusDays(days);
    return games.stream().filter(game -> !game.date().isBefore(first)).toList();
  }

  private static double share(List<Expected> games) {
    return games.isEmpty() ? 1 : (double) found(games) / games.size();
  }

  private static int found(List<Expected> games) {
    return (int) games.stream().filter(Expected::found).count();
  }

  /** The account of the season so far, with the dates that a row stands on. */
  Completeness completeness(SeasonCalendar seasons, LocalDate date, List<LocalDate> contributing) {
    int found = found(games);
    long dayOfSeason = seasons.dayOfSeason(date);
    return new Completeness(
        games.size(),
        found,
        games.size() - found,
        games.isEmpty() ? 100 : 100.0 * found / games.size(),
        contributing,
        seasons.isBootstrap(date),
        games.isEmpty(),
        dayOfSeason <= EARLY_DAYS,
        games.isEmpty() ? "no earlier game this season" : null,
        isBoundary(date));
  }

  /** October, November and April: openings and closings, when gaps alarm nobody. */
  static boolean isBoundary(LocalDate date) {
    Month month = date.getMonth();
    return month == Month.OCTOBER || month == Month.NOVEMBER || month == Month.APRIL;
  }
}
