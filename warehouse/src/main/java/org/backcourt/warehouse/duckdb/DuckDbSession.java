package org.backcourt.warehouse.duckdb;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.backcourt.warehouse.QueryResult;
import org.backcourt.warehouse.WarehouseException;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * One connection, with its answers as stored values and its errors in a line. Runs that go on side
 * by side share it, a statement at a time.
 */
final class DuckDbSession implements AutoCloseable {

  /** What exceeds it goes to a file beside the database; it would take most of a machine's else. */
  private static final String MEMORY = "1GB";

  private static final String NAME = "backcourt";
  private static final int ROW_GROUP = 20_480;

  private final Connection connection;

  private DuckDbSession(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens a file. It is attached to a database in memory, because only so can its rows be kept in
   * groups of another size than the usual 122,880: a publication of a season has fewer than that,
   * and what does not fill a group is written twice.
   */
  static DuckDbSession open(String file, boolean readOnly) throws SQLException {
    DuckDbSession session = new DuckDbSession(DriverManager.getConnection("jdbc:duckdb:"));
    try (Statement statement = session.connection.createStatement()) {
      statement.execute("SET memory_limit = '" + MEMORY + "'");
      statement.execute("SET temp_directory = " + DuckDbSql.text(file + ".tmp"));
      statement.execute(
          "ATTACH "
              + DuckDbSql.text(file)
              + " AS "
              + NAME
              + (readOnly ? " (READ_ONLY)" : " (ROW_GROUP_SIZE " + ROW_GROUP + ")"));
    } catch (SQLException e) {
      session.close();
      throw e;
    }
    session.begin();
    return session;
  }

  private void begin() {
    execute("USE " + NAME);
    // Our timestamps mean UTC; without this a file's instants would be read in the machine's zone.
    execute("SET TimeZone = 'UTC'");
  }

  synchronized void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  synchronized QueryResult query(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      int width = answer.getMetaData().getColumnCount();
      List<String> columns = new ArrayList<>(width);
      for (int i = 1; i <= width; i++) {
        columns.add(answer.getMetaData().getColumnLabel(i));
      }
      List<List<@Nullable Object>> rows = new ArrayList<>();
      while (answer.next()) {
        List<@Nullable Object> row = new ArrayList<>(width);
        for (int i = 1; i <= width; i++) {
          row.add(stored(answer, i));
        }
        rows.add(row);
      }
      return new QueryResult(columns, rows);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Runs everything or nothing, the commit itself apart: see {@link #commit}. */
  void transaction(Runnable work) {
    execute("BEGIN TRANSACTION");
    try {
      work.run();
    } catch (RuntimeException e) {
      try {
        execute("ROLLBACK");
      } catch (WarehouseException rollback) {
        e.addSuppressed(rollback);
      }
      throw e;
    }
  }

  synchronized void commit() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("COMMIT");
    }
  }

  /** A second connection to the same database. */
  DuckDbSession another() {
    try {
      DuckDbSession session =
          new DuckDbSession(connection.unwrap(DuckDBConnection.class).duplicate());
      session.begin();
      return session;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  static WarehouseException failed(SQLException e) {
    return new WarehouseException(firstLine(e), e);
  }

  static String firstLine(SQLException e) {
    String message = e.getMessage();
    return message == null ? "the database gave no reason" : message.lines().findFirst().orElse("");
  }

  private static @Nullable Object stored(ResultSet answer, int column) throws SQLException {
    // Never by java.sql.Timestamp: that is local time, and an hour in spring does not exist there.
    if (answer.getMetaData().getColumnType(column) == Types.TIMESTAMP) {
      LocalDateTime utc = answer.getObject(column, LocalDateTime.class);
      return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
    return stored(answer.getObject(column));
  }

  private static @Nullable Object stored(@Nullable Object value) throws SQLException {
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    if (value instanceof Float || value instanceof BigDecimal) {
      return ((Number) value).doubleValue();
    }
    if (value instanceof BigInteger big) {
      return big.bitLength() < Long.SIZE ? (Object) big.longValue() : big.toString();
    }
    if (value instanceof Date date) {
      return date.toLocalDate();
    }
    if (value instanceof Timestamp timestamp) {
      // The database's timestamps have no zone and mean UTC; the driver reads them as local.
      return timestamp.toLocalDateTime().toInstant(ZoneOffset.UTC);
    }
    if (value instanceof OffsetDateTime offset) {
      return Instant.from(offset);
    }
    if (value instanceof Array array) {
      List<@Nullable Object> list = new ArrayList<>();
      for (Object element : Arrays.asList((Object[]) array.getArray())) {
        list.add(stored(element));
      }
      return list;
    }
    return value;
  }
}
