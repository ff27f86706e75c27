package org.backcourt.launcher.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.CellRecord;
import org.backcourt.tables.QualityTables;
import org.backcourt.warehouse.QueryResult;
import org.backcourt.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/** What the warehouse has to say: rows of tables, of sources, of joins and of recorded absences. */
final class Evidence {

  private final Warehouse warehouse;

  Evidence(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  Warehouse warehouse() {
    return warehouse;
  }

  /** The row of that key. */
  Optional<Row> row(TableContract<?> table, String entity, LocalDate date) {
    return rows(
            table,
            Question.entityColumn(table)
                + " = "
                + text(entity)
                + " AND "
                + table.partition()
                + " = "
                + literal(date))
        .stream()
        .findFirst();
  }

  /** Rows of the table that satisfy a condition, in the order of their dates. */
  List<Row> rows(TableContract<?> table, String condition) {
    if (!warehouse.has(table)) {
      return List.of();
    }
    String columns =
        table.columns().stream().map(ColumnSpec::name).collect(Collectors.joining(", "));
    return rows(
        "SELECT "
            + columns
            + " FROM "
            + table.name()
            + " WHERE "
            + condition
            + " ORDER BY "
            + table.partition()
            + ", "
            + String.join(", ", table.key()));
  }

  private List<Row> rows(String sql) {
    QueryResult answer = warehouse.query(sql);
    List<Row> rows = new ArrayList<>();
    for (List<@Nullable Object> values : answer.rows()) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      for (int i = 0; i < values.size(); i++) {
        row.put(answer.columns().get(i), values.get(i));
      }
      rows.add(new Row(row));
    }
    return rows;
  }

  /** Every player or team that the table has a row of. */
  List<String> entities(TableContract<?> table) {
    return warehouse.has(table)
        ? strings(
            "SELECT DISTINCT "
                + Question.entityColumn(table)
                + " FROM "
                + table.name()
                + " ORDER BY 1")
        : List.of();
  }

  /** The newest date of the table, of one entity where it has rows. */
  Optional<LocalDate> newest(TableContract<?> table, String entity) {
    if (!warehouse.has(table)) {
      return Optional.empty();
    }
    Object date =
        warehouse
            .query(
                "SELECT max("
                    + table.partition()
                    + ") FROM "
                    + table.name()
                    + " WHERE "
                    + Question.entityColumn(table)
                    + " = "
                    + text(entity))
            .single();
    return date instanceof LocalDate newest ? Optional.of(newest) : Optional.empty();
  }

  /** Why the key by design has no row, in words, as the publication that holds recorded it. */
  Optional<String> absence(CellRecord cell, String entity) {
    if (!warehouse.has(QualityTables.ABSENT_KEYS)) {
      return Optional.empty();
    }
    return rows(
            "SELECT reason, detail FROM "
                + QualityTables.ABSENT_KEYS.name()
                + " WHERE run_id = "
                + text(cell.runId())
                + " AND table_name = "
                + text(cell.tableName())
                + " AND absent_date = "
                + literal(cell.cellDate())
                + " AND entity = "
                + text(entity))
        .stream()
        .findFirst()
        .map(row -> row.text("reason") + ": " + row.text("detail"));
  }

  /** Rows of the key that no longer stand, in words, the newest first. */
  List<String> superseded(Question question) {
    TableContract<?> history = question.table().history().orElse(null);
    if (history == null || !warehouse.has(history)) {
      return List.of();
    }
    return rows(
            "SELECT * FROM "
                + history.name()
                + " WHERE "
                + history.partition()
                + " = "
                + literal(question.date())
                + " AND "
                + Question.entityColumn(question.table())
                + " = "
                + text(question.entity())
                + " ORDER BY superseded_at DESC, "
                + String.join(", ", history.key()))
        .stream()
        .map(row -> inWords(question.table(), row))
        .toList();
  }

  private static String inWords(TableContract<?> table, Row row) {
    return table.key().stream()
            .filter(key -> !key.equals(table.partition()))
            .skip(1)
            .map(key -> row.text(key) + " ")
            .collect(Collectors.joining())
        + "by run "
        + row.text("made_by")
        + " of "
        + row.text("made_at")
        + ", until run "
        + row.text("superseded_by");
  }

  /** Keys that the joins of a game lost, as the run that published the date metered them. */
  List<String> lostKeys(String runId, String game) {
    if (!warehouse.has(QualityTables.JOINS)) {
      return List.of();
    }
    return rows(
            "SELECT join_name, lost, rows_in, examples FROM "
                + QualityTables.JOINS.name()
                + " WHERE lost > 0 AND run_id = "
                + text(runId)
                + " AND game_id = "
                + text(game)
                + " ORDER BY 1")
        .stream()
        .map(
            row ->
                row.text("join_name")
                    + ": "
                    + row.text("lost")
                    + " of "
                    + row.text("rows_in")
                    + " found no partner, among them "
                    + row.text("examples"))
        .toList();
  }

  /** Rows that were rejected on loading and name the entity. */
  List<String> rejected(TableContract<?> table, String entity) {
    if (!warehouse.has(QualityTables.REJECTED_ROWS)) {
      return List.of();
    }
    return rows(
            "SELECT source_file, row_number, reason FROM "
                + QualityTables.REJECTED_ROWS.name()
                + " WHERE table_name = "
                + text(table.name().toString())
                + " AND strpos(raw_text, "
                + text(entity)
                + ") > 0 ORDER BY run_id DESC, 1, 2 LIMIT 3")
        .stream()
        .map(
            row ->
                row.text("source_file")
                    + " row "
                    + row.text("row_number")
                    + ": "
                    + row.text("reason"))
        .toList();
  }

  private List<String> strings(String sql) {
    return warehouse.query(sql).rows().stream().map(row -> String.valueOf(row.get(0))).toList();
  }

  static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  static String literal(LocalDate date) {
    return "DATE '" + date + "'";
  }

  static String literals(Collection<LocalDate> dates) {
    return dates.stream().map(Evidence::literal).collect(Collectors.joining(", ", "(", ")"));
  }
}
