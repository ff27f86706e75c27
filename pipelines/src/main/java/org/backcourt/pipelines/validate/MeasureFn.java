package org.backcourt.pipelines.validate;

import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.backcourt.row.quality.SketchRecord;
import org.backcourt.validation.metric.Measurement;
import org.backcourt.validation.metric.Piece;
import org.backcourt.warehouse.Reader;
import org.backcourt.warehouse.Warehouse;
import org.backcourt.warehouse.WarehouseAddress;
import org.backcourt.warehouse.access.Warehouses;

/**
 * Measures a piece where its rows are. States stay there; what a worker gets to see are the values
 * of those columns that are sketched.
 */
final class MeasureFn extends DoFn<Piece, KV<String, List<SketchRecord>>> {

  private final WarehouseAddress address;
  private final String runId;

  MeasureFn(WarehouseAddress address, String runId) {
    this.address = address;
    this.runId = runId;
  }

  @ProcessElement
  public void measure(@Element Piece piece, OutputReceiver<KV<String, List<SketchRecord>>> out) {
    Warehouse warehouse = Warehouses.open(address);
    Measurement.keepStates(warehouse, runId, piece);
    List<SketchRecord> sketches = List.of();
    if (piece.isSketched()) {
      try (Reader reader = warehouse.reader()) {
        sketches = Measurement.sketches(reader, runId, piece);
      }
    }
    out.output(KV.of(piece.table().toString(), sketches));
  }
}
