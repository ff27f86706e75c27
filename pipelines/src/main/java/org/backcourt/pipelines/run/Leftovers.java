package org.backcourt.pipelines.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Warehouse;

/**
 * What runs that did not end have left behind. Where whoever holds the warehouse for writing is
 * alone with it, a run that the ledger has as running is one that was killed. Elsewhere it may be
 * running on other machines, until it has taken longer than any run does.
 */
public final class Leftovers {

  /** Staged rows in the cloud expire later than this, so nothing of such a run is lost. */
  private static final Duration LONGEST_RUN = Duration.ofDays(2);

  private final Warehouse warehouse;
  private final Ledger ledger;

  public Leftovers(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.ledger = new Ledger(warehouse);
  }

  /** Ends killed runs in the ledger and removes staged rows that nobody will look at again. */
  public List<RunRecord> clear() {
    List<RunRecord> killed = new ArrayList<>();
    for (RunRecord run : ledger.runs()) {
      if (run.state() == RunRecord.State.RUNNING && isDead(run)) {
        ledger.end(run, RunRecord.State.INTERRUPTED, "it was killed before it could finish");
        killed.add(run);
      }
    }
    for (String runId : warehouse.stagedRuns()) {
      Optional<RunRecord> run = ledger.run(runId);
      boolean inspectable =
          run.isPresent() && run.get().state() == RunRecord.State.REFUSED && isNewest(run.get());
      boolean inUse = run.isPresent() && run.get().state() == RunRecord.State.RUNNING;
      if (!inspectable && !inUse) {
        warehouse.discard(runId);
      }
    }
    return killed;
  }

  private boolean isDead(RunRecord run) {
    return warehouse.hasOneWriter() || run.startedAt().plus(LONGEST_RUN).isBefore(Instant.now());
  }

  /** Rows that an audit refused stay, for somebody to look at, until the same phase runs again. */
  private boolean isNewest(RunRecord refused) {
    return ledger.runs().stream()
        .filter(run -> run.phase().equals(refused.phase()))
        .findFirst()
        .map(newest -> newest.runId().equals(refused.runId()))
        .orElse(false);
  }
}
