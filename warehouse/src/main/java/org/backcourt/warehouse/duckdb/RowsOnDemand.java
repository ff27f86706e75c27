package org.backcourt.warehouse.duckdb;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows whose number is known, and which are fetched when the first of them is asked for. */
final class RowsOnDemand extends AbstractList<Object> {

  private final int size;
  private @Nullable Supplier<List<Object>> fetch;
  private List<Object> rows = List.of();

  RowsOnDemand(int size, Supplier<List<Object>> fetch) {
    this.size = size;
    this.fetch = fetch;
  }

  @Override
  public synchronized Object get(int index) {
    if (fetch != null) {
      rows = fetch.get();
      fetch = null;
    }
    return rows.get(index);
  }

  @Override
  public int size() {
    return size;
  }
}
