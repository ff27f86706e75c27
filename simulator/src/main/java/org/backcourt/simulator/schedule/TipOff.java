package org.backcourt.simulator.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.backcourt.simulator.league.Arena;
import org.backcourt.simulator.league.SeasonDates;
import org.backcourt.simulator.random.Rng;

/** When games of a day begin: at the arena's own evening, at weekends also at noon. */
final class TipOff {

  private static final List<LocalTime> EVENING =
      times("19:00", "19:00", "19:00", "19:30", "19:30", "20:00");
  private static final List<LocalTime> WEEKEND =
      times("12:00", "13:00", "15:30", "17:00", "18:00", "18:00", "19:00", "19:30", "20:00");

  /** The latest local start in the west that is still the same day in the east. */
  private static final List<LocalTime> LATE = times("19:00", "19:00", "19:30", "19:30");

  private TipOff() {}

  static Instant of(LocalDate date, Arena arena, Rng rng) {
    boolean pacific = arena.zone().getId().equals("America/Los_Angeles");
    List<LocalTime> times = Calendar.isWeekend(date) ? WEEKEND : pacific ? LATE : EVENING;
    Instant tipOff = rng.pick(times).atDate(date).atZone(arena.zone()).toInstant();
    // Games are named by their US Eastern date, so none may begin after midnight there.
    return tipOff.atZone(SeasonDates.EASTERN).toLocalDate().equals(date)
        ? tipOff
        : LATE.get(0).atDate(date).atZone(arena.zone()).toInstant();
  }

  private static List<LocalTime> times(String... times) {
    return List.of(times).stream().map(LocalTime::parse).toList();
  }
}
