package org.backcourt.launcher.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.backcourt.ingest.Sources;
import org.backcourt.pipelines.ingest.SourceDay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backcourt source}. */
@Command(
    name = "source",
    mixinStandardHelpOptions = true,
    description =
        "Say how far a source's files of a date have come: not due, missing at the source, fetched"
            + " but not loaded, or loaded.",
    footer = {"", "Example: backcourt source nba-team-boxscore --date 2024-01-17"})
public final class SourceCommand implements Callable<Integer> {

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "NAME", description = "The source, as ingest --list-sources names it.")
  private String source = "";

  @Option(
      names = "--date",
      paramLabel = "D",
      required = true,
      description = "The US Eastern date, as YYYY-MM-DD.")
  private String date = "";

  @Override
  public Integer call() {
    LocalDate day = Selection.date(date);
    SourceDay.Report report;
    try (Session session = Session.reading(common)) {
      report = SourceDay.of(session.warehouse(), Sources.named(source), day);
    }
    if (common.json()) {
      common.printJson(json(report));
    } else {
      print(report);
    }
    return report.state() == SourceDay.State.LOADED || report.state() == SourceDay.State.NOT_DUE
        ? ExitCode.DONE
        : ExitCode.DATA;
  }

  private void print(SourceDay.Report report) {
    PrintWriter out = common.out();
    Lines.print(
        out, "", source + " of " + date + ": " + report.state().words() + ", " + report.because());
    report
        .games()
        .forEach((game, state) -> out.printf(Locale.ROOT, "  %-18s %s%n", game, state.words()));
    report
        .files()
        .forEach(
            file ->
                Lines.print(
                    out,
                    "  file ",
                    file.path()
                        + ": "
                        + file.state()
                        + (file.reason() == null ? "" : ", " + file.reason())));
    switch (report.state()) {
      case MISSING ->
          Lines.command(
              out, "mend: ", "fetch them, then: backcourt ingest --source " + source + " PATH");
      case NOT_LOADED ->
          Lines.command(
              out,
              "mend: ",
              "fetch the files above anew, then: backcourt ingest --source " + source + " PATH");
      case LOADED, NOT_DUE -> {
        // Nothing to mend.
      }
    }
  }

  private static Map<String, Object> json(SourceDay.Report report) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", 1);
    document.put("state", report.state().words());
    document.put("because", report.because());
    Map<String, String> games = new LinkedHashMap<>();
    report.games().forEach((game, state) -> games.put(game.toString(), state.words()));
    document.put("games", games);
    document.put(
        "files",
        report.files().stream()
            .map(
                file -> {
                  Map<String, Object> line = new LinkedHashMap<>();
                  line.put("file", file.path());
                  line.put("state", file.state());
                  line.put("reason", file.reason());
                  return line;
                })
            .toList());
    return document;
  }
}
