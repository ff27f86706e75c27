package org.backcourt.cloud.bigquery;

import org.backcourt.warehouse.QueryResult;
import org.backcourt.warehouse.Reader;

/** Reads through the warehouse's client, and leaves it open. */
record BigQueryReader(BigQueryWarehouse warehouse) implements Reader {

  @Override
  public QueryResult query(String sql) {
    return warehouse.query(sql);
  }

  @Override
  public String hash(String columns) {
    return warehouse.hash(columns);
  }

  @Override
  public void close() {
    // The warehouse is closed by whoever opened it.
  }
}
