package org.backcourt.launcher.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.backcourt.ingest.SourceParser;
import org.backcourt.ingest.Sources;
import org.backcourt.pipelines.ingest.IngestRun;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.SourceFileRecord;
import org.backcourt.row.quality.SourceFileRecord.State;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backcourt ingest}. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description =
        "Read files as a source gives them (JSON, CSV; gz allowed) into its raw table, audited and"
            + " published like any phase. Files that were loaded before change nothing; a newer"
            + " capture of a game replaces that game.",
    footer = {
      "",
      "Example: backcourt ingest --source nba-schedule fetched/nba-schedule",
      "Sources: backcourt ingest --list-sources"
    })
public final class IngestCommand implements Callable<Integer> {

  private static final int SHOWN = 10;

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Whose files they are; --list-sources names them.")
  private @Nullable String source;

  @Option(names = "--list-sources", description = "Say which sources can be read.")
  private boolean listSources;

  @Option(
      names = "--again",
      description = "Read files again whose content was loaded before, after rows were lost.")
  private boolean again;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "How many files are read at once; as many as there are processors unless said.")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Parameters(paramLabel = "PATH", description = "Files, folders or patterns such as 'x/*.json'.")
  private List<String> paths = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    if (listSources) {
      listSources();
      return ExitCode.DONE;
    }
    if (source == null) {
      throw new IllegalArgumentException(
          "say whose files they are: --source NAME; --list-sources names them");
    }
    if (paths.isEmpty()) {
      throw new IllegalArgumentException("say where the files are: --source " + source + " PATH");
    }
    SourceParser<?> parser = Sources.named(source);
    try (Session session = Session.writing(common)) {
      IngestRun.Report report =
          new IngestRun(session.duckDb(), DirectRuns.options(common, workers))
              .run(common.commandLine(), parser, paths, again);
      if (common.json()) {
        common.printJson(json(report));
      } else {
        print(report);
      }
      return report.result().published()
              && report.files().stream().noneMatch(file -> file.state() == State.REJECTED)
          ? ExitCode.DONE
          : ExitCode.DATA;
    }
  }

  private void listSources() {
    if (common.json()) {
      common.printJson(
          Map.of(
              "version",
              1,
              "sources",
              Sources.all().stream()
                  .map(
                      parser ->
                          Map.of(
                              "name", parser.source(),
                              "table", parser.table().name().toString(),
                              "files", parser.describe(),
                              "parser_version", parser.version()))
                  .toList()));
      return;
    }
    for (SourceParser<?> parser : Sources.all()) {
      Lines.print(
          common.out(), String.format(Locale.ROOT, "%-20s ", parser.source()), parser.describe());
      common.out().printf(Locale.ROOT, "%-20s into %s%n", "", parser.table().name());
    }
  }

  private void print(IngestRun.Report report) {
    PrintWriter out = common.out();
    List<SourceFileRecord> files = report.files();
    show(
        files.stream().filter(file -> file.state() == State.REJECTED).toList(),
        "FAIL",
        file -> file.sourceFile() + ": " + file.reason());
    show(
        files.stream().filter(file -> file.rejected() > 0 && file.rowsRead() > 0).toList(),
        "WARN",
        file ->
            file.sourceFile()
                + ": "
                + file.rejected()
                + " records rejected; see nba_quality.rejected_rows");
    show(
        files.stream().filter(file -> !file.conflicts().isEmpty()).toList(),
        "WARN",
        file ->
            file.sourceFile()
                + " disagrees with a newer capture on "
                + String.join(", ", file.conflicts().stream().limit(3).toList()));
    unknown(files)
        .forEach(
            (field, count) ->
                Lines.print(
                    out,
                    "NOTE  ",
                    String.format(
                        Locale.ROOT, "field not known, ignored: %s (in %,d files)", field, count)));
    if (!report.result().verdicts().isEmpty()) {
      Verdicts.print(common, report.result().verdicts());
    }
    out.println(states(files));
    RunRecord run = report.result().run();
    Lines.print(
        out,
        "",
        !report.result().published()
            ? "Run " + run.runId() + " published nothing: " + run.message()
            : run.rowsPublished() == 0
                ? "Run " + run.runId() + ": nothing new, what is published stands."
                : "Run "
                    + run.runId()
                    + " published "
                    + String.format(Locale.ROOT, "%,d", run.rowsPublished())
                    + " rows.  Next: backcourt plan");
  }

  private interface Line {
    String of(SourceFileRecord file);
  }

  private void show(List<SourceFileRecord> files, String word, Line line) {
    String label = common.label(word, word.equals("FAIL")) + "  ";
    files.stream().limit(SHOWN).forEach(file -> Lines.print(common.out(), label, line.of(file)));
    if (files.size() > SHOWN) {
      common.out().println("      and " + (files.size() - SHOWN) + " files more like this");
    }
  }

  private static Map<String, Integer> unknown(List<SourceFileRecord> files) {
    Map<String, Integer> unknown = new TreeMap<>();
    for (SourceFileRecord file : files) {
      file.unknownFields()
          .forEach(
              field -> unknown.merge(field.substring(0, field.lastIndexOf(' ')), 1, Integer::sum));
    }
    return unknown;
  }

  private static String states(List<SourceFileRecord> files) {
    StringBuilder states = new StringBuilder(String.format("%,d files:", files.size()));
    for (State state : State.values()) {
      long count = files.stream().filter(file -> file.state() == state).count();
      if (count > 0) {
        states.append(
            String.format(Locale.ROOT, " %,d %s,", count, state.name().toLowerCase(Locale.ROOT)));
      }
    }
    states.setLength(states.length() - 1);
    return states.toString();
  }

  private static Map<String, Object> json(IngestRun.Report report) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", 1);
    document.put("run", report.result().run().runId());
    document.put("state", report.result().run().state().name().toLowerCase(Locale.ROOT));
    document.put("rows", report.result().run().rowsPublished());
    List<Map<String, Object>> files = new ArrayList<>();
    for (SourceFileRecord file : report.files()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("file", file.sourceFile());
      line.put("state", file.state().name().toLowerCase(Locale.ROOT));
      line.put("reason", file.reason());
      line.put("rows", file.rowsRead());
      line.put("rejected", file.rejected());
      line.put("unknown_fields", file.unknownFields());
      line.put("conflicts", file.conflicts());
      files.add(line);
    }
    document.put("files", files);
    document.put("verdicts", Verdicts.json(report.result().verdicts()));
    return document;
  }
}
