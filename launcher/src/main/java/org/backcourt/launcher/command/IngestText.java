package org.backcourt.launcher.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.backcourt.pipelines.ingest.IngestRun;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.SourceFileRecord;
import org.backcourt.row.quality.SourceFileRecord.State;

/** What an ingest says of its files, for people and as JSON. */
final class IngestText {

  private static final int SHOWN = 10;

  private final CommonOptions common;

  IngestText(CommonOptions common) {
    this.common = common;
  }

  void print(IngestRun.Report report) {
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

  static Map<String, Object> json(String source, IngestRun.Report report) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", 1);
    document.put("source", source);
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
