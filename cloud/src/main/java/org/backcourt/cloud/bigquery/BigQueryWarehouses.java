package org.backcourt.cloud.bigquery;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.backcourt.tables.QualityTables;
import org.backcourt.warehouse.Warehouse;
import org.backcourt.warehouse.WarehouseAddress;
import org.backcourt.warehouse.WarehouseException;
import org.backcourt.warehouse.access.WarehouseProvider;

/** Opens warehouses in BigQuery. */
public final class BigQueryWarehouses implements WarehouseProvider {

  /** Those that this process has open for writing, for the steps of its pipelines to find. */
  private static final Map<WarehouseAddress, BigQueryWarehouse> OPEN = new ConcurrentHashMap<>();

  @Override
  public WarehouseAddress.Kind kind() {
    return WarehouseAddress.Kind.BIGQUERY;
  }

  @Override
  public Warehouse forWriting(WarehouseAddress address) {
    return writing(address, Patience.USUAL);
  }

  static BigQueryWarehouse writing(WarehouseAddress address, Patience patience) {
    BigQueryWarehouse warehouse = new BigQueryWarehouse(address, patience);
    warehouse.create(QualityTables.all());
    OPEN.put(address, warehouse);
    return warehouse;
  }

  @Override
  public Warehouse forReading(WarehouseAddress address) {
    BigQueryWarehouse warehouse = new BigQueryWarehouse(address, Patience.USUAL);
    if (!warehouse.has(QualityTables.RUNS)) {
      throw new WarehouseException.Missing(
          "There is no warehouse at " + address + " yet; the first run makes it");
    }
    return warehouse;
  }

  /** A worker in the cloud has none open: it reaches the same tables by a client of its own. */
  @Override
  public Warehouse open(WarehouseAddress address) {
    BigQueryWarehouse open = OPEN.get(address);
    return open == null ? new BigQueryWarehouse(address, Patience.USUAL) : open;
  }

  static void closed(BigQueryWarehouse warehouse) {
    OPEN.remove(warehouse.address(), warehouse);
  }
}
