package org.backcourt.warehouse.duckdb;

import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.backcourt.warehouse.ColumnBlock;
import org.backcourt.warehouse.ColumnRequest;
import org.backcourt.warehouse.WarehouseAddress;

/** Lets each worker ask the database for one request's columns at a time. */
final class DuckDbReadColumns extends PTransform<PBegin, PCollection<ColumnBlock>> {

  private final WarehouseAddress address;
  private final List<ColumnRequest> requests;

  DuckDbReadColumns(WarehouseAddress address, List<ColumnRequest> requests) {
    this.address = address;
    this.requests = requests;
  }

  @Override
  public PCollection<ColumnBlock> expand(PBegin begin) {
    return begin
        .apply("Requests", Create.of(requests).withCoder(SerializableCoder.of(ColumnRequest.class)))
        .apply("Spread", Reshuffle.viaRandomKey())
        .apply("Read", ParDo.of(new ReadFn(address)))
        .setCoder(SerializableCoder.of(ColumnBlock.class));
  }

  private static final class ReadFn extends DoFn<ColumnRequest, ColumnBlock> {
    private final WarehouseAddress address;

    ReadFn(WarehouseAddress address) {
      this.address = address;
    }

    @ProcessElement
    public void read(@Element ColumnRequest request, OutputReceiver<ColumnBlock> out) {
      DuckDbWarehouse warehouse = DuckDbWarehouse.open(address);
      try (DuckDbSession session = warehouse.session().another()) {
        out.output(ColumnExtract.read(session, warehouse.staging().scratchFolder(), request));
      }
    }
  }
}
