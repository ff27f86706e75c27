package org.backcourt.cloud.fake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.backcourt.cloud.fake.FakeException.Reason;
import org.duckdb.DuckDBConnection;

/** Datasets and tables: what is known of them here, their rows in DuckDB. */
final class FakeTables implements AutoCloseable {

  private final Connection database;
  private final Map<String, Duration> datasets = new TreeMap<>();
  private final Map<String, FakeTable> tables = new TreeMap<>();
  private Duration ahead = Duration.ZERO;

  FakeTables() {
    try {
      database = DriverManager.getConnection("jdbc:duckdb:");
      execute("SET TimeZone = 'UTC'");
      for (String macro : ToDuckDb.MACROS) {
        execute(macro);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A connection of its own, for one job. */
  /** Eight bytes a value, whatever it is. */
  long bytes(FakeTable table) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table.inDuckDb())) {
      rows.next();
      return 8 * rows.getLong(1) * table.columns.size();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Connection connect() {
    try {
      return database.unwrap(DuckDBConnection.class).duplicate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void execute(String sql) throws SQLException {
    try (Connection own = connect();
        Statement statement = own.createStatement()) {
      statement.execute(sql);
    }
  }

  long count(String sql) {
    try (Connection own = connect();
        Statement statement = own.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  synchronized void createDataset(String dataset, Duration expiry) {
    if (datasets.putIfAbsent(dataset, expiry) == null) {
      run("CREATE SCHEMA IF NOT EXISTS \"" + dataset + "\"");
    }
  }

  synchronized boolean hasDataset(String dataset) {
    return datasets.containsKey(dataset);
  }

  synchronized Duration expiry(String dataset) {
    return datasets.get(dataset);
  }

  /** Time passes: tables that were to expire do. */
  synchronized void advance(Duration time) {
    ahead = ahead.plus(time);
    List.copyOf(tables.values()).stream()
        .filter(table -> table.expires.isBefore(now()))
        .forEach(table -> drop(table.dataset, table.name));
  }

  private Instant now() {
    return Instant.now().plus(ahead);
  }

  synchronized FakeTable find(String dataset, String name) {
    return tables.get(dataset + "." + name);
  }

  synchronized FakeTable get(String dataset, String name) {
    FakeTable table = find(dataset, name);
    if (table == null) {
      throw new FakeException(Reason.notFound, "Not found: Table " + dataset + "." + name);
    }
    return table;
  }

  synchronized List<FakeTable> all() {
    return List.copyOf(tables.values());
  }

  synchronized List<FakeTable> in(String dataset) {
    if (!hasDataset(dataset)) {
      throw new FakeException(Reason.notFound, "Not found: Dataset " + dataset);
    }
    return tables.values().stream().filter(table -> table.dataset.equals(dataset)).toList();
  }

  /** Knows a table; its rows are still to be put in place. */
  synchronized void know(FakeTable table) {
    Duration expiry = datasets.get(table.dataset);
    if (expiry == null) {
      throw new FakeException(Reason.notFound, "Not found: Dataset " + table.dataset);
    }
    if (!expiry.isZero()) {
      table.expires = now().plus(expiry);
    }
    tables.put(table.dataset + "." + table.name, table);
  }

  synchronized void create(FakeTable table) {
    know(table);
    run(
        "CREATE OR REPLACE TABLE "
            + table.inDuckDb()
            + table.columns.stream()
                .map(
                    column ->
                        "\""
                            + column.name()
                            + "\" "
                            + column.duckType()
                            + (column.mode().equals("REQUIRED") ? " NOT NULL" : ""))
                .collect(Collectors.joining(", ", " (", ")")));
  }

  synchronized boolean drop(String dataset, String name) {
    if (tables.remove(dataset + "." + name) == null) {
      return false;
    }
    run("DROP TABLE IF EXISTS \"" + dataset + "\".\"" + name + "\"");
    return true;
  }

  /** Adds rows from lines of JSON, all of them or none. */
  void load(FakeTable table, Path lines, boolean truncate) throws SQLException {
    Map<String, String> types = new HashMap<>();
    table.columns.forEach(column -> types.put(column.name(), column.duckType()));
    String columns =
        table.columns.stream()
            .map(column -> "'" + column.name() + "': '" + types.get(column.name()) + "'")
            .collect(Collectors.joining(", ", "{", "}"));
    String values =
        table.columns.stream()
            .map(
                column ->
                    column.repeated()
                        ? "coalesce(\"" + column.name() + "\", []) AS \"" + column.name() + "\""
                        : "\"" + column.name() + "\"")
            .collect(Collectors.joining(", "));
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      if (truncate) {
        statement.execute("DELETE FROM " + table.inDuckDb());
      }
      if (sizeOf(lines) > 0) {
        statement.execute(
            "INSERT INTO "
                + table.inDuckDb()
                + " BY NAME SELECT "
                + values
                + " FROM read_json('"
                + lines
                + "', format = 'newline_delimited', columns = "
                + columns
                + ")");
      }
      connection.commit();
    }
  }

  private static long sizeOf(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void run(String sql) {
    try {
      execute(sql);
    } catch (SQLException e) {
      throw new FakeException(Reason.invalidQuery, e.getMessage());
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
