package org.backcourt.validation.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.ColumnType;
import org.backcourt.contract.TableContract;

/**
 * The queries that measure a table where its rows are, in the SQL that all warehouses share. What
 * comes out of a million rows is a line a date and column, as {@code nba_quality.metrics} keeps it.
 */
public final class StateQuery {

  /** More than any finite number: what is not below it in size is infinite or no number. */
  private static final String FINITE = "abs(%s) <= 1.7976931348623157e308";

  /** What a line has. */
  static final List<String> COLUMNS =
      List.of(
          "run_id",
          "table_name",
          "metric_date",
          "column_name",
          "rows",
          "known",
          "active_rows",
          "active_known",
          "zeros",
          "not_finite",
          "mean",
          "squares",
          "minimum",
          "maximum",
          "sample",
          "varied");

  private static final String NO_NUMBER = "NULLIF(1e0, 1e0)";

  private final TableContract<?> table;
  private final String rows;
  private final UnaryOperator<String> hash;
  private final boolean someRest;

  /**
   * Prepares to ask.
   *
   * @param rows the table's rows, as what can stand after FROM
   * @param hash makes a list of columns an INT64 that equal values share
   */
  public StateQuery(TableContract<?> table, String rows, UnaryOperator<String> hash) {
    this.table = table;
    this.rows = rows;
    this.hash = hash;
    this.someRest = table.column(TableMetrics.ACTIVE).isPresent();
  }

  /** The states of the rows themselves: how many, and how many different keys, by their hashes. */
  public String ofRows(String runId) {
    String key = table.key().stream().map(StateQuery::quoted).collect(Collectors.joining(", "));
    return figures(", count(DISTINCT k) AS k", ", " + hash.apply(key) + " AS k")
        + line(
            runId,
            ColumnState.ROW,
            List.of(
                "k", "a", "0", "0", NO_NUMBER, NO_NUMBER, NO_NUMBER, NO_NUMBER, "NULL", "FALSE"));
  }

  /** The states of columns. */
  public String of(String runId, List<ColumnSpec> columns) {
    List<String> lines = new ArrayList<>();
    for (ColumnSpec column : columns) {
      lines.add(line(runId, column.name(), isNumber(column) ? number(column) : other(column)));
    }
    return figures(
            columns.stream().map(this::aggregates).collect(Collectors.joining()),
            columns.stream().map(this::prepared).collect(Collectors.joining()))
        + String.join(" UNION ALL ", lines);
  }

  private String figures(String aggregates, String prepared) {
    return "WITH w AS (SELECT d, count(*) AS n, "
        + (someRest ? "countif(active)" : "count(*)")
        + " AS a"
        + aggregates
        + " FROM (SELECT "
        + quoted(table.partition())
        + " AS d"
        + (someRest ? ", " + TableMetrics.ACTIVE + " AS active" : "")
        + prepared
        + " FROM "
        + rows
        + ") GROUP BY d) ";
  }

  private String aggregates(ColumnSpec column) {
    String name = column.name();
    String x = "x_" + name;
    String known =
        aggregate("count(" + x + ")", "k", name)
            + (someRest ? aggregate("countif(active AND " + x + " IS NOT NULL)", "a", name) : "");
    String finite = isReal(column) ? "f_" + name : x;
    String extremes =
        aggregate("min(" + finite + ")", "l", name) + aggregate("max(" + finite + ")", "m", name);
    return !isNumber(column)
        ? known + extremes
        : known
            + aggregate("countif(" + x + " = 0)", "z", name)
            + aggregate("count(" + finite + ")", "n", name)
            + aggregate("avg(" + finite + ")", "e", name)
            + aggregate("var_pop(" + finite + ")", "v", name)
            + extremes;
  }

  private static String aggregate(String sql, String prefix, String column) {
    return ", " + sql + " AS " + prefix + "_" + column;
  }

  private String prepared(ColumnSpec column) {
    String name = column.name();
    // To tell whether values differ a hash will do, and costs a sixth of comparing them.
    return ", "
        + (isNumber(column) ? quoted(name) : hashed(column))
        + " AS x_"
        + name
        + (isReal(column) ? ", " + finite(column) + " AS f_" + name : "");
  }

  private List<String> number(ColumnSpec column) {
    String name = column.name();
    return List.of(
        "k_" + name,
        (someRest ? "a_" : "k_") + name,
        "coalesce(z_" + name + ", 0)",
        "k_" + name + " - n_" + name,
        "e_" + name,
        "v_" + name + " * n_" + name,
        "l_" + name + " * 1e0",
        "m_" + name + " * 1e0",
        "l_" + name,
        "l_" + name + " <> m_" + name);
  }

  private List<String> other(ColumnSpec column) {
    String name = column.name();
    return List.of(
        "k_" + name,
        (someRest ? "a_" : "k_") + name,
        "0",
        "0",
        NO_NUMBER,
        NO_NUMBER,
        NO_NUMBER,
        NO_NUMBER,
        "l_" + name,
        "l_" + name + " <> m_" + name);
  }

  /**
   * A line.
   *
   * @param figures what stands in the columns from {@code known} on, active rows left out
   */
  private String line(String runId, String column, List<String> figures) {
    List<String> values = new ArrayList<>();
    values.addAll(List.of("'" + runId + "'", "'" + table.name() + "'", "d", "'" + column + "'"));
    values.addAll(List.of("n", figures.get(0), "a"));
    values.addAll(figures.subList(1, 8));
    values.add("CAST(" + figures.get(8) + " AS STRING)");
    values.add("coalesce(" + figures.get(9) + ", FALSE)");
    List<String> named = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      named.add(values.get(i) + " AS " + quoted(COLUMNS.get(i)));
    }
    return "SELECT " + String.join(", ", named) + " FROM w";
  }

  /** The finite values of a column, a list a date. */
  String values(ColumnSpec column) {
    return list("array_agg(v)", isReal(column) ? finite(column) : quoted(column.name()));
  }

  /** The hashes of a column's different values, a list a date. */
  String hashes(ColumnSpec column) {
    return list("array_agg(DISTINCT v)", hashed(column));
  }

  private String list(String aggregate, String value) {
    return "SELECT d, "
        + aggregate
        + " FROM (SELECT "
        + quoted(table.partition())
        + " AS d, "
        + value
        + " AS v FROM "
        + rows
        + ") WHERE v IS NOT NULL GROUP BY d";
  }

  private String hashed(ColumnSpec column) {
    String name = quoted(column.name());
    return "CASE WHEN " + name + " IS NOT NULL THEN " + hash.apply(name) + " END";
  }

  private static String finite(ColumnSpec column) {
    String name = quoted(column.name());
    return "CASE WHEN " + String.format(FINITE, name) + " THEN " + name + " END";
  }

  private static String quoted(String name) {
    return "`" + name + "`";
  }

  static boolean isNumber(ColumnSpec column) {
    return isReal(column) || (column.type() == ColumnType.INT64 && !column.repeated());
  }

  private static boolean isReal(ColumnSpec column) {
    return column.type() == ColumnType.FLOAT64 && !column.repeated();
  }
}
