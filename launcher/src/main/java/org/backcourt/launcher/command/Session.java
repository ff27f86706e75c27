package org.backcourt.launcher.command;

import java.util.Map;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableName;
import org.backcourt.pipelines.run.Certificates;
import org.backcourt.pipelines.run.Leftovers;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Warehouse;
import org.backcourt.warehouse.access.Warehouses;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;

/** A warehouse opened for the length of one command. */
final class Session implements AutoCloseable {

  private final Warehouse warehouse;
  private final boolean writes;
  private final CommonOptions common;
  private final Runnable onInterrupt = this::interrupted;

  private Session(Warehouse warehouse, boolean writes, CommonOptions common) {
    this.warehouse = warehouse;
    this.writes = writes;
    this.common = common;
    if (writes) {
      Interruption.tell(onInterrupt);
    }
  }

  /**
   * A publication under way is let finish, none begins, and the ledger says what became of runs.
   * Where others write too, the runs may be theirs, or jobs in the cloud that go on by themselves.
   */
  private void interrupted() {
    common.progress(
        "backcourt: interrupted; what was published stands, and the same command goes on from there");
    warehouse.stopPublishing();
    if (!warehouse.hasOneWriter()) {
      return;
    }
    Ledger ledger = new Ledger(warehouse);
    for (RunRecord run : ledger.runs()) {
      if (run.state() == RunRecord.State.RUNNING) {
        ledger.end(run, RunRecord.State.INTERRUPTED, "it was interrupted before it could finish");
      }
    }
  }

  /** Opens for writing and clears what killed runs have left behind. */
  static Session writing(CommonOptions common) {
    Warehouse warehouse = Warehouses.forWriting(common.warehouse());
    new Leftovers(warehouse)
        .clear()
        .forEach(
            run ->
                common.progress(
                    "run "
                        + run.runId()
                        + " ("
                        + run.phase()
                        + ") was killed before it could finish; it published nothing"));
    return new Session(warehouse, true, common);
  }

  static Session reading(CommonOptions common) {
    return new Session(Warehouses.forReading(common.warehouse()), false, common);
  }

  Warehouse warehouse() {
    return warehouse;
  }

  DuckDbWarehouse duckDb() {
    if (warehouse instanceof DuckDbWarehouse duckDb) {
      return duckDb;
    }
    throw new IllegalArgumentException("this command needs --warehouse duckdb:FILE");
  }

  /**
   * Dates whose rows are no longer those that were published, by table. While the seal holds
   * nothing needs to be looked at; when it does not and all is found well, it is sealed again.
   */
  Map<TableName, DateSet> broken() {
    if (trusted()) {
      return Map.of();
    }
    Map<TableName, DateSet> broken = new Certificates(warehouse).broken();
    if (broken.isEmpty() && !writes && warehouse instanceof DuckDbWarehouse duckDb) {
      duckDb.seal();
    }
    return broken;
  }

  /** Whether nobody but backcourt has written to the warehouse since it was last closed. */
  boolean trusted() {
    return !(warehouse instanceof DuckDbWarehouse duckDb) || duckDb.sealWasUnbroken();
  }

  @Override
  public void close() {
    if (writes) {
      Interruption.forget(onInterrupt);
    }
    warehouse.close();
    if (writes && trusted() && warehouse instanceof DuckDbWarehouse duckDb) {
      duckDb.seal();
    }
  }
}
