package org.backcourt.validation.metric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.ColumnType;
import org.backcourt.contract.TableContract;

/**
 * The query that measures a table where its rows are: a line a date and column. What comes out of a
 * million rows is a few thousand lines.
 */
public final class StateQuery {

  /** The column that tells who played, in tables that also list those who did not. */
  public static final String ACTIVE = "is_active";

  /** Columns in one aggregate: the state of many more at once is larger than a core's cache. */
  private static final int AT_A_TIME = 8;

  private StateQuery() {}

  /**
   * The query.
   *
   * @param rows the table's rows, as what can stand after FROM
   * @param columns those to measure; the rows themselves always are
   */
  public static String of(TableContract<?> table, String rows, Collection<String> columns) {
    List<ColumnSpec> measured =
        table.content().stream().filter(column -> columns.contains(column.name())).toList();
    boolean someRest = table.column(ACTIVE).isPresent();
    String key = ", count(DISTINCT hash(" + String.join(", ", table.key()) + ")) AS k";
    List<String> parts = new ArrayList<>();
    parts.add(part(table, rows, someRest, "", key, rowLine()));
    for (int from = 0; from < measured.size(); from += AT_A_TIME) {
      List<ColumnSpec> some = measured.subList(from, Math.min(from + AT_A_TIME, measured.size()));
      String prepared =
          some.stream()
              .filter(column -> isReal(column) || !isNumber(column))
              .map(column -> ", " + prepared(column))
              .collect(Collectors.joining());
      String aggregates =
          some.stream().map(column -> aggregates(column, someRest)).collect(Collectors.joining());
      String lines =
          some.stream().map(column -> line(column, someRest)).collect(Collectors.joining(", "));
      parts.add(part(table, rows, someRest, prepared, aggregates, lines));
    }
    return String.join(" UNION ALL ", parts);
  }

  private static String part(
      TableContract<?> table,
      String rows,
      boolean someRest,
      String prepared,
      String aggregates,
      String lines) {
    return "SELECT d AS metric_date, unnest(["
        + lines
        + "], max_depth := 2) FROM (SELECT "
        + table.partition()
        + " AS d, count(*) AS n, "
        + (someRest ? "count(*) FILTER (" + ACTIVE + ")" : "count(*)")
        + " AS a"
        + aggregates
        + " FROM (SELECT *"
        + prepared
        + " FROM "
        + rows
        + ") GROUP BY 1)";
  }

  private static String rowLine() {
    return struct(
        ColumnState.ROW, "k", "a", "0", "0", "NULL", "NULL", "NULL", "NULL", "NULL", "FALSE");
  }

  private static String aggregates(ColumnSpec column, boolean someRest) {
    String name = column.name();
    String all =
        ", count("
            + name
            + ") AS k_"
            + name
            + (someRest ? ", count(" + name + ") FILTER (" + ACTIVE + ") AS a_" + name : "");
    if (!isNumber(column)) {
      String hashed = hashed(column);
      return all + ", min(" + hashed + ") AS l_" + name + ", max(" + hashed + ") AS m_" + name;
    }
    String value = isReal(column) ? finite(column) : name;
    return all
        + (isReal(column) ? ", count(" + value + ") AS f_" + name : "")
        + ", count(*) FILTER ("
        + name
        + " = 0) AS z_"
        + name
        + ", avg("
        + value
        + ") AS e_"
        + name
        + ", var_pop("
        + value
        + ") AS v_"
        + name
        + ", min("
        + value
        + ") AS l_"
        + name
        + ", max("
        + value
        + ") AS m_"
        + name;
  }

  private static String line(ColumnSpec column, boolean someRest) {
    String name = column.name();
    String active = someRest ? "a_" + name : "k_" + name;
    if (!isNumber(column)) {
      return struct(
          name,
          "k_" + name,
          active,
          "0",
          "0",
          "NULL",
          "NULL",
          "NULL",
          "NULL",
          "l_" + name,
          "l_" + name + " <> m_" + name);
    }
    String count = isReal(column) ? "f_" + name : "k_" + name;
    return struct(
        name,
        "k_" + name,
        active,
        "z_" + name,
        isReal(column) ? "k_" + name + " - f_" + name : "0",
        "e_" + name,
        "v_" + name + " * " + count,
        "l_" + name,
        "m_" + name,
        "l_" + name + "::VARCHAR",
        "l_" + name + " <> m_" + name);
  }

  private static String struct(
      String name,
      String known,
      String activeKnown,
      String zeros,
      String notFinite,
      String mean,
      String squares,
      String least,
      String most,
      String sample,
      String varied) {
    return "{'column_name': '"
        + name
        + "', 'rows': n, 'known': "
        + known
        + ", 'active_rows': a, 'active_known': "
        + activeKnown
        + ", 'zeros': "
        + zeros
        + ", 'not_finite': "
        + notFinite
        + ", 'mean': ("
        + mean
        + ")::DOUBLE, 'squares': ("
        + squares
        + ")::DOUBLE, 'minimum': ("
        + least
        + ")::DOUBLE, 'maximum': ("
        + most
        + ")::DOUBLE, 'sample': ("
        + sample
        + ")::VARCHAR, 'varied': coalesce("
        + varied
        + ", FALSE)}";
  }

  private static boolean isReal(ColumnSpec column) {
    return column.type() == ColumnType.FLOAT64 && !column.repeated();
  }

  private static boolean isNumber(ColumnSpec column) {
    return isReal(column) || (column.type() == ColumnType.INT64 && !column.repeated());
  }

  private static String finite(ColumnSpec column) {
    return "finite_" + column.name();
  }

  private static String hashed(ColumnSpec column) {
    return "hashed_" + column.name();
  }

  /**
   * What is aggregated in a column's place: its finite numbers, or hashes of whatever else it
   * holds. To tell whether values differ a hash will do, and costs a sixth of comparing lists and
   * texts.
   */
  private static String prepared(ColumnSpec column) {
    String name = column.name();
    return isReal(column)
        ? "CASE WHEN isfinite(" + name + ") THEN " + name + " END AS " + finite(column)
        : "CASE WHEN " + name + " IS NOT NULL THEN hash(" + name + ") END AS " + hashed(column);
  }
}
