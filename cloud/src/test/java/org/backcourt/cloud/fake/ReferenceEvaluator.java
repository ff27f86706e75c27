package org.backcourt.cloud.fake;

import com.google.zetasql.EvaluatorTableModifyResponse;
import com.google.zetasql.PreparedModify;
import com.google.zetasql.PreparedQuery;
import com.google.zetasql.SqlException;
import com.google.zetasql.TableContent;
import com.google.zetasql.Value;
import com.google.zetasql.resolvedast.ResolvedNodes.ResolvedAssertStmt;
import com.google.zetasql.resolvedast.ResolvedNodes.ResolvedDeleteStmt;
import com.google.zetasql.resolvedast.ResolvedNodes.ResolvedInsertStmt;
import com.google.zetasql.resolvedast.ResolvedNodes.ResolvedQueryStmt;
import com.google.zetasql.resolvedast.ResolvedNodes.ResolvedTableScan;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Executes what the fake executes a second time, on the same rows, by the evaluator that comes with
 * ZetaSQL and defines what GoogleSQL means, and holds the two answers against each other.
 */
public final class ReferenceEvaluator {

  /** What a statement's execution gave, as soon as it is executed. */
  interface Execution {
    FakeTable run() throws SQLException;
  }

  /** How a kind of statement fared; a kind is a statement without its literals. */
  public enum Fate {
    SAME,
    DIFFERENT,
    NOT_SUPPORTED,
    TOO_MANY_ROWS,
    /** Its answer is made of hashes, which DuckDB makes in its own way. */
    HASHED
  }

  private static final Pattern LITERALS = Pattern.compile("'(?:[^'\\\\]++|\\\\.)*+'|\\b\\d+\\b");
  private static final Pattern RUN = Pattern.compile("\\d{8}_\\d{6}_[a-z]{4}");
  private static final Pattern DATES =
      Pattern.compile("`?\\w+`? (?:= DATE \\?|BETWEEN DATE \\? AND DATE \\?)");
  private static final Pattern MORE_DATES = Pattern.compile("(?: OR DATES)++");

  /** DuckDB has another fingerprint, so the hash itself is for other tests to look at. */
  private static final String FINGERPRINT = "FARM_FINGERPRINT";

  private static final int HASH = 2;

  private final String project;
  private final long mostRows;
  private final Map<String, Fate> fates = new TreeMap<>();
  private final Map<String, String> complaints = new TreeMap<>();

  ReferenceEvaluator(String project, long mostRows) {
    this.project = project;
    this.mostRows = mostRows;
  }

  /** The kinds of statements that fared so, each with what there is to say of it. */
  public synchronized List<String> of(Fate fate) {
    return fates.entrySet().stream()
        .filter(kind -> kind.getValue() == fate)
        .map(kind -> kind.getKey() + complaint(kind.getKey()))
        .toList();
  }

  private String complaint(String kind) {
    return complaints.containsKey(kind) ? "\n    " + complaints.get(kind) : "";
  }

  /** What a query answers that names no table. */
  public List<String> answer(String query) {
    return query(query, List.of(), Map.of()).stream()
        .map(row -> row.stream().map(Rows::plain).collect(Collectors.joining(", ", "(", ")")))
        .toList();
  }

  /** Executes a statement by both, unless its kind was seen before. */
  synchronized FakeTable check(
      Connection connection,
      GoogleSql.Statement statement,
      List<FakeTable> tables,
      Execution execution)
      throws SQLException {
    String kind = kind(statement.text());
    Fate known = fates.get(kind);
    if (known != null && known != Fate.TOO_MANY_ROWS) {
      return execution.run();
    }
    if (answersHashes(statement)) {
      fates.put(kind, Fate.HASHED);
      return execution.run();
    }
    if (!isExecutable(statement)) {
      fates.put(statement.resolved().nodeKindString(), Fate.NOT_SUPPORTED);
      return execution.run();
    }
    if (rows(connection, tables) > mostRows) {
      fates.put(kind, Fate.TOO_MANY_ROWS);
      return execution.run();
    }
    List<String> expected;
    try {
      expected = expected(connection, statement, tables);
    } catch (SqlException | IllegalArgumentException e) {
      fates.put(kind, Fate.NOT_SUPPORTED);
      complaints.put(kind, e.getMessage());
      return execution.run();
    }
    FakeTable answer = execution.run();
    if (expected == null) {
      fates.put(kind, Fate.SAME);
      return answer;
    }
    FakeTable result = answer == null ? target(statement, tables) : answer;
    List<String> found =
        inOrder(
            statement,
            Rows.of(connection, result).stream().map(row -> plain(statement, row)).toList());
    fates.put(kind, expected.equals(found) ? Fate.SAME : Fate.DIFFERENT);
    if (!expected.equals(found)) {
      complaints.put(
          kind, statement.text() + "\n    reference: " + expected + "\n    DuckDB:    " + found);
    }
    return answer;
  }

  /** A content hash is a column of its own, which can be left out; other hashes cannot. */
  private static boolean answersHashes(GoogleSql.Statement statement) {
    return statement.text().contains(FINGERPRINT)
        && !(statement.isQuery()
            && statement.columns().size() > HASH
            && statement.columns().get(HASH).name().equals("h"));
  }

  private static boolean isExecutable(GoogleSql.Statement statement) {
    return statement.isQuery()
        || statement.resolved() instanceof ResolvedAssertStmt
        || statement.resolved() instanceof ResolvedDeleteStmt
        || statement.resolved() instanceof ResolvedInsertStmt;
  }

  private static String kind(String text) {
    String kind = RUN.matcher(LITERALS.matcher(text).replaceAll("?")).replaceAll("RUN");
    return MORE_DATES.matcher(DATES.matcher(kind).replaceAll("DATES")).replaceAll("");
  }

  private static long rows(Connection connection, List<FakeTable> tables) throws SQLException {
    long rows = 0;
    try (Statement sql = connection.createStatement()) {
      for (FakeTable table : tables) {
        try (ResultSet count = sql.executeQuery("SELECT count(*) FROM " + table.inDuckDb())) {
          count.next();
          rows += count.getLong(1);
        }
      }
    }
    return rows;
  }

  /** The rows of a query's answer, or of a table when it is changed; null for what just holds. */
  private List<String> expected(
      Connection connection, GoogleSql.Statement statement, List<FakeTable> tables)
      throws SQLException {
    Map<String, TableContent> contents = new LinkedHashMap<>();
    for (FakeTable table : tables) {
      List<List<Value>> rows = new ArrayList<>();
      for (List<Object> row : Rows.of(connection, table)) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
          values.add(Rows.value(table.columns.get(i), row.get(i)));
        }
        rows.add(values);
      }
      contents.put(GoogleSql.name(project, table), TableContent.create(rows));
    }
    if (statement.resolved() instanceof ResolvedAssertStmt) {
      String text = statement.text();
      String condition = text.substring("ASSERT ".length(), text.lastIndexOf(" AS '"));
      List<List<Value>> holds = query("SELECT " + condition, tables, contents);
      if (!holds.get(0).get(0).getBoolValue()) {
        throw new IllegalArgumentException("does not hold");
      }
      return null;
    }
    if (statement.isQuery()) {
      return inOrder(
          statement,
          query(statement.text(), tables, contents).stream()
              .map(row -> plain(statement, new ArrayList<>(row)))
              .toList());
    }
    return inOrder(statement, modified(statement, tables, contents));
  }

  private List<List<Value>> query(
      String sql, List<FakeTable> tables, Map<String, TableContent> contents) {
    return GoogleSql.over(
        project,
        tables,
        catalog -> {
          try (PreparedQuery query =
              PreparedQuery.builder()
                  .setSql(sql)
                  .setAnalyzerOptions(GoogleSql.OPTIONS)
                  .setCatalog(catalog)
                  .setTablesContents(contents)
                  .prepare()) {
            return new ArrayList<List<Value>>(query.execute(Map.of()).getTableData());
          }
        });
  }

  private List<String> modified(
      GoogleSql.Statement statement, List<FakeTable> tables, Map<String, TableContent> contents) {
    EvaluatorTableModifyResponse answer =
        GoogleSql.over(
            project,
            tables,
            catalog -> {
              try (PreparedModify modify =
                  PreparedModify.builder()
                      .setSql(statement.text())
                      .setAnalyzerOptions(GoogleSql.OPTIONS)
                      .setCatalog(catalog)
                      .setTablesContents(contents)
                      .prepare()) {
                return modify.execute(Map.of());
              }
            });
    List<String> rows = new ArrayList<>();
    contents
        .get(GoogleSql.name(project, target(statement, tables)))
        .getTableData()
        .forEach(row -> rows.add(plain(statement, new ArrayList<>(row))));
    for (EvaluatorTableModifyResponse.Row row : answer.getContent()) {
      String plain = plain(statement, new ArrayList<>(row.getContent()));
      switch (row.getOperation()) {
        case INSERT -> rows.add(plain);
        case DELETE -> rows.remove(plain);
        default -> throw new IllegalArgumentException("the product writes no " + row);
      }
    }
    return rows;
  }

  private FakeTable target(GoogleSql.Statement statement, List<FakeTable> tables) {
    ResolvedTableScan scan =
        statement.resolved() instanceof ResolvedDeleteStmt delete
            ? delete.getTableScan()
            : ((ResolvedInsertStmt) statement.resolved()).getTableScan();
    return tables.stream()
        .filter(table -> GoogleSql.name(project, table).equals(scan.getTable().getName()))
        .findFirst()
        .orElseThrow();
  }

  private static String plain(GoogleSql.Statement statement, List<Object> row) {
    List<Object> compared = new ArrayList<>(row);
    if (statement.isQuery() && statement.text().contains(FINGERPRINT)) {
      compared.remove(HASH);
    }
    return compared.stream().map(Rows::plain).collect(Collectors.joining(", ", "(", ")"));
  }

  /** Rows in the order that the statement asks for, or else in one for both. */
  private static List<String> inOrder(GoogleSql.Statement statement, List<String> rows) {
    boolean ordered =
        statement.resolved() instanceof ResolvedQueryStmt query && query.getQuery().getIsOrdered();
    return ordered ? rows : rows.stream().sorted().toList();
  }
}
