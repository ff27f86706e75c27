package org.backcourt.warehouse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query's answer, small enough to hold: column names and rows of stored values. */
public record QueryResult(List<String> columns, List<List<@Nullable Object>> rows) {

  /** The only value of a one-row, one-column answer. */
  public @Nullable Object single() {
    if (rows.size() != 1 || columns.size() != 1) {
      throw new IllegalStateException(
          "expected one value, got " + rows.size() + " rows of " + columns.size() + " columns");
    }
    return rows.get(0).get(0);
  }

  /** The only value, as a count. */
  public long count() {
    Object value = single();
    return value == null ? 0 : ((Number) value).longValue();
  }
}
