package org.backcourt.cloud.fake;

import com.google.zetasql.SqlException;
import com.google.zetasql.resolvedast.ResolvedNodes.ResolvedAlterTableStmt;
import com.google.zetasql.resolvedast.ResolvedNodes.ResolvedAssertStmt;
import com.google.zetasql.resolvedast.ResolvedNodes.ResolvedCreateSchemaStmt;
import com.google.zetasql.resolvedast.ResolvedNodes.ResolvedCreateTableStmt;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backcourt.cloud.fake.FakeException.Reason;

/** Jobs: each is done when it is taken, once under its name, wholly or not at all. */
final class FakeJobs {

  /** What a job was and how it ended. */
  record Done(String id, String kind, Map<String, Object> resource, FakeTable answer) {}

  private static final String ANSWERS = "_answers";
  private static final Pattern FULL_NAME = Pattern.compile("`([^`.]+)\\.([^`.]+)\\.([^`.]+)`");

  private final String project;
  private final FakeTables tables;
  private final Faults faults;
  private final Map<String, Done> done = new LinkedHashMap<>();
  private final List<String> statements = new ArrayList<>();

  private volatile ReferenceEvaluator reference;

  FakeJobs(String project, FakeTables tables, Faults faults) {
    this.project = project;
    this.tables = tables;
    this.faults = faults;
    tables.createDataset(ANSWERS, Duration.ZERO);
  }

  /** Has every statement executed a second time from now on, by somebody who knows. */
  void compareWith(ReferenceEvaluator second) {
    reference = second;
  }

  synchronized Done get(String id) {
    Done job = done.get(id);
    if (job == null) {
      throw new FakeException(Reason.notFound, "Not found: Job " + id);
    }
    return job;
  }

  /** Every job so far, in order. */
  synchronized List<Done> all() {
    return List.copyOf(done.values());
  }

  /** Every statement that was run, in order. */
  synchronized List<String> statements() {
    return List.copyOf(statements);
  }

  synchronized void forget() {
    done.clear();
    statements.clear();
  }

  /** Takes a job; {@code uploaded} holds the lines that came with it, or is null. */
  synchronized Done insert(Map<String, Object> job, Path uploaded) {
    Map<?, ?> reference = (Map<?, ?>) job.getOrDefault("jobReference", Map.of());
    Object given = reference.get("jobId");
    String id = given == null ? "fake_" + (done.size() + 1) : String.valueOf(given);
    if (done.containsKey(id)) {
      throw new FakeException(Reason.duplicate, "Already Exists: Job " + id);
    }
    Map<String, Object> configuration = Json.object(job.get("configuration"));
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("kind", "bigquery#job");
    resource.put("id", project + ":US." + id);
    resource.put("jobReference", Map.of("projectId", project, "jobId", id, "location", "US"));
    resource.put("configuration", configuration);
    resource.put(
        "statistics", Map.of("startTime", "1", "endTime", "2", "totalBytesProcessed", "0"));
    FakeTable answer = null;
    String kind = configuration.containsKey("load") ? "load" : "query";
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("state", "DONE");
    try {
      faults.strike(Faults.At.JOB, kind + " " + id + " " + configuration);
      if (kind.equals("load")) {
        load(Json.object(configuration.get("load")), uploaded);
      } else if (Boolean.TRUE.equals(configuration.get("dryRun"))) {
        resource.put("statistics", dryRun(Json.object(configuration.get("query"))));
      } else {
        answer = query(id, Json.object(configuration.get("query")));
      }
    } catch (FakeException e) {
      Map<String, Object> error = Map.of("reason", e.reason.name(), "message", e.getMessage());
      status.put("errorResult", error);
      status.put("errors", List.of(error));
    }
    resource.put("status", status);
    if (answer != null) {
      Map<String, Object> query = new LinkedHashMap<>(Json.object(configuration.get("query")));
      query.putIfAbsent("destinationTable", answer.reference(project));
      Map<String, Object> whole = new LinkedHashMap<>(configuration);
      whole.put("query", query);
      resource.put("configuration", whole);
    }
    Done finished = new Done(id, kind, resource, answer);
    done.put(id, finished);
    return finished;
  }

  private void load(Map<String, Object> load, Path uploaded) {
    Map<String, Object> into = Json.object(load.get("destinationTable"));
    String dataset = String.valueOf(into.get("datasetId"));
    String name = String.valueOf(into.get("tableId"));
    if (name.contains("$")) {
      throw new FakeException(Reason.invalid, "the fake replaces no single partitions");
    }
    FakeTable table = tables.find(dataset, name);
    if (table == null) {
      if ("CREATE_NEVER".equals(load.get("createDisposition"))) {
        throw new FakeException(Reason.notFound, "Not found: Table " + dataset + "." + name);
      }
      Map<String, Object> schema = Json.object(load.get("schema"));
      table =
          new FakeTable(
              dataset,
              name,
              Json.list(schema.get("fields")).stream()
                  .map(field -> FakeTable.Column.of(Json.object(field)))
                  .toList());
      tables.create(table);
    }
    boolean truncate = "WRITE_TRUNCATE".equals(load.get("writeDisposition"));
    try {
      Path lines =
          uploaded != null
              ? uploaded
              : AvroLines.of(
                  Json.list(load.get("sourceUris")).stream().map(String::valueOf).toList());
      tables.load(table, lines, truncate);
    } catch (SQLException | IOException e) {
      throw new FakeException(Reason.invalid, e.getMessage());
    }
  }

  /** Looks at a statement. Of what it reads the fake knows the tables alone: 8 bytes a value. */
  private Map<String, Object> dryRun(Map<String, Object> query) {
    String statement = String.valueOf(query.get("query"));
    List<FakeTable> read = mentioned(statement);
    try {
      GoogleSql.analyze(statement, project, read);
    } catch (SqlException e) {
      throw new FakeException(Reason.invalidQuery, e.getMessage() + " in: " + statement);
    }
    requirePartitionFilters(statement);
    String bytes = String.valueOf(read.stream().mapToLong(tables::bytes).sum());
    return Map.of(
        "totalBytesProcessed",
        bytes,
        "query",
        Map.of(
            "totalBytesProcessed",
            bytes,
            "referencedTables",
            read.stream().map(table -> table.reference(project)).toList()));
  }

  private FakeTable query(String id, Map<String, Object> query) {
    String script = String.valueOf(query.get("query"));
    List<GoogleSql.Statement> parsed;
    try {
      parsed = GoogleSql.analyze(script, project, mentioned(script));
    } catch (SqlException e) {
      throw new FakeException(Reason.invalidQuery, e.getMessage() + " in: " + script);
    }
    FakeTable answer = null;
    try (Connection connection = tables.connect();
        java.sql.Statement sql = connection.createStatement()) {
      boolean open = false;
      try {
        for (GoogleSql.Statement statement : parsed) {
          statements.add(statement.text());
          faults.strike(Faults.At.STATEMENT, statement.text());
          requirePartitionFilters(statement.text());
          if (statement.text().equals("BEGIN TRANSACTION")) {
            open = true;
          } else if (statement.text().equals("COMMIT TRANSACTION")) {
            open = false;
          }
          answer = checked(connection, sql, statement, id, query);
        }
      } catch (SQLException | FakeException e) {
        if (open) {
          sql.execute("ROLLBACK");
        }
        throw e;
      }
    } catch (SQLException e) {
      throw new FakeException(Reason.invalidQuery, e.getMessage() + " in: " + script);
    }
    return answer;
  }

  private FakeTable checked(
      Connection connection,
      java.sql.Statement sql,
      GoogleSql.Statement statement,
      String id,
      Map<String, Object> query)
      throws SQLException {
    ReferenceEvaluator second = reference;
    return second == null
        ? run(sql, statement, id, query)
        : second.check(
            connection,
            statement,
            mentioned(statement.text()),
            () -> run(sql, statement, id, query));
  }

  private FakeTable run(
      java.sql.Statement sql, GoogleSql.Statement statement, String id, Map<String, Object> query)
      throws SQLException {
    if (statement.resolved() instanceof ResolvedCreateSchemaStmt schema) {
      String name = schema.getNamePath().get(0);
      Matcher days = Pattern.compile("expiration_days = (\\d+)").matcher(statement.text());
      tables.createDataset(
          name.substring(name.indexOf('.') + 1),
          days.find() ? Duration.ofDays(Long.parseLong(days.group(1))) : Duration.ZERO);
    } else if (statement.resolved() instanceof ResolvedCreateTableStmt create) {
      FakeDdl.create(tables, create);
    } else if (statement.resolved() instanceof ResolvedAlterTableStmt) {
      FakeDdl.alter(tables, statement.text());
    } else if (statement.resolved() instanceof ResolvedAssertStmt) {
      check(sql, statement.text());
    } else if (statement.isQuery()) {
      return answer(sql, statement, id, query);
    } else {
      sql.execute(ToDuckDb.translate(statement.text()));
    }
    return null;
  }

  private static void check(java.sql.Statement sql, String text) throws SQLException {
    int end = text.lastIndexOf(" AS '");
    String condition = ToDuckDb.translate(text.substring("ASSERT ".length(), end));
    try (ResultSet holds = sql.executeQuery("SELECT " + condition)) {
      holds.next();
      if (!holds.getBoolean(1)) {
        throw new FakeException(Reason.invalidQuery, text.substring(end + 4));
      }
    }
  }

  private FakeTable answer(
      java.sql.Statement sql, GoogleSql.Statement statement, String id, Map<String, Object> query)
      throws SQLException {
    Map<String, Object> into = Json.object(query.get("destinationTable"));
    List<FakeTable.Column> columns = new ArrayList<>();
    for (FakeTable.Column column : statement.columns()) {
      String name = column.name().startsWith("$") ? "f" + columns.size() + "_" : column.name();
      columns.add(new FakeTable.Column(name, column.type(), column.mode(), "", column.fields()));
    }
    FakeTable answer =
        into.isEmpty()
            ? new FakeTable(ANSWERS, id, columns)
            : new FakeTable(
                String.valueOf(into.get("datasetId")),
                String.valueOf(into.get("tableId")),
                columns);
    tables.know(answer);
    StringBuilder names = new StringBuilder();
    columns.forEach(
        column ->
            names
                .append(names.isEmpty() ? "" : ", ")
                .append('"')
                .append(column.name())
                .append('"'));
    sql.execute(
        "CREATE OR REPLACE TABLE "
            + answer.inDuckDb()
            + " AS SELECT * FROM ("
            + ToDuckDb.translate(statement.text())
            + ") AS answer("
            + names
            + ")");
    return answer;
  }

  private List<FakeTable> mentioned(String script) {
    Map<String, FakeTable> mentioned = new LinkedHashMap<>();
    Matcher name = FULL_NAME.matcher(script);
    while (name.find()) {
      FakeTable table = tables.find(name.group(2), name.group(3));
      if (table != null && name.group(1).equals(project)) {
        mentioned.put(name.group(), table);
      }
    }
    return List.copyOf(mentioned.values());
  }

  /** A table that asks for it is never read or changed without a condition on its partition. */
  private void requirePartitionFilters(String statement) {
    if (statement.startsWith("CREATE") || statement.startsWith("ALTER")) {
      return;
    }
    Matcher name = Pattern.compile("FROM " + FULL_NAME.pattern()).matcher(statement);
    while (name.find()) {
      FakeTable table = tables.find(name.group(2), name.group(3));
      if (table != null && table.needsFilter) {
        String rest = statement.substring(name.end());
        int end = rest.indexOf(')') < 0 ? rest.length() : rest.indexOf(')');
        String condition = rest.substring(0, end);
        if (!condition.startsWith(" WHERE ") || !condition.contains(table.partition)) {
          throw new FakeException(
              Reason.invalidQuery,
              "Cannot query over table '"
                  + name.group()
                  + "' without a filter over column(s) '"
                  + table.partition
                  + "' that can be used for partition elimination");
        }
      }
    }
  }
}
