package org.backcourt.launcher.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableName;
import org.backcourt.row.quality.CellRecord;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.tables.Spelling;
import org.backcourt.validation.expect.Schedule;
import org.backcourt.warehouse.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backcourt show}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "Show a run: whether it was published, its completeness certificate (expected against"
            + " written keys, content hashes, input versions) and what its audits said.",
    footer = {"", "Example: backcourt show 20261120-210304-abcd"})
public final class ShowCommand implements Callable<Integer> {

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "RUN",
      description = "The run's id, as backcourt runs lists it; the newest unless said.")
  private String runId = "";

  @Option(
      names = "--critical-path",
      description = "Which steps the run's end had to wait for, how long, and what to split.")
  private boolean criticalPath;

  @Override
  public Integer call() {
    try (Session session = Session.reading(common)) {
      Ledger ledger = new Ledger(session.warehouse());
      List<RunRecord> runs = ledger.runs();
      if (runId.isEmpty() && !runs.isEmpty()) {
        runId = runs.get(0).runId();
      }
      RunRecord run =
          ledger
              .run(runId)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "there is no run '"
                              + runId
                              + "'"
                              + nearest(runs.stream().map(RunRecord::runId).toList())));
      List<CellRecord> cells = ledger.cellsOf(runId);
      if (common.json()) {
        common.printJson(json(ledger, run, cells));
      } else if (criticalPath) {
        common
            .out()
            .println("run " + run.runId() + "  " + run.phase() + "  " + RunsCommand.state(run));
        new RunSteps(ledger.stepsOf(run.runId())).print(common.out());
      } else {
        print(ledger, run, cells, Schedule.published(session.warehouse()).dates());
        printStaged(session, run);
      }
      return run.state() == RunRecord.State.PUBLISHED ? ExitCode.DONE : ExitCode.DATA;
    }
  }

  private String nearest(List<String> runs) {
    return runs.isEmpty()
        ? "; nothing has run yet"
        : "; did you mean " + Spelling.nearest(runId, runs) + "?";
  }

  private void print(Ledger ledger, RunRecord run, List<CellRecord> cells, DateSet calendar) {
    PrintWriter out = common.out();
    out.println("run        " + run.runId() + "  " + RunsCommand.state(run));
    Lines.print(out, "command    ", run.command());
    Lines.print(out, "phase      ", run.phase() + "   code " + run.codeVersion());
    out.println(
        "time       "
            + run.startedAt()
            + (run.finishedAt() == null ? "" : " to " + run.finishedAt()));
    if (run.message() != null) {
      Lines.print(out, "because    ", run.message());
    }
    byTable(cells).forEach((table, of) -> printCertificate(out, table, of, calendar));
    Verdicts.print(common, ledger.verdictsOf(run.runId()));
    out.println(
        switch (run.state()) {
          case PUBLISHED ->
              "Published: all of it, in one transaction.  Does it stand?  backcourt status";
          case RUNNING, INTERRUPTED ->
              "Not published: it was stopped before its commit.  Next: backcourt backfill";
          case REFUSED, FAILED ->
              "Not published: what was there before stands.  Next: backcourt plan";
          case JUDGED -> "Published nothing, by design.  Next: backcourt validate";
        });
  }

  /** Rows that an audit refused wait to be looked at, and this is how. */
  private void printStaged(Session session, RunRecord run) {
    if (!session.warehouse().stagedRuns().contains(run.runId())) {
      return;
    }
    for (String table : run.tables()) {
      session
          .warehouse()
          .stagedRows(run.runId(), TableName.parse(table))
          .ifPresent(
              rows ->
                  Lines.command(
                      common.out(),
                      "Staged rows: ",
                      "backcourt query \"SELECT * FROM " + rows + "\""));
    }
  }

  private static void printCertificate(
      PrintWriter out, String table, List<CellRecord> cells, DateSet calendar) {
    DateSet dates = DateSet.of(cells.stream().map(CellRecord::cellDate).toList());
    long rows = cells.stream().mapToLong(CellRecord::rows).sum();
    long written = cells.stream().mapToLong(CellRecord::writtenKeys).sum();
    boolean judged = cells.stream().allMatch(cell -> cell.expectedKeys() != null);
    long expected =
        cells.stream().mapToLong(c -> c.expectedKeys() == null ? 0 : c.expectedKeys()).sum();
    List<?> ranges = dates.rangesIn(calendar);
    out.printf(
        Locale.ROOT,
        "certificate %s%n"
            + "  dates    %d: %s%n"
            + "  rows     %,d%n"
            + "  keys     %s%n"
            + "  rules    %d passed%n"
            + "  hash     %s%n",
        table,
        dates.size(),
        ranges.size() <= 3
            ? ranges.stream().map(Object::toString).collect(Collectors.joining(","))
            : dates.first() + " .. " + dates.last() + " in " + ranges.size() + " ranges",
        rows,
        judged
            ? String.format(Locale.ROOT, "%,d expected, %,d written", expected, written)
            : String.format(
                Locale.ROOT, "%,d written; the schedule does not say how many", written),
        cells.get(0).rulesPassed(),
        combined(cells));
    if (!cells.get(cells.size() - 1).inputVersions().isEmpty()) {
      out.println("  inputs   of " + cells.get(cells.size() - 1).cellDate() + ":");
      cells.get(cells.size() - 1).inputVersions().forEach(input -> Lines.print(out, "    ", input));
    }
  }

  /** One hash for many dates, in their order. */
  private static String combined(List<CellRecord> cells) {
    return String.format(
        Locale.ROOT,
        "%08x over %d dates",
        cells.stream().map(CellRecord::contentHash).toList().hashCode(),
        cells.size());
  }

  private static Map<String, List<CellRecord>> byTable(List<CellRecord> cells) {
    return cells.stream()
        .collect(Collectors.groupingBy(CellRecord::tableName, TreeMap::new, Collectors.toList()));
  }

  private static Map<String, Object> json(Ledger ledger, RunRecord run, List<CellRecord> cells) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", 1);
    document.putAll(RunsCommand.json(run));
    List<Map<String, Object>> certificate = new ArrayList<>();
    for (CellRecord cell : cells) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("table", cell.tableName());
      line.put("date", cell.cellDate().toString());
      line.put("rows", cell.rows());
      line.put("expected_keys", cell.expectedKeys());
      line.put("written_keys", cell.writtenKeys());
      line.put("content_hash", cell.contentHash());
      line.put("input_versions", cell.inputVersions());
      line.put("rules_passed", cell.rulesPassed());
      certificate.add(line);
    }
    document.put("certificate", certificate);
    document.put("steps", new RunSteps(ledger.stepsOf(run.runId())).json());
    document.put("verdicts", Verdicts.json(ledger.verdictsOf(run.runId())));
    return document;
  }
}
