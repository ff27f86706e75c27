package org.backcourt.pipelines.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.PhaseName;
import org.backcourt.ingest.SourceParser;
import org.backcourt.pipelines.ingest.ReadFilesFn.Before;
import org.backcourt.pipelines.run.CodeVersion;
import org.backcourt.pipelines.run.RunResult;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.SourceFileRecord;
import org.backcourt.staging.StagedFile;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.WarehouseException;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;

/**
 * Reads a source's files into its raw table: parse and stage, many files at once, then settle,
 * audit, publish and record.
 */
public final class IngestRun {

  /** A group's rows share one staged file, so few are better; many, that memory holds one. */
  private static final int MOST_GROUPS = 64;

  private static final int FILES_A_GROUP = 32;

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
    String staging = warehouse.staging().folder(run.runId()).toString();
    try {
      build(
              files,
              new Before(known.known(), again ? Set.of() : known.loaded()),
              view -> new ReadFilesFn<>(staging, run, parser, view),
              staging)
          .run()
          .waitUntilFinish();
      // Not in the graph: the direct runner's driver spins on a worker that it has no work for,
      // and the database has.
      return new Settling(warehouse, run, parser, StagedListFn.read(Path.of(staging))).settle();
    } catch (Pipeline.PipelineExecutionException e) {
      throw failed(ledger, run, e.getCause() == null ? e : e.getCause());
    } catch (RuntimeException e) {
      throw failed(ledger, run, e);
    }
  }

  private Pipeline build(
      List<SourceLocation> files,
      Before before,
      Function<PCollectionView<Before>, ReadFilesFn<?>> reading,
      String staging) {
    Pipeline pipeline = Pipeline.create(options);
    PCollectionView<Before> view =
        pipeline
            .apply("Before", Create.of(before).withCoder(SerializableCoder.of(Before.class)))
            .apply("Beside", View.asSingleton());
    pipeline
        .apply(
            "Files",
            Create.of(inGroups(files))
                .withCoder(
                    KvCoder.of(VarIntCoder.of(), SerializableCoder.of(SourceLocation.class))))
        .apply("Group", GroupByKey.create())
        .apply("Read and stage", ParDo.of(reading.apply(view)).withSideInputs(view))
        .setCoder(SerializableCoder.of(StagedFile.class))
        .apply("Together", WithKeys.of("all"))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(StagedFile.class)))
        .apply("Wait", GroupByKey.create())
        .apply("List", ParDo.of(new StagedListFn(staging)));
    return pipeline;
  }

  /**
   * Neighbours by path share a group: sources name files by date or by game, and rows of one date
   * are to stand together in the table.
   */
  private static List<KV<Integer, SourceLocation>> inGroups(List<SourceLocation> files) {
    int size = Math.max(FILES_A_GROUP, (files.size() + MOST_GROUPS - 1) / MOST_GROUPS);
    return IntStream.range(0, files.size()).mapToObj(i -> KV.of(i / size, files.get(i))).toList();
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
