package org.backcourt.warehouse.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.PCollection;
import org.backcourt.contract.RowShape;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.warehouse.RowCounts;
import org.backcourt.warehouse.StagedFile;
import org.backcourt.warehouse.parquet.RowFiles;
import org.jspecify.annotations.Nullable;

/**
 * Writes one Parquet file a bundle. Only files whose bundle was committed are passed on, and only
 * those are audited and published: the file of a bundle that was tried again is nobody's.
 */
final class DuckDbStage<T> extends PTransform<PCollection<T>, PCollection<StagedFile>> {

  private final String folder;
  private final TableName table;
  private final Class<T> row;

  DuckDbStage(String folder, TableContract<T> table) {
    this.folder = folder;
    this.table = table.name();
    this.row = table.shape().type();
  }

  @Override
  public PCollection<StagedFile> expand(PCollection<T> rows) {
    return rows.apply("Write", ParDo.of(new WriteFn<>(folder, table, row)))
        .setCoder(SerializableCoder.of(StagedFile.class));
  }

  private static final class WriteFn<T> extends DoFn<T, StagedFile> {
    private final String folder;
    private final TableName table;
    private final Class<T> row;
    private transient @Nullable Path file;
    private transient RowFiles.@Nullable Writer<T> writer;
    private transient long rows;
    private final Counter staged = RowCounts.ofStaged();

    WriteFn(String folder, TableName table, Class<T> row) {
      this.folder = folder;
      this.table = table;
      this.row = row;
    }

    @StartBundle
    public void start() {
      file = null;
      writer = null;
      rows = 0;
    }

    @ProcessElement
    public void write(@Element T element) throws IOException {
      RowFiles.Writer<T> open = writer;
      if (open == null) {
        Path into = Path.of(folder, UUID.randomUUID() + ".parquet");
        Files.createDirectories(Path.of(folder));
        open = RowFiles.scratchWriter(into, RowShape.of(row));
        file = into;
        writer = open;
      }
      open.write(element);
      rows++;
      if (rows % RowCounts.LOT == 0) {
        staged.inc(RowCounts.LOT);
      }
    }

    @FinishBundle
    public void finish(FinishBundleContext context) throws IOException {
      if (writer != null && file != null) {
        writer.close();
        staged.inc(rows % RowCounts.LOT);
        context.output(
            new StagedFile(table, file.toString(), rows),
            BoundedWindow.TIMESTAMP_MIN_VALUE,
            GlobalWindow.INSTANCE);
      }
    }
  }
}
