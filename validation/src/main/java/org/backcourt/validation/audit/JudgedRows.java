package org.backcourt.validation.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.staging.StagedFile;
import org.backcourt.tables.QualityTables;
import org.backcourt.tables.Tables;
import org.backcourt.validation.expect.Schedule;
import org.backcourt.validation.metric.TableMetrics;
import org.backcourt.warehouse.Reader;
import org.backcourt.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/** Reads the rows that a rule is asked about: what was staged, never what was in flight. */
public final class JudgedRows {

  /** How many failing keys are kept as evidence. */
  public static final int EVIDENCE = 10;

  private final Reader reader;
  private final Schedule schedule;
  private final String relation;
  private final String absences;
  private final Map<String, String> together;
  private final DateSet dates;
  private final TableMetrics metrics;
  private final DateSet baseline;

  private JudgedRows(
      Reader reader,
      Schedule schedule,
      String relation,
      String absences,
      Map<String, String> together,
      DateSet dates,
      TableMetrics metrics,
      DateSet baseline) {
    this.reader = reader;
    this.schedule = schedule;
    this.relation = relation;
    this.absences = absences;
    this.together = together;
    this.dates = dates;
    this.metrics = metrics;
    this.baseline = baseline;
  }

  /** One table of those that a run staged together. */
  static JudgedRows staged(
      Warehouse warehouse,
      Schedule schedule,
      StagedTable staged,
      List<StagedTable> together,
      List<StagedFile> accounts) {
    return new JudgedRows(
        warehouse,
        schedule,
        warehouse.staged(staged.table(), staged.files()),
        warehouse.staged(
            QualityTables.ABSENT_KEYS,
            accounts.stream()
                .filter(file -> file.table().equals(QualityTables.ABSENT_KEYS.name()))
                .toList()),
        together.stream()
            .collect(
                Collectors.toMap(
                    table -> table.table().name().toString(),
                    table -> warehouse.staged(table.table(), table.files()))),
        staged.dates(),
        TableMetrics.none(),
        DateSet.none());
  }

  /**
   * One table as it is published.
   *
   * @param window dates that hold no other rows than those of the judged dates, in fewer ranges
   * @param absences the absent keys that hold, as what can stand after FROM
   * @param metrics what was measured of it
   * @param baseline measured dates that others may be compared with
   */
  public static JudgedRows published(
      Reader reader,
      Schedule schedule,
      JudgedTable judged,
      DateSet window,
      String absences,
      TableMetrics metrics,
      DateSet baseline) {
    return new JudgedRows(
        reader,
        schedule,
        published(judged.table(), window),
        absences,
        Map.of(),
        window,
        metrics,
        baseline);
  }

  /** A table's published rows of some dates, as what can stand after FROM. */
  public static String published(TableContract<?> table, DateSet dates) {
    return "(SELECT * FROM "
        + table.name()
        + " WHERE "
        + dates.sqlCondition(table.partition())
        + ")";
  }

  /** The schedule that expectations come from. */
  public Schedule schedule() {
    return schedule;
  }

  /** What was measured, of published rows. */
  public TableMetrics metrics() {
    return metrics;
  }

  /** Measured dates that later ones may be compared with. */
  public DateSet baseline() {
    return baseline;
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
    String staged = together.get(table);
    return staged == null ? published(Tables.named(table), dates) : staged;
  }

  /** The run's expected keys without rows, of all its tables, as what can stand after FROM. */
  public String absences() {
    return absences;
  }

  /** The rows of a query. */
  public List<List<@Nullable Object>> query(String sql) {
    return reader.query(sql).rows();
  }

  /** An expression that is the same INT64 for the same values of columns. */
  public String hash(String columns) {
    return reader.hash(columns);
  }

  /** A row's key in words, as an expression. */
  static String keyText(JudgedTable judged) {
    return judged.table().key().stream()
        .map(column -> "coalesce(CAST(" + column + " AS STRING), '')")
        .collect(Collectors.joining(", ' ', ", "concat(", ")"));
  }

  /**
   * The dates of {@code partition} on which the condition holds for some row, and those rows' keys.
   */
  public Judgement failingRows(JudgedTable judged, String condition, String measured) {
    List<List<@Nullable Object>> rows =
        query(
            "SELECT "
                + judged.table().partition()
                + ", "
                + keyText(judged)
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
