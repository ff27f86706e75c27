package org.backcourt.zones;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.row.Completeness;
import org.backcourt.row.Provenance;
import org.backcourt.row.QualityTier;
import org.jspecify.annotations.Nullable;

/** How complete a window is, and how far what stands on it can be trusted. */
public record Account(
    int expected, int found, boolean warmUp, boolean earlySeason, @Nullable String insufficient) {

  private static final double FIT_FOR_PRODUCTION = 70;

  /** The columns that say so. */
  public Completeness completeness(
      SeasonCalendar seasons, LocalDate date, List<LocalDate> contributing) {
    return new Completeness(
        expected,
        found,
        Math.max(0, expected - found),
        percentage(),
        contributing,
        seasons.isBootstrap(date),
        warmUp,
        earlySeason,
        insufficient,
        isBoundary(date));
  }

  private double percentage() {
    return expected == 0 ? 100 : 100.0 * found / expected;
  }

  /** October, November and April: openings and closings, when gaps alarm nobody. */
  private static boolean isBoundary(LocalDate date) {
    Month month = date.getMonth();
    return month == Month.OCTOBER || month == Month.NOVEMBER || month == Month.APRIL;
  }

  /** The provenance of a row that is computed from one table; its quality is its completeness. */
  public Provenance provenance(String table, List<String> issues) {
    double score = warmUp ? Math.min(49, percentage()) : percentage();
    return new Provenance(
        table,
        List.of(table),
        List.of(),
        QualityTier.of(score),
        score,
        issues,
        percentage() >= FIT_FOR_PRODUCTION && !warmUp);
  }
}
