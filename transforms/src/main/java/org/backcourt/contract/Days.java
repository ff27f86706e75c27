package org.backcourt.contract;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Dates by their number. Rows name the same few thousand days millions of times, and all that are
 * in memory share one object a day.
 */
public final class Days {

  /** Eleven years of days; a day that falls on another's place takes it. */
  private static final int PLACES = 1 << 12;

  private static final AtomicReferenceArray<LocalDate> KNOWN = new AtomicReferenceArray<>(PLACES);

  private Days() {}

  /** The day that is so many days after the first of 1970. */
  public static LocalDate of(long epochDay) {
    int place = (int) epochDay & (PLACES - 1);
    LocalDate known = KNOWN.getPlain(place);
    if (known != null && known.toEpochDay() == epochDay) {
      return known;
    }
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    KNOWN.setPlain(place, day);
    return day;
  }
}
