package org.backcourt.validation.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;
import org.backcourt.tables.QualityTables;
import org.backcourt.tables.Tables;
import org.backcourt.validation.expect.Schedule;
import org.backcourt.warehouse.StagedFile;
import org.backcourt.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/** Reads staged rows back for a rule: what was staged is judged, not what was in flight. */
public final class StagedRows {

  /** How many failing keys are kept as evidence. */
  static final int EVIDENCE = 10;

  private final Warehouse warehouse;
  private final Schedule schedule;
  private final String relation;
  private final String absences;
  private final Map<String, StagedTable> together;
  private final DateSet dates;

  /** Prepares to read one table of those that a run staged together. */
  StagedRows(
      Warehouse warehouse,
      Schedule schedule,
      StagedTable staged,
      List<StagedTable> together,
      List<StagedFile> accounts) {
    this.warehouse = warehouse;
    this.schedule = schedule;
    this.dates = staged.dates();
    this.together =
        together.stream()
            .collect(Collectors.toMap(table -> table.table().name().toString(), table -> table));
    this.relation = warehouse.staged(staged.table(), staged.files());
    this.absences =
        warehouse.staged(
            QualityTables.ABSENT_KEYS,
            accounts.stream()
                .filter(file -> file.table().equals(QualityTables.ABSENT_KEYS.name()))
                .toList());
  }

  /** The schedule that expectations come from. */
  public Schedule schedule() {
    return schedule;
  }

  /** What can stand after FROM. */
  public String relation() {
    return relation;
  }

  /**
   * A table's rows of the staged dates, as what can stand after FROM: those staged in the same run
   * where there are any, else the published ones, which they will stand beside.
   */
  String relation(String table) {
    StagedTable staged = together.get(table);
    return staged == null
        ? "(SELECT * FROM "
            + table
            + " WHERE "
            + dates.sqlCondition(Tables.named(table).partition())
            + ")"
        : warehouse.staged(staged.table(), staged.files());
  }

  /** The run's expected keys without rows, of all its tables, as what can stand after FROM. */
  public String absences() {
    return absences;
  }

  /** The rows of a query. */
  public List<List<@Nullable Object>> query(String sql) {
    return warehouse.query(sql).rows();
  }

  /** A row's key in words, as an expression. */
  static String keyText(StagedTable staged) {
    return staged.table().key().stream()
        .map(column -> "coalesce(CAST(" + column + " AS STRING), '')")
        .collect(Collectors.joining(", ' ', ", "concat(", ")"));
  }

  /**
   * The dates of {@code partition} on which the condition holds for some row, and those rows' keys.
   */
  Judgement failingRows(StagedTable staged, String condition, String measured) {
    List<List<@Nullable Object>> rows =
        query(
            "SELECT "
                + staged.table().partition()
                + ", "
                + keyText(staged)
                + " FROM "
                + relation
                + " WHERE "
                + condition
                + " ORDER BY 1, 2");
    return Judgement.failed(
        measured,
        DateSet.of(
            rows.stream()
                .map(row -> row.get(0))
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast)
                .toList()),
        rows.stream().limit(EVIDENCE).map(row -> String.valueOf(row.get(1))).toList());
  }
}
