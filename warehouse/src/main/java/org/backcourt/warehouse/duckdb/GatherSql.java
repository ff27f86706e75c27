package org.backcourt.warehouse.duckdb;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backcourt.calendar.DateSet;
import org.backcourt.warehouse.Gathering;

/**
 * The queries that an extraction turns into. Rows of a gathered element come flat, in the order of
 * its keys, with a list of how many belong to each: a quarter of the work of nesting them.
 */
final class GatherSql {

  private GatherSql() {}

  /** Rows of a projection's table, only the columns that it names, in no order. */
  static String rows(Class<?> projection, DateSet dates) {
    return "SELECT " + columns(projection) + from(projection, dates);
  }

  /**
   * The same in the order of the gathered key, and within it of the table's own key; rows that
   * repeat that keep the order in which they were published.
   */
  static String ordered(Class<?> projection, Class<?> element, DateSet dates) {
    return rows(projection, dates) + inOrder(projection, element);
  }

  /** The same of one key alone. */
  static String ofKey(Class<?> projection, Class<?> element, String key, DateSet dates) {
    return rows(projection, dates)
        + " AND "
        + Gathering.by(element)
        + " = "
        + DuckDbSql.text(key)
        + inOrder(projection, element);
  }

  private static String inOrder(Class<?> projection, Class<?> element) {
    return " ORDER BY "
        + Gathering.by(element)
        + ", "
        + String.join(", ", Gathering.table(projection).key())
        + ", rowid";
  }

  /**
   * Every key in order, with its number of rows in each table. The keys are those of all tables
   * together: a game that one source has and the schedule lacks must be seen, not lost in a join.
   */
  static String counts(Class<?> element, DateSet dates) {
    List<Class<?>> parts = Gathering.parts(element);
    String each =
        IntStream.range(0, parts.size())
            .mapToObj(
                i ->
                    "SELECT "
                        + Gathering.by(element)
                        + " AS k, "
                        + i
                        + " AS part, count(*) AS n"
                        + from(parts.get(i), dates)
                        + " GROUP BY 1")
            .collect(Collectors.joining(" UNION ALL "));
    String sums =
        IntStream.range(0, parts.size())
            .mapToObj(i -> "coalesce(sum(n) FILTER (WHERE part = " + i + "), 0)::BIGINT")
            .collect(Collectors.joining(", "));
    return "SELECT k, " + sums + " FROM (" + each + ") GROUP BY 1 ORDER BY 1";
  }

  private static String from(Class<?> projection, DateSet dates) {
    return " FROM "
        + Gathering.table(projection).name()
        + " WHERE "
        + Gathering.condition(projection, dates);
  }

  private static String columns(Class<?> projection) {
    return String.join(", ", Gathering.columns(projection));
  }
}
