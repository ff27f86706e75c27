package org.backcourt.ingest;

import java.time.Instant;
import java.time.LocalDate;

/** The bounds within which a date is believed: the league's first season to this century's end. */
final class Plausible {

  private static final LocalDate FIRST = LocalDate.of(1946, 7, 1);
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  private Plausible() {}

  static boolean date(LocalDate date) {
    return !date.isBefore(FIRST) && !date.isAfter(LAST);
  }

  static boolean instant(Instant instant) {
    return instant.getEpochSecond() >= FIRST.toEpochDay() * 86_400
        && instant.getEpochSecond() <= LAST.toEpochDay() * 86_400;
  }
}
