package org.backcourt.pipelines.raw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.pipelines.run.CodeVersion;
import org.backcourt.pipelines.run.Finish;
import org.backcourt.pipelines.run.RunResult;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.tables.QualityTables;
import org.backcourt.tables.RawTables;
import org.backcourt.tables.Spelling;
import org.backcourt.tables.Tables;
import org.backcourt.validation.audit.StagedTable;
import org.backcourt.warehouse.FileProblem;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.WarehouseException;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;
import org.backcourt.warehouse.duckdb.FileImport;

/** Loads raw tables from folders of files, through stage, audit and publish like any phase. */
public final class ImportRun {

  /** What an import did with every table's files. */
  public record Report(RunResult result, List<FileImport.Staged> tables) {

    /** Files of which nothing was loaded. */
    public List<FileProblem> problems() {
      return tables.stream().flatMap(table -> table.problems().stream()).toList();
    }
  }

  private final DuckDbWarehouse warehouse;

  public ImportRun(DuckDbWarehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * Imports everything under {@code folder}, which has one folder a table, named {@code
   * dataset.table}.
   */
  public Report run(String command, Path folder) throws IOException {
    Map<TableContract<?>, List<Path>> files = filesByTable(folder);
    Ledger ledger = new Ledger(warehouse);
    RunRecord run =
        ledger.begin(
            command,
            PhaseName.RAW.toString(),
            files.keySet().stream().<TableName>map(TableContract::name).toList(),
            DateSet.none(),
            CodeVersion.current());
    try {
      warehouse.create(files.keySet());
      FileImport into = new FileImport(warehouse, run.runId());
      List<FileImport.Staged> staged = new ArrayList<>();
      files.forEach((table, paths) -> staged.add(into.stage(table, paths)));
      for (FileImport.Staged table : staged) {
        warehouse.append(QualityTables.REJECTED_ROWS, table.rejectedRows());
      }
      return new Report(finish(ledger, run, staged), staged);
    } catch (RuntimeException e) {
      if (ledger.run(run.runId()).map(r -> r.state() == RunRecord.State.RUNNING).orElse(false)
          && !(e instanceof WarehouseException.CommitStateUnknown)) {
        ledger.end(run, RunRecord.State.FAILED, String.valueOf(e.getMessage()));
        warehouse.discard(run.runId());
      }
      throw e;
    }
  }

  private RunResult finish(Ledger ledger, RunRecord run, List<FileImport.Staged> staged) {
    List<StagedTable> loaded =
        staged.stream()
            .filter(table -> !table.files().isEmpty())
            .map(
                table ->
                    new StagedTable(table.table(), table.dates(), table.files(), table.rejects()))
            .toList();
    if (loaded.isEmpty()) {
      ledger.end(run, RunRecord.State.REFUSED, "no file could be loaded");
      warehouse.discard(run.runId());
      return new RunResult(ledger.run(run.runId()).orElse(run), List.of());
    }
    return new Finish(warehouse).finish(run, loaded, List.of());
  }

  /** The schedule comes first: sources that name games by league id are looked up in it. */
  private static Map<TableContract<?>, List<Path>> filesByTable(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("there is no folder " + folder);
    }
    Map<TableContract<?>, List<Path>> files =
        new TreeMap<>(
            Comparator.<TableContract<?>, Boolean>comparing(t -> !t.equals(RawTables.SCHEDULE))
                .thenComparing(t -> t.name()));
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path each : folders.filter(Files::isDirectory).sorted().toList()) {
        String name = each.getFileName().toString();
        if (name.startsWith(".")) {
          continue;
        }
        TableContract<?> table = named(each);
        if (table.phase() != PhaseName.RAW) {
          throw new IllegalArgumentException(
              table + " is computed, not imported; leave its folder out of " + folder);
        }
        files.put(table, filesIn(each));
      }
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException(
          folder + " has no folder named after a raw table, such as " + RawTables.SCHEDULE.name());
    }
    return files;
  }

  /** A misspelt folder is refused, lest its rows be missed much later. */
  private static TableContract<?> named(Path folder) {
    String name = folder.getFileName().toString();
    return Tables.find(name)
        .filter(table -> table.name().toString().equals(name))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "folder "
                        + folder
                        + " is named after no table; did you mean "
                        + Spelling.nearest(
                            name,
                            RawTables.all().stream().map(table -> table.name().toString()).toList())
                        + "?"));
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }
}
