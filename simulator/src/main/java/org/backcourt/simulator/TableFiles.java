package org.backcourt.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.backcourt.contract.RowShape;
import org.backcourt.contract.TableContract;
import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.tables.RawTables;
import org.backcourt.warehouse.parquet.RowFiles;

/**
 * One Parquet file a table and season. Tables are written side by side, each in the order in which
 * games come, so that threads change nothing in the files.
 */
final class TableFiles implements Sink {

  private static final int GAMES_WAITING = 64;

  private final Executor pool;
  private final Semaphore room = new Semaphore(GAMES_WAITING);
  private final Map<TableContract<?>, Table<?>> tables = new LinkedHashMap<>();

  /** Opens lazily: a table without rows has no file, as a source that said nothing has none. */
  TableFiles(Path out, String fileName, Executor pool) {
    this.pool = pool;
    for (TableContract<?> contract : RawTables.all()) {
      tables.put(contract, table(contract, out, fileName));
    }
  }

  private static <T> Table<T> table(TableContract<T> contract, Path out, String fileName) {
    return new Table<>(
        contract, out.resolve(contract.name().toString()).resolve(fileName + ".parquet"));
  }

  /** Appends a game's rows to all tables, after those of the games before. */
  @Override
  public void add(GameRows game) {
    room.acquireUninterruptibly();
    CompletableFuture<?>[] writes =
        tables.values().stream()
            .map(table -> table.append(game, pool))
            .toArray(CompletableFuture<?>[]::new);
    var unused = CompletableFuture.allOf(writes).whenComplete((done, failure) -> room.release());
  }

  /** Closes all files; the number of rows by table. */
  @Override
  public Map<String, Long> close() {
    Map<String, Long> rows = new LinkedHashMap<>();
    for (Table<?> table : tables.values()) {
      try {
        table.tail.join();
        table.close();
      } catch (CompletionException e) {
        throw new IllegalStateException("cannot write " + table.file, e.getCause());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write " + table.file, e);
      }
      rows.put(table.contract.name().toString(), table.rows);
    }
    return rows;
  }

  /** A table being written; only ever by one thread at a time. */
  private static final class Table<T> {
    private final TableContract<T> contract;
    private final Path file;
    private CompletableFuture<?> tail = CompletableFuture.completedFuture(null);
    private RowFiles.@org.jspecify.annotations.Nullable Writer<T> writer;
    private long rows;

    Table(TableContract<T> contract, Path file) {
      this.contract = contract;
      this.file = file;
    }

    CompletableFuture<?> append(GameRows game, Executor pool) {
      List<T> added = game.of(contract);
      if (!added.isEmpty()) {
        tail = tail.thenRunAsync(() -> write(added), pool);
      }
      return tail;
    }

    private void write(List<T> added) {
      try {
        RowFiles.Writer<T> open = writer;
        if (open == null) {
          Files.createDirectories(file.getParent());
          RowShape<T> shape = contract.shape();
          open = RowFiles.writer(file, shape);
          writer = open;
        }
        for (T row : added) {
          open.write(row);
        }
        rows += added.size();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void close() throws IOException {
      RowFiles.Writer<T> open = writer;
      if (open != null) {
        open.close();
      }
    }
  }
}
