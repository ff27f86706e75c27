package org.backcourt.validation.metric;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.tables.QualityTables;
import org.backcourt.warehouse.Reader;
import org.jspecify.annotations.Nullable;

/** What was measured of a table: the state of each of its columns on each date. */
public final class TableMetrics {

  /** The column that tells who played, in tables that also list those who did not. */
  public static final String ACTIVE = "is_active";

  private final Map<LocalDate, Map<String, ColumnState>> states;

  private TableMetrics(Map<LocalDate, Map<String, ColumnState>> states) {
    this.states = states;
  }

  /**
   * Measured now, and not kept.
   *
   * @param rows the table's rows, as what can stand after FROM
   */
  public static TableMetrics measured(
      Reader reader, TableContract<?> table, String rows, Wanted wanted) {
    StateQuery query = new StateQuery(table, rows, reader::hash);
    Sketching sketching = new Sketching(reader, query);
    TableMetrics metrics = new TableMetrics(new TreeMap<>());
    metrics.add(reader, query.ofRows(""));
    List<ColumnSpec> columns =
        table.content().stream()
            .filter(column -> wanted.columns().contains(column.name()))
            .toList();
    if (!columns.isEmpty()) {
      metrics.add(reader, query.of("", columns));
    }
    for (ColumnSpec column : columns) {
      if (wanted.quantiles().contains(column.name()) && StateQuery.isNumber(column)) {
        metrics.sketched(column.name(), sketching.quantiles(column), ColumnState::spread);
      }
      if (wanted.distinct().contains(column.name())) {
        metrics.sketched(column.name(), sketching.distinct(column), ColumnState::different);
      }
    }
    return metrics;
  }

  /** The states of columns by date. */
  public static TableMetrics of(Map<LocalDate, Map<String, ColumnState>> states) {
    return new TableMetrics(states);
  }

  /** Of nothing. */
  public static TableMetrics none() {
    return new TableMetrics(Map.of());
  }

  /** As the newest measurement left it. */
  public static TableMetrics kept(
      Reader reader, TableContract<?> table, Wanted wanted, DateSet dates) {
    if (wanted.columns().isEmpty() || dates.isEmpty()) {
      return none();
    }
    TableMetrics metrics = new TableMetrics(new TreeMap<>());
    metrics.add(reader, newest(QualityTables.METRICS, table, wanted.columns(), dates));
    metrics.addSketches(reader, table, "quantiles", wanted.quantiles(), dates);
    metrics.addSketches(reader, table, "different", wanted.distinct(), dates);
    return metrics;
  }

  private static String newest(
      TableContract<?> of, TableContract<?> table, Set<String> columns, DateSet dates) {
    return "SELECT * FROM "
        + of.name()
        + " WHERE table_name = '"
        + table.name()
        + "' AND column_name IN ("
        + columns.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "))
        + ") AND "
        + dates.sqlCondition("metric_date")
        + " QUALIFY row_number() OVER (PARTITION BY metric_date, column_name"
        + " ORDER BY run_id DESC) = 1";
  }

  private void add(Reader reader, String lines) {
    for (List<@Nullable Object> row :
        reader
            .query(
                "SELECT metric_date, column_name, `rows`, known, active_rows, active_known, zeros,"
                    + " not_finite, mean, squares, minimum, maximum, sample, varied FROM ("
                    + lines
                    + ")")
            .rows()) {
      states
          .computeIfAbsent((LocalDate) row.get(0), date -> new HashMap<>())
          .put(String.valueOf(row.get(1)), state(row));
    }
  }

  private void addSketches(
      Reader reader, TableContract<?> table, String sketch, Set<String> columns, DateSet dates) {
    if (columns.isEmpty()) {
      return;
    }
    Map<String, Map<LocalDate, String>> kept = new HashMap<>();
    columns.forEach(column -> kept.put(column, new HashMap<>()));
    for (List<@Nullable Object> row :
        reader
            .query(
                "SELECT metric_date, column_name, "
                    + sketch
                    + " FROM ("
                    + newest(QualityTables.SKETCHES, table, columns, dates)
                    + ") WHERE "
                    + sketch
                    + " IS NOT NULL")
            .rows()) {
      kept.getOrDefault(String.valueOf(row.get(1)), new HashMap<>())
          .put((LocalDate) row.get(0), String.valueOf(row.get(2)));
    }
    kept.forEach(
        (column, texts) -> {
          if (sketch.equals("quantiles")) {
            sketched(column, parsed(texts, Quantiles::parse), ColumnState::spread);
          } else {
            sketched(column, parsed(texts, Distinct::parse), ColumnState::different);
          }
        });
  }

  private static <S> Map<LocalDate, S> parsed(
      Map<LocalDate, String> texts, Function<String, S> parse) {
    Map<LocalDate, S> parsed = new HashMap<>();
    texts.forEach((date, text) -> parsed.put(date, parse.apply(text)));
    return parsed;
  }

  private <S> void sketched(
      String column,
      Map<LocalDate, S> sketches,
      BiFunction<ColumnState, @Nullable S, ColumnState> with) {
    states.forEach(
        (date, columns) ->
            columns.computeIfPresent(
                column, (name, state) -> with.apply(state, sketches.get(date))));
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
        Boolean.TRUE.equals(row.get(13)),
        null,
        null);
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
