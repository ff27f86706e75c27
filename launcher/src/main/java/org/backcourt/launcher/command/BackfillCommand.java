package org.backcourt.launcher.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.options.SdkHarnessOptions;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.pipelines.Phase;
import org.backcourt.pipelines.catalog.Phases;
import org.backcourt.pipelines.plan.Batch;
import org.backcourt.pipelines.plan.Plan;
import org.backcourt.pipelines.plan.Planner;
import org.backcourt.pipelines.run.CodeVersion;
import org.backcourt.pipelines.run.PhaseRun;
import org.backcourt.pipelines.run.RunResult;
import org.backcourt.validation.gate.Gate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backcourt backfill}. */
@Command(
    name = "backfill",
    mixinStandardHelpOptions = true,
    description = "Compute, audit and publish what the plan says is missing or stale.",
    footer = {"", "Example: backcourt backfill --table team_offense_game_summary --season 2023-24"})
public final class BackfillCommand implements Callable<Integer> {

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private Selection selection = new Selection();

  @Option(names = "--only-missing", description = "Leave alone what is published; the default.")
  private boolean onlyMissing;

  @Option(names = "--force", description = "Recompute all that is asked for.")
  private boolean force;

  @Option(
      names = "--keep-going",
      description = "Leave out dates whose inputs are not complete, and compute the others.")
  private boolean keepGoing;

  @Option(
      names = "--override-gate",
      paramLabel = "REASON",
      description =
          "Make do with incomplete inputs of earlier dates; the reason is recorded, and status shows"
              + " it until it is mended.")
  private @Nullable String override;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description = "Carry out exactly the plan that backcourt plan --out FILE has kept.")
  private @Nullable Path saved;

  @Option(names = "--dry-run", description = "Show the plan and do nothing.")
  private boolean dryRun;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Parallel workers; as many as there are cores unless said.")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() {
    if (force && onlyMissing) {
      throw new IllegalArgumentException("--force and --only-missing exclude each other");
    }
    if (saved != null && (force || selection.isGiven())) {
      throw new IllegalArgumentException(
          "--plan already says which tables and dates; leave the others out");
    }
    if (override != null && override.isBlank()) {
      throw new IllegalArgumentException("--override-gate needs a reason in words");
    }
    if (dryRun) {
      try (Session session = Session.reading(common)) {
        Planner planner = new Planner(session.warehouse(), version());
        Plan plan = plan(planner);
        PlanCommand.print(common.out(), plan, planner.estimates(plan));
        return ExitCode.DONE;
      }
    }
    try (Session session = Session.writing(common)) {
      return run(session);
    }
  }

  /** What is kept in a file is carried out as it is, or refused if its world has moved. */
  private Plan plan(Planner planner) {
    if (saved != null) {
      SavedPlan kept = SavedPlan.read(saved);
      kept.check(planner);
      return new Plan(kept.work(), DateSet.none(), planner.schedule().dates());
    }
    return planner.plan(
        selection.tables(PlanCommand.computed()), selection.dates(planner.schedule().dates()));
  }

  private int run(Session session) {
    Planner planner = new Planner(session.warehouse(), version());
    Plan plan = plan(planner);
    List<Plan.Step> work = force ? plan.steps() : plan.work();
    if (work.isEmpty()) {
      return nothingToDo(plan, planner);
    }
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
        results.add(run(session, phase, batch.tables(), batch.dates()));
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

  private RunResult run(
      Session session, Phase phase, List<TableContract<?>> tables, DateSet dates) {
    common.progress(phase.name() + ": " + tables.size() + " tables, " + dates.size() + " dates");
    long start = System.nanoTime();
    RunResult result =
        new PhaseRun(session.warehouse(), options())
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

  private int nothingToDo(Plan plan, Planner planner) {
    if (common.json()) {
      common.printJson(json(List.of()));
    } else {
      PlanCommand.print(common.out(), plan, planner.estimates(plan));
    }
    return ExitCode.DONE;
  }

  private static String version() {
    return CodeVersion.current();
  }

  /** The runner's checks on every element cost more than the work; tests keep them on. */
  private PipelineOptions options() {
    if (workers < 1) {
      throw new IllegalArgumentException("--workers " + workers + " is too few; give 1 or more");
    }
    DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
    options.setRunner(DirectRunner.class);
    options.setEnforceImmutability(false);
    options.setEnforceEncodability(false);
    options.setTargetParallelism(workers);
    // The runner sets the level of every logger anew; this keeps the one that --verbose chose.
    options
        .as(SdkHarnessOptions.class)
        .setDefaultSdkHarnessLogLevel(
            common.verbose() ? SdkHarnessOptions.LogLevel.INFO : SdkHarnessOptions.LogLevel.ERROR);
    return options;
  }

  private static Map<String, Object> json(List<RunResult> results) {
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
