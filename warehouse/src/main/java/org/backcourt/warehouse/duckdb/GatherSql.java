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

/** The query that an extraction turns into. */
final class GatherSql {

  private GatherSql() {}

  /** The query for elements of the type, on the dates. */
  static String query(Class<?> element, DateSet dates) {
    Gathered gathered = element.getAnnotation(Gathered.class);
    return gathered == null
        ? rows(element, dates)
        : gathered(RowShape.of(element), gathered.by(), dates);
  }

  /** The tables that an element is read from. */
  static List<TableContract<?>> tables(Class<?> element) {
    if (element.getAnnotation(Gathered.class) == null) {
      return List.of(tableOf(element));
    }
    List<TableContract<?>> tables = new ArrayList<>();
    for (RowShape.Field field : RowShape.of(element).fields()) {
      if (field.isNested()) {
        tables.add(tableOf(field.asNested().type()));
      }
    }
    return tables;
  }

  /** Plain rows of one table, only the columns that the projection names. */
  private static String rows(Class<?> element, DateSet dates) {
    TableContract<?> table = tableOf(element);
    return "SELECT "
        + columns(RowShape.of(element))
        + " FROM "
        + table.name()
        + " WHERE "
        + dates.sqlCondition(table.partition());
  }

  /**
   * One row a key, each table's rows as a list. The keys are those of all tables together: a game
   * that one source has and the schedule lacks must be seen, not lost in a join.
   */
  private static String gathered(RowShape<?> shape, String by, DateSet dates) {
    List<RowShape.Field> lists = shape.fields().subList(1, shape.fields().size());
    List<String> sources = new ArrayList<>();
    List<String> selected = new ArrayList<>();
    StringBuilder joins = new StringBuilder();
    for (int i = 0; i < lists.size(); i++) {
      RowShape.Field list = lists.get(i);
      Class<?> projection = list.asNested().type();
      TableContract<?> table = tableOf(projection);
      String key = table.key().stream().collect(Collectors.joining(", "));
      String struct =
          list.asNested().fields().stream()
              .map(field -> DuckDbSql.text(field.name()) + ": " + field.name())
              .collect(Collectors.joining(", ", "{", "}"));
      String alias = "s" + i;
      sources.add(
          alias
              + " AS (SELECT "
              + by
              + " AS k, list("
              + struct
              + " ORDER BY "
              + key
              // Sources repeat keys: their rows keep the order in which they were published.
              + ", rowid) AS r FROM "
              + table.name()
              + " WHERE "
              + dates.sqlCondition(table.partition())
              + " GROUP BY 1)");
      selected.add("coalesce(" + alias + ".r, []) AS " + list.name());
      joins.append(" LEFT JOIN ").append(alias).append(" ON ").append(alias).append(".k = keys.k");
    }
    String keys =
        IntStream.range(0, lists.size())
            .mapToObj(i -> "SELECT k FROM s" + i)
            .collect(Collectors.joining(" UNION "));
    return "WITH "
        + String.join(", ", sources)
        + ", keys AS ("
        + keys
        + ") SELECT keys.k AS "
        + shape.fields().get(0).name()
        + ", "
        + String.join(", ", selected)
        + " FROM keys"
        + joins
        + " ORDER BY 1";
  }

  private static String columns(RowShape<?> shape) {
    return shape.fields().stream().map(RowShape.Field::name).collect(Collectors.joining(", "));
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
