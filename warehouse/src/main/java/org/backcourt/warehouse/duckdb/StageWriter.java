package org.backcourt.warehouse.duckdb;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.beam.sdk.metrics.Counter;
import org.backcourt.contract.RowShape;
import org.backcourt.contract.TableName;
import org.backcourt.staging.StagedFile;
import org.backcourt.warehouse.RowCounts;
import org.backcourt.warehouse.parquet.RowFiles;
import org.jspecify.annotations.Nullable;

/** Writes rows of one table to a file of their own, which begins with the first of them. */
final class StageWriter<T> implements Closeable {

  private final Path folder;
  private final TableName table;
  private final RowShape<T> shape;
  private final Counter staged = RowCounts.ofStaged();
  private @Nullable Path file;
  private RowFiles.@Nullable Writer<T> writer;
  private long rows;

  StageWriter(String folder, TableName table, RowShape<T> shape) {
    this.folder = Path.of(folder);
    this.table = table;
    this.shape = shape;
  }

  void write(T row) throws IOException {
    RowFiles.Writer<T> open = writer;
    if (open == null) {
      Files.createDirectories(folder);
      file = folder.resolve(UUID.randomUUID() + ".parquet");
      open = RowFiles.scratchWriter(file, shape);
      writer = open;
    }
    open.write(row);
    rows++;
    if (rows % RowCounts.LOT == 0) {
      staged.inc(RowCounts.LOT);
    }
  }

  /** Ends the file; nothing where there was no row. */
  Optional<StagedFile> finish() throws IOException {
    if (file == null) {
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
