package org.backcourt.cloud.bigquery;

import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;

/** A hash of a date's rows that does not depend on their order. */
final class ContentHash {

  private ContentHash() {}

  /** Columns {@code d}, {@code n}, {@code h} and {@code k}: date, rows, hash, distinct keys. */
  static String query(TableContract<?> table, String relation, String condition) {
    return "SELECT d, COUNT(*) AS n, CAST(SUM(CAST(FARM_FINGERPRINT(content) AS NUMERIC)) AS STRING)"
        + " AS h, COUNT(DISTINCT content_key) AS k FROM (SELECT `"
        + table.partition()
        + "` AS d, TO_JSON_STRING(STRUCT("
        + GatherQuery.names(table.content().stream().map(ColumnSpec::name).toList())
        + ")) AS content, TO_JSON_STRING(STRUCT("
        + GatherQuery.names(table.key())
        + ")) AS content_key FROM "
        + relation
        + " WHERE "
        + condition
        + ") GROUP BY d";
  }
}
