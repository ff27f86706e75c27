package org.backcourt.pipelines.run;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.RowCoder;
import org.backcourt.row.predictions.TrainedModel;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.staging.StagedFile;
import org.backcourt.tables.PredictionTables;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Warehouse;
import org.backcourt.warehouse.WarehouseException;

/**
 * Registers trained models. A model takes the place of the one that was trained through the same
 * date; one that is registered already stays as it is, so that training again on the same rows
 * leaves every prediction fresh.
 */
public final class RegistryRun {

  private final Warehouse warehouse;
  private final PipelineOptions options;

  public RegistryRun(Warehouse warehouse, PipelineOptions options) {
    this.warehouse = warehouse;
    this.options = options;
  }

  /** The models that are registered, by id. */
  public Map<String, TrainedModel> registered() {
    Map<String, TrainedModel> registered = new LinkedHashMap<>();
    if (warehouse.has(PredictionTables.MODELS)) {
      warehouse
          .records(PredictionTables.MODELS, "ORDER BY 1")
          .forEach(model -> registered.put(model.modelId(), model));
    }
    return registered;
  }

  /** Stages, audits and publishes the models, each on the last date it was trained on. */
  public RunResult publish(String command, Collection<TrainedModel> models) {
    DateSet dates =
        DateSet.of(models.stream().<LocalDate>map(TrainedModel::trainedThrough).toList());
    Ledger ledger = new Ledger(warehouse);
    RunRecord run =
        ledger.begin(
            command,
            PhaseName.TRAINING.toString(),
            List.of(PredictionTables.MODELS.name()),
            dates,
            CodeVersion.current());
    warehouse.create(List.of(PredictionTables.MODELS));
    Pipeline pipeline = Pipeline.create(options);
    PCollection<StagedFile> staged =
        pipeline
            .apply("Models", Create.of(models).withCoder(RowCoder.of(TrainedModel.class)))
            .apply("Stage", warehouse.stage(run.runId(), PredictionTables.MODELS));
    FinishFn.together(staged)
        .apply(
            "Audit and publish",
            ParDo.of(
                new FinishFn(
                    warehouse.address(),
                    run,
                    List.of(PredictionTables.MODELS.name()),
                    dates,
                    List.of())));
    try {
      pipeline.run().waitUntilFinish();
    } catch (RuntimeException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof WarehouseException.CommitStateUnknown unknown) {
        throw unknown;
      }
      ledger.end(run, RunRecord.State.FAILED, String.valueOf(cause.getMessage()));
      warehouse.discard(run.runId());
      throw new WarehouseException(
          "Run " + run.runId() + " of training broke, nothing was registered", cause);
    }
    return new RunResult(ledger.run(run.runId()).orElse(run), ledger.verdictsOf(run.runId()));
  }
}
