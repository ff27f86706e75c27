package org.backcourt.warehouse.access;

import org.backcourt.warehouse.Warehouse;
import org.backcourt.warehouse.WarehouseAddress;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;

/** Opens the warehouse that an address names. */
public final class Warehouses {

  private Warehouses() {}

  /** Opens it for writing: nobody else writes meanwhile. */
  public static Warehouse forWriting(WarehouseAddress address) {
    return switch (address.kind()) {
      case DUCKDB -> DuckDbWarehouse.forWriting(address);
      case BIGQUERY -> throw noBigQuery(address);
    };
  }

  /** Opens it for reading. */
  public static Warehouse forReading(WarehouseAddress address) {
    return switch (address.kind()) {
      case DUCKDB -> DuckDbWarehouse.forReading(address);
      case BIGQUERY -> throw noBigQuery(address);
    };
  }

  /** The one that this process has open for writing, for the last step of a pipeline. */
  public static Warehouse open(WarehouseAddress address) {
    return switch (address.kind()) {
      case DUCKDB -> DuckDbWarehouse.open(address);
      case BIGQUERY -> throw noBigQuery(address);
    };
  }

  private static IllegalArgumentException noBigQuery(WarehouseAddress address) {
    return new IllegalArgumentException(
        "This version reads and writes DuckDB files only, not "
            + address
            + "; give --warehouse duckdb:FILE");
  }
}
