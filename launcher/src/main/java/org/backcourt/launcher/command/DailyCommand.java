package org.backcourt.launcher.command;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.backcourt.calendar.DateSet;
import org.backcourt.pipelines.plan.Plan;
import org.backcourt.pipelines.plan.Planner;
import org.backcourt.pipelines.run.CodeVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backcourt daily}. */
@Command(
    name = "daily",
    mixinStandardHelpOptions = true,
    description =
        "One date through all phases, for a scheduler: what is missing or stale of it is computed,"
            + " so that running twice or late does no harm.",
    footer = {"", "Example: backcourt daily --date 2024-01-17"})
public final class DailyCommand implements Callable<Integer> {

  /** Sports dates are those of US Eastern time, wherever the machine is. */
  private static final ZoneId EASTERN = ZoneId.of("America/New_York");

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The sports date; yesterday in US Eastern time unless said.")
  private @Nullable String date;

  @Option(
      names = "--workers",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Parallel workers; one date has little to do side by side, and a worker that waits costs"
              + " as much as one that works; default: ${DEFAULT-VALUE}.")
  private int workers = 1;

  @Override
  public Integer call() {
    LocalDate day = date == null ? LocalDate.now(EASTERN).minusDays(1) : Selection.date(date);
    Warmup.begin(common);
    try (Session session = Session.writing(common)) {
      Planner planner = new Planner(session.warehouse(), CodeVersion.current());
      Plan plan = planner.planAhead(PlanCommand.computed(), DateSet.of(List.of(day)));
      if (!plan.work().isEmpty()) {
        return new Backfilling(common, session, Workers.here(common, workers), false, null)
            .carryOut(plan, false);
      }
      if (common.json()) {
        common.printJson(new BackfillResults(false).json());
      } else {
        common
            .out()
            .println(
                plan.noGames().isEmpty()
                    ? "Nothing to do for " + day + ": every table has it as its inputs are."
                    : "Nothing to do for " + day + ": the schedule has no game.");
      }
      return ExitCode.DONE;
    }
  }
}
