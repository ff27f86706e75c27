package org.backcourt.pipelines.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.ingest.SourceParser;
import org.backcourt.pipelines.run.Finish;
import org.backcourt.pipelines.run.RunResult;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.SourceFileRecord;
import org.backcourt.staging.StagedFile;
import org.backcourt.tables.QualityTables;
import org.backcourt.validation.audit.StagedTable;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;
import org.backcourt.warehouse.duckdb.UnitReplacement;
import org.backcourt.warehouse.parquet.RowFiles;
import org.jspecify.annotations.Nullable;

/**
 * The end of an ingest: when all files are read, settle which of them hold, account for every one,
 * then audit and publish the dates that change.
 */
final class Settling {

  private final DuckDbWarehouse warehouse;
  private final RunRecord run;
  private final SourceParser<?> parser;
  private final Map<TableName, List<StagedFile>> staged;

  /**
   * Prepares to settle.
   *
   * @param staged everything that was read: rows, rejections, and the files themselves
   */
  Settling(
      DuckDbWarehouse warehouse, RunRecord run, SourceParser<?> parser, List<StagedFile> staged) {
    this.warehouse = warehouse;
    this.run = run;
    this.parser = parser;
    this.staged =
        staged.stream()
            .sorted(Comparator.comparing(StagedFile::path))
            .collect(Collectors.groupingBy(StagedFile::table));
  }

  /** Settles, and says what became of the run and of every file. */
  IngestRun.Report settle() {
    List<SourceFileRecord> files = read(QualityTables.SOURCE_FILES);
    files.sort(Comparator.comparing(SourceFileRecord::sourceFile));
    Settlement settlement = new Settlement(new SourceLedger(warehouse, parser).holders(), files);
    UnitReplacement.Result result =
        new UnitReplacement(warehouse, parser.table(), parser.unit(), parser.incidental())
            .replace(
                run.runId(),
                staged.getOrDefault(parser.table().name(), List.of()),
                settlement.holders());
    List<SourceFileRecord> settled = settlement.settled(result.disagreeing());
    // Before anything is published, so that no published file is ever unaccounted for.
    warehouse.append(QualityTables.SOURCE_FILES, settled);
    warehouse.append(QualityTables.REJECTED_ROWS, read(QualityTables.REJECTED_ROWS));
    return new IngestRun.Report(finish(settled, result), settled);
  }

  private RunResult finish(List<SourceFileRecord> files, UnitReplacement.Result result) {
    boolean usable =
        files.stream().anyMatch(file -> file.state() != SourceFileRecord.State.REJECTED);
    if (!usable) {
      Ledger ledger = new Ledger(warehouse);
      ledger.end(run, RunRecord.State.REFUSED, "no file could be loaded");
      warehouse.discard(run.runId());
      return new RunResult(ledger.run(run.runId()).orElse(run), List.of());
    }
    long rejected = files.stream().mapToLong(SourceFileRecord::rejected).sum();
    List<StagedTable> tables =
        result.files().isEmpty()
            ? List.of()
            : List.of(new StagedTable(parser.table(), result.dates(), result.files(), rejected));
    return new Finish(warehouse).finish(run, tables, List.of());
  }

  private <R> List<R> read(TableContract<R> table) {
    List<R> rows = new ArrayList<>();
    for (StagedFile file : staged.getOrDefault(table.name(), List.of())) {
      try (RowFiles.Reader<R> reader = RowFiles.reader(Path.of(file.path()), table.shape())) {
        for (@Nullable R row = reader.read(); row != null; row = reader.read()) {
          rows.add(row);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("The staged file " + file.path() + " cannot be read", e);
      }
    }
    return rows;
  }
}
