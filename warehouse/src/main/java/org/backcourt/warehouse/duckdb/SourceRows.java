package org.backcourt.warehouse.duckdb;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file's rows, ready for queries.
 *
 * @param relation the rows with their number in the file as {@code source_row}, for standing after
 *     FROM
 * @param columns the columns the file has and their types in the database's words
 * @param malformed what stands between the rows and is none
 */
record SourceRows(String relation, Map<String, String> columns, List<Malformed> malformed) {

  /** A line that cannot be taken apart into columns at all. */
  record Malformed(long row, String reason, String text) {}

  /** Why there is nothing to be had from the file, when there is not a single row in it. */
  Optional<String> emptiness(long rows) {
    if (rows > 0) {
      return Optional.empty();
    }
    if (malformed.isEmpty()) {
      return Optional.of("it has no rows");
    }
    Malformed first = malformed.get(0);
    return Optional.of(
        "none of its "
            + malformed.size()
            + " rows can be used; the first, row "
            + first.row()
            + ": "
            + first.reason());
  }
}
