package org.backcourt.pipelines.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.ingest.SourceParser;
import org.backcourt.pipelines.run.Finish;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.SourceFileRecord;
import org.backcourt.tables.QualityTables;
import org.backcourt.validation.audit.StagedTable;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.StagedFile;
import org.backcourt.warehouse.Warehouse;
import org.backcourt.warehouse.WarehouseAddress;
import org.backcourt.warehouse.access.Warehouses;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;
import org.backcourt.warehouse.duckdb.UnitReplacement;
import org.backcourt.warehouse.parquet.RowFiles;
import org.jspecify.annotations.Nullable;

/**
 * The last step of an ingest: when all files are read, settle which of them hold, account for every
 * one, then audit and publish the dates that change.
 */
final class SettleFn extends DoFn<KV<String, Iterable<StagedFile>>, String> {

  private final WarehouseAddress address;
  private final RunRecord run;
  private final SourceParser<?> parser;

  SettleFn(WarehouseAddress address, RunRecord run, SourceParser<?> parser) {
    this.address = address;
    this.run = run;
    this.parser = parser;
  }

  @ProcessElement
  public void settle(
      @Element KV<String, Iterable<StagedFile>> all, OutputReceiver<String> outcome) {
    DuckDbWarehouse warehouse = (DuckDbWarehouse) Warehouses.open(address);
    Ledger ledger = new Ledger(warehouse);
    if (ledger.run(run.runId()).map(r -> r.state() != RunRecord.State.RUNNING).orElse(false)) {
      return;
    }
    Map<TableName, List<StagedFile>> staged =
        StreamSupport.stream(all.getValue().spliterator(), false)
            .filter(file -> file.rows() > 0)
            .collect(Collectors.groupingBy(StagedFile::table));
    List<SourceFileRecord> files = new ArrayList<>(read(QualityTables.SOURCE_FILES, staged));
    files.sort(Comparator.comparing(SourceFileRecord::sourceFile));
    Settlement settlement = new Settlement(new SourceLedger(warehouse, parser).holders(), files);
    UnitReplacement.Result result =
        new UnitReplacement(warehouse, parser.table(), parser.unit(), parser.incidental())
            .replace(
                run.runId(),
                staged.getOrDefault(parser.table().name(), List.of()),
                settlement.holders());
    List<SourceFileRecord> settled = settlement.settled(result.disagreeing());
    account(warehouse, settled, staged);
    outcome.output(finish(warehouse, ledger, settled, result));
  }

  /** Before anything is published, so that no published file is ever unaccounted for. */
  private void account(
      Warehouse warehouse,
      List<SourceFileRecord> settled,
      Map<TableName, List<StagedFile>> staged) {
    boolean done =
        warehouse
                .query(
                    "SELECT count(*) FROM "
                        + QualityTables.SOURCE_FILES.name()
                        + " WHERE run_id = '"
                        + run.runId()
                        + "'")
                .count()
            > 0;
    if (!done) {
      warehouse.append(QualityTables.SOURCE_FILES, settled);
      warehouse.append(QualityTables.REJECTED_ROWS, read(QualityTables.REJECTED_ROWS, staged));
    }
  }

  private String finish(
      Warehouse warehouse,
      Ledger ledger,
      List<SourceFileRecord> files,
      UnitReplacement.Result result) {
    boolean usable =
        files.stream().anyMatch(file -> file.state() != SourceFileRecord.State.REJECTED);
    if (!usable) {
      ledger.end(run, RunRecord.State.REFUSED, "no file could be loaded");
      warehouse.discard(run.runId());
      return RunRecord.State.REFUSED.name();
    }
    long rejected = files.stream().mapToLong(SourceFileRecord::rejected).sum();
    List<StagedTable> tables =
        result.files().isEmpty()
            ? List.of()
            : List.of(new StagedTable(parser.table(), result.dates(), result.files(), rejected));
    return new Finish(warehouse).finish(run, tables, List.of()).run().state().name();
  }

  private static <R> List<R> read(TableContract<R> table, Map<TableName, List<StagedFile>> staged) {
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
