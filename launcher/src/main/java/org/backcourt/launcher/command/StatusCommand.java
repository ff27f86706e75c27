package org.backcourt.launcher.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.pipelines.plan.CellState;
import org.backcourt.pipelines.plan.Plan;
import org.backcourt.pipelines.plan.Planner;
import org.backcourt.pipelines.run.CodeVersion;
import org.backcourt.row.quality.OverrideRecord;
import org.backcourt.row.quality.WaiverRecord;
import org.backcourt.tables.PrecomputeTables;
import org.backcourt.tables.Tables;
import org.backcourt.validation.waive.Waivers;
import org.backcourt.warehouse.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code backcourt status}. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        "A matrix of tables and seasons: dates that are complete out of dates with final games, and"
            + " what is missing, short, stale or no longer as it was published.",
    footer = {"", "Example: backcourt status --season 2023-24"})
public final class StatusCommand implements Callable<Integer> {

  private static final int RANGES_SHOWN = 5;
  private static final int DATES_GIVEN = 5;

  /** As many seasons as fit side by side. */
  private static final int SEASONS_ABREAST = 5;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private Selection selection = new Selection();

  /** One table in one season. */
  private record Coverage(
      TableContract<?> table,
      int season,
      Map<CellState, DateSet> dates,
      DateSet edited,
      DateSet bootstrap) {

    int expected() {
      return dates.values().stream().mapToInt(DateSet::size).sum();
    }

    DateSet in(CellState state) {
      return dates.getOrDefault(state, DateSet.none());
    }

    int complete() {
      return in(CellState.PRESENT).minus(edited).size();
    }
  }

  @Override
  public Integer call() {
    try (Session session = Session.reading(common)) {
      Planner planner = new Planner(session.warehouse(), CodeVersion.current());
      Map<TableName, DateSet> edited = session.broken();
      List<TableContract<?>> tables = selection.tables(watched());
      Plan plan = planner.planAhead(tables, selection.playedDates(planner.schedule()));
      List<Coverage> coverage = coverage(plan, tables, edited, planner.schedule().seasons());
      if (common.json()) {
        common.printJson(json(coverage));
      } else {
        print(common.out(), coverage, plan);
        new Ledger(session.warehouse())
            .overrides()
            .forEach(override -> Lines.print(common.out(), "OVERRIDDEN  ", shown(override)));
        Waivers.of(session.warehouse())
            .standing()
            .forEach(waiver -> Lines.print(common.out(), "WAIVED  ", shown(waiver)));
      }
      return isComplete(coverage, plan) ? ExitCode.DONE : ExitCode.DATA;
    }
  }

  private static String shown(WaiverRecord waiver) {
    return waiver.waiverId()
        + ": "
        + waiver.kind().name().toLowerCase(Locale.ROOT)
        + " of "
        + waiver.rule()
        + (waiver.dates() == null ? "" : " on " + waiver.dates())
        + " by "
        + waiver.owner()
        + " until "
        + waiver.until()
        + ": "
        + waiver.reason();
  }

  private static String shown(OverrideRecord override) {
    return "by run "
        + override.runId()
        + ": "
        + override.inputs()
        + " ("
        + override.dates()
        + "), because: "
        + override.reason();
  }

  /** Raw dates that a source does not have are shown, and are no fault of what was computed. */
  private static boolean isComplete(List<Coverage> coverage, Plan plan) {
    return coverage.stream().allMatch(cell -> cell.edited().isEmpty())
        && plan.work().stream().allMatch(step -> step.table().phase() == PhaseName.RAW);
  }

  private static List<TableContract<?>> watched() {
    List<TableContract<?>> tables = new ArrayList<>();
    Tables.all().stream().filter(table -> table.phase() == PhaseName.RAW).forEach(tables::add);
    tables.addAll(PlanCommand.computed());
    return tables;
  }

  private static List<Coverage> coverage(
      Plan plan,
      List<TableContract<?>> tables,
      Map<TableName, DateSet> edited,
      SeasonCalendar calendar) {
    List<Coverage> coverage = new ArrayList<>();
    for (TableContract<?> table : tables) {
      Map<Integer, Map<CellState, DateSet>> seasons = new TreeMap<>();
      for (Plan.Step step : plan.steps()) {
        if (!step.table().equals(table)) {
          continue;
        }
        bySeason(step.dates())
            .forEach(
                (season, dates) ->
                    seasons
                        .computeIfAbsent(season, s -> new TreeMap<>())
                        .merge(step.state(), dates, DateSet::union));
      }
      DateSet changed = edited.getOrDefault(table.name(), DateSet.none());
      seasons.forEach(
          (season, dates) -> {
            DateSet all = dates.values().stream().reduce(DateSet.none(), DateSet::union);
            coverage.add(
                new Coverage(
                    table, season, dates, changed.intersect(all), bootstrap(table, all, calendar)));
          });
    }
    return coverage;
  }

  /** Dates that are complete without a row: by design there is nothing to compute. */
  private static DateSet bootstrap(TableContract<?> table, DateSet dates, SeasonCalendar calendar) {
    return table.cardinality().except().contains(PrecomputeTables.BOOTSTRAP)
        ? DateSet.of(dates.dates().stream().filter(calendar::isBootstrap).toList())
        : DateSet.none();
  }

  private static Map<Integer, DateSet> bySeason(DateSet dates) {
    return dates.dates().stream()
        .collect(
            Collectors.groupingBy(
                SeasonCalendar::season,
                Collectors.collectingAndThen(Collectors.toList(), DateSet::of)));
  }

  private static void print(PrintWriter out, List<Coverage> coverage, Plan plan) {
    if (coverage.isEmpty()) {
      out.println("The schedule has no final game on these dates.  Next: backcourt import DIR");
      return;
    }
    List<Integer> seasons = coverage.stream().map(Coverage::season).distinct().sorted().toList();
    for (int i = 0; i < seasons.size(); i += SEASONS_ABREAST) {
      printMatrix(out, coverage, seasons.subList(i, Math.min(seasons.size(), i + SEASONS_ABREAST)));
    }
    int bootstrap =
        coverage.stream().map(Coverage::bootstrap).reduce(DateSet.none(), DateSet::union).size();
    if (bootstrap > 0) {
      Lines.print(
          out, "", bootstrap + " bootstrap dates among them: complete without rows, by design");
    }
    coverage.forEach(cell -> printTrouble(out, cell, plan.calendar()));
    out.println(
        isComplete(coverage, plan)
            ? "Every computed table is complete and as it was published."
            : "Next: backcourt plan");
  }

  private static void printMatrix(PrintWriter out, List<Coverage> coverage, List<Integer> seasons) {
    // Five seasons fit into a terminal without the datasets' names, three with them.
    boolean brief = seasons.size() > 3;
    String column = brief ? "%-32s" : "%-44s";
    out.printf(
        column,
        brief ? "complete of dates with games" : "complete dates of dates with final games");
    seasons.forEach(season -> out.printf(Locale.ROOT, " %8s", SeasonCalendar.nameOf(season)));
    out.println();
    Map<TableName, List<Coverage>> byTable = new LinkedHashMap<>();
    coverage.forEach(
        cell -> byTable.computeIfAbsent(cell.table().name(), t -> new ArrayList<>()).add(cell));
    byTable.forEach(
        (table, cells) -> {
          out.printf(column, brief ? table.table() : table.toString());
          for (int season : seasons) {
            out.printf(
                " %8s",
                cells.stream()
                    .filter(cell -> cell.season() == season)
                    .findFirst()
                    .map(StatusCommand::shown)
                    .orElse(""));
          }
          out.println();
        });
  }

  private static String shown(Coverage cell) {
    boolean never =
        cell.table().phase() == PhaseName.RAW
            && cell.in(CellState.MISSING).size() == cell.expected();
    return never ? "-" : cell.complete() + "/" + cell.expected();
  }

  private static void printTrouble(PrintWriter out, Coverage cell, DateSet calendar) {
    String where = cell.table().name() + "  " + SeasonCalendar.nameOf(cell.season());
    if (!cell.edited().isEmpty()) {
      out.println("EDITED  " + where + "  " + counted(cell.edited()));
      Lines.print(out, "  ", ranges(cell.edited(), calendar));
      Lines.print(
          out, "  because ", "the certificate no longer holds: rows differ from those published");
      Lines.command(
          out,
          "  mend: ",
          cell.table().phase() == PhaseName.RAW
              ? "backcourt import DIR"
              : "backcourt backfill --force --table "
                  + cell.table().name().table()
                  + " "
                  + given(cell.edited()));
    }
    for (CellState state :
        List.of(CellState.FAILED, CellState.SHORT, CellState.STALE, CellState.MISSING)) {
      boolean neverLoaded = shown(cell).equals("-");
      if (!cell.in(state).isEmpty() && !neverLoaded) {
        out.println(state + "  " + where + "  " + counted(cell.in(state)));
        Lines.print(out, "  ", ranges(cell.in(state), calendar));
      }
    }
  }

  private static String counted(DateSet dates) {
    return dates.size() + (dates.size() == 1 ? " date" : " dates");
  }

  private static String ranges(DateSet dates, DateSet calendar) {
    List<DateSet.Range> ranges = dates.rangesIn(calendar);
    return ranges.stream()
            .limit(RANGES_SHOWN)
            .map(DateSet.Range::toString)
            .collect(Collectors.joining(", "))
        + (ranges.size() > RANGES_SHOWN
            ? " and " + (ranges.size() - RANGES_SHOWN) + " more ranges"
            : "");
  }

  /** Dates as an option; many are given from the first to the last, which harms no other. */
  private static String given(DateSet dates) {
    return dates.size() <= DATES_GIVEN
        ? "--dates "
            + dates.dates().stream().map(LocalDate::toString).collect(Collectors.joining(","))
        : "--from " + dates.first() + " --to " + dates.last();
  }

  private static Map<String, Object> json(List<Coverage> coverage) {
    List<Map<String, Object>> cells = new ArrayList<>();
    for (Coverage cell : coverage) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("table", cell.table().name().toString());
      line.put("season", SeasonCalendar.nameOf(cell.season()));
      line.put("expected", cell.expected());
      line.put("complete", cell.complete());
      for (CellState state :
          List.of(CellState.MISSING, CellState.SHORT, CellState.STALE, CellState.FAILED)) {
        line.put(state.name().toLowerCase(Locale.ROOT), cell.in(state).toString());
      }
      line.put("bootstrap", cell.bootstrap().toString());
      line.put("edited", cell.edited().toString());
      cells.add(line);
    }
    return Map.of("version", 1, "coverage", cells);
  }
}
