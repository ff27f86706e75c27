package org.backcourt.warehouse.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.apache.beam.sdk.metrics.Counter;
import org.backcourt.contract.RowShape;
import org.backcourt.contract.TableName;
import org.backcourt.staging.StagedFile;
import org.backcourt.warehouse.RowCounts;
import org.jspecify.annotations.Nullable;

/** Rows of one table on their way into one staged file, which is there once there is a row. */
public final class StageWriter<T> implements Closeable {

  private final Path file;
  private final TableName table;
  private final RowShape<T> shape;
  private final Counter staged = RowCounts.ofStaged();
  private RowFiles.@Nullable Writer<T> writer;
  private long rows;

  public StageWriter(Path file, TableName table, RowShape<T> shape) {
    this.file = file;
    this.table = table;
    this.shape = shape;
  }

  /** Adds a row. */
  public void write(T row) throws IOException {
    RowFiles.Writer<T> open = writer;
    if (open == null) {
      Files.createDirectories(file.getParent());
      open = RowFiles.scratchWriter(file, shape);
      writer = open;
    }
    open.write(row);
    rows++;
    if (rows % RowCounts.LOT == 0) {
      staged.inc(RowCounts.LOT);
    }
  }

  /** The file, whole; none where there was no row. */
  public Optional<StagedFile> finish() throws IOException {
    if (rows == 0) {
      return Optional.empty();
    }
    close();
    staged.inc(rows % RowCounts.LOT);
    return Optional.of(new StagedFile(table, file.toString(), rows, Instant.now()));
  }

  /** Without {@link #finish} the file is nobody's. */
  @Override
  public void close() throws IOException {
    RowFiles.Writer<T> open = writer;
    writer = null;
    if (open != null) {
      open.close();
    }
  }
}
