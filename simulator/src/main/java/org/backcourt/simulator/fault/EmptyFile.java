package org.backcourt.simulator.fault;

import java.io.IOException;
import java.nio.file.Path;
import org.backcourt.contract.TableContract;
import org.backcourt.warehouse.parquet.RowFiles;

/** A file that is there, can be read and has no rows. */
final class EmptyFile implements Fault {

  private final TableContract<?> table;

  EmptyFile(String argument) {
    this.table = FileFaults.table(argument);
  }

  @Override
  public void strikeFiles(Path out, String season) throws IOException {
    empty(table, FileFaults.file(out, table, season));
  }

  private static <T> void empty(TableContract<T> table, Path file) throws IOException {
    RowFiles.writer(file, table.shape()).close();
  }
}
