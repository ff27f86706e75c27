package org.backcourt.validation.metric;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.ColumnType;
import org.backcourt.contract.TableContract;

/**
 * The query that measures a table in one pass, where its rows are: a line a date and column. What
 * comes out of a million rows is a few thousand lines.
 */
public final class StateQuery {

  /** The column that tells who played, in tables that also list those who did not. */
  private static final String ACTIVE = "is_active";

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
    String finite =
        measured.stream()
            .filter(StateQuery::isReal)
            .map(
                column ->
                    ", CASE WHEN isfinite("
                        + column.name()
                        + ") THEN "
                        + column.name()
                        + " END AS "
                        + finite(column))
            .collect(Collectors.joining());
    String aggregates =
        measured.stream().map(column -> aggregates(column, someRest)).collect(Collectors.joining());
    String lines =
        Stream.concat(Stream.of(rowLine()), measured.stream().map(column -> line(column, someRest)))
            .collect(Collectors.joining(", "));
    return "SELECT d AS metric_date, unnest(["
        + lines
        + "], max_depth := 2) FROM (SELECT "
        + table.partition()
        + " AS d, count(*) AS n, "
        + (someRest ? "count(*) FILTER (" + ACTIVE + ")" : "count(*)")
        + " AS a, count(DISTINCT ("
        + String.join(", ", table.key())
        + ")) AS k"
        + aggregates
        + " FROM (SELECT *"
        + finite
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
      String text = asText(column);
      return all + ", min(" + text + ") AS l_" + name + ", max(" + text + ") AS m_" + name;
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

  private static String asText(ColumnSpec column) {
    return column.type() == ColumnType.STRING && !column.repeated()
        ? column.name()
        : "(" + column.name() + ")::VARCHAR";
  }
}
