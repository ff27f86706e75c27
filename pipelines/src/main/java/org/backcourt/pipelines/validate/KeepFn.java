package org.backcourt.pipelines.validate;

import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.backcourt.tables.QualityTables;
import org.backcourt.validation.metric.Piece;
import org.backcourt.warehouse.StagedFile;
import org.backcourt.warehouse.Warehouse;
import org.backcourt.warehouse.WarehouseAddress;
import org.backcourt.warehouse.access.Warehouses;

/**
 * Once every column is measured, keeps the sketches and passes on what is measured last: the rows
 * themselves, whose line says that a date's measurement is whole.
 */
final class KeepFn extends DoFn<KV<String, Iterable<StagedFile>>, Piece> {

  private final WarehouseAddress address;
  private final String runId;
  private final List<Piece> rows;

  KeepFn(WarehouseAddress address, String runId, List<Piece> rows) {
    this.address = address;
    this.runId = runId;
    this.rows = List.copyOf(rows);
  }

  @ProcessElement
  public void keep(@Element KV<String, Iterable<StagedFile>> all, OutputReceiver<Piece> out) {
    List<StagedFile> files =
        StreamSupport.stream(all.getValue().spliterator(), false)
            .filter(file -> file.rows() > 0)
            .toList();
    Warehouse warehouse = Warehouses.open(address);
    if (!files.isEmpty()) {
      warehouse.appendStaged(runId, QualityTables.SKETCHES, files);
    }
    warehouse.discard(runId);
    rows.forEach(out::output);
  }
}
