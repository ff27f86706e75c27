package org.backcourt.simulator.league;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import org.backcourt.calendar.SeasonCalendar;

/**
 * The dates that a season is built on: the league's own where they are known, dates of the same
 * kind elsewhere.
 *
 * @param year the year the season began in
 * @param opening opening night
 * @param lastDay the last day of the regular season
 * @param breakFirst the first day without games around the All-Star game
 * @param breakLast the last such day
 * @param playoffs the first day of the first round; the play-in is on the days before
 */
public record SeasonDates(
    int year,
    LocalDate opening,
    LocalDate lastDay,
    LocalDate breakFirst,
    LocalDate breakLast,
    LocalDate playoffs) {

  /** The one clock by which games have dates. */
  public static final ZoneId EASTERN = ZoneId.of("America/New_York");

  private static final Map<Integer, SeasonDates> KNOWN =
      Map.of(
          2021, of(2021, "2021-10-19", "2022-04-10", "2022-02-18", "2022-02-23", "2022-04-16"),
          2022, of(2022, "2022-10-18", "2023-04-09", "2023-02-17", "2023-02-22", "2023-04-15"),
          2023, of(2023, "2023-10-24", "2024-04-14", "2024-02-16", "2024-02-21", "2024-04-20"),
          2024, of(2024, "2024-10-22", "2025-04-13", "2025-02-14", "2025-02-18", "2025-04-19"),
          2025, of(2025, "2025-10-21", "2026-04-12", "2026-02-13", "2026-02-18", "2026-04-18"));

  private static final Map<Integer, LocalDate> CUP_FINALS =
      Map.of(
          2023, LocalDate.of(2023, 12, 9),
          2024, LocalDate.of(2024, 12, 17),
          2025, LocalDate.of(2025, 12, 16));

  /** The dates of the season that began in that year. */
  public static SeasonDates of(int year) {
    SeasonDates known = KNOWN.get(year);
    if (known != null) {
      return known;
    }
    LocalDate opening =
        LocalDate.of(year, Month.OCTOBER, 18).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
    LocalDate lastDay =
        LocalDate.of(year + 1, Month.APRIL, 9).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    LocalDate breakFirst =
        LocalDate.of(year + 1, Month.FEBRUARY, 13)
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    return new SeasonDates(
        year, opening, lastDay, breakFirst, breakFirst.plusDays(5), lastDay.plusDays(6));
  }

  private static SeasonDates of(
      int year,
      String opening,
      String lastDay,
      String breakFirst,
      String breakLast,
      String playoffs) {
    return new SeasonDates(
        year,
        LocalDate.parse(opening),
        LocalDate.parse(lastDay),
        LocalDate.parse(breakFirst),
        LocalDate.parse(breakLast),
        LocalDate.parse(playoffs));
  }

  /** The season as the league writes it, such as 2023-24. */
  public String label() {
    return SeasonCalendar.nameOf(year);
  }

  /** The day of the cup final, in the seasons that have a cup. */
  public Optional<LocalDate> cupFinal() {
    if (year < 2023) {
      return Optional.empty();
    }
    LocalDate known = CUP_FINALS.get(year);
    return Optional.of(
        known != null
            ? known
            : LocalDate.of(year, 12, 14).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY)));
  }

  /** Whether the league rests on that day of the regular season. */
  public boolean restsOn(LocalDate day) {
    boolean allStar = !day.isBefore(breakFirst) && !day.isAfter(breakLast);
    boolean christmasEve = day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 24;
    return allStar
        || christmasEve
        || day.equals(thanksgiving())
        || cupFinal().stream().anyMatch(day::equals);
  }

  private LocalDate thanksgiving() {
    return LocalDate.of(year, Month.NOVEMBER, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
  }
}
