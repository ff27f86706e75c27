package org.backcourt.launcher.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.backcourt.contract.TableContract;
import org.backcourt.pipelines.catalog.Phases;
import org.backcourt.pipelines.plan.CellState;
import org.backcourt.pipelines.plan.Plan;
import org.backcourt.pipelines.plan.Planner;
import org.backcourt.pipelines.run.CodeVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code backcourt plan}. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = "Show what is missing or stale, per table and dates, and why. Writes nothing.",
    footer = {"", "Example: backcourt plan --season 2023-24"})
public final class PlanCommand implements Callable<Integer> {

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private Selection selection = new Selection();

  @Override
  public Integer call() {
    try (Session session = Session.reading(common)) {
      Planner planner = new Planner(session.warehouse(), CodeVersion.current());
      Plan plan =
          planner.plan(selection.tables(computed()), selection.dates(planner.schedule().dates()));
      if (common.json()) {
        common.printJson(json(plan));
      } else {
        print(common.out(), plan);
      }
      return ExitCode.DONE;
    }
  }

  /** The tables that some phase computes. */
  static List<TableContract<?>> computed() {
    List<TableContract<?>> tables = new ArrayList<>();
    Phases.all().forEach(phase -> tables.addAll(phase.tables()));
    return tables;
  }

  /** The plan as a diff: what will be added or changed, and why. */
  static void print(PrintWriter out, Plan plan) {
    if (plan.calendar().isEmpty()) {
      out.println("There is no schedule in the warehouse yet.  Next: backcourt import DIR");
      return;
    }
    int cells = 0;
    for (Plan.Step step : plan.work()) {
      cells += step.dates().size();
      List<?> ranges = step.dates().rangesIn(plan.calendar());
      String shown =
          ranges.size() <= 3
              ? String.join(",", ranges.stream().map(Object::toString).toList())
              : ranges.get(0) + " .. " + step.dates().last() + " in " + ranges.size() + " ranges";
      out.printf(
          Locale.ROOT,
          "%s %4d dates  %-32s %s  %s%n",
          step.state() == CellState.MISSING ? "+" : "~",
          step.dates().size(),
          step.table().name().table(),
          shown,
          step.reason());
    }
    if (!plan.noGames().isEmpty()) {
      out.println("  " + plan.noGames().size() + " dates have no final game in the schedule");
    }
    out.println(
        cells == 0
            ? "Nothing to do: every asked table and date is published from its inputs as they are."
            : cells + " cells.  Run: backcourt backfill");
  }

  static Map<String, Object> json(Plan plan) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", 1);
    List<Map<String, Object>> steps = new ArrayList<>();
    for (Plan.Step step : plan.steps()) {
      steps.add(
          Map.of(
              "table", step.table().name().toString(),
              "state", step.state().name().toLowerCase(Locale.ROOT),
              "reason", step.reason(),
              "count", step.dates().size(),
              "dates", step.dates().toString()));
    }
    document.put("steps", steps);
    document.put("no_games", plan.noGames().toString());
    return document;
  }
}
