package org.backcourt.pipelines.run;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.StepRecord;

/**
 * How long the steps of a run took. They are collected and entered together at its end, since a
 * warehouse may need a job for each time that something is appended.
 */
final class Steps {

  private final RunRecord run;
  private final List<StepRecord> steps;

  /** Goes on from steps that were taken elsewhere. */
  Steps(RunRecord run, List<StepRecord> before) {
    this.run = run;
    this.steps = new ArrayList<>(before);
  }

  /** A step that took from then until now. */
  void took(String step, Instant from) {
    took(step, from, Instant.now());
  }

  void took(String step, Instant from, Instant to) {
    steps.add(
        new StepRecord(
            run.runId(),
            run.runDate(),
            step,
            from.truncatedTo(ChronoUnit.MICROS),
            to.truncatedTo(ChronoUnit.MICROS)));
  }

  List<StepRecord> all() {
    return List.copyOf(steps);
  }
}
