package org.backcourt.validation.published;

import org.backcourt.calendar.DateSet;
import org.backcourt.contract.PhaseName;
import org.backcourt.tables.QualityTables;

/** Lines of the ledger's accounts that belong to what is published now. */
final class CurrentAccounts {

  private static final String CURRENT =
      "(SELECT table_name, cell_date, run_id FROM "
          + QualityTables.CELLS
          + " WHERE TRUE QUALIFY row_number() OVER (PARTITION BY table_name, cell_date ORDER BY"
          + " recorded_at DESC, run_id DESC) = 1)";

  private CurrentAccounts() {}

  /** Absent keys that hold, as what can stand after FROM. */
  static String absences(DateSet window) {
    return "(SELECT a.* FROM "
        + QualityTables.ABSENT_KEYS
        + " a JOIN "
        + CURRENT
        + " c ON c.run_id = a.run_id AND c.table_name = a.table_name"
        + " AND c.cell_date = a.absent_date WHERE "
        + window.sqlCondition("a.absent_date")
        + ")";
  }

  /** Meters of the joins that made what is published. */
  static String joins(DateSet window) {
    return "(SELECT j.* FROM "
        + QualityTables.JOINS
        + " j WHERE "
        + window.sqlCondition("j.join_date")
        + " AND EXISTS (SELECT 1 FROM "
        + CURRENT
        + " c WHERE c.run_id = j.run_id AND c.cell_date = j.join_date AND starts_with("
        + "c.table_name, 'nba_"
        + PhaseName.ANALYTICS
        + "')))";
  }

  /** How many rows were rejected on the way into a table's published dates. */
  static String rejected(String table) {
    return "SELECT count(*) FROM "
        + QualityTables.REJECTED_ROWS
        + " r WHERE r.table_name = '"
        + table
        + "' AND r.run_id IN (SELECT run_id FROM "
        + CURRENT
        + " WHERE table_name = '"
        + table
        + "')";
  }
}
