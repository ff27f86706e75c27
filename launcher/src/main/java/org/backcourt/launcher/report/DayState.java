package org.backcourt.launcher.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backcourt.pipelines.plan.CellState;
import org.backcourt.pipelines.plan.Gap;
import org.backcourt.pipelines.plan.Plan;

/** One date across all tables: the worst of their states, and what is not as it should be. */
record DayState(LocalDate date, CellState worst, Map<Trouble, List<String>> troubled) {

  /** From fine to worst. */
  private static final List<CellState> ORDER =
      List.of(
          CellState.PRESENT, CellState.STALE, CellState.SHORT, CellState.MISSING, CellState.FAILED);

  /** What several tables of a date may have in common. */
  record Trouble(CellState state, String reason) {}

  /** Every date that the plan speaks of. */
  static Map<LocalDate, DayState> of(Plan plan, List<Gap> gaps) {
    Map<LocalDate, DayState> days = new TreeMap<>();
    for (Plan.Step step : plan.steps()) {
      for (LocalDate date : step.dates()) {
        days.merge(
            date,
            new DayState(date, step.state(), new LinkedHashMap<>()),
            (a, b) -> new DayState(date, worse(a.worst, b.worst), a.troubled));
      }
    }
    for (Gap gap : gaps) {
      Trouble trouble = new Trouble(gap.state(), gap.reason());
      for (LocalDate date : gap.dates()) {
        DayState day = days.get(date);
        if (day != null) {
          day.troubled
              .computeIfAbsent(trouble, t -> new ArrayList<>())
              .add(gap.table().name().table());
        }
      }
    }
    return days;
  }

  /** A line for each thing that is wrong, with the tables that share it. */
  List<String> troubles() {
    List<String> lines = new ArrayList<>();
    troubled.forEach(
        (trouble, tables) ->
            lines.add(
                names(tables) + CssClass.of(trouble.state()) + " because " + trouble.reason()));
    return lines;
  }

  private static String names(List<String> tables) {
    return switch (tables.size()) {
      case 1 -> tables.get(0) + " is ";
      case 2 -> tables.get(0) + " and " + tables.get(1) + " are ";
      default -> tables.get(0) + " and " + (tables.size() - 1) + " more tables are ";
    };
  }

  private static CellState worse(CellState a, CellState b) {
    return Collections.max(List.of(a, b), Comparator.comparingInt(ORDER::indexOf));
  }
}
