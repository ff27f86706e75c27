package org.backcourt.pipelines.plan;

import java.util.ArrayList;
import java.util.List;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.validation.gate.Gate;

/**
 * Dates that a table lacks for one reason, and the command that mends them.
 *
 * @param reason the nearest cause: an input that is not complete, else what the plan says
 */
public record Gap(
    TableContract<?> table, CellState state, DateSet dates, String reason, String mend) {

  /** Every gap that a plan shows, split into dates that can be computed and dates that cannot. */
  public static List<Gap> of(Plan plan, Gate gate) {
    List<Gap> gaps = new ArrayList<>();
    for (Plan.Step step : plan.work()) {
      TableContract<?> table = step.table();
      if (table.phase() == PhaseName.RAW) {
        gaps.add(
            new Gap(
                table,
                step.state(),
                step.dates(),
                why(step),
                "backcourt import DIR, with files that have these dates"));
        continue;
      }
      DateSet open =
          gate.passable(table, sameRun(plan, table), step.dates(), Gate.Demand.SAME_DATE)
              .intersect(step.dates());
      if (!open.isEmpty()) {
        gaps.add(new Gap(table, step.state(), open, why(step), backfill(table, open)));
      }
      DateSet blocked = step.dates().minus(open);
      if (!blocked.isEmpty()) {
        Gate.Shortfall cause = gate.shortfalls(List.of(table), blocked).get(0);
        gaps.add(
            new Gap(
                table,
                step.state(),
                blocked,
                cause.names() + " is not complete: " + cause.found(),
                cause.mend()));
      }
    }
    return gaps;
  }

  private static String why(Plan.Step step) {
    if (step.state() != CellState.MISSING) {
      return step.reason().replaceFirst("^(stale|short): ", "");
    }
    return step.table().phase() == PhaseName.RAW ? "never loaded" : "never computed";
  }

  /** Tables of one phase are computed together, so none of them waits for another. */
  private static List<TableContract<?>> sameRun(Plan plan, TableContract<?> table) {
    List<TableContract<?>> tables = new ArrayList<>();
    for (Plan.Step step : plan.work()) {
      if (step.table().phase() == table.phase()) {
        tables.add(step.table());
      }
    }
    return tables;
  }

  private static String backfill(TableContract<?> table, DateSet dates) {
    return "backcourt backfill --table "
        + table.name().table()
        + (dates.size() == 1
            ? " --dates " + dates.first()
            : " --from " + dates.first() + " --to " + dates.last());
  }
}
