package org.backcourt.validation.metric;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.tables.QualityTables;
import org.backcourt.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/** What was measured of a table: the state of each of its columns on each date. */
public final class TableMetrics {

  private final Map<LocalDate, Map<String, ColumnState>> states;

  private TableMetrics(Map<LocalDate, Map<String, ColumnState>> states) {
    this.states = states;
  }

  /** Measured now, and not kept. */
  public static TableMetrics measured(
      Warehouse warehouse, TableContract<?> table, String rows, Collection<String> columns) {
    return of(warehouse, StateQuery.of(table, rows, columns));
  }

  /** The states of columns by date. */
  public static TableMetrics of(Map<LocalDate, Map<String, ColumnState>> states) {
    return new TableMetrics(states);
  }

  /** Of nothing. */
  public static TableMetrics none() {
    return new TableMetrics(Map.of());
  }

  /**
   * As the newest measurement left it.
   *
   * @param columns those that matter
   */
  public static TableMetrics kept(
      Warehouse warehouse, TableContract<?> table, Collection<String> columns, DateSet dates) {
    if (columns.isEmpty() || dates.isEmpty()) {
      return none();
    }
    String names =
        columns.stream().sorted().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    return of(
        warehouse,
        "SELECT * FROM "
            + QualityTables.METRICS
            + " WHERE table_name = '"
            + table.name()
            + "' AND column_name IN ("
            + names
            + ") AND "
            + dates.sqlCondition("metric_date")
            + " QUALIFY row_number() OVER (PARTITION BY metric_date, column_name"
            + " ORDER BY run_id DESC) = 1");
  }

  private static TableMetrics of(Warehouse warehouse, String lines) {
    Map<LocalDate, Map<String, ColumnState>> states = new TreeMap<>();
    for (List<@Nullable Object> row :
        warehouse
            .query(
                "SELECT metric_date, column_name, rows, known, active_rows, active_known, zeros,"
                    + " not_finite, mean, squares, minimum, maximum, sample, varied FROM ("
                    + lines
                    + ")")
            .rows()) {
      states
          .computeIfAbsent((LocalDate) row.get(0), date -> new HashMap<>())
          .put(String.valueOf(row.get(1)), state(row));
    }
    return new TableMetrics(states);
  }

  private static ColumnState state(List<@Nullable Object> row) {
    return new ColumnState(
        whole(row.get(2)),
        whole(row.get(3)),
        whole(row.get(4)),
        whole(row.get(5)),
        whole(row.get(6)),
        whole(row.get(7)),
        (Double) row.get(8),
        (Double) row.get(9),
        (Double) row.get(10),
        (Double) row.get(11),
        (String) row.get(12),
        Boolean.TRUE.equals(row.get(13)));
  }

  private static long whole(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }

  /** These, and those of dates that these say nothing of. */
  public TableMetrics with(TableMetrics others) {
    Map<LocalDate, Map<String, ColumnState>> both = new TreeMap<>(others.states);
    both.putAll(states);
    return new TableMetrics(both);
  }

  /** The state of a column on a date; of no rows, where there are none. */
  public ColumnState state(LocalDate date, String column) {
    return states.getOrDefault(date, Map.of()).getOrDefault(column, ColumnState.NONE);
  }

  /** The dates that have rows. */
  public DateSet dates() {
    return DateSet.of(states.keySet());
  }
}
