package org.backcourt.warehouse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.WeakHashMap;
import org.backcourt.contract.TableName;
import org.backcourt.row.quality.CellRecord;
import org.backcourt.tables.QualityTables;

/**
 * The cells that are published, remembered for as long as the ledger has the same lines: planner,
 * gates, audits and publication each ask for all of them, several times a run. Of a ledger that has
 * grown only the new lines are read.
 */
final class CurrentCells {

  private static final String COUNT = "SELECT count(*) FROM " + QualityTables.CELLS.name();

  private static final String NEWEST_OF_EACH =
      "WHERE TRUE QUALIFY row_number() OVER (PARTITION BY table_name, cell_date"
          + " ORDER BY recorded_at DESC, run_id DESC) = 1";

  /** In the same order as {@link #NEWEST_OF_EACH}: the last one holds. */
  private static final Comparator<CellRecord> AGE =
      Comparator.comparing(CellRecord::recordedAt).thenComparing(CellRecord::runId);

  private static final Map<Warehouse, CurrentCells> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final Map<TableName, TreeMap<LocalDate, CellRecord>> cells = new HashMap<>();
  private Instant newest = Instant.MIN;
  private long lines;

  private CurrentCells() {}

  /** The cells, as maps that are the caller's to change. */
  static Map<TableName, Map<LocalDate, CellRecord>> of(Warehouse warehouse) {
    return KNOWN.computeIfAbsent(warehouse, w -> new CurrentCells()).read(warehouse);
  }

  private synchronized Map<TableName, Map<LocalDate, CellRecord>> read(Warehouse warehouse) {
    long count = warehouse.query(COUNT).count();
    if (count != lines && !hasGrown(warehouse, count)) {
      cells.clear();
      newest = Instant.MIN;
      add(warehouse.records(QualityTables.CELLS, NEWEST_OF_EACH));
    }
    lines = count;
    Map<TableName, Map<LocalDate, CellRecord>> current = new HashMap<>();
    cells.forEach((table, byDate) -> current.put(table, new TreeMap<>(byDate)));
    return current;
  }

  /**
   * Whether all that is new was recorded after what is known, as it is where one clock does; then
   * it is added.
   */
  private boolean hasGrown(Warehouse warehouse, long count) {
    if (lines == 0) {
      return false;
    }
    List<CellRecord> since =
        warehouse.records(QualityTables.CELLS, "WHERE recorded_at > TIMESTAMP '" + newest + "'");
    if (lines + since.size() != count) {
      return false;
    }
    add(since);
    return true;
  }

  private void add(List<CellRecord> records) {
    Map<String, TreeMap<LocalDate, CellRecord>> byName = new HashMap<>();
    for (CellRecord cell : records) {
      byName
          .computeIfAbsent(
              cell.tableName(),
              name -> cells.computeIfAbsent(TableName.parse(name), table -> new TreeMap<>()))
          .merge(cell.cellDate(), cell, (a, b) -> AGE.compare(a, b) > 0 ? a : b);
      newest = cell.recordedAt().isAfter(newest) ? cell.recordedAt() : newest;
    }
  }
}
