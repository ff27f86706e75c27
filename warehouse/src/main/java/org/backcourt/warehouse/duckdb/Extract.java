package org.backcourt.warehouse.duckdb;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.RowCoder;
import org.backcourt.contract.RowShape;
import org.backcourt.warehouse.Gathering;
import org.backcourt.warehouse.parquet.RowFiles;
import org.jspecify.annotations.Nullable;

/**
 * Elements of some dates, selected and ordered by the database, put together here. What is seldom
 * needed stays where it is until somebody looks at it.
 */
final class Extract<T> implements Closeable {

  private final DuckDbWarehouse warehouse;
  private final DuckDbSession session;
  private final RowShape<T> shape;
  private final DateSet dates;
  private final List<Part> parts = new ArrayList<>();
  private final @Nullable Iterator<List<@Nullable Object>> keys;

  /** Runs the queries; the files they write are gone when the extract is closed. */
  Extract(DuckDbWarehouse warehouse, Class<T> element, DateSet dates) throws IOException {
    this.warehouse = warehouse;
    this.session = warehouse.session().another();
    this.shape = RowShape.of(element);
    this.dates = dates;
    if (Gathering.isGathered(element)) {
      keys = session.query(GatherSql.counts(element, dates)).rows().iterator();
      for (Class<?> part : Gathering.parts(element)) {
        parts.add(
            Gathering.isSeldomNeeded(element, part)
                ? new Part(part, null)
                : new Part(part, rows(session, part, GatherSql.ordered(part, element, dates))));
      }
    } else {
      keys = null;
      parts.add(new Part(element, rows(session, element, GatherSql.rows(element, dates))));
    }
  }

  /** One table's rows; without a file where they are fetched when they are needed. */
  private record Part(Class<?> projection, @Nullable Rows<?> rows) {}

  /** Rows on their way through a file. */
  private record Rows<R>(Path file, RowFiles.Reader<R> reader, RowCoder<R> coder)
      implements Closeable {

    /** As bytes until somebody looks: many elements wait in memory while one is worked on. */
    List<R> packed(int count) throws IOException {
      byte[] pack = coder.pack(read(count));
      return new RowsOnDemand<>(count, () -> coder.unpack(pack));
    }

    List<R> read(int count) throws IOException {
      List<R> rows = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        R row = reader.read();
        if (row == null) {
          throw new IOException("an extract ended before its " + count + " rows were read");
        }
        rows.add(row);
      }
      return List.copyOf(rows);
    }

    @Override
    public void close() throws IOException {
      reader.close();
      Files.deleteIfExists(file);
    }
  }

  private <R> Rows<R> rows(DuckDbSession by, Class<R> projection, String query) throws IOException {
    Path file =
        warehouse.staging().scratchFolder().resolve("extract-" + UUID.randomUUID() + ".parquet");
    by.execute("COPY (" + query + ") TO " + DuckDbSql.text(file.toString()) + " (FORMAT parquet)");
    return new Rows<>(
        file, RowFiles.reader(file, RowShape.of(projection)), RowCoder.of(projection));
  }

  /** The next element, or null at the end. */
  @Nullable T next() throws IOException {
    if (keys == null) {
      Rows<?> rows = parts.get(0).rows();
      Object row = rows == null ? null : rows.reader().read();
      return row == null ? null : shape.type().cast(row);
    }
    return keys.hasNext() ? gather(keys.next()) : null;
  }

  private T gather(List<@Nullable Object> key) throws IOException {
    @Nullable Object[] values = new Object[key.size()];
    values[0] = key.get(0);
    for (int i = 1; i < values.length; i++) {
      Part part = parts.get(i - 1);
      int count = Math.toIntExact(DuckDbWarehouse.number(key.get(i)));
      Rows<?> rows = part.rows();
      values[i] =
          rows != null
              ? rows.packed(count)
              : new RowsOnDemand<>(
                  count, () -> fetch(part.projection(), String.valueOf(values[0]), count));
    }
    return shape.build(values);
  }

  /** By a connection of its own: the extract may have been closed long before. */
  private <R> List<R> fetch(Class<R> projection, String key, int count) {
    try (DuckDbSession own = warehouse.session().another();
        Rows<R> rows =
            rows(own, projection, GatherSql.ofKey(projection, shape.type(), key, dates))) {
      return rows.read(count);
    } catch (IOException e) {
      throw new UncheckedIOException("The rows of " + key + " cannot be read", e);
    }
  }

  @Override
  public void close() throws IOException {
    for (Part part : parts) {
      if (part.rows() != null) {
        part.rows().close();
      }
    }
    session.close();
  }
}
