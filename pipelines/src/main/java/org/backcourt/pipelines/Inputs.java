package org.backcourt.pipelines;

import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.values.PCollection;
import org.backcourt.calendar.DateSet;
import org.backcourt.warehouse.Extraction;
import org.backcourt.warehouse.Warehouse;

/** What a phase can read, for the dates it was asked for. */
public final class Inputs {

  private final Pipeline pipeline;
  private final Warehouse warehouse;
  private final DateSet dates;

  public Inputs(Pipeline pipeline, Warehouse warehouse, DateSet dates) {
    this.pipeline = pipeline;
    this.warehouse = warehouse;
    this.dates = dates;
  }

  /** The dates that the phase is to write. */
  public DateSet dates() {
    return dates;
  }

  /** Elements of a gathered or projected record, on the dates that the phase is to write. */
  public <T> PCollection<T> read(String step, Class<T> element) {
    return pipeline.apply(step, warehouse.read(new Extraction<>(element, dates)));
  }
}
