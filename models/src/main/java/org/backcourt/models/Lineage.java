package org.backcourt.models;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.row.quality.CellRecord;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.PrecomputeTables;
import org.backcourt.tables.PredictionTables;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Warehouse;

/** What models are trained on, as the ledger certified it. */
final class Lineage {

  private static final List<TableContract<?>> TABLES =
      List.of(
          PredictionTables.FEATURE_STORE,
          AnalyticsTables.PLAYER_GAMES,
          PrecomputeTables.PLAYER_DAILY_CACHE);

  private final Map<TableName, Map<LocalDate, CellRecord>> cells;

  Lineage(Warehouse warehouse) {
    cells = new Ledger(warehouse).current();
  }

  /** Tables, dates and a hash over the certificates of the dates, as JSON. */
  String json(LocalDate first, LocalDate last) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (TableContract<?> table : TABLES) {
      StringBuilder hashes = new StringBuilder();
      Map<LocalDate, CellRecord> within =
          new TreeMap<>(cells.getOrDefault(table.name(), Map.of())).subMap(first, true, last, true);
      within.forEach(
          (date, cell) -> hashes.append(date).append('=').append(cell.contentHash()).append(';'));
      json.putObject(table.name().toString())
          .put("from", first.toString())
          .put("to", last.toString())
          .put("dates", within.size())
          .put(
              "hash", Hash.of(hashes.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 12));
    }
    return json.toString();
  }
}
