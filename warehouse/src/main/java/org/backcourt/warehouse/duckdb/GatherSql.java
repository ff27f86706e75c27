package org.backcourt.warehouse.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.Gathered;
import org.backcourt.contract.Projection;
import org.backcourt.contract.RowShape;
import org.backcourt.contract.TableContract;
import org.backcourt.tables.Tables;

/**
 * The queries that an extraction turns into. Rows of a gathered element come flat, in the order of
 * its keys, with a list of how many belong to each: a quarter of the work of nesting them.
 */
final class GatherSql {

  private GatherSql() {}

  /** The tables that an element is read from. */
  static List<TableContract<?>> tables(Class<?> element) {
    return isGathered(element)
        ? parts(element).stream().<TableContract<?>>map(GatherSql::tableOf).toList()
        : List.of(tableOf(element));
  }

  static boolean isGathered(Class<?> element) {
    return element.getAnnotation(Gathered.class) != null;
  }

  /** The projections that a gathered element has lists of. */
  static List<Class<?>> parts(Class<?> element) {
    List<Class<?>> parts = new ArrayList<>();
    for (RowShape.Field field : RowShape.of(element).fields()) {
      if (field.isNested()) {
        parts.add(field.asNested().type());
      }
    }
    return parts;
  }

  /** Rows of a projection's table, only the columns that it names, in no order. */
  static String rows(Class<?> projection, DateSet dates) {
    return "SELECT " + columns(projection) + from(projection, dates);
  }

  /**
   * The same in the order of the gathered key, and within it of the table's own key; rows that
   * repeat that keep the order in which they were published.
   */
  static String ordered(Class<?> projection, Class<?> element, DateSet dates) {
    return rows(projection, dates)
        + " ORDER BY "
        + by(element)
        + ", "
        + String.join(", ", tableOf(projection).key())
        + ", rowid";
  }

  /**
   * Every key in order, with its number of rows in each table. The keys are those of all tables
   * together: a game that one source has and the schedule lacks must be seen, not lost in a join.
   */
  static String counts(Class<?> element, DateSet dates) {
    List<Class<?>> parts = parts(element);
    String each =
        IntStream.range(0, parts.size())
            .mapToObj(
                i ->
                    "SELECT "
                        + by(element)
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

  private static String by(Class<?> element) {
    return element.getAnnotation(Gathered.class).by();
  }

  private static String from(Class<?> projection, DateSet dates) {
    TableContract<?> table = tableOf(projection);
    return " FROM " + table.name() + " WHERE " + dates.sqlCondition(table.partition());
  }

  private static String columns(Class<?> projection) {
    return RowShape.of(projection).fields().stream()
        .map(RowShape.Field::name)
        .collect(Collectors.joining(", "));
  }

  private static TableContract<?> tableOf(Class<?> projection) {
    Projection of = projection.getAnnotation(Projection.class);
    if (of == null) {
      throw new IllegalArgumentException(
          projection.getSimpleName() + " does not say which table it is a @Projection of");
    }
    return Tables.named(of.of());
  }
}
