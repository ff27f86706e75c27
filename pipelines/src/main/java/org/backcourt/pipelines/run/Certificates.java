package org.backcourt.pipelines.run;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.row.quality.CellRecord;
import org.backcourt.tables.Tables;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Warehouse;

/** Holds what is in the tables against what the ledger certified when it was published. */
public final class Certificates {

  private final Warehouse warehouse;

  public Certificates(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** Dates whose rows are no longer those that were published, by table. */
  public Map<TableName, DateSet> broken() {
    Map<TableName, DateSet> broken = new TreeMap<>();
    Map<TableName, Map<LocalDate, CellRecord>> current = new Ledger(warehouse).current();
    for (TableContract<?> table : Tables.all()) {
      if (table.phase() != PhaseName.QUALITY) {
        DateSet dates = broken(table, current.getOrDefault(table.name(), Map.of()));
        if (!dates.isEmpty()) {
          broken.put(table.name(), dates);
        }
      }
    }
    return broken;
  }

  private DateSet broken(TableContract<?> table, Map<LocalDate, CellRecord> cells) {
    if (!warehouse.has(table)) {
      return DateSet.of(cells.keySet());
    }
    Map<LocalDate, String> hashes = new HashMap<>();
    warehouse
        .query(warehouse.contentHashes(table, "TRUE"))
        .rows()
        .forEach(row -> hashes.put((LocalDate) row.get(0), String.valueOf(row.get(2))));
    TreeSet<LocalDate> dates = new TreeSet<>();
    cells.forEach(
        (date, cell) -> {
          if (!hashes.getOrDefault(date, "empty").equals(cell.contentHash())) {
            dates.add(date);
          }
        });
    // A date that the ledger has never heard of was put there by somebody else.
    hashes.keySet().stream().filter(date -> !cells.containsKey(date)).forEach(dates::add);
    return DateSet.of(dates);
  }
}
