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
import org.backcourt.pipelines.plan.Plan;
import org.backcourt.pipelines.run.PhaseRun;
import org.backcourt.pipelines.run.RunResult;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.validation.gate.Gate;
import org.jspecify.annotations.Nullable;

/** Carries out a plan's work, phase by phase, each behind its gate, and says how it went. */
final class Backfilling {

  private final CommonOptions common;
  private final Session session;
  private final Function<RunRecord, PipelineOptions> options;
  private final boolean keepGoing;
  private final @Nullable String override;

  /**
   * Prepares to work.
   *
   * @param options where and how a run's pipeline runs
   * @param keepGoing whether dates whose inputs are not complete are left out
   * @param override why incomplete inputs of earlier dates will do; null when they will not
   */
  Backfilling(
      CommonOptions common,
      Session session,
      Function<RunRecord, PipelineOptions> options,
      boolean keepGoing,
      @Nullable String override) {
    this.common = common;
    this.session = session;
    this.options = options;
    this.keepGoing = keepGoing;
    this.override = override;
  }

  /** Runs what the steps ask for; returns the command's exit code. */
  int carryOut(List<Plan.Step> work) {
    List<RunResult> results = new ArrayList<>();
    boolean whole = true;
    for (Phase phase : Phases.all()) {
      Map<TableContract<?>, DateSet> asked = asked(work, phase);
      List<Batch> batches = Batch.together(asked);
      if (keepGoing) {
        batches =
            Batch.passable(
                new Gate(session.warehouse()),
                asked,
                override == null ? Gate.Demand.ALL : Gate.Demand.SAME_DATE);
        whole &= showLeftOut(asked, batches);
      }
      for (Batch batch : batches) {
        results.add(run(phase, batch.tables(), batch.dates()));
      }
      if (!keepGoing && !results.stream().allMatch(RunResult::published)) {
        break;
      }
    }
    if (common.json()) {
      common.printJson(json(results));
    }
    return whole && results.stream().allMatch(RunResult::published) ? ExitCode.DONE : ExitCode.DATA;
  }

  private static Map<TableContract<?>, DateSet> asked(List<Plan.Step> work, Phase phase) {
    Map<TableContract<?>, DateSet> asked = new LinkedHashMap<>();
    for (Plan.Step step : work) {
      if (step.table().phase() == phase.name()) {
        asked.merge(step.table(), step.dates(), DateSet::union);
      }
    }
    return asked;
  }

  /** Says which dates cannot be computed yet; true when there are none. */
  private boolean showLeftOut(Map<TableContract<?>, DateSet> asked, List<Batch> batches) {
    boolean whole = true;
    for (Map.Entry<TableContract<?>, DateSet> table : asked.entrySet()) {
      DateSet left = table.getValue();
      for (Batch batch : batches) {
        left = batch.tables().contains(table.getKey()) ? left.minus(batch.dates()) : left;
      }
      if (!left.isEmpty()) {
        whole = false;
        common.progress(
            table.getKey()
                + ": left out "
                + left.size()
                + " dates whose inputs are not complete ("
                + left
                + ")");
      }
    }
    return whole;
  }

  private RunResult run(Phase phase, List<TableContract<?>> tables, DateSet dates) {
    common.progress(phase.name() + ": " + tables.size() + " tables, " + dates.size() + " dates");
    long start = System.nanoTime();
    RunResult result =
        new PhaseRun(session.warehouse(), options)
            .run(common.commandLine(), phase, tables, dates, override);
    double seconds = (System.nanoTime() - start) / 1e9;
    if (!common.json()) {
      Verdicts.print(common, result.verdicts());
      common
          .out()
          .printf(
              Locale.ROOT,
              result.published()
                  ? "%s: run %s published %,d rows of %d dates in %.1f s.  Next: backcourt status%n"
                  : "%s: run %s published nothing (%d rows, %d dates, %.1f s); what was published"
                      + " before stands.  Next: backcourt show %2$s%n",
              phase.name(),
              result.run().runId(),
              result.run().rowsPublished(),
              dates.size(),
              seconds);
    }
    return result;
  }

  static Map<String, Object> json(List<RunResult> results) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", 1);
    document.put(
        "runs",
        results.stream()
            .map(
                result ->
                    Map.of(
                        "run", result.run().runId(),
                        "phase", result.run().phase(),
                        "state", result.run().state().name().toLowerCase(Locale.ROOT),
                        "rows", result.run().rowsPublished(),
                        "verdicts", Verdicts.json(result.verdicts())))
            .toList());
    return document;
  }
}
