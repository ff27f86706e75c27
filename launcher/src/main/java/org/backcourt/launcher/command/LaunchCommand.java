package org.backcourt.launcher.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.pipelines.Phase;
import org.backcourt.pipelines.catalog.Phases;
import org.backcourt.pipelines.launch.Cloud;
import org.backcourt.pipelines.launch.CloudSettings;
import org.backcourt.pipelines.run.PhaseRun;
import org.backcourt.pipelines.run.RunResult;
import org.backcourt.pipelines.run.Submission;
import org.backcourt.tables.Spelling;
import org.backcourt.validation.expect.Schedule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backcourt launch}. */
@Command(
    name = "launch",
    mixinStandardHelpOptions = true,
    description =
        "Run one phase on Dataflow and follow it. The gate runs here, before anything is paid for;"
            + " the job audits and publishes by itself, whether anybody follows it or not.",
    footer = {
      "",
      "Example: backcourt launch analytics --warehouse bigquery:my-league --project my-league",
      "           --region us-central1 --bucket my-league --from 2024-01-01 --to 2024-01-31"
    })
public final class LaunchCommand implements Callable<Integer> {

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private Selection selection = new Selection();
  @Mixin private CloudFlags cloud = new CloudFlags();

  @Parameters(paramLabel = "PHASE", description = "analytics, precompute, ...")
  private String phase = "";

  @Option(
      names = "--override-gate",
      paramLabel = "REASON",
      description = "Make do with incomplete inputs of earlier dates; the reason is recorded.")
  private @Nullable String override;

  @Option(names = "--no-wait", description = "Return when the job is submitted.")
  private boolean noWait;

  @Override
  public Integer call() {
    CloudSettings settings = cloud.settings(common.warehouse());
    Phase asked = find(phase);
    List<TableContract<?>> tables = selection.tables(asked.tables());
    Cloud google = Cloud.find();
    try (Session session = Session.writing(common)) {
      DateSet dates = selection.dates(Schedule.published(session.warehouse()).dates());
      Submission submission =
          new PhaseRun(session.warehouse(), run -> google.options(settings, run))
              .submit(common.commandLine(), asked, tables, dates, override);
      common.progress(
          "run "
              + submission.run().runId()
              + " is submitted to "
              + settings.project()
              + " in "
              + settings.region());
      if (noWait) {
        print(submission, "submitted", 0);
        return ExitCode.DONE;
      }
      new Following(common).follow(submission.result());
      RunResult result = submission.await();
      if (!common.json()) {
        Verdicts.print(common, result.verdicts());
      }
      print(submission, result.published() ? "published" : "refused", result.run().rowsPublished());
      return result.published() ? ExitCode.DONE : ExitCode.DATA;
    }
  }

  private static Phase find(String name) {
    List<String> names = Phases.all().stream().map(each -> each.name().toString()).toList();
    return Phases.all().stream()
        .filter(each -> each.name().toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no phase '"
                        + name
                        + "' that runs in the cloud; did you mean "
                        + Spelling.nearest(name, names)
                        + "?"));
  }

  private void print(Submission submission, String state, long rows) {
    if (common.json()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("version", 1);
      document.put("run", submission.run().runId());
      document.put("phase", submission.run().phase());
      document.put("state", state);
      document.put("rows", rows);
      common.printJson(document);
    } else {
      common
          .out()
          .printf(
              "%s: run %s is %s (%,d rows).  Next: backcourt show %2$s%n",
              submission.run().phase(), submission.run().runId(), state, rows);
    }
  }
}
