package org.backcourt.validation.published;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.warehouse.Warehouse;

/**
 * A table's dates and rows as they are, whatever the ledger says.
 *
 * @param exists whether there is such a table at all
 */
record PublishedTable(boolean exists, Map<LocalDate, Long> rows) {

  static PublishedTable of(Warehouse warehouse, TableContract<?> table) {
    Map<LocalDate, Long> rows = new HashMap<>();
    boolean exists = warehouse.has(table);
    if (exists) {
      warehouse
          .query("SELECT " + table.partition() + ", count(*) FROM " + table.name() + " GROUP BY 1")
          .rows()
          .forEach(row -> rows.put((LocalDate) row.get(0), count(row.get(1))));
    }
    return new PublishedTable(exists, rows);
  }

  private static long count(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }

  DateSet dates() {
    return DateSet.of(rows.keySet());
  }

  long rows(DateSet of) {
    return of.dates().stream().mapToLong(date -> rows.getOrDefault(date, 0L)).sum();
  }

  /**
   * Dates that hold exactly the rows of those asked for, in as few ranges as can be: between two
   * game nights there is nothing to leave out.
   */
  static DateSet window(DateSet asked, DateSet calendar) {
    TreeSet<LocalDate> window = new TreeSet<>();
    for (DateSet.Range range : asked.rangesIn(calendar.union(asked))) {
      range.first().datesUntil(range.last().plusDays(1)).forEach(window::add);
    }
    return DateSet.of(window);
  }
}
