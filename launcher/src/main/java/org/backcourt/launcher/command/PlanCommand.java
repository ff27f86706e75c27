package org.backcourt.launcher.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.pipelines.catalog.Phases;
import org.backcourt.pipelines.plan.CellState;
import org.backcourt.pipelines.plan.Estimate;
import org.backcourt.pipelines.plan.Impact;
import org.backcourt.pipelines.plan.Plan;
import org.backcourt.pipelines.plan.Planner;
import org.backcourt.pipelines.run.CodeVersion;
import org.backcourt.tables.RawTables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backcourt plan}. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = "Show what is missing or stale, per table and dates, and why. Writes nothing.",
    footer = {"", "Example: backcourt plan --season 2023-24"})
public final class PlanCommand implements Callable<Integer> {

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private Selection selection = new Selection();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Keep the plan, to be carried out by: backcourt backfill --plan FILE")
  private @Nullable Path out;

  @Option(
      names = "--changed",
      paramLabel = "DATE",
      split = ",",
      description =
          "What would have to be computed anew if the asked tables (all raw ones unless said)"
              + " changed on these dates.")
  private List<String> changed = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    try (Session session = Session.reading(common)) {
      Planner planner = new Planner(session.warehouse(), CodeVersion.current());
      if (!changed.isEmpty()) {
        return showImpact(planner);
      }
      Plan plan = selection.plan(planner);
      if (out != null) {
        SavedPlan.of(plan, planner).write(out);
      }
      if (common.json()) {
        common.printJson(json(plan, planner.estimates(plan)));
      } else {
        print(common.out(), plan, planner.estimates(plan));
        if (out != null) {
          common.out().println("Kept in " + out + ".  Run: backcourt backfill --plan " + out);
        }
      }
      return ExitCode.DONE;
    }
  }

  private int showImpact(Planner planner) {
    DateSet dates = DateSet.of(changed.stream().map(Selection::date).toList());
    List<TableContract<?>> known = new ArrayList<>(RawTables.all());
    known.addAll(computed());
    List<TableContract<?>> tables =
        selection.isGiven() ? selection.tables(known) : List.copyOf(RawTables.all());
    Map<TableContract<?>, DateSet> seeds = new LinkedHashMap<>();
    tables.forEach(table -> seeds.put(table, dates));
    Map<TableContract<?>, DateSet> impact = Impact.of(seeds, computed(), planner.schedule());
    int cells = impact.values().stream().mapToInt(DateSet::size).sum();
    if (common.json()) {
      List<Map<String, Object>> lines = new ArrayList<>();
      impact.forEach(
          (table, on) ->
              lines.add(
                  Map.of("table", table.name().toString(), "count", on.size(), "dates", on + "")));
      common.printJson(Map.of("version", 1, "changed", dates.toString(), "impact", lines));
      return ExitCode.DONE;
    }
    DateSet calendar = planner.schedule().dates();
    impact.forEach((table, on) -> print(common.out(), "~", table, on, calendar, ""));
    common
        .out()
        .println(
            cells + " cells stand on it.  Once it has changed: backcourt backfill --only-missing");
    return ExitCode.DONE;
  }

  private static String shown(DateSet dates, DateSet calendar) {
    List<DateSet.Range> ranges = dates.rangesIn(calendar);
    return ranges.size() <= 2
        ? String.join(",", ranges.stream().map(Object::toString).toList())
        : ranges.get(0).first() + ".." + dates.last() + " in " + ranges.size() + " ranges";
  }

  /** The tables that some phase computes. */
  static List<TableContract<?>> computed() {
    List<TableContract<?>> tables = new ArrayList<>();
    Phases.all().forEach(phase -> tables.addAll(phase.tables()));
    return tables;
  }

  /** The plan as a diff: what will be added or changed, and why. */
  static void print(PrintWriter out, Plan plan, List<Estimate> estimates) {
    if (plan.calendar().isEmpty()) {
      out.println("There is no schedule in the warehouse yet.  Next: backcourt import DIR");
      return;
    }
    int cells = 0;
    for (Plan.Step step : plan.work()) {
      cells += step.dates().size();
      print(
          out,
          step.state() == CellState.MISSING ? "+" : step.state() == CellState.FAILED ? "!" : "~",
          step.table(),
          step.dates(),
          plan.calendar(),
          "  " + step.state().name().toLowerCase(Locale.ROOT));
      if (step.state() != CellState.MISSING) {
        Lines.print(out, "              ", step.reason());
      }
    }
    for (Plan.Step step : plan.follows()) {
      print(out, "?", step.table(), step.dates(), plan.calendar(), "");
    }
    if (!plan.follows().isEmpty()) {
      Lines.print(
          out,
          "  ",
          "? stands on what is computed anew above: what of it really becomes stale by that is"
              + " computed too");
    }
    if (!plan.noGames().isEmpty()) {
      out.println("  " + plan.noGames().size() + " dates have no game in the schedule");
    }
    if (!plan.notDue().isEmpty()) {
      Lines.print(
          out,
          "  ",
          plan.notDue().size()
              + " dates are not due, their games are still to come ("
              + plan.notDue().first()
              + " to "
              + plan.notDue().last()
              + "); one is planned ahead by --dates");
    }
    printBootstrap(out, plan);
    for (Estimate estimate : estimates) {
      Lines.print(out, "  ", shown(estimate));
      estimate
          .bytes()
          .ifPresent(
              n -> out.println("  " + estimate.phase() + ": reads " + size(n) + ", charged for"));
    }
    Lines.print(
        out,
        "",
        cells == 0
            ? "Nothing to do: every asked table and date is published from its inputs as they are."
            : cells + " cells.  Run: backcourt backfill");
  }

  /** A line of the diff; what is too wide for one has its ranges on the next. */
  private static void print(
      PrintWriter out,
      String sign,
      TableContract<?> table,
      DateSet dates,
      DateSet calendar,
      String state) {
    String what =
        String.format(Locale.ROOT, "%s %4d dates  %-32s", sign, dates.size(), table.name().table());
    String ranges = shown(dates, calendar);
    String line = what + " " + ranges + state;
    if (line.length() <= Lines.WIDTH) {
      out.println(line);
    } else {
      out.println((what + state).stripTrailing());
      Lines.print(out, "              ", ranges);
    }
  }

  /** What looks like a gap and is none. */
  static void printBootstrap(PrintWriter out, Plan plan) {
    if (!plan.bootstrap().isEmpty()) {
      Lines.print(
          out,
          "",
          plan.bootstrap().size()
              + " bootstrap dates: by design there is nothing to compute"
              + " (a season's first two weeks; every expected key is recorded with that reason)");
    }
  }

  private static String shown(Estimate estimate) {
    String rows =
        estimate.rows().map(n -> String.format(Locale.ROOT, "about %,d rows", n)).orElse("");
    String time =
        estimate
            .least()
            .map(
                least ->
                    seconds(least)
                        + " to "
                        + seconds(estimate.most().orElse(least))
                        + " by "
                        + estimate.runs()
                        + (estimate.runs() == 1 ? " past run" : " past runs")
                        + ", confidence "
                        + estimate.confidence().name().toLowerCase(Locale.ROOT))
            .orElse("time unknown: no past run of this phase");
    return estimate.phase() + ": " + (rows.isEmpty() ? "" : rows + ", ") + time;
  }

  private static String size(long bytes) {
    return bytes < 1_000_000_000
        ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }

  private static String seconds(Duration time) {
    return time.toSeconds() < 120 ? time.toSeconds() + " s" : time.toMinutes() + " min";
  }

  private static List<Map<String, Object>> json(List<Plan.Step> steps) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Plan.Step step : steps) {
      lines.add(
          Map.of(
              "table", step.table().name().toString(),
              "state", step.state().name().toLowerCase(Locale.ROOT),
              "reason", step.reason(),
              "count", step.dates().size(),
              "dates", step.dates().toString()));
    }
    return lines;
  }

  static Map<String, Object> json(Plan plan, List<Estimate> estimates) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", 1);
    document.put("steps", json(plan.steps()));
    document.put("follows", json(plan.follows()));
    document.put("no_games", plan.noGames().toString());
    document.put("not_due", plan.notDue().toString());
    document.put("bootstrap", plan.bootstrap().toString());
    List<Map<String, @Nullable Object>> work = new ArrayList<>();
    for (Estimate estimate : estimates) {
      Map<String, @Nullable Object> line = new LinkedHashMap<>();
      line.put("phase", estimate.phase().toString());
      line.put("cells", estimate.cells());
      line.put("rows", estimate.rows().orElse(null));
      line.put("least_seconds", estimate.least().map(Duration::toSeconds).orElse(null));
      line.put("most_seconds", estimate.most().map(Duration::toSeconds).orElse(null));
      line.put("confidence", estimate.confidence().name().toLowerCase(Locale.ROOT));
      line.put("past_runs", estimate.runs());
      line.put("bytes", estimate.bytes().orElse(null));
      work.add(line);
    }
    document.put("estimates", work);
    return document;
  }
}
