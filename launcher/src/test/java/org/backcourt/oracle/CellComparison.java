package org.backcourt.oracle;

import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.ColumnType;

/**
 * When two cells differ, as SQL: floats beyond 1e-9 of their size (of 1 below that), arrays element
 * by element, JSON by the values of the keys that the oracle names, everything else when it is not
 * equal. NULL equals only NULL.
 */
final class CellComparison {

  private static final String TOLERANCE = "1e-9";

  private CellComparison() {}

  /** The functions that {@link #differs} calls; {@code NaN} is equal to itself. */
  static String macros() {
    return """
        CREATE OR REPLACE TEMP MACRO near(a, b) AS
          coalesce(a = b, false)
          OR coalesce(abs(a - b) <= TOLERANCE * greatest(1, abs(a), abs(b)), false);
        CREATE OR REPLACE TEMP MACRO same_text(a, b) AS
          a IS NOT DISTINCT FROM b OR near(try_cast(a AS DOUBLE), try_cast(b AS DOUBLE));
        CREATE OR REPLACE TEMP MACRO same_float(a, b) AS
          (a IS NULL AND b IS NULL) OR near(a, b);
        CREATE OR REPLACE TEMP MACRO same_floats(a, b) AS
          coalesce(
            len(a) = len(b)
              AND len(list_filter(range(1, len(a) + 1), lambda i: NOT same_float(a[i], b[i]))) = 0,
            a IS NULL AND b IS NULL);
        CREATE OR REPLACE TEMP MACRO same_json(ours, theirs) AS
          ours IS NOT NULL
          AND len(
            list_filter(
              json_keys(theirs),
              lambda k:
                NOT json_exists(ours, '$.' || k)
                OR NOT same_text(
                  json_extract_string(ours, '$.' || k),
                  json_extract_string(theirs, '$.' || k)))) = 0;
        """
        .replace("TOLERANCE", TOLERANCE);
  }

  /**
   * A condition that holds where the published cell {@code p} and the oracle's {@code o} differ.
   */
  static String differs(ColumnSpec column) {
    String ours = "p." + quoted(column);
    String theirs = "o." + quoted(column);
    if (column.name().endsWith("_json")) {
      return "NOT same_json(" + ours + ", " + theirs + ")";
    }
    if (column.type() == ColumnType.FLOAT64) {
      return (column.repeated() ? "NOT same_floats(" : "NOT same_float(")
          + ours
          + ", "
          + theirs
          + ")";
    }
    // Lists joined in a text differ by no more than the space after a separator.
    if (column.name().equals("missing_data_fields") || column.name().equals("warning_details")) {
      return "replace(" + ours + ", ' ', '') IS DISTINCT FROM replace(" + theirs + ", ' ', '')";
    }
    return ours + " IS DISTINCT FROM " + theirs;
  }

  static String quoted(ColumnSpec column) {
    return "\"" + column.name() + "\"";
  }
}
