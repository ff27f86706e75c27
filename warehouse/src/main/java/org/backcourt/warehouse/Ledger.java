package org.backcourt.warehouse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.TableName;
import org.backcourt.row.quality.CellRecord;
import org.backcourt.row.quality.OverrideRecord;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.StepRecord;
import org.backcourt.row.quality.VerdictRecord;
import org.backcourt.tables.QualityTables;
import org.backcourt.tables.Tables;

/** What ran, what it published, and what that was computed from. Lines are added, never changed. */
public final class Ledger {

  private static final DateTimeFormatter ID_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Warehouse warehouse;

  public Ledger(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** Enters a run that begins now. */
  public RunRecord begin(
      String command, String phase, List<TableName> tables, DateSet dates, String codeVersion) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    RunRecord run =
        new RunRecord(
            ID_TIME.format(now) + "-" + letters(),
            LocalDate.ofInstant(now, ZoneOffset.UTC),
            command,
            phase,
            tables.stream().map(TableName::toString).toList(),
            dates.toString(),
            RunRecord.State.RUNNING,
            codeVersion,
            now,
            null,
            0,
            null);
    warehouse.append(QualityTables.RUNS, List.of(run));
    return run;
  }

  private static String letters() {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      letters.append((char) ('a' + ThreadLocalRandom.current().nextInt(26)));
    }
    return letters.toString();
  }

  /** Enters that a run ended without publishing anything. */
  public void end(RunRecord run, RunRecord.State state, String message) {
    warehouse.append(
        QualityTables.RUNS,
        List.of(run.ended(state, Instant.now().truncatedTo(ChronoUnit.MICROS), 0, message)));
  }

  /** All runs as they stand now, newest first. */
  public List<RunRecord> runs() {
    return warehouse.records(
        QualityTables.RUNS,
        "WHERE TRUE QUALIFY row_number() OVER (PARTITION BY run_id ORDER BY finished_at DESC NULLS LAST) = 1"
            + " ORDER BY started_at DESC, run_id DESC");
  }

  /** The run of that id as it stands now. */
  public Optional<RunRecord> run(String runId) {
    return runs().stream().filter(run -> run.runId().equals(runId)).findFirst();
  }

  /** Everything one run published: its completeness certificate. */
  public List<CellRecord> cellsOf(String runId) {
    return warehouse.records(
        QualityTables.CELLS, "WHERE run_id = " + text(runId) + " ORDER BY table_name, cell_date");
  }

  /** What is published now, by table and date. */
  public Map<TableName, Map<LocalDate, CellRecord>> current() {
    return CurrentCells.of(warehouse);
  }

  /** Cells about to be entered, with the versions of what they were computed from. */
  public List<CellRecord> versioned(List<CellRecord> cells, SeasonCalendar seasons) {
    Map<TableName, Map<LocalDate, CellRecord>> current = current();
    for (CellRecord cell : cells) {
      current
          .computeIfAbsent(TableName.parse(cell.tableName()), name -> new HashMap<>())
          .put(cell.cellDate(), cell);
    }
    InputVersions versions = new InputVersions(current, seasons);
    return cells.stream()
        .map(cell -> cell.from(versions.of(Tables.named(cell.tableName()), cell.cellDate())))
        .toList();
  }

  /** Enters how long a run's steps took. */
  public void enter(List<StepRecord> steps) {
    warehouse.append(QualityTables.STEPS, steps);
  }

  /** The steps of a run in their order; none of a run that is older than this account of them. */
  public List<StepRecord> stepsOf(String runId) {
    return warehouse.has(QualityTables.STEPS)
        ? warehouse.records(
            QualityTables.STEPS,
            "WHERE run_id = " + text(runId) + " ORDER BY started_at, finished_at, step")
        : List.of();
  }

  /** What the audits of a run said. */
  public List<VerdictRecord> verdictsOf(String runId) {
    return warehouse.records(
        QualityTables.VERDICTS, "WHERE run_id = " + text(runId) + " ORDER BY table_name, rule");
  }

  /** Overridden gates of runs whose rows are still published: they hold until mended. */
  public List<OverrideRecord> overrides() {
    Set<String> standing =
        current().values().stream()
            .flatMap(cells -> cells.values().stream())
            .map(CellRecord::runId)
            .collect(Collectors.toSet());
    return warehouse.records(QualityTables.OVERRIDES, "ORDER BY run_id, inputs").stream()
        .filter(override -> standing.contains(override.runId()))
        .toList();
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
