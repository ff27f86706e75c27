package org.backcourt.grading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.TableContract;
import org.backcourt.forecast.PointsSystem;
import org.backcourt.row.Provenance;
import org.backcourt.row.QualityTier;
import org.backcourt.row.predictions.PerformancePeriod;
import org.backcourt.row.predictions.PerformanceSummary;
import org.backcourt.row.predictions.SystemDailyPerformance;
import org.backcourt.row.quality.AbsentKey;
import org.backcourt.tables.PredictionTables;

/** One season's days added up: each date by itself, and the days that end with it. */
final class RollUp {

  private final DateSet dates;
  private final SeasonCalendar seasons;
  private final Consumer<SystemDailyPerformance> days;
  private final Consumer<PerformanceSummary> summaries;
  private final Consumer<AbsentKey> absences;

  /**
   * Prepares to add up.
   *
   * @param dates those that get rows
   */
  RollUp(
      DateSet dates,
      SeasonCalendar seasons,
      Consumer<SystemDailyPerformance> days,
      Consumer<PerformanceSummary> summaries,
      Consumer<AbsentKey> absences) {
    this.dates = dates;
    this.seasons = seasons;
    this.days = days;
    this.summaries = summaries;
    this.absences = absences;
  }

  /** A day to add to, so that a date of which nothing is known has its rows or reasons too. */
  static SystemDailyPerformance nothing(LocalDate date, String system) {
    return day(date, system, new Tally());
  }

  static SystemDailyPerformance day(LocalDate date, String system, Tally tally) {
    return new SystemDailyPerformance(
        date, system, tally.performance(), from(PredictionTables.GRADES));
  }

  /** Adds up days of a season, of which a date may have several parts. */
  void addUp(List<SystemDailyPerformance> parts) {
    Map<String, NavigableMap<LocalDate, Tally>> known = new TreeMap<>();
    for (SystemDailyPerformance part : parts) {
      known
          .computeIfAbsent(part.systemId(), system -> new TreeMap<>())
          .computeIfAbsent(part.gameDate(), date -> new Tally())
          .add(part.performance());
    }
    for (String system : PointsSystem.ids()) {
      NavigableMap<LocalDate, Tally> ofSystem = known.getOrDefault(system, new TreeMap<>());
      ofSystem.forEach(
          (date, tally) -> {
            if (dates.contains(date)) {
              day(system, date, tally);
              for (PerformancePeriod period : PerformancePeriod.values()) {
                summary(system, date, period, ofSystem);
              }
            }
          });
    }
  }

  private void day(String system, LocalDate date, Tally tally) {
    if (tally.isEmpty()) {
      absent(PredictionTables.DAILY_PERFORMANCE, date, system);
    } else {
      days.accept(day(date, system, tally));
    }
  }

  private void summary(
      String system,
      LocalDate date,
      PerformancePeriod period,
      NavigableMap<LocalDate, Tally> known) {
    LocalDate first = period.first(date, seasons.opening(date));
    Tally sum = new Tally();
    int counted = 0;
    for (Tally each : known.subMap(first, true, date, true).values()) {
      sum.add(each.performance());
      counted += each.isEmpty() ? 0 : 1;
    }
    if (sum.isEmpty()) {
      absent(PredictionTables.PERFORMANCE_SUMMARY, date, system + " " + period.id());
    } else {
      summaries.accept(
          new PerformanceSummary(
              date,
              system,
              period,
              first,
              counted,
              sum.performance(),
              from(PredictionTables.DAILY_PERFORMANCE)));
    }
  }

  private void absent(TableContract<?> table, LocalDate date, String entity) {
    boolean tooEarly = seasons.isBootstrap(date);
    absences.accept(
        new AbsentKey(
            table.name().toString(),
            date,
            entity,
            tooEarly ? "BOOTSTRAP" : "NO_PREDICTIONS",
            tooEarly
                ? "predictions begin on day " + SeasonCalendar.BOOTSTRAP_DAYS + " of the season"
                : "the system predicted nobody; see the reasons of "
                    + PredictionTables.PREDICTIONS.name().table()));
  }

  /** Whatever is published can be counted: a sum lacks nothing. */
  private static Provenance from(TableContract<?> table) {
    String source = table.name().table();
    return new Provenance(
        source, List.of(source), List.of(), QualityTier.GOLD, 100, List.of(), true);
  }
}
