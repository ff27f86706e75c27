package org.backcourt.warehouse.duckdb;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.RowShape;
import org.backcourt.warehouse.Gathering;
import org.backcourt.warehouse.parquet.RowFiles;
import org.jspecify.annotations.Nullable;

/** Elements of some dates, selected and ordered by the database, put together here. */
final class Extract<T> implements Closeable {

  private final RowShape<T> shape;
  private final List<Path> files = new ArrayList<>();
  private final List<RowFiles.Reader<?>> readers = new ArrayList<>();
  private final @Nullable Iterator<List<@Nullable Object>> keys;

  /** Runs the queries; the files they write are gone when the extract is closed. */
  Extract(DuckDbSession session, Path folder, Class<T> element, DateSet dates) throws IOException {
    this.shape = RowShape.of(element);
    if (Gathering.isGathered(element)) {
      keys = session.query(GatherSql.counts(element, dates)).rows().iterator();
      for (Class<?> part : Gathering.parts(element)) {
        open(session, folder, part, GatherSql.ordered(part, element, dates));
      }
    } else {
      keys = null;
      open(session, folder, element, GatherSql.rows(element, dates));
    }
  }

  private void open(DuckDbSession session, Path folder, Class<?> projection, String query)
      throws IOException {
    Path file = folder.resolve("extract-" + UUID.randomUUID() + ".parquet");
    files.add(file);
    session.execute(
        "COPY (" + query + ") TO " + DuckDbSql.text(file.toString()) + " (FORMAT parquet)");
    readers.add(RowFiles.reader(file, RowShape.of(projection)));
  }

  /** The next element, or null at the end. */
  @Nullable T next() throws IOException {
    if (keys == null) {
      Object row = readers.get(0).read();
      return row == null ? null : shape.type().cast(row);
    }
    return keys.hasNext() ? gather(keys.next()) : null;
  }

  private T gather(List<@Nullable Object> key) throws IOException {
    @Nullable Object[] values = new Object[key.size()];
    values[0] = key.get(0);
    for (int i = 1; i < values.length; i++) {
      values[i] = read(readers.get(i - 1), DuckDbWarehouse.number(key.get(i)));
    }
    return shape.build(values);
  }

  private static List<Object> read(RowFiles.Reader<?> reader, long count) throws IOException {
    List<Object> rows = new ArrayList<>((int) count);
    for (long i = 0; i < count; i++) {
      Object row = reader.read();
      if (row == null) {
        throw new IOException("an extract ended before its " + count + " rows were read");
      }
      rows.add(row);
    }
    return List.copyOf(rows);
  }

  @Override
  public void close() throws IOException {
    for (RowFiles.Reader<?> reader : readers) {
      reader.close();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
