package org.backcourt.validation.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.tables.QualityTables;
import org.backcourt.warehouse.Warehouse;

/** Measures published tables where they are, and keeps what was found. */
public final class Measurement {

  private final Warehouse warehouse;
  private final String runId;

  /** Prepares to measure for a run. */
  public Measurement(Warehouse warehouse, String runId) {
    this.warehouse = warehouse;
    this.runId = runId;
  }

  /**
   * Measures all columns of some tables. One statement for all of them keeps every core busy: most
   * tables are too small to be shared among cores.
   *
   * @param rows each table's rows to measure, as what can stand after FROM
   */
  public void measure(Map<TableContract<?>, String> rows) {
    if (rows.isEmpty()) {
      return;
    }
    List<String> queries = new ArrayList<>();
    rows.forEach((table, relation) -> queries.add(query(table, relation)));
    warehouse.appendQuery(QualityTables.METRICS, String.join(" UNION ALL BY NAME ", queries));
  }

  private String query(TableContract<?> table, String rows) {
    return "SELECT '"
        + runId
        + "' AS run_id, '"
        + table.name()
        + "' AS table_name, * FROM ("
        + StateQuery.of(table, rows, table.content().stream().map(ColumnSpec::name).toList())
        + ")";
  }

  /** The dates of a table that were measured after what is published there was published. */
  public DateSet fresh(TableContract<?> table) {
    return DateSet.of(
        warehouse
            .query(
                "SELECT c.d FROM (SELECT cell_date AS d, max(run_id) AS published FROM "
                    + QualityTables.CELLS
                    + " WHERE table_name = '"
                    + table.name()
                    + "' GROUP BY 1) c JOIN (SELECT metric_date AS d, max(run_id) AS measured FROM "
                    + QualityTables.METRICS
                    + " WHERE column_name = '"
                    + ColumnState.ROW
                    + "' AND table_name = '"
                    + table.name()
                    + "' GROUP BY 1) m USING (d) WHERE measured > published")
            .rows()
            .stream()
            .map(row -> (LocalDate) row.get(0))
            .toList());
  }
}
