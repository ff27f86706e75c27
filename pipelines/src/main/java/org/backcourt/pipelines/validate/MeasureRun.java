package org.backcourt.pipelines.validate;

import java.util.List;
import java.util.function.Function;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.backcourt.contract.RowCoder;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.SketchRecord;
import org.backcourt.validation.metric.Piece;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Warehouse;
import org.backcourt.warehouse.WarehouseException;

/**
 * The pipeline that measures what is published: pieces of tables are handed out to workers, each of
 * whom has the warehouse measure its own and keep the states in {@code nba_quality.metrics}. The
 * sketches follow when all are made, and last of all the lines that say that dates are measured.
 */
public final class MeasureRun {

  private final Warehouse warehouse;
  private final Function<RunRecord, PipelineOptions> options;

  /** On whatever runner the options name. */
  public MeasureRun(Warehouse warehouse, Function<RunRecord, PipelineOptions> options) {
    this.warehouse = warehouse;
    this.options = options;
  }

  /** Measures the pieces and keeps what was found; a run that breaks is recorded as such. */
  public void measure(RunRecord run, List<Piece> pieces) {
    if (pieces.isEmpty()) {
      return;
    }
    try {
      PipelineResult.State state = build(run, pieces).run().waitUntilFinish();
      if (state != PipelineResult.State.DONE) {
        throw new WarehouseException(
            "the job ended as " + state + "; see its log, then validate again");
      }
    } catch (RuntimeException e) {
      Throwable cause =
          e instanceof Pipeline.PipelineExecutionException && e.getCause() != null
              ? e.getCause()
              : e;
      String why = "What is published could not be measured: " + cause.getMessage();
      new Ledger(warehouse).end(run, RunRecord.State.FAILED, why);
      throw new WarehouseException(why, cause);
    }
  }

  private Pipeline build(RunRecord run, List<Piece> pieces) {
    Pipeline pipeline = Pipeline.create(options.apply(run));
    List<Piece> rows = pieces.stream().filter(Piece::isOfRows).toList();
    List<Piece> columns = pieces.stream().filter(piece -> !piece.isOfRows()).toList();
    pipeline
        .apply("Pieces", Create.of(columns).withCoder(SerializableCoder.of(Piece.class)))
        .apply("Spread", Reshuffle.viaRandomKey())
        .apply("Measure", ParDo.of(new MeasureFn(warehouse.address(), run.runId())))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), ListCoder.of(RowCoder.of(SketchRecord.class))))
        .apply("Tables", GroupByKey.create())
        .apply("Keep", ParDo.of(new KeepFn(warehouse.address(), run.runId(), rows)));
    return pipeline;
  }
}
