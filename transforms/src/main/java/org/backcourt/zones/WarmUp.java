package org.backcourt.zones;

import java.time.LocalDate;
import org.backcourt.calendar.SeasonCalendar;

/**
 * How many games a team or a player needs before figures stand on them: few while the season is
 * young, then a fixed number.
 */
enum WarmUp {
  /** Teams: 5 games, one more every third day, at most 14; after three weeks 15. */
  TEAM(5, 14, 15),
  /** Players: 3 games, one more every third day, at most 9; after three weeks 10. */
  PLAYER(3, 9, 10);

  private static final long RAMP_DAYS = 21;

  private final int atFirst;
  private final int atMost;
  private final int afterwards;

  WarmUp(int atFirst, int atMost, int afterwards) {
    this.atFirst = atFirst;
    this.atMost = atMost;
    this.afterwards = afterwards;
  }

  /** The fewest games that figures of the date may stand on. */
  int minimum(SeasonCalendar seasons, LocalDate date) {
    return isLowered(seasons, date)
        ? (int) Math.min(atFirst + seasons.dayOfSeason(date) / 3, atMost)
        : afterwards;
  }

  /** Whether the minimum is still below its final value. */
  boolean isLowered(SeasonCalendar seasons, LocalDate date) {
    return seasons.dayOfSeason(date) <= RAMP_DAYS;
  }
}
