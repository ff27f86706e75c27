package org.backcourt.validation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.validation.audit.JudgedRows;
import org.backcourt.validation.audit.JudgedTable;
import org.backcourt.validation.audit.Judgement;
import org.backcourt.validation.metric.ColumnState;
import org.backcourt.validation.metric.TableMetrics;

/**
 * What a column was on the nights that are judged, and on those that they are compared with. A
 * season's first month is left out: windows fill in it, so that figures move by design.
 */
record Nights<S>(TreeMap<LocalDate, S> asked, TreeMap<LocalDate, S> past, SeasonCalendar seasons) {

  /** What a night is beside those before it. */
  interface Comparison<S, D> {
    D of(LocalDate date, S night, List<S> before);
  }

  /**
   * The nights of a column.
   *
   * @param seen what counts of a night, nothing if it has too few rows
   */
  static <S> Nights<S> of(
      JudgedTable judged, JudgedRows rows, String column, Function<ColumnState, Optional<S>> seen) {
    SeasonCalendar seasons = rows.schedule().seasons();
    return new Nights<>(
        seen(judged.dates(), rows.metrics(), seasons, column, seen),
        seen(rows.baseline(), rows.metrics(), seasons, column, seen),
        seasons);
  }

  private static <S> TreeMap<LocalDate, S> seen(
      DateSet dates,
      TableMetrics metrics,
      SeasonCalendar seasons,
      String column,
      Function<ColumnState, Optional<S>> seen) {
    TreeMap<LocalDate, S> nights = new TreeMap<>();
    for (LocalDate date : dates.intersect(metrics.dates())) {
      if (!Exemption.WARM_UP.holds(date, seasons)) {
        seen.apply(metrics.state(date, column)).ifPresent(night -> nights.put(date, night));
      }
    }
    return nights;
  }

  /** Every night that has enough others before it, beside them. */
  <D> List<D> compare(Comparison<S, D> comparison) {
    List<D> compared = new ArrayList<>();
    asked.forEach(
        (date, night) -> {
          List<S> before = Baseline.of(date, past, seasons);
          if (before.size() >= Baseline.LEAST) {
            compared.add(comparison.of(date, night, before));
          }
        });
    return compared;
  }

  /**
   * Why no night was compared.
   *
   * @param least what a night must have to be looked at
   */
  Judgement notJudged(String least) {
    return Judgement.notJudged(
        asked.isEmpty() ? "no date after the season's first month has " + least : Baseline.NONE);
  }
}
