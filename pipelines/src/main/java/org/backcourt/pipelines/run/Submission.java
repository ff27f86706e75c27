package org.backcourt.pipelines.run;

import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Warehouse;
import org.backcourt.warehouse.WarehouseException;

/**
 * A run whose pipeline a runner has taken. It audits and publishes by itself; nobody has to wait.
 */
public final class Submission {

  private final Warehouse warehouse;
  private final RunRecord run;
  private final PipelineResult result;

  Submission(Warehouse warehouse, RunRecord run, PipelineResult result) {
    this.warehouse = warehouse;
    this.run = run;
    this.result = result;
  }

  /** The run as it began. */
  public RunRecord run() {
    return run;
  }

  /** What the runner says of the pipeline. */
  public PipelineResult result() {
    return result;
  }

  /** Waits until the pipeline has ended, and says what became of the run. */
  public RunResult await() {
    PipelineResult.State state;
    try {
      state = result.waitUntilFinish();
    } catch (RuntimeException e) {
      throw failed(warehouse, run, e);
    }
    Ledger ledger = new Ledger(warehouse);
    RunRecord ended =
        ledger
            .run(run.runId())
            .orElseThrow(() -> new WarehouseException("The ledger has lost run " + run.runId()));
    // A runner far away reports a failure by its state alone; what was published is so all the
    // same.
    if (ended.state() == RunRecord.State.RUNNING) {
      throw failed(warehouse, run, new WarehouseException("the job ended as " + state));
    }
    return new RunResult(ended, ledger.verdictsOf(run.runId()));
  }

  /** Records that a run broke; returns what is to be thrown. */
  static RuntimeException failed(Warehouse warehouse, RunRecord run, RuntimeException thrown) {
    Throwable cause =
        thrown instanceof Pipeline.PipelineExecutionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    if (cause instanceof WarehouseException.CommitStateUnknown unknown) {
      return unknown;
    }
    String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    String line = why.lines().findFirst().orElse(why);
    new Ledger(warehouse).end(run, RunRecord.State.FAILED, line);
    warehouse.discard(run.runId());
    return new WarehouseException(
        "Run "
            + run.runId()
            + " of phase "
            + run.phase()
            + " broke, nothing was published: "
            + line,
        cause);
  }
}
