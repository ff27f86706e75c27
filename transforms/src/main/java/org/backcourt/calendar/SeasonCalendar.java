package org.backcourt.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * When seasons open, and what follows from it: which season a date belongs to, and whether it lies
 * in the bootstrap. Openings come from the schedule; where it says nothing, from a table.
 */
public final class SeasonCalendar implements Serializable {

  /** Days from opening night on which nothing is computed from earlier games. */
  public static final int BOOTSTRAP_DAYS = 14;

  /** Openings that stand in for a schedule which has not been loaded. */
  private static final Map<Integer, LocalDate> KNOWN =
      Map.of(
          2020, LocalDate.of(2020, 12, 22),
          2021, LocalDate.of(2021, 10, 19),
          2022, LocalDate.of(2022, 10, 18),
          2023, LocalDate.of(2023, 10, 24),
          2024, LocalDate.of(2024, 10, 22),
          2025, LocalDate.of(2025, 10, 21));

  private final TreeMap<Integer, LocalDate> openings;

  private SeasonCalendar(TreeMap<Integer, LocalDate> openings) {
    this.openings = openings;
  }

  /** The calendar of the openings that a schedule names, by the year the season begins in. */
  public static SeasonCalendar of(Map<Integer, LocalDate> openings) {
    return new SeasonCalendar(new TreeMap<>(openings));
  }

  /** The calendar in which a season opens on the first of the dates that have games. */
  public static SeasonCalendar ofGames(Iterable<LocalDate> dates) {
    TreeMap<Integer, LocalDate> openings = new TreeMap<>();
    for (LocalDate date : dates) {
      openings.merge(season(date), date, (a, b) -> a.isBefore(b) ? a : b);
    }
    return new SeasonCalendar(openings);
  }

  /** The year in which the season of a date began; the one that ran into July began in December. */
  public static int season(LocalDate date) {
    return date.getMonthValue() >= 10 ? date.getYear() : date.getYear() - 1;
  }

  /** How people write a season: 2023 is {@code 2023-24}. */
  public static String nameOf(int season) {
    return String.format(Locale.ROOT, "%d-%02d", season, (season + 1) % 100);
  }

  /** Opening night of the season that began in {@code season}; 22 October where nothing says. */
  public LocalDate opening(int season) {
    LocalDate scheduled = openings.get(season);
    return scheduled != null ? scheduled : KNOWN.getOrDefault(season, LocalDate.of(season, 10, 22));
  }

  /** Opening night of the season that a date belongs to. */
  public LocalDate opening(LocalDate date) {
    return opening(season(date));
  }

  /** Days since opening night, 0 on it; below 0 for a date before it. */
  public long dayOfSeason(LocalDate date) {
    return date.toEpochDay() - opening(date).toEpochDay();
  }

  /** Whether a date lies in the first two weeks of its season. */
  public boolean isBootstrap(LocalDate date) {
    long day = dayOfSeason(date);
    return 0 <= day && day < BOOTSTRAP_DAYS;
  }

  /** Every date of the seasons that the given ones lie in, from opening night to the last given. */
  public DateSet toDate(DateSet dates) {
    TreeMap<Integer, LocalDate> last = new TreeMap<>();
    for (LocalDate date : dates) {
      last.put(season(date), date);
    }
    DateSet all = DateSet.none();
    for (Map.Entry<Integer, LocalDate> season : last.entrySet()) {
      LocalDate opening = opening(season.getKey());
      LocalDate first = opening.isBefore(season.getValue()) ? opening : season.getValue();
      all = all.union(DateSet.between(first, season.getValue()));
    }
    return all;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SeasonCalendar calendar && openings.equals(calendar.openings);
  }

  @Override
  public int hashCode() {
    return openings.hashCode();
  }
}
