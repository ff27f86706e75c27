package org.backcourt.launcher.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.beam.sdk.options.PipelineOptions;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.pipelines.Phase;
import org.backcourt.pipelines.catalog.Phases;
import org.backcourt.pipelines.plan.Batch;
import org.backcourt.pipelines.plan.CellState;
import org.backcourt.pipelines.plan.Estimate;
import org.backcourt.pipelines.plan.Plan;
import org.backcourt.pipelines.plan.Planner;
import org.backcourt.pipelines.run.CodeVersion;
import org.backcourt.pipelines.run.PhaseRun;
import org.backcourt.pipelines.run.RunResult;
import org.backcourt.pipelines.run.Submission;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.validation.gate.Gate;
import org.jspecify.annotations.Nullable;

/** Carries out a plan's work, phase by phase, each behind its gate, and says how it went. */
final class PhaseByPhase {

  /** How often a phase is looked at again; each time only what has become stale is computed. */
  private static final int ROUNDS = 3;

  private final CommonOptions common;
  private final Session session;
  private final Function<RunRecord, PipelineOptions> options;
  private final @Nullable String override;
  private final ProgressWatch watch;
  private final BackfillResults results;
  private final String label;
  private @Nullable Planner planner;

  /**
   * Prepares to work.
   *
   * @param options where and how a run's pipeline runs
   * @param override why incomplete inputs of earlier dates will do; null when they will not
   * @param label what tells this work from what is done beside it; empty when it is alone
   */
  PhaseByPhase(
      CommonOptions common,
      Session session,
      Function<RunRecord, PipelineOptions> options,
      @Nullable String override,
      ProgressWatch watch,
      BackfillResults results,
      String label) {
    this.common = common;
    this.session = session;
    this.options = options;
    this.override = override;
    this.watch = watch;
    this.results = results;
    this.label = label;
  }

  /**
   * Runs what a plan asks for, and of what stands on that whatever has really become stale.
   *
   * @param force whether all that the plan names is computed, whatever its state
   */
  void carryOut(Plan plan, boolean force) {
    phases(plan).forEach(phase -> carryOut(phase, plan, force));
  }

  /** The same for one of its phases. */
  void carryOut(Phase phase, Plan plan, boolean force) {
    if (!results.mayGoOn()) {
      return;
    }
    List<Plan.Step> named = of(phase, force ? plan.steps() : plan.work());
    List<Plan.Step> watched = new ArrayList<>(named);
    watched.addAll(of(phase, plan.follows()));
    List<Plan.Step> work = force ? named : stillToDo(watched);
    // Tables of a phase read each other's earlier dates, so a run may leave more to do.
    for (int round = 0; round < ROUNDS && !work.isEmpty() && results.mayGoOn(); round++) {
      carryOut(phase, work);
      work = results.mayGoOn() ? stillToDo(watched) : List.of();
      if (results.keepGoing()) {
        // What was refused or blocked stays so; what this round made stale is new.
        work = work.stream().filter(step -> step.state() == CellState.STALE).toList();
      }
    }
  }

  /** The phases that a plan names or may make stale, in their order. */
  static List<Phase> phases(Plan plan) {
    return Phases.all().stream()
        .filter(phase -> !of(phase, plan.steps()).isEmpty() || !of(phase, plan.follows()).isEmpty())
        .toList();
  }

  private static List<Plan.Step> of(Phase phase, List<Plan.Step> steps) {
    return steps.stream().filter(step -> step.table().phase() == phase.name()).toList();
  }

  private List<Plan.Step> stillToDo(List<Plan.Step> steps) {
    planner = new Planner(session.warehouse(), CodeVersion.current());
    return planner.stillToDo(steps);
  }

  private void carryOut(Phase phase, List<Plan.Step> steps) {
    if (results.keepGoing()) {
      // What failed last time goes first and alone, so that it cannot take the others with it.
      goOn(phase, asked(steps.stream().filter(PhaseByPhase::failed).toList()));
      goOn(phase, asked(steps.stream().filter(step -> !failed(step)).toList()));
      return;
    }
    for (Batch batch : Batch.together(asked(steps))) {
      if (results.mayGoOn()) {
        results.add(run(phase, batch.tables(), batch.dates()));
      }
    }
  }

  private static boolean failed(Plan.Step step) {
    return step.state() == CellState.FAILED;
  }

  /**
   * Computes what can be computed. What an audit forbids of a table is left out, and with it what
   * reads it; the others are tried again. Each time there is less, so it ends.
   */
  private void goOn(Phase phase, Map<TableContract<?>, DateSet> asked) {
    List<Batch> batches =
        Batch.passable(
            new Gate(session.warehouse()),
            asked,
            override == null ? Gate.Demand.ALL : Gate.Demand.SAME_DATE);
    showLeftOut(asked, batches);
    for (Batch batch : batches) {
      RunResult result = run(phase, batch.tables(), batch.dates());
      results.add(result);
      Refused refused = Refused.of(batch, result);
      if (result.published() || refused.isEmpty()) {
        continue;
      }
      refused
          .dates()
          .forEach(
              (table, dates) ->
                  common.progress(
                      table
                          + ": left out "
                          + counted(dates.size(), "date")
                          + " that the audit refused ("
                          + dates
                          + ")"));
      Map<TableContract<?>, DateSet> others = refused.others(batch);
      if (!others.isEmpty()) {
        goOn(phase, others);
      }
    }
  }

  private static Map<TableContract<?>, DateSet> asked(List<Plan.Step> steps) {
    Map<TableContract<?>, DateSet> asked = new LinkedHashMap<>();
    // In the order of the phase: what failed came first in the plan.
    for (Phase phase : Phases.all()) {
      for (TableContract<?> table : phase.tables()) {
        steps.stream()
            .filter(step -> step.table().equals(table))
            .forEach(step -> asked.merge(table, step.dates(), DateSet::union));
      }
    }
    return asked;
  }

  /** Says which dates cannot be computed yet. */
  private void showLeftOut(Map<TableContract<?>, DateSet> asked, List<Batch> batches) {
    for (Map.Entry<TableContract<?>, DateSet> table : asked.entrySet()) {
      DateSet left = table.getValue();
      for (Batch batch : batches) {
        left = batch.tables().contains(table.getKey()) ? left.minus(batch.dates()) : left;
      }
      if (!left.isEmpty()) {
        results.leaveOut();
        common.progress(
            table.getKey()
                + ": left out "
                + counted(left.size(), "date")
                + " whose inputs are not complete ("
                + left
                + ")");
      }
    }
  }

  private RunResult run(Phase phase, List<TableContract<?>> tables, DateSet dates) {
    String name = label.isEmpty() ? phase.name().toString() : phase.name() + " " + label;
    common.progress(
        name + ": " + counted(tables.size(), "table") + ", " + counted(dates.size(), "date"));
    long start = System.nanoTime();
    Submission submitted =
        new PhaseRun(session.warehouse(), options)
            .submit(common.commandLine(), phase, tables, dates, override);
    RunResult result;
    try (ProgressWatch.Following following =
        watch.follow(new ProgressLine(name, estimate(tables, dates)), submitted.result())) {
      result = submitted.await();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (!common.json()) {
      // Runs that end at the same time have their say one after the other.
      synchronized (results) {
        say(name, result, dates, seconds);
      }
    }
    return result;
  }

  private void say(String name, RunResult result, DateSet dates, double seconds) {
    Verdicts.print(common, result.verdicts());
    common
        .out()
        .printf(
            Locale.ROOT,
            result.published()
                ? "%s: run %s published%n  %,d rows of %s in %.1f s.  Next: backcourt status%n"
                : "%s: run %s published nothing%n  (%d rows, %s, %.1f s);"
                    + " what was published before stands.%n  Next: backcourt show %2$s%n",
            name,
            result.run().runId(),
            result.run().rowsPublished(),
            counted(dates.size(), "date"),
            seconds);
  }

  /** What past runs tell of a run of these tables and dates. */
  private Estimate estimate(List<TableContract<?>> tables, DateSet dates) {
    List<Plan.Step> steps = new ArrayList<>();
    tables.forEach(table -> steps.add(new Plan.Step(table, CellState.MISSING, dates, "asked")));
    if (planner == null) {
      planner = new Planner(session.warehouse(), CodeVersion.current());
    }
    return planner.estimates(Plan.of(steps, List.of(), dates)).get(0);
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
