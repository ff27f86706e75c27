package org.backcourt.launcher.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.backcourt.pipelines.plan.Plan;
import org.backcourt.pipelines.plan.Planner;
import org.backcourt.pipelines.run.CodeVersion;
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
      description =
          "Leave out what an audit refuses or whose inputs are not complete, and compute the others.")
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
  private int count = Runtime.getRuntime().availableProcessors();

  @Mixin private RunnerFlags runner = new RunnerFlags();

  @Override
  public Integer call() {
    // A runner that cannot be had is refused before anything is opened.
    Workers workers = runner.workers(common, count);
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
        if (common.json()) {
          common.printJson(PlanCommand.json(plan, planner.estimates(plan)));
        } else {
          PlanCommand.print(common.out(), plan, planner.estimates(plan));
        }
        return ExitCode.DONE;
      }
    }
    if (workers.here()) {
      Warmup.begin(common);
    }
    try (Session session = Session.writing(common)) {
      return run(session, workers);
    }
  }

  /** What is kept in a file is carried out as it is, or refused if its world has moved. */
  private Plan plan(Planner planner) {
    if (saved != null) {
      SavedPlan kept = SavedPlan.read(saved);
      kept.check(planner);
      return Plan.of(
          kept.work(),
          kept.follows(),
          planner.schedule().dates().union(planner.schedule().toCome()));
    }
    return selection.plan(planner);
  }

  private int run(Session session, Workers workers) {
    Planner planner = new Planner(session.warehouse(), version());
    Plan plan = plan(planner);
    List<Plan.Step> work = force ? plan.steps() : plan.work();
    if (work.isEmpty()) {
      return nothingToDo(plan, planner);
    }
    // Reasons are recorded where they can be counted; where they cannot, nothing is wrong either.
    boolean onlyBootstrap =
        work.stream().allMatch(step -> step.dates().minus(plan.bootstrap()).isEmpty());
    int code =
        new Backfilling(common, session, workers, keepGoing || onlyBootstrap, override)
            .carryOut(plan, force);
    if (!common.json()) {
      PlanCommand.printBootstrap(common.out(), plan);
    }
    return onlyBootstrap ? ExitCode.DONE : code;
  }

  private int nothingToDo(Plan plan, Planner planner) {
    if (common.json()) {
      common.printJson(new BackfillResults(false).json());
    } else {
      PlanCommand.print(common.out(), plan, planner.estimates(plan));
    }
    return ExitCode.DONE;
  }

  private static String version() {
    return CodeVersion.current();
  }
}
