package org.backcourt.warehouse.duckdb;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows whose number is known, and which are there when the first of them is asked for. */
final class RowsOnDemand<R> extends AbstractList<R> {

  private final int size;
  private @Nullable Supplier<List<R>> fetch;
  private List<R> rows = List.of();

  RowsOnDemand(int size, Supplier<List<R>> fetch) {
    this.size = size;
    this.fetch = fetch;
  }

  @Override
  public synchronized R get(int index) {
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
