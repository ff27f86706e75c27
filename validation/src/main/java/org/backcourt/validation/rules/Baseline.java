package org.backcourt.validation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.backcourt.calendar.SeasonCalendar;

/**
 * What a date is compared with: the newest dates before it in its season; where there are few, also
 * its part of earlier seasons.
 */
final class Baseline {

  /** So many dates make one, and no more than forty are looked at. */
  static final int LEAST = 10;

  static final String NONE = "no baseline: fewer than " + LEAST + " dates before were measured";

  private static final int MOST = 40;

  /** Days of the season that are the same part of it. */
  private static final int SAME_PART = 15;

  private Baseline() {}

  static <T> List<T> of(LocalDate date, TreeMap<LocalDate, T> past, SeasonCalendar seasons) {
    List<T> baseline = new ArrayList<>();
    for (var before : past.headMap(date, false).descendingMap().entrySet()) {
      boolean same = SeasonCalendar.season(before.getKey()) == SeasonCalendar.season(date);
      long apart = Math.abs(seasons.dayOfSeason(before.getKey()) - seasons.dayOfSeason(date));
      if (baseline.size() < MOST && (same || (baseline.size() < MOST / 2 && apart <= SAME_PART))) {
        baseline.add(before.getValue());
      }
    }
    return baseline;
  }
}
