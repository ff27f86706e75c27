package org.backcourt.cloud.bigquery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.CellRecord;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.staging.StagedFile;
import org.backcourt.tables.QualityTables;
import org.backcourt.tables.Tables;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Publication;
import org.backcourt.warehouse.WarehouseException;
import org.jspecify.annotations.Nullable;

/**
 * Makes staged rows visible: all tables of a run, exactly its dates, and the lines of the ledger,
 * in one transaction of several statements that is one job. Its first statement refuses a run that
 * is published already, and the job has its name from the run, so that neither a worker that is
 * started anew nor an answer that is lost publishes anything twice.
 */
final class BigQueryPublisher {

  private final BigQueryWarehouse warehouse;
  private final Place place;

  BigQueryPublisher(BigQueryWarehouse warehouse) {
    this.warehouse = warehouse;
    this.place = warehouse.place();
  }

  void publish(Publication publication) {
    RunRecord run = publication.run();
    if (isPublished(run)) {
      return;
    }
    List<CellRecord> cells = cells(publication);
    long rows = cells.stream().mapToLong(CellRecord::rows).sum();
    RunRecord ended = run.ended(RunRecord.State.PUBLISHED, now(), rows, null);
    List<String> statements = new ArrayList<>();
    statements.add("BEGIN TRANSACTION");
    statements.add(
        "ASSERT NOT EXISTS (SELECT 1 FROM "
            + published(run)
            + ") AS "
            + SharedSql.text("run " + run.runId() + " is published already"));
    for (Publication.Table part : publication.tables()) {
      TableContract<?> table = Tables.named(part.name().toString());
      statements.addAll(replace(run, table, part));
    }
    for (TableContract<?> of : List.of(QualityTables.ABSENT_KEYS, QualityTables.JOINS)) {
      if (!publication.accounts(of).isEmpty()) {
        statements.add(insert(run, of, publication.accounts(of), "TRUE"));
      }
    }
    // Only here: tables of one run read each other, and are recorded as they will have become.
    statements.add(
        append(
            run,
            QualityTables.CELLS,
            new Ledger(warehouse).versioned(cells, publication.seasons())));
    statements.add(append(run, QualityTables.RUNS, List.of(ended)));
    statements.add("COMMIT TRANSACTION");
    try {
      warehouse
          .jobs()
          .run(
              Place.staged(run.runId()) + "publish",
              statements.stream().map(s -> s + ";\n").collect(Collectors.joining()));
    } catch (Jobs.NoAnswer e) {
      throw new WarehouseException.CommitStateUnknown(
          "Whether run "
              + run.runId()
              + " was published is unknown, BigQuery gave no answer; find out with: backcourt show "
              + run.runId(),
          e);
    } catch (WarehouseException e) {
      // Somebody else may have published this run between the first look and the transaction.
      if (!isPublished(run)) {
        throw e;
      }
    }
  }

  private boolean isPublished(RunRecord run) {
    return warehouse.ask("SELECT count(*) FROM " + published(run)).count() > 0;
  }

  private String published(RunRecord run) {
    return warehouse
        .sql()
        .rows(
            QualityTables.RUNS,
            "run_date = DATE '"
                + run.runDate()
                + "' AND run_id = "
                + SharedSql.text(run.runId())
                + " AND state = 'published'");
  }

  private String name(TableContract<?> table) {
    return Place.quoted(place.table(table.name()));
  }

  private List<String> replace(RunRecord run, TableContract<?> table, Publication.Table part) {
    String onDates = part.dates().sqlCondition(table.partition());
    List<String> statements = new ArrayList<>();
    if (table.history().isEmpty()) {
      statements.add("DELETE FROM " + name(table) + " WHERE " + onDates);
      if (!part.files().isEmpty()) {
        statements.add(insert(run, table, part.files(), onDates));
      }
      return statements;
    }
    // What changes or goes is kept, and what comes again as it was is left alone.
    String content = "TO_JSON_STRING(STRUCT(" + names(table.content()) + "))";
    String isNoMore =
        part.files().isEmpty()
            ? onDates
            : onDates + notIn(content, warehouse.staged(table, part.files()), onDates);
    statements.add(keep(run, table, table.history().get(), isNoMore));
    statements.add("DELETE FROM " + name(table) + " WHERE " + isNoMore);
    if (!part.files().isEmpty()) {
      statements.add(
          insert(run, table, part.files(), onDates + notIn(content, name(table), onDates)));
    }
    return statements;
  }

  private static String notIn(String content, String relation, String onDates) {
    return " AND "
        + content
        + " NOT IN (SELECT "
        + content
        + " FROM "
        + relation
        + " WHERE "
        + onDates
        + ")";
  }

  private String keep(
      RunRecord run, TableContract<?> table, TableContract<?> history, String condition) {
    String content = names(table.content());
    return "INSERT INTO "
        + name(history)
        + " ("
        + content
        + ", "
        + String.join(", ", TableContract.OF_SUPERSEDED)
        + ") SELECT "
        + content
        + ", run_id, published_at, "
        + SharedSql.text(run.runId())
        + ", TIMESTAMP '"
        + now()
        + "' FROM "
        + name(table)
        + " WHERE "
        + condition;
  }

  private String insert(
      RunRecord run, TableContract<?> table, List<StagedFile> files, String condition) {
    String content = names(table.content());
    return "INSERT INTO "
        + name(table)
        + " ("
        + content
        + ", run_id, code_version, published_at) SELECT "
        + content
        + ", "
        + SharedSql.text(run.runId())
        + ", "
        + SharedSql.text(run.codeVersion())
        + ", TIMESTAMP '"
        + now()
        + "' FROM "
        + warehouse.staged(table, files)
        + " WHERE "
        + condition;
  }

  /** Loads records beside the staged rows; returns the statement that appends them. */
  private <T> String append(RunRecord run, TableContract<T> table, Collection<T> rows) {
    StagedFile file = warehouse.stageRecords(run.runId(), table, rows);
    String columns = names(table.columns());
    return "INSERT INTO "
        + name(table)
        + " ("
        + columns
        + ") SELECT "
        + columns
        + " FROM "
        + warehouse.staged(table, List.of(file));
  }

  private List<CellRecord> cells(Publication publication) {
    Map<List<Object>, Long> absent = absent(publication);
    List<CellRecord> cells = new ArrayList<>();
    for (Publication.Table part : publication.tables()) {
      TableContract<?> table = Tables.named(part.name().toString());
      Map<LocalDate, List<@Nullable Object>> staged = measured(part, table);
      for (LocalDate date : part.dates()) {
        List<@Nullable Object> row = staged.get(date);
        cells.add(
            new CellRecord(
                publication.run().runId(),
                table.name().toString(),
                date,
                row == null ? 0 : number(row.get(1)),
                part.expectedKeys().get(date),
                row == null ? 0 : number(row.get(3)),
                absent.getOrDefault(List.of(table.name().toString(), date), 0L),
                row == null ? "empty" : String.valueOf(row.get(2)),
                List.of(),
                part.rulesPassed(),
                publication.run().codeVersion(),
                now()));
      }
    }
    return cells;
  }

  /** Rows, hash and keys of each date, as staged: what is inserted is what was measured. */
  private Map<LocalDate, List<@Nullable Object>> measured(
      Publication.Table part, TableContract<?> table) {
    Map<LocalDate, List<@Nullable Object>> measured = new HashMap<>();
    if (!part.files().isEmpty()) {
      warehouse
          .ask(
              ContentHash.query(
                  table,
                  warehouse.staged(table, part.files()),
                  part.dates().sqlCondition(table.partition())))
          .rows()
          .forEach(row -> measured.put((LocalDate) row.get(0), row));
    }
    return measured;
  }

  private Map<List<Object>, Long> absent(Publication publication) {
    Map<List<Object>, Long> absent = new HashMap<>();
    List<StagedFile> files = publication.accounts(QualityTables.ABSENT_KEYS);
    if (!files.isEmpty()) {
      warehouse
          .ask(
              "SELECT table_name, absent_date, count(*) FROM "
                  + warehouse.staged(QualityTables.ABSENT_KEYS, files)
                  + " GROUP BY 1, 2")
          .rows()
          .forEach(
              row -> {
                if (row.get(0) instanceof String table && row.get(1) instanceof LocalDate date) {
                  absent.put(List.of(table, date), number(row.get(2)));
                }
              });
    }
    return absent;
  }

  private static String names(List<ColumnSpec> columns) {
    return GatherQuery.names(columns.stream().map(ColumnSpec::name).toList());
  }

  private static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
