package org.backcourt.pipelines.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.backcourt.contract.TableContract;
import org.backcourt.staging.StagedFile;
import org.backcourt.warehouse.parquet.RowFiles;
import org.jspecify.annotations.Nullable;

/** Rows of one table on their way into one staged file, which is there once there is a row. */
final class Staged<T> implements Closeable {

  private final Path file;
  private final TableContract<T> table;
  private RowFiles.@Nullable Writer<T> writer;
  private long rows;

  /**
   * Where rows will be.
   *
   * @param run the folder of the run's staged rows
   * @param group which of the run's files these are, in the order of what they were read from
   */
  Staged(Path run, TableContract<T> table, int group) {
    String name = String.format("%04d-%s.parquet", group, UUID.randomUUID());
    this.file = run.resolve(table.name().toString()).resolve(name);
    this.table = table;
  }

  void add(T row) throws IOException {
    RowFiles.Writer<T> open = writer;
    if (open == null) {
      Files.createDirectories(file.getParent());
      open = RowFiles.scratchWriter(file, table.shape());
      writer = open;
    }
    open.write(row);
    rows++;
  }

  /** The file, whole; none where there was no row. */
  Optional<StagedFile> finish() throws IOException {
    close();
    return rows == 0
        ? Optional.empty()
        : Optional.of(new StagedFile(table.name(), file.toString(), rows, Instant.now()));
  }

  @Override
  public void close() throws IOException {
    RowFiles.Writer<T> open = writer;
    writer = null;
    if (open != null) {
      open.close();
    }
  }
}
