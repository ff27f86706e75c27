package org.backcourt.cloud.bigquery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.RowShape;
import org.backcourt.contract.TableContract;
import org.backcourt.warehouse.Gathering;

/**
 * The query that gathers what belongs together into one row with a list for each table, so that
 * BigQuery does the grouping and no worker has to shuffle.
 */
final class GatherQuery {

  private final SharedSql sql;

  GatherQuery(Place place) {
    this.sql = new SharedSql(place);
  }

  /** The gathered rows of some dates, their columns named as the element's fields. */
  String of(Class<?> element, DateSet dates) {
    List<RowShape.Field> fields = RowShape.of(element).fields();
    List<Class<?>> parts = Gathering.parts(element);
    List<String> lists = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    columns.add("k AS `" + fields.get(0).name() + "`");
    for (int i = 0; i < parts.size(); i++) {
      // The keys are those of all tables together: a game that the schedule lacks must be seen.
      lists.add(list(parts.get(i), Gathering.by(element), "part_" + i, dates));
      columns.add("part_" + i + " AS `" + fields.get(i + 1).name() + "`");
    }
    return "SELECT "
        + String.join(", ", columns)
        + " FROM "
        + lists.get(0)
        + lists.stream()
            .skip(1)
            .map(list -> " FULL JOIN " + list + " USING (k)")
            .collect(Collectors.joining());
  }

  /** Each key's rows in the order of the table's own key; rows that repeat that, by content. */
  private String list(Class<?> projection, String by, String name, DateSet dates) {
    TableContract<?> table = Gathering.table(projection);
    String columns = names(Gathering.columns(projection));
    return "(SELECT `"
        + by
        + "` AS k, ARRAY_AGG(STRUCT("
        + columns
        + ") ORDER BY "
        + names(table.key())
        + ", TO_JSON_STRING(STRUCT("
        + columns
        + "))) AS "
        + name
        + " FROM "
        + sql.rows(table, Gathering.condition(projection, dates))
        + " GROUP BY k)";
  }

  static String names(List<String> columns) {
    return columns.stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
  }
}
