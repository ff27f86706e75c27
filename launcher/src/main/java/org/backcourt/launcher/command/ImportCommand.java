package org.backcourt.launcher.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.backcourt.pipelines.raw.ImportRun;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.warehouse.FileProblem;
import org.backcourt.warehouse.duckdb.FileImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code backcourt import}. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Load raw tables from DIR/<dataset>.<table>/*.parquet|csv|jsonl (gz allowed), audited and"
            + " published like any phase. Loading again replaces the dates that the files bring.",
    footer = {"", "Example: backcourt import league/"})
public final class ImportCommand implements Callable<Integer> {

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "DIR", description = "The folder with one folder a table.")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws Exception {
    try (Session session = Session.writing(common)) {
      ImportRun.Report report = new ImportRun(session.duckDb()).run(common.commandLine(), folder);
      if (common.json()) {
        common.printJson(json(report));
      } else {
        print(report);
      }
      return report.result().published() && report.problems().isEmpty()
          ? ExitCode.DONE
          : ExitCode.DATA;
    }
  }

  private void print(ImportRun.Report report) {
    PrintWriter out = common.out();
    report
        .problems()
        .forEach(
            problem -> Lines.print(out, common.label("FAIL", true) + "  ", problem.toString()));
    Verdicts.print(common, report.result().verdicts());
    for (FileImport.Staged table : report.tables()) {
      out.printf(
          "%-42s %,11d rows  %5d dates%n",
          table.table().name(), table.rows(), table.dates().size());
      if (table.rejects() > 0) {
        out.printf("      %,d rejected; see nba_quality.rejected_rows%n", table.rejects());
      }
      if (!table.ignoredColumns().isEmpty()) {
        Lines.print(
            out,
            "      ",
            "columns not in the contract, ignored: " + String.join(", ", table.ignoredColumns()));
      }
    }
    RunRecord run = report.result().run();
    Lines.print(
        out,
        "",
        report.result().published()
            ? "Run "
                + run.runId()
                + " published "
                + String.format("%,d", run.rowsPublished())
                + " rows.  Next: backcourt plan"
            : "Run " + run.runId() + " published nothing: " + run.message());
  }

  private static Map<String, Object> json(ImportRun.Report report) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", 1);
    document.put("run", report.result().run().runId());
    document.put("state", report.result().run().state().name().toLowerCase(java.util.Locale.ROOT));
    List<Map<String, Object>> tables = new ArrayList<>();
    for (FileImport.Staged table : report.tables()) {
      tables.add(
          Map.of(
              "table", table.table().name().toString(),
              "rows", table.rows(),
              "dates", table.dates().toString(),
              "rejected", table.rejects(),
              "ignored_columns", table.ignoredColumns()));
    }
    document.put("tables", tables);
    document.put("problems", report.problems().stream().map(FileProblem::toString).toList());
    document.put("verdicts", Verdicts.json(report.result().verdicts()));
    return document;
  }
}
