package org.backcourt.row.predictions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The days over which performance is summed up, the last of them the date of the row. */
public enum PerformancePeriod {
  ROLLING_7D,
  ROLLING_30D,
  /** The calendar month so far. */
  MONTH,
  /** The season so far. */
  SEASON;

  /** The first day of the period that ends with a date, in a season that began on a day. */
  public LocalDate first(LocalDate date, LocalDate opening) {
    LocalDate first =
        switch (this) {
          case ROLLING_7D -> date.minusDays(6);
          case ROLLING_30D -> date.minusDays(29);
          case MONTH -> date.withDayOfMonth(1);
          case SEASON -> opening;
        };
    return first.isBefore(opening) ? opening : first;
  }

  /** As tables have it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All, as tables have them. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(PerformancePeriod::id).toList();
  }
}
