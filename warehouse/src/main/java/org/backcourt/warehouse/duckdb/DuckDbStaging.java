package org.backcourt.warehouse.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    Files files = new Files(folders);
    try (files) {
      step.accept(files);
      return files.finish();
    } catch (IOException e) {
      throw new UncheckedIOException("Rows could not be staged", e);
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
          new Lot<>(new StageWriter<>(StagingArea.newFile(folder), table.name(), table.shape()));
      lots.add(lot);
      return lot;
    }

    List<StagedFile> finish() throws IOException {
      List<StagedFile> files = new ArrayList<>();
      for (Lot<?> lot : lots) {
        lot.write();
        lot.writer.finish().ifPresent(files::add);
      }
      return files;
    }

    @Override
    public void close() throws IOException {
      for (Lot<?> lot : lots) {
        lot.writer.close();
      }
    }
  }

  /** Some rows of one table, to be written in one go: tables row by row in turns take longer. */
  private static final class Lot<T> implements Consumer<T> {
    private static final int SIZE = 1024;

    private final StageWriter<T> writer;
    private final List<T> rows = new ArrayList<>();

    Lot(StageWriter<T> writer) {
      this.writer = writer;
    }

    @Override
    public void accept(T row) {
      rows.add(row);
      if (rows.size() == SIZE) {
        write();
      }
    }

    void write() {
      try {
        for (T row : rows) {
          writer.write(row);
        }
        rows.clear();
      } catch (IOException e) {
        throw new UncheckedIOException("Rows could not be staged", e);
      }
    }
  }
}
