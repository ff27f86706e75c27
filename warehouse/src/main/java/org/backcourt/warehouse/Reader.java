package org.backcourt.warehouse;

/** Somebody who reads a warehouse; two of them do not wait for each other. */
public interface Reader extends AutoCloseable {

  /**
   * Runs a query that only reads, in the SQL that all warehouses share. Tables are named {@code
   * dataset.table}, wherever they are.
   */
  QueryResult query(String sql);

  /**
   * An expression that is the same INT64 for the same values, and hardly ever for others.
   *
   * @param columns names in backticks, with commas between them
   */
  String hash(String columns);

  @Override
  void close();
}
