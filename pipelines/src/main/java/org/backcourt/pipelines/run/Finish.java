package org.backcourt.pipelines.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.VerdictRecord;
import org.backcourt.row.quality.VerdictRecord.Outcome;
import org.backcourt.staging.StagedFile;
import org.backcourt.tables.QualityTables;
import org.backcourt.tables.RawTables;
import org.backcourt.validation.audit.Audit;
import org.backcourt.validation.audit.StagedTable;
import org.backcourt.validation.expect.Schedule;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Publication;
import org.backcourt.warehouse.Warehouse;

/** The end of every run: audit what was staged, then publish all of it, or none and say why. */
public final class Finish {

  private final Warehouse warehouse;
  private final Ledger ledger;

  public Finish(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.ledger = new Ledger(warehouse);
  }

  /**
   * Audits and publishes. Called again for a run that has ended, it changes nothing.
   *
   * @param accounts files that account for rows: keys that by design have none, and joins
   */
  public RunResult finish(RunRecord run, List<StagedTable> staged, List<StagedFile> accounts) {
    return finish(new Steps(run, List.of()), run, staged, accounts);
  }

  /** The same for a run of which some steps were timed already. */
  RunResult finish(
      Steps steps, RunRecord run, List<StagedTable> staged, List<StagedFile> accounts) {
    Optional<RunRecord> known = ledger.run(run.runId());
    if (known.isPresent() && known.get().state() != RunRecord.State.RUNNING) {
      return new RunResult(known.get(), ledger.verdictsOf(run.runId()));
    }
    timeComputing(steps, run, staged);
    Schedule schedule = scheduleAfter(staged);
    Audit audit = new Audit(warehouse, schedule, staged, accounts);
    List<VerdictRecord> verdicts = new ArrayList<>();
    for (StagedTable table : staged) {
      Instant from = Instant.now();
      verdicts.addAll(audit.judge(run, table));
      steps.took("audit " + table.table().name().table(), from);
    }
    verdicts.addAll(audit.judgeJoins(run));
    warehouse.append(QualityTables.VERDICTS, verdicts);
    List<VerdictRecord> stopping = verdicts.stream().filter(Audit::stops).toList();
    if (!stopping.isEmpty()) {
      VerdictRecord first = stopping.get(0);
      ledger.end(
          run,
          RunRecord.State.REFUSED,
          stopping.size()
              + (stopping.size() == 1 ? " audit rule" : " audit rules")
              + " forbade it; the first: "
              + first.tableName()
              + ": "
              + first.rule()
              + ": "
              + first.measured());
    } else {
      Publication publication =
          new Publication(run, parts(staged, schedule, verdicts), accounts, schedule.seasons());
      Instant asked = Instant.now();
      Instant turn = warehouse.publish(publication);
      // Taking a lock that nobody holds is not waiting.
      if (Duration.between(asked, turn).toMillis() >= 100) {
        steps.took("wait for another to publish", asked, turn);
      }
      steps.took("publish", turn);
      warehouse.discard(run.runId());
    }
    ledger.enter(steps.all());
    return new RunResult(ledger.run(run.runId()).orElse(run), verdicts);
  }

  /**
   * Tables are computed side by side; the one that was staged last is what the audit waited for.
   */
  private static void timeComputing(Steps steps, RunRecord run, List<StagedTable> staged) {
    steps.took("compute", run.startedAt());
    for (StagedTable table : staged) {
      table.files().stream()
          .map(StagedFile::stagedAt)
          .max(Comparator.naturalOrder())
          .ifPresent(
              last -> steps.took("stage " + table.table().name().table(), run.startedAt(), last));
    }
  }

  /** The schedule as it will be once the staged rows are published. */
  private Schedule scheduleAfter(List<StagedTable> staged) {
    for (StagedTable table : staged) {
      if (table.table().equals(RawTables.SCHEDULE)) {
        return Schedule.published(warehouse)
            .replacing(
                table.dates(),
                Schedule.of(warehouse, warehouse.staged(table.table(), table.files())));
      }
    }
    return Schedule.published(warehouse);
  }

  private List<Publication.Table> parts(
      List<StagedTable> staged, Schedule schedule, List<VerdictRecord> verdicts) {
    List<Publication.Table> parts = new ArrayList<>();
    for (StagedTable table : staged) {
      parts.add(
          new Publication.Table(
              table.table().name(),
              table.dates(),
              table.files(),
              schedule.expectedKeys(table.table(), table.dates()),
              verdicts.stream()
                  .filter(verdict -> verdict.tableName().equals(table.table().name().toString()))
                  .filter(verdict -> verdict.outcome() == Outcome.PASS)
                  .count()));
    }
    return parts;
  }
}
