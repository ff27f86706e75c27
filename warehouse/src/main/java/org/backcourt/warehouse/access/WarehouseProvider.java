package org.backcourt.warehouse.access;

import org.backcourt.warehouse.Warehouse;
import org.backcourt.warehouse.WarehouseAddress;

/**
 * Opens warehouses of a kind that this module does not know, found as a service: what a laptop does
 * not need is not on its class path.
 */
public interface WarehouseProvider {

  /** The kind of warehouse that it opens. */
  WarehouseAddress.Kind kind();

  /** Opens it for writing. */
  Warehouse forWriting(WarehouseAddress address);

  /** Opens it for reading. */
  Warehouse forReading(WarehouseAddress address);

  /** The one that this process has open for writing, or one for the last step of a pipeline. */
  Warehouse open(WarehouseAddress address);
}
