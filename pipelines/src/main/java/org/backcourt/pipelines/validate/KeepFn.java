package org.backcourt.pipelines.validate;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.backcourt.row.quality.SketchRecord;
import org.backcourt.tables.QualityTables;
import org.backcourt.validation.metric.Measurement;
import org.backcourt.validation.metric.Piece;
import org.backcourt.warehouse.Warehouse;
import org.backcourt.warehouse.WarehouseAddress;
import org.backcourt.warehouse.access.Warehouses;

/**
 * Once every column of a table is measured, keeps its sketches, and measures the rows themselves:
 * their line says that a date's measurement is whole, and must be the last.
 */
final class KeepFn extends DoFn<KV<String, Iterable<List<SketchRecord>>>, Void> {

  private final WarehouseAddress address;
  private final String runId;
  private final List<Piece> rows;

  KeepFn(WarehouseAddress address, String runId, List<Piece> rows) {
    this.address = address;
    this.runId = runId;
    this.rows = List.copyOf(rows);
  }

  @ProcessElement
  public void keep(@Element KV<String, Iterable<List<SketchRecord>>> table) {
    Warehouse warehouse = Warehouses.open(address);
    List<SketchRecord> sketches = new ArrayList<>();
    table.getValue().forEach(sketches::addAll);
    warehouse.append(QualityTables.SKETCHES, sketches);
    for (Piece piece : rows) {
      if (piece.table().toString().equals(table.getKey())) {
        Measurement.keepStates(warehouse, runId, piece);
      }
    }
  }
}
