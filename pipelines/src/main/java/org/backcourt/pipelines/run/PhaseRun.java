package org.backcourt.pipelines.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.pipelines.Inputs;
import org.backcourt.pipelines.Outputs;
import org.backcourt.pipelines.Phase;
import org.backcourt.row.quality.AbsentKey;
import org.backcourt.row.quality.OverrideRecord;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.staging.StagedFile;
import org.backcourt.tables.QualityTables;
import org.backcourt.validation.expect.Schedule;
import org.backcourt.validation.gate.Gate;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/** Runs one phase: gate, transform, stage, audit, publish, record. */
public final class PhaseRun {

  private final Warehouse warehouse;
  private final Function<RunRecord, PipelineOptions> options;

  public PhaseRun(Warehouse warehouse, PipelineOptions options) {
    this(warehouse, run -> options);
  }

  /** With options that depend on the run, such as a job's name. */
  public PhaseRun(Warehouse warehouse, Function<RunRecord, PipelineOptions> options) {
    this.warehouse = warehouse;
    this.options = options;
  }

  /**
   * Computes and publishes the tables for the dates.
   *
   * @param command the command line that asked for it, for the ledger
   * @param tables tables of the phase, all or some
   * @throws Gate.Refusal when the inputs are not complete
   */
  public RunResult run(String command, Phase phase, List<TableContract<?>> tables, DateSet dates) {
    return run(command, phase, tables, dates, null);
  }

  /**
   * The same, through a gate that may be overridden.
   *
   * @param override why incomplete inputs will do; null when they will not
   */
  public RunResult run(
      String command,
      Phase phase,
      List<TableContract<?>> tables,
      DateSet dates,
      @Nullable String override) {
    return submit(command, phase, tables, dates, override).await();
  }

  /** The same, but returns as soon as the runner has taken the pipeline. */
  public Submission submit(
      String command,
      Phase phase,
      List<TableContract<?>> tables,
      DateSet dates,
      @Nullable String override) {
    Instant start = Instant.now();
    Ledger ledger = new Ledger(warehouse);
    List<TableName> names = tables.stream().<TableName>map(TableContract::name).toList();
    List<Gate.Shortfall> shortfalls = new Gate(warehouse).shortfalls(tables, dates);
    RunRecord run =
        ledger.begin(command, phase.name().toString(), names, dates, CodeVersion.current());
    if (!shortfalls.isEmpty() && override == null) {
      Gate.Refusal refusal = Gate.Refusal.of(shortfalls);
      ledger.end(run, RunRecord.State.REFUSED, "the gate: " + refusal.getMessage());
      throw refusal;
    }
    if (override != null) {
      warehouse.append(QualityTables.OVERRIDES, overrides(run, shortfalls, override));
    }
    warehouse.create(tables);
    Steps steps = new Steps(run, List.of());
    steps.took("gate", start);
    try {
      PipelineResult result = build(phase, tables, dates, run, steps).run();
      return new Submission(warehouse, run, result);
    } catch (RuntimeException e) {
      throw Submission.failed(warehouse, run, e);
    }
  }

  private static List<OverrideRecord> overrides(
      RunRecord run, List<Gate.Shortfall> shortfalls, String reason) {
    return shortfalls.stream()
        .map(
            shortfall ->
                new OverrideRecord(
                    run.runId(),
                    run.runDate(),
                    shortfall.names(),
                    shortfall.dates().toString(),
                    shortfall.found(),
                    reason))
        .toList();
  }

  private Pipeline build(
      Phase phase, List<TableContract<?>> tables, DateSet dates, RunRecord run, Steps steps) {
    Pipeline pipeline = Pipeline.create(options.apply(run));
    Outputs outputs =
        phase.expand(
            new Inputs(
                pipeline,
                warehouse,
                dates,
                Schedule.published(warehouse).seasons(),
                warehouse.staging(run.runId(), tables)));
    List<PCollection<StagedFile>> staged = new ArrayList<>(outputs.staged());
    // One file that is none, so that the last step runs even when nothing at all was staged.
    staged.add(
        pipeline.apply(
            "Begin",
            Create.of(new StagedFile(tables.get(0).name(), "", 0, Instant.now()))
                .withCoder(SerializableCoder.of(StagedFile.class))));
    for (TableContract<?> table : tables) {
      staged.add(stage(run.runId(), table, outputs));
    }
    if (!outputs.absences().isEmpty()) {
      staged.add(stage(run.runId(), QualityTables.ABSENT_KEYS, absences(tables, outputs)));
    }
    if (!outputs.joins().isEmpty()) {
      staged.add(
          stage(
              run.runId(),
              QualityTables.JOINS,
              PCollectionList.of(outputs.joins()).apply("All joins", Flatten.pCollections())));
    }
    FinishFn.together(PCollectionList.of(staged).apply("All staged", Flatten.pCollections()))
        .apply("All is staged", ParDo.of(new AllStagedFn()))
        .apply(
            "Audit and publish",
            ParDo.of(
                new FinishFn(
                    warehouse.address(),
                    run,
                    tables.stream().<TableName>map(TableContract::name).toList(),
                    dates,
                    steps.all())));
    return pipeline;
  }

  private <T> PCollection<StagedFile> stage(String runId, TableContract<T> table, Outputs outputs) {
    return stage(runId, table, outputs.rows(table));
  }

  private <T> PCollection<StagedFile> stage(
      String runId, TableContract<T> table, PCollection<T> rows) {
    return rows.apply("Stage " + table.name().table(), warehouse.stage(runId, table));
  }

  /** Only those of tables that this run publishes: the others' absences stand as they are. */
  private static PCollection<AbsentKey> absences(List<TableContract<?>> tables, Outputs outputs) {
    Set<String> names =
        tables.stream().map(table -> table.name().toString()).collect(Collectors.toSet());
    return PCollectionList.of(outputs.absences())
        .apply("All absences", Flatten.pCollections())
        .apply("Of these tables", Filter.by(absence -> names.contains(absence.tableName())));
  }
}
