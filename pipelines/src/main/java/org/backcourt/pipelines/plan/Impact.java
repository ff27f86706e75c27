package org.backcourt.pipelines.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.TableContract;
import org.backcourt.tables.TableGraph;
import org.backcourt.tables.Tables;
import org.backcourt.validation.expect.Schedule;

/** What stands on some dates of some tables: every cell whose look-back holds one of theirs. */
public final class Impact {

  private Impact() {}

  /**
   * The dates of each table that must be computed anew if the changed tables change on the dates,
   * in the order of the graph. A table's own change is not repeated.
   */
  public static Map<TableContract<?>, DateSet> of(
      Map<? extends TableContract<?>, DateSet> changed,
      Collection<? extends TableContract<?>> tables,
      Schedule schedule) {
    Map<TableContract<?>, DateSet> touched = new LinkedHashMap<>(changed);
    Map<TableContract<?>, DateSet> impact = new LinkedHashMap<>();
    for (TableContract<?> table : TableGraph.order(Tables.all())) {
      if (!tables.contains(table)) {
        continue;
      }
      DateSet on = standingOn(touched, table, schedule);
      if (!on.isEmpty()) {
        touched.merge(table, on, DateSet::union);
        impact.put(table, on);
      }
    }
    return impact;
  }

  private static DateSet standingOn(
      Map<TableContract<?>, DateSet> touched, TableContract<?> table, Schedule schedule) {
    SeasonCalendar seasons = schedule.seasons();
    TreeSet<LocalDate> standing = new TreeSet<>();
    for (LocalDate date : schedule.dates().union(schedule.toCome())) {
      for (TableContract.Input input : table.inputs()) {
        DateSet of = touched.getOrDefault(input.table(), DateSet.none());
        LocalDate first = input.lookBack().first(date, seasons.opening(date));
        LocalDate last = input.lookBack().last(date);
        if (!last.isBefore(first) && !of.dates().subSet(first, true, last, true).isEmpty()) {
          standing.add(date);
        }
      }
    }
    return DateSet.of(standing);
  }
}
