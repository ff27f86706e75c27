package org.backcourt.warehouse.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.staging.StagedFile;
import org.backcourt.staging.Staging;
import org.backcourt.warehouse.parquet.StageWriter;

/** Lets a step write the rows of an element to Parquet as it makes them, a file a table. */
final class DuckDbStaging implements Staging {

  private static final long serialVersionUID = 1L;

  private final Map<TableName, String> folders;

  /**
   * Prepares to stage.
   *
   * @param folders of the tables whose rows are wanted; others' go on to the runner
   */
  DuckDbStaging(Map<TableName, String> folders) {
    this.folders = Map.copyOf(folders);
  }

  @Override
  public List<StagedFile> write(Consumer<Rows> step) {
    try (Files files = new Files(folders)) {
      step.accept(files);
      return files.finish();
    }
  }

  private static final class Files implements Rows, AutoCloseable {
    private final Map<TableName, String> folders;
    private final List<Lot<?>> lots = new ArrayList<>();

    Files(Map<TableName, String> folders) {
      this.folders = folders;
    }

    @Override
    public <T> Consumer<T> of(TableContract<T> table, Consumer<T> onward) {
      String folder = folders.get(table.name());
      if (folder == null) {
        return onward;
      }
      Lot<T> lot =
          new Lot<>(
              folder, new StageWriter<>(StagingArea.newFile(folder), table.name(), table.shape()));
      lots.add(lot);
      return lot;
    }

    List<StagedFile> finish() {
      return lots.stream().flatMap(lot -> lot.finish().stream()).toList();
    }

    @Override
    public void close() {
      lots.forEach(Lot::close);
    }
  }

  /** Some rows of one table, to be written in one go: tables row by row in turns take longer. */
  private static final class Lot<T> implements Consumer<T> {
    private static final int SIZE = 1024;

    private final String folder;
    private final StageWriter<T> writer;
    private final List<T> rows = new ArrayList<>();

    Lot(String folder, StageWriter<T> writer) {
      this.folder = folder;
      this.writer = writer;
    }

    @Override
    public void accept(T row) {
      rows.add(row);
      if (rows.size() == SIZE) {
        write();
      }
    }

    private void write() {
      try {
        for (T row : rows) {
          writer.write(row);
        }
        rows.clear();
      } catch (IOException e) {
        throw cannotWrite(e);
      }
    }

    Optional<StagedFile> finish() {
      write();
      try {
        return writer.finish();
      } catch (IOException e) {
        throw cannotWrite(e);
      }
    }

    void close() {
      try {
        writer.close();
      } catch (IOException e) {
        throw cannotWrite(e);
      }
    }

    private UncheckedIOException cannotWrite(IOException e) {
      return new UncheckedIOException(
          "Rows cannot be staged in " + folder + "; see that it may be written to and has room", e);
    }
  }
}
