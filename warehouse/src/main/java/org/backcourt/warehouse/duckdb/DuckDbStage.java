package org.backcourt.warehouse.duckdb;

import java.io.IOException;
import java.util.Optional;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.PCollection;
import org.backcourt.contract.RowShape;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.staging.StagedFile;
import org.backcourt.warehouse.parquet.StageWriter;
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
    private transient @Nullable StageWriter<T> writer;

    WriteFn(String folder, TableName table, Class<T> row) {
      this.folder = folder;
      this.table = table;
      this.row = row;
    }

    @StartBundle
    public void start() {
      writer = null;
    }

    @ProcessElement
    public void write(@Element T element) throws IOException {
      StageWriter<T> open = writer;
      if (open == null) {
        open = new StageWriter<>(StagingArea.newFile(folder), table, RowShape.of(row));
        writer = open;
      }
      open.write(element);
    }

    @FinishBundle
    public void finish(FinishBundleContext context) throws IOException {
      Optional<StagedFile> file = writer == null ? Optional.empty() : writer.finish();
      file.ifPresent(
          staged ->
              context.output(staged, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE));
    }
  }
}
