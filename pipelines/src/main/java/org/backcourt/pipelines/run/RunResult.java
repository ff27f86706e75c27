package org.backcourt.pipelines.run;

import java.util.List;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.VerdictRecord;

/** What became of a run, as the ledger knows it, and what its audits said. */
public record RunResult(RunRecord run, List<VerdictRecord> verdicts) {

  /** Whether its rows are published. */
  public boolean published() {
    return run.state() == RunRecord.State.PUBLISHED;
  }
}
