package org.backcourt.pipelines.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.pipelines.Inputs;
import org.backcourt.pipelines.catalog.Phases;
import org.backcourt.row.quality.CellRecord;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.tables.PrecomputeTables;
import org.backcourt.validation.expect.Schedule;
import org.backcourt.warehouse.InputVersions;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/** Finds out what is missing or stale from contracts, schedule and ledger. */
public final class Planner {

  private final Warehouse warehouse;
  private final Schedule schedule;
  private final Ledger ledger;
  private final Map<TableName, Map<LocalDate, CellRecord>> current;
  private final InputVersions versions;
  private final Failures failures;
  private final String codeVersion;

  public Planner(Warehouse warehouse, String codeVersion) {
    this.warehouse = warehouse;
    this.schedule = Schedule.published(warehouse);
    this.ledger = new Ledger(warehouse);
    this.current = ledger.current();
    this.versions = new InputVersions(current, schedule.seasons());
    this.failures = new Failures(ledger);
    this.codeVersion = codeVersion;
  }

  /** The schedule that the plan rests on. */
  public Schedule schedule() {
    return schedule;
  }

  /**
   * The state of every asked cell of the tables. Of the dates whose games are still to come, the
   * next is due for tables that can be had before games.
   */
  public Plan plan(List<? extends TableContract<?>> tables, DateSet asked) {
    return plan(tables, asked, schedule.next());
  }

  /** The same, with every asked date due, however far ahead. */
  public Plan planAhead(List<? extends TableContract<?>> tables, DateSet asked) {
    return plan(tables, asked, schedule.toCome());
  }

  private Plan plan(List<? extends TableContract<?>> tables, DateSet asked, DateSet due) {
    DateSet played = asked.intersect(schedule.dates());
    DateSet toCome = asked.intersect(schedule.toCome()).minus(played);
    boolean ahead = tables.stream().anyMatch(TableContract::isKnownBeforeGames);
    DateSet before = ahead ? toCome.intersect(due) : DateSet.none();
    Map<List<Object>, List<LocalDate>> grouped = new LinkedHashMap<>();
    for (TableContract<?> table : tables) {
      for (LocalDate date : table.isKnownBeforeGames() ? played.union(before) : played) {
        Cell cell = cell(table, date);
        grouped
            .computeIfAbsent(List.of(table, cell.state, cell.reason), key -> new ArrayList<>())
            .add(date);
      }
    }
    List<Plan.Step> steps = new ArrayList<>();
    grouped.forEach(
        (key, on) ->
            steps.add(
                new Plan.Step(
                    (TableContract<?>) key.get(0),
                    (CellState) key.get(1),
                    DateSet.of(on),
                    (String) key.get(2))));
    steps.sort(Comparator.comparing(step -> step.state() != CellState.FAILED));
    return new Plan(
        List.copyOf(steps),
        follows(tables, steps),
        asked.minus(played).minus(toCome),
        toCome.minus(before),
        bootstrap(tables, played.union(before)),
        schedule.dates().union(before));
  }

  /** Of the present cells those that stand on what is to be computed. */
  private List<Plan.Step> follows(List<? extends TableContract<?>> tables, List<Plan.Step> steps) {
    Map<TableContract<?>, DateSet> work = new LinkedHashMap<>();
    Map<TableContract<?>, DateSet> present = new LinkedHashMap<>();
    for (Plan.Step step : steps) {
      (step.state() == CellState.PRESENT ? present : work)
          .merge(step.table(), step.dates(), DateSet::union);
    }
    List<Plan.Step> follows = new ArrayList<>();
    Impact.of(work, tables, schedule)
        .forEach(
            (table, dates) -> {
              DateSet on = dates.intersect(present.getOrDefault(table, DateSet.none()));
              if (!on.isEmpty()) {
                follows.add(
                    new Plan.Step(table, CellState.PRESENT, on, "stands on what is computed anew"));
              }
            });
    return follows;
  }

  /** Those of the steps that are not as their inputs are, as things are by now. */
  public List<Plan.Step> stillToDo(List<Plan.Step> steps) {
    List<Plan.Step> left = new ArrayList<>();
    for (Plan.Step step : steps) {
      Map<Cell, List<LocalDate>> grouped = new LinkedHashMap<>();
      for (LocalDate date : step.dates()) {
        grouped.computeIfAbsent(cell(step.table(), date), c -> new ArrayList<>()).add(date);
      }
      grouped.forEach(
          (cell, dates) -> {
            if (cell.state != CellState.PRESENT) {
              left.add(new Plan.Step(step.table(), cell.state, DateSet.of(dates), cell.reason));
            }
          });
    }
    return left;
  }

  private DateSet bootstrap(List<? extends TableContract<?>> tables, DateSet dates) {
    boolean waits =
        tables.stream()
            .allMatch(table -> table.cardinality().except().contains(PrecomputeTables.BOOTSTRAP));
    return waits
        ? DateSet.of(dates.dates().stream().filter(schedule.seasons()::isBootstrap).toList())
        : DateSet.none();
  }

  /** What a plan for the tables rests on as things are. */
  public Map<String, String> fingerprints(List<? extends TableContract<?>> tables) {
    return Fingerprints.of(tables, current, codeVersion);
  }

  /** How much work a plan is, phase by phase. */
  public List<Estimate> estimates(Plan plan) {
    Map<PhaseName, List<Plan.Step>> byPhase = new TreeMap<>();
    for (Plan.Step step : plan.work()) {
      byPhase.computeIfAbsent(step.table().phase(), phase -> new ArrayList<>()).add(step);
    }
    List<RunRecord> runs = ledger.runs();
    List<Estimate> estimates = new ArrayList<>();
    byPhase.forEach(
        (phase, work) ->
            estimates.add(Estimate.of(phase, work, runs, current).reading(bytes(phase, work))));
    return estimates;
  }

  private Optional<Long> bytes(PhaseName name, List<Plan.Step> work) {
    DateSet dates =
        work.stream().map(Plan.Step::dates).reduce(DateSet::union).orElse(DateSet.none());
    return Phases.find(name)
        .flatMap(phase -> warehouse.bytesToRead(() -> Inputs.of(phase, dates, schedule.seasons())));
  }

  /** The newest publication of a table's date. */
  public @Nullable CellRecord published(TableContract<?> table, LocalDate date) {
    return current.getOrDefault(table.name(), Map.of()).get(date);
  }

  private record Cell(CellState state, String reason) {}

  /** What is not present and was tried last time is told apart: it needs looking at. */
  private Cell cell(TableContract<?> table, LocalDate date) {
    CellRecord published = published(table, date);
    Cell cell = cell(table, date, published);
    if (cell.state == CellState.PRESENT) {
      return cell;
    }
    String failure =
        failures.since(table.name(), date, published == null ? null : published.recordedAt());
    return failure == null ? cell : new Cell(CellState.FAILED, failure);
  }

  private Cell cell(TableContract<?> table, LocalDate date, @Nullable CellRecord published) {
    if (published == null) {
      return new Cell(CellState.MISSING, "missing");
    }
    Long expected = schedule.expectedKeys(table, DateSet.of(List.of(date))).get(date);
    if (expected != null && published.accountedKeys() < expected) {
      return new Cell(CellState.SHORT, "short: fewer rows than the schedule asks for");
    }
    if (table.inputs().isEmpty()) {
      return new Cell(CellState.PRESENT, "present");
    }
    if (!published.codeVersion().equals(codeVersion)) {
      return new Cell(CellState.STALE, "stale: the code has changed");
    }
    List<String> now = versions.of(table, date);
    for (int i = 0; i < now.size(); i++) {
      if (i >= published.inputVersions().size()
          || !published.inputVersions().get(i).equals(now.get(i))) {
        return new Cell(
            CellState.STALE, "stale: " + table.inputs().get(i).table().name() + " has changed");
      }
    }
    return new Cell(CellState.PRESENT, "present");
  }
}
