package org.backcourt.warehouse.access;

import java.util.ServiceLoader;
import org.backcourt.warehouse.Warehouse;
import org.backcourt.warehouse.WarehouseAddress;
import org.backcourt.warehouse.WarehouseException;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;

/** Opens the warehouse that an address names. */
public final class Warehouses {

  private Warehouses() {}

  /** Opens it for writing. */
  public static Warehouse forWriting(WarehouseAddress address) {
    return switch (address.kind()) {
      case DUCKDB -> DuckDbWarehouse.forWriting(address);
      case BIGQUERY -> provider(address).forWriting(address);
    };
  }

  /** Opens it for reading. */
  public static Warehouse forReading(WarehouseAddress address) {
    return switch (address.kind()) {
      case DUCKDB -> DuckDbWarehouse.forReading(address);
      case BIGQUERY -> provider(address).forReading(address);
    };
  }

  /** The one that this process has open for writing, for the last step of a pipeline. */
  public static Warehouse open(WarehouseAddress address) {
    return switch (address.kind()) {
      case DUCKDB -> DuckDbWarehouse.open(address);
      case BIGQUERY -> provider(address).open(address);
    };
  }

  private static WarehouseProvider provider(WarehouseAddress address) {
    return ServiceLoader.load(WarehouseProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.kind() == address.kind())
        .findFirst()
        .orElseThrow(
            () ->
                new WarehouseException(
                    address
                        + " cannot be opened: the cloud module is not on the class path; run the"
                        + " command by ./backcourt, which adds it"));
  }
}
