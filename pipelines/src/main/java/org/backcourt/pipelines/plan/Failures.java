package org.backcourt.pipelines.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableName;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.VerdictRecord;
import org.backcourt.row.quality.VerdictRecord.Outcome;
import org.backcourt.row.quality.VerdictRecord.Severity;
import org.backcourt.warehouse.Ledger;
import org.jspecify.annotations.Nullable;

/** Which tables' dates the last attempt failed at, and what it said. */
final class Failures {

  /** The last attempt at a table's date. */
  private record Attempt(Instant began, @Nullable String failure) {}

  private final Map<TableName, Map<LocalDate, Attempt>> last = new HashMap<>();

  Failures(Ledger ledger) {
    for (RunRecord run : ledger.runs()) {
      switch (run.state()) {
        case FAILED -> note(run, DateSet.parse(run.dates()), run.tables(), "failed: it broke");
        case REFUSED -> noteRefused(run, ledger.verdictsOf(run.runId()));
        case PUBLISHED -> note(run, DateSet.parse(run.dates()), run.tables(), null);
        case RUNNING, INTERRUPTED -> {
          // Nothing is wrong with what was not tried to the end.
        }
      }
    }
  }

  /** Why the newest attempt at the cell failed; null if it did not, or is older than that. */
  @Nullable String since(TableName table, LocalDate date, @Nullable Instant published) {
    Attempt attempt = last.getOrDefault(table, Map.of()).get(date);
    return attempt == null || (published != null && published.isAfter(attempt.began))
        ? null
        : attempt.failure;
  }

  /** A gate refuses before anything is tried, and has no verdicts. */
  private void noteRefused(RunRecord run, List<VerdictRecord> verdicts) {
    for (VerdictRecord verdict : verdicts) {
      boolean stopped = verdict.outcome() == Outcome.FAIL && verdict.severity() == Severity.ERROR;
      if (stopped) {
        note(
            run,
            DateSet.parse(verdict.dates() == null ? run.dates() : verdict.dates()),
            List.of(verdict.tableName()),
            "failed: the audit forbade it (" + verdict.rule() + ")");
      }
    }
  }

  private void note(RunRecord run, DateSet dates, List<String> tables, @Nullable String failure) {
    Attempt attempt =
        new Attempt(
            run.startedAt(), failure == null ? null : failure + "; see: show " + run.runId());
    for (String table : tables) {
      Map<LocalDate, Attempt> byDate =
          last.computeIfAbsent(TableName.parse(table), name -> new HashMap<>());
      // Runs come newest first.
      dates.forEach(date -> byDate.putIfAbsent(date, attempt));
    }
  }
}
