package org.backcourt.pipelines.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.RowCoder;
import org.backcourt.contract.TableContract;
import org.backcourt.ingest.SourceParser;
import org.backcourt.pipelines.run.CodeVersion;
import org.backcourt.pipelines.run.RunResult;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.SourceFileRecord;
import org.backcourt.tables.QualityTables;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.StagedFile;
import org.backcourt.warehouse.WarehouseException;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;

/** Reads a source's files into its raw table: parse, stage, settle, audit, publish, record. */
public final class IngestRun {

  /** Files are read in so many groups at most; a group's rows share one staged file. */
  private static final int GROUPS = 64;

  /** What became of the run and of every file. */
  public record Report(RunResult result, List<SourceFileRecord> files) {}

  private final DuckDbWarehouse warehouse;
  private final PipelineOptions options;

  public IngestRun(DuckDbWarehouse warehouse, PipelineOptions options) {
    this.warehouse = warehouse;
    this.options = options;
  }

  /**
   * Ingests files, folders and patterns.
   *
   * @param again whether files are read again whose content was loaded before
   */
  public <T> Report run(String command, SourceParser<T> parser, List<String> paths, boolean again)
      throws IOException {
    FileSystems.setDefaultPipelineOptions(options);
    List<SourceLocation> files = SourceLocation.find(paths);
    Ledger ledger = new Ledger(warehouse);
    RunRecord run =
        ledger.begin(
            command,
            PhaseName.RAW.toString(),
            List.of(parser.table().name()),
            DateSet.none(),
            CodeVersion.current());
    warehouse.create(List.of(parser.table()));
    SourceLedger known = new SourceLedger(warehouse, parser);
    try {
      build(run, parser, files, known, again ? Set.of() : known.loaded()).run().waitUntilFinish();
    } catch (Pipeline.PipelineExecutionException e) {
      throw failed(ledger, run, e.getCause() == null ? e : e.getCause());
    } catch (RuntimeException e) {
      throw failed(ledger, run, e);
    }
    return new Report(
        new RunResult(ledger.run(run.runId()).orElse(run), ledger.verdictsOf(run.runId())),
        known.filesOf(run.runId()));
  }

  private <T> Pipeline build(
      RunRecord run,
      SourceParser<T> parser,
      List<SourceLocation> files,
      SourceLedger known,
      Set<String> loaded) {
    Pipeline pipeline = Pipeline.create(options);
    TupleTag<T> rows = new TupleTag<>("rows");
    TableContract<T> table = parser.table();
    PCollectionTuple read =
        pipeline
            .apply("Files", Create.of(files).withCoder(SerializableCoder.of(SourceLocation.class)))
            .apply(
                "In groups",
                WithKeys.of((SourceLocation file) -> Math.floorMod(file.path().hashCode(), GROUPS))
                    .withKeyType(TypeDescriptors.integers()))
            .setCoder(KvCoder.of(VarIntCoder.of(), SerializableCoder.of(SourceLocation.class)))
            .apply("Group", GroupByKey.create())
            .apply(
                "Read",
                ParDo.of(new ReadFilesFn<>(rows, run, parser, known.known(), loaded))
                    .withOutputTags(
                        rows, TupleTagList.of(ReadFilesFn.REJECTED).and(ReadFilesFn.FILES)));
    List<PCollection<StagedFile>> staged =
        List.of(
            stage(run, table, read.get(rows)),
            stage(run, QualityTables.REJECTED_ROWS, read.get(ReadFilesFn.REJECTED)),
            stage(run, QualityTables.SOURCE_FILES, read.get(ReadFilesFn.FILES)));
    PCollectionList.of(staged)
        .apply("All staged", Flatten.pCollections())
        .apply("Together", WithKeys.of("all"))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(StagedFile.class)))
        .apply("Wait", GroupByKey.create())
        .apply(
            "Settle, audit and publish", ParDo.of(new SettleFn(warehouse.address(), run, parser)));
    return pipeline;
  }

  private <R> PCollection<StagedFile> stage(
      RunRecord run, TableContract<R> table, PCollection<R> rows) {
    return rows.setCoder(RowCoder.of(table.shape().type()))
        .apply("Stage " + table.name().table(), warehouse.stage(run.runId(), table));
  }

  private RuntimeException failed(Ledger ledger, RunRecord run, Throwable cause) {
    if (cause instanceof WarehouseException.CommitStateUnknown unknown) {
      return unknown;
    }
    String why = String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
    ledger.end(run, RunRecord.State.FAILED, why);
    warehouse.discard(run.runId());
    return new WarehouseException(
        "Run " + run.runId() + " of ingest broke, nothing was published: " + why, cause);
  }
}
