package org.backcourt.launcher.command;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.warehouse.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code backcourt runs}. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    description = "List what ran, newest first.",
    footer = {"", "Example: backcourt runs --json"})
public final class RunsCommand implements Callable<Integer> {

  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public Integer call() {
    try (Session session = Session.reading(common)) {
      List<RunRecord> runs = new Ledger(session.warehouse()).runs();
      if (common.json()) {
        common.printJson(
            Map.of("version", 1, "runs", runs.stream().map(RunsCommand::json).toList()));
        return ExitCode.DONE;
      }
      for (RunRecord run : runs) {
        common
            .out()
            .printf(
                Locale.ROOT,
                "%s  %-10s %-11s %,11d rows  %s%n",
                run.runId(),
                run.phase(),
                state(run),
                run.rowsPublished(),
                took(run));
        Lines.print(common.out(), "    ", run.message() == null ? run.command() : run.message());
      }
      if (runs.isEmpty()) {
        common.out().println("Nothing has run yet.  Next: backcourt import DIR");
      }
      return ExitCode.DONE;
    }
  }

  private static String took(RunRecord run) {
    return run.finishedAt() == null
        ? ""
        : Duration.between(run.startedAt(), run.finishedAt()).toSeconds() + " s";
  }

  /** Without a writer there is nobody who could still be running it. */
  static String state(RunRecord run) {
    return run.state() == RunRecord.State.RUNNING
        ? "killed"
        : run.state().name().toLowerCase(Locale.ROOT);
  }

  static Map<String, Object> json(RunRecord run) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("run", run.runId());
    document.put("phase", run.phase());
    document.put("state", state(run));
    document.put("command", run.command());
    document.put("tables", run.tables());
    document.put("dates", run.dates());
    document.put("code_version", run.codeVersion());
    document.put("started_at", run.startedAt().toString());
    document.put("finished_at", run.finishedAt() == null ? null : run.finishedAt().toString());
    document.put("rows", run.rowsPublished());
    document.put("message", run.message());
    return document;
  }
}
