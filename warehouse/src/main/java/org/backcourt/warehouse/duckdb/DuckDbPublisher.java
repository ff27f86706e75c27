package org.backcourt.warehouse.duckdb;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** Makes staged rows visible: all tables of a run, exactly its dates, in one transaction. */
final class DuckDbPublisher {

  /** The last word of a transaction; a test's may fail, before or after it was heard. */
  interface Commit {
    void commit(DuckDbSession session) throws SQLException;
  }

  private final DuckDbWarehouse warehouse;
  private final DuckDbSession session;
  private final Commit commit;

  /**
   * Prepares to publish.
   *
   * @param session where nobody else's statements become part of the transaction
   */
  DuckDbPublisher(DuckDbWarehouse warehouse, DuckDbSession session, Commit commit) {
    this.warehouse = warehouse;
    this.session = session;
    this.commit = commit;
  }

  void publish(Publication publication) {
    RunRecord run = publication.run();
    if (isPublished(run.runId())) {
      return;
    }
    session.transaction(
        () -> {
          List<CellRecord> cells = new ArrayList<>();
          for (Publication.Table table : publication.tables()) {
            cells.addAll(replace(publication, table));
          }
          for (TableContract<?> of : List.of(QualityTables.ABSENT_KEYS, QualityTables.JOINS)) {
            insert(run, of, publication.accounts(of), "TRUE");
          }
          // Only now: tables of one run read each other, and must be recorded as they became.
          warehouse.append(
              session,
              QualityTables.CELLS,
              new Ledger(warehouse).versioned(cells, publication.seasons()));
          long rows = cells.stream().mapToLong(CellRecord::rows).sum();
          warehouse.append(
              session,
              QualityTables.RUNS,
              List.of(run.ended(RunRecord.State.PUBLISHED, now(), rows, null)));
        });
    try {
      commit.commit(session);
    } catch (SQLException e) {
      throw new WarehouseException.CommitStateUnknown(
          "Whether run "
              + run.runId()
              + " was published is unknown, the commit gave no answer ("
              + DuckDbSession.firstLine(e)
              + "); find out with: backcourt show "
              + run.runId(),
          e);
    }
  }

  private boolean isPublished(String runId) {
    return session
            .query(
                "SELECT count(*) FROM nba_quality.runs WHERE state = 'published' AND run_id = "
                    + DuckDbSql.text(runId))
            .count()
        > 0;
  }

  private List<CellRecord> replace(Publication publication, Publication.Table part) {
    TableContract<?> table = Tables.named(part.name().toString());
    String onDates = part.dates().sqlCondition(table.partition());
    if (table.history().isPresent() && hasRows(table, onDates)) {
      supersede(publication.run(), table, table.history().get(), part.files(), onDates);
    } else {
      session.execute("DELETE FROM " + table.name() + " WHERE " + onDates);
      insert(publication.run(), table, part.files(), onDates);
    }
    return cells(publication, part, table, onDates);
  }

  private boolean hasRows(TableContract<?> table, String condition) {
    return session
            .query(
                "SELECT count(*) FROM (SELECT 1 FROM "
                    + table.name()
                    + " WHERE "
                    + condition
                    + " LIMIT 1)")
            .count()
        > 0;
  }

  /** Keeps what changes or goes, and leaves alone what comes again as it was. */
  private void supersede(
      RunRecord run,
      TableContract<?> table,
      TableContract<?> history,
      List<StagedFile> files,
      String onDates) {
    String content = DuckDbSql.names(table.content());
    String hash = DuckDbSql.rowHash(table);
    String isNoMore =
        onDates
            + " AND "
            + hash
            + " NOT IN (SELECT "
            + hash
            + " FROM "
            + warehouse.staged(table, files)
            + " WHERE "
            + onDates
            + ")";
    session.execute(
        "INSERT INTO "
            + history.name()
            + " ("
            + content
            + ", "
            + String.join(", ", TableContract.OF_SUPERSEDED)
            + ") SELECT "
            + content
            + ", run_id, published_at, "
            + DuckDbSql.text(run.runId())
            + ", "
            + timestamp(now())
            + " FROM "
            + table.name()
            + " WHERE "
            + isNoMore);
    session.execute("DELETE FROM " + table.name() + " WHERE " + isNoMore);
    insert(
        run,
        table,
        files,
        onDates
            + " AND "
            + hash
            + " NOT IN (SELECT "
            + hash
            + " FROM "
            + table.name()
            + " WHERE "
            + onDates
            + ")");
  }

  private void insert(
      RunRecord run, TableContract<?> table, List<StagedFile> files, String condition) {
    String content = DuckDbSql.names(table.content());
    session.execute(
        "INSERT INTO "
            + table.name()
            + " ("
            + content
            + ", run_id, code_version, published_at) SELECT "
            + content
            + ", "
            + DuckDbSql.text(run.runId())
            + ", "
            + DuckDbSql.text(run.codeVersion())
            + ", "
            + timestamp(now())
            + " FROM "
            + warehouse.staged(table, files)
            + " WHERE "
            + condition);
  }

  private List<CellRecord> cells(
      Publication publication, Publication.Table part, TableContract<?> table, String onDates) {
    RunRecord run = publication.run();
    Map<LocalDate, Long> absent = absent(publication, table);
    Map<LocalDate, List<@Nullable Object>> published = new HashMap<>();
    String key = String.join(", ", table.key());
    session
        .query(
            "SELECT c.d, c.n, c.h, k.k FROM ("
                + warehouse.contentHashes(table, onDates)
                + ") c JOIN (SELECT "
                + table.partition()
                + " AS d, count(DISTINCT ("
                + key
                + ")) AS k FROM "
                + table.name()
                + " WHERE "
                + onDates
                + " GROUP BY 1) k USING (d)")
        .rows()
        .forEach(row -> published.put((LocalDate) row.get(0), row));
    Instant recordedAt = now();
    List<CellRecord> cells = new ArrayList<>();
    for (LocalDate date : part.dates()) {
      List<@Nullable Object> row = published.get(date);
      cells.add(
          new CellRecord(
              run.runId(),
              table.name().toString(),
              date,
              row == null ? 0 : DuckDbWarehouse.number(row.get(1)),
              part.expectedKeys().get(date),
              row == null ? 0 : DuckDbWarehouse.number(row.get(3)),
              absent.getOrDefault(date, 0L),
              row == null ? "empty" : String.valueOf(row.get(2)),
              List.of(),
              part.rulesPassed(),
              run.codeVersion(),
              recordedAt));
    }
    return cells;
  }

  private Map<LocalDate, Long> absent(Publication publication, TableContract<?> table) {
    Map<LocalDate, Long> absent = new HashMap<>();
    session
        .query(
            "SELECT absent_date, count(*) FROM "
                + warehouse.staged(
                    QualityTables.ABSENT_KEYS, publication.accounts(QualityTables.ABSENT_KEYS))
                + " WHERE table_name = "
                + DuckDbSql.text(table.name().toString())
                + " GROUP BY 1")
        .rows()
        .forEach(row -> absent.put((LocalDate) row.get(0), DuckDbWarehouse.number(row.get(1))));
    return absent;
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  private static String timestamp(Instant instant) {
    return "TIMESTAMP " + DuckDbSql.text(instant.toString().replace('T', ' ').replace("Z", ""));
  }
}
