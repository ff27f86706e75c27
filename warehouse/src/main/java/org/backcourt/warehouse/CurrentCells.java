package org.backcourt.warehouse;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.backcourt.contract.TableName;
import org.backcourt.row.quality.CellRecord;
import org.backcourt.tables.QualityTables;

/**
 * The cells that are published, remembered for as long as the ledger has the same lines: planner,
 * gates, audits and publication each ask for all of them, several times a run.
 */
final class CurrentCells {

  private static final String MARK =
      "SELECT count(*), max(recorded_at) FROM " + QualityTables.CELLS.name();

  private static final Map<Warehouse, Known> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  private record Known(String mark, List<CellRecord> cells) {}

  private CurrentCells() {}

  /** The cells, as maps that are the caller's to change. */
  static Map<TableName, Map<LocalDate, CellRecord>> of(
      Warehouse warehouse, Supplier<List<CellRecord>> read) {
    // Lines are only added, so that their number and newest moment tell whether any were.
    String mark = warehouse.query(MARK).rows().toString();
    Known known = KNOWN.get(warehouse);
    if (known == null || !known.mark.equals(mark)) {
      known = new Known(mark, read.get());
      KNOWN.put(warehouse, known);
    }
    Map<TableName, Map<LocalDate, CellRecord>> current = new HashMap<>();
    for (CellRecord cell : known.cells) {
      current
          .computeIfAbsent(TableName.parse(cell.tableName()), name -> new HashMap<>())
          .put(cell.cellDate(), cell);
    }
    return current;
  }
}
