package org.backcourt.contract;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Which dates of an input a row for one date depends on.
 *
 * @param days how many days before the date, or {@link #SEASON} for all since opening night
 * @param includesDate whether the date itself is read too
 */
public record LookBack(int days, boolean includesDate) implements Serializable {

  /** Stands for every earlier date of the same season. */
  public static final int SEASON = Integer.MAX_VALUE;

  /** The date itself, nothing before it. */
  public static LookBack sameDate() {
    return new LookBack(0, true);
  }

  /** The {@code days} days before the date, without the date. */
  public static LookBack daysBefore(int days) {
    if (days < 1) {
      throw new IllegalArgumentException("a look-back of " + days + " days reads nothing");
    }
    return new LookBack(days, false);
  }

  /** All of the season before the date. */
  public static LookBack seasonBefore() {
    return new LookBack(SEASON, false);
  }

  /** All of the season up to the date and with it. */
  public static LookBack seasonToDate() {
    return new LookBack(SEASON, true);
  }

  /** The first date read for {@code date}, in a season that began on {@code seasonStart}. */
  public LocalDate first(LocalDate date, LocalDate seasonStart) {
    if (days == SEASON) {
      return seasonStart.isBefore(date) ? seasonStart : date;
    }
    return date.minusDays(days);
  }

  /** The last date read for {@code date}. */
  public LocalDate last(LocalDate date) {
    return includesDate ? date : date.minusDays(1);
  }

  @Override
  public String toString() {
    String span = days == SEASON ? "season" : days == 0 ? "date" : days + " days";
    return days == 0 ? "same date" : span + (includesDate ? " to date" : " before the date");
  }
}
