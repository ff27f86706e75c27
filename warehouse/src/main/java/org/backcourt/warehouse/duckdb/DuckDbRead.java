package org.backcourt.warehouse.duckdb;

import java.io.IOException;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.RowCoder;
import org.backcourt.warehouse.Extraction;
import org.backcourt.warehouse.Gathering;
import org.backcourt.warehouse.RowCounts;
import org.backcourt.warehouse.WarehouseAddress;

/**
 * Lets each worker ask the database for some dates at a time: what belongs together arrives as one
 * element, with no shuffle, and one worker computes while another's rows are being fetched.
 */
final class DuckDbRead<T> extends PTransform<PBegin, PCollection<T>> {

  /**
   * Small enough that the dates' elements fit in memory many times over, large enough to be few.
   */
  private static final int DATES_AT_A_TIME = 21;

  private final transient DuckDbWarehouse warehouse;
  private final Extraction<T> extraction;

  DuckDbRead(DuckDbWarehouse warehouse, Extraction<T> extraction) {
    this.warehouse = warehouse;
    this.extraction = extraction;
  }

  @Override
  public PCollection<T> expand(PBegin begin) {
    // A source that was never loaded reads as one that has no rows.
    warehouse.create(Gathering.tables(extraction.element()));
    return begin
        .apply(
            "Dates",
            Create.of(extraction.dates().chunks(DATES_AT_A_TIME))
                .withCoder(SerializableCoder.of(DateSet.class)))
        .apply("Spread", Reshuffle.viaRandomKey())
        .apply("Read", ParDo.of(new ReadFn<>(warehouse.address(), extraction.element())))
        .setCoder(RowCoder.of(extraction.element()));
  }

  private static final class ReadFn<T> extends DoFn<DateSet, T> {
    private final WarehouseAddress address;
    private final Class<T> element;
    private final Counter read = RowCounts.ofRead();

    ReadFn(WarehouseAddress address, Class<T> element) {
      this.address = address;
      this.element = element;
    }

    @ProcessElement
    public void read(@Element DateSet dates, OutputReceiver<T> out) throws IOException {
      try (Extract<T> extract = new Extract<>(DuckDbWarehouse.open(address), element, dates)) {
        for (T row = extract.next(); row != null; row = extract.next()) {
          out.output(row);
          read.inc();
        }
      }
    }
  }
}
