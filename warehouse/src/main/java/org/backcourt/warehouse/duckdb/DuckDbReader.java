package org.backcourt.warehouse.duckdb;

import org.backcourt.warehouse.QueryResult;
import org.backcourt.warehouse.Reader;

/** Reads by a connection of its own. */
record DuckDbReader(DuckDbSession session) implements Reader {

  @Override
  public QueryResult query(String sql) {
    return session.query(sql);
  }

  @Override
  public String hash(String columns) {
    return DuckDbSql.hash(columns);
  }

  @Override
  public void close() {
    session.close();
  }
}
