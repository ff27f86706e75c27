package org.backcourt.launcher.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backcourt.pipelines.plan.CellState;
import org.backcourt.pipelines.plan.Gap;
import org.backcourt.pipelines.plan.Plan;

/**
 * One date across all tables: the worst of their states, and a line for each table that is not as
 * it should be.
 */
record DayState(LocalDate date, CellState worst, List<String> troubles) {

  /** From fine to worst. */
  private static final List<CellState> ORDER =
      List.of(
          CellState.PRESENT, CellState.STALE, CellState.SHORT, CellState.MISSING, CellState.FAILED);

  /** Every date that the plan speaks of. */
  static Map<LocalDate, DayState> of(Plan plan, List<Gap> gaps) {
    Map<LocalDate, DayState> days = new TreeMap<>();
    for (Plan.Step step : plan.steps()) {
      for (LocalDate date : step.dates()) {
        days.merge(
            date,
            new DayState(date, step.state(), List.of()),
            (a, b) -> new DayState(date, worse(a.worst, b.worst), List.of()));
      }
    }
    for (Gap gap : gaps) {
      String trouble =
          gap.table().name().table()
              + " is "
              + CssClass.of(gap.state())
              + " because "
              + gap.reason();
      for (LocalDate date : gap.dates()) {
        days.computeIfPresent(date, (on, day) -> day.with(trouble));
      }
    }
    return days;
  }

  private DayState with(String trouble) {
    List<String> all = new ArrayList<>(troubles);
    all.add(trouble);
    return new DayState(date, worst, List.copyOf(all));
  }

  private static CellState worse(CellState a, CellState b) {
    return Collections.max(List.of(a, b), Comparator.comparingInt(ORDER::indexOf));
  }
}
