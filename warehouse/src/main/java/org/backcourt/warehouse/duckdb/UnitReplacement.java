package org.backcourt.warehouse.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.ColumnType;
import org.backcourt.contract.TableContract;
import org.backcourt.staging.StagedFile;
import org.backcourt.warehouse.WarehouseException;

/**
 * Puts rows read from files beside what is published: units that a file brings, such as games, are
 * replaced as a whole, other units of the same dates stay, and what says nothing new changes
 * nothing.
 */
public final class UnitReplacement {

  /**
   * What is to be published.
   *
   * @param files whole dates: changed units as read, the others as they are
   * @param dates the dates that change, and no others
   * @param changed units whose rows differ from what is published
   * @param disagreeing units, by file, in which a file differs from the one that holds
   */
  public record Result(
      List<StagedFile> files,
      DateSet dates,
      Set<String> changed,
      Map<String, Set<String>> disagreeing) {}

  private final DuckDbWarehouse warehouse;
  private final DuckDbSession session;
  private final TableContract<?> table;
  private final String unit;
  private final String substance;

  /**
   * Prepares to replace.
   *
   * @param unit the columns that name a unit
   * @param incidental columns in which equal rows may differ
   */
  public UnitReplacement(
      DuckDbWarehouse warehouse,
      TableContract<?> table,
      List<String> unit,
      List<String> incidental) {
    this.warehouse = warehouse;
    this.session = warehouse.session();
    this.table = table;
    this.unit =
        unit.stream()
            .map(name -> text(table, name))
            .collect(Collectors.joining(", ", "concat_ws('|', ", ")"));
    this.substance =
        DuckDbSql.rowHash(
            table.content().stream().filter(c -> !incidental.contains(c.name())).toList());
  }

  /** As the parsers write a unit: moments by the second, everything else as it prints. */
  private static String text(TableContract<?> table, String name) {
    ColumnSpec column =
        table
            .column(name)
            .orElseThrow(() -> new IllegalArgumentException(table + " has no column " + name));
    return column.type() == ColumnType.TIMESTAMP
        ? "strftime(" + name + ", '%Y-%m-%dT%H:%M:%SZ')"
        : "CAST(" + name + " AS VARCHAR)";
  }

  /**
   * Replaces units.
   *
   * @param read rows as they were read, their canonical games still to be found
   * @param holders for each unit, the file whose rows hold
   */
  public Result replace(String runId, List<StagedFile> read, Map<String, String> holders) {
    if (read.isEmpty()) {
      return new Result(List.of(), DateSet.none(), Set.of(), Map.of());
    }
    String staged = warehouse.staged(table, read);
    prepare(staged, holders);
    Map<String, Set<String>> disagreeing =
        session
            .query(
                "SELECT s.unit, s.file FROM ingest_sums s JOIN ingest_holding h USING (unit)"
                    + " WHERE s.file <> h.file AND (s.n, s.h) <> (h.n, h.h)")
            .rows()
            .stream()
            .collect(
                Collectors.groupingBy(
                    row -> String.valueOf(row.get(1)),
                    Collectors.mapping(row -> String.valueOf(row.get(0)), Collectors.toSet())));
    Set<String> changed = new HashSet<>();
    session
        .query("SELECT unit FROM ingest_changed")
        .rows()
        .forEach(row -> changed.add(String.valueOf(row.get(0))));
    if (changed.isEmpty()) {
      return new Result(List.of(), DateSet.none(), changed, disagreeing);
    }
    String rows = changedRows(staged);
    DateSet dates = dates(rows);
    return new Result(List.of(copy(runId, rows, dates)), dates, changed, disagreeing);
  }

  private void prepare(String relation, Map<String, String> holders) {
    table.canonicalGame().ifPresent(rule -> new GameIdTable(warehouse).fill(rule, relation));
    session.execute("CREATE OR REPLACE TEMP TABLE ingest_holders (unit VARCHAR, file VARCHAR)");
    List<String> tuples = new ArrayList<>();
    holders.forEach(
        (held, file) -> tuples.add("(" + DuckDbSql.text(held) + ", " + DuckDbSql.text(file) + ")"));
    for (int i = 0; i < tuples.size(); i += 1000) {
      session.execute(
          "INSERT INTO ingest_holders VALUES "
              + String.join(", ", tuples.subList(i, Math.min(tuples.size(), i + 1000))));
    }
    session.execute(
        "CREATE OR REPLACE TEMP TABLE ingest_published AS SELECT unit, count(*) AS n, sum("
            + substance
            + ") AS h FROM (SELECT *, "
            + unit
            + " AS unit FROM "
            + table.name()
            + ") WHERE unit IN (SELECT unit FROM ingest_holders) GROUP BY unit");
    session.execute(
        "CREATE OR REPLACE TEMP TABLE ingest_counts AS SELECT "
            + unit
            + " AS unit, source_file_path AS file, count(*) AS n FROM "
            + relation
            + " GROUP BY ALL");
    // What a row says matters only where somebody else says something of its unit.
    session.execute(
        "CREATE OR REPLACE TEMP TABLE ingest_rivals AS SELECT unit FROM ingest_published UNION"
            + " SELECT unit FROM ingest_counts GROUP BY unit HAVING count(*) > 1");
    session.execute(
        "CREATE OR REPLACE TEMP TABLE ingest_sums AS SELECT c.unit, c.file, c.n, s.h FROM"
            + " ingest_counts c LEFT JOIN ("
            + rivalSums(relation)
            + ") s USING (unit, file)");
    // A unit is held by a file of this run, or else by what is published.
    session.execute(
        "CREATE OR REPLACE TEMP TABLE ingest_holding AS SELECT h.unit, h.file,"
            + " coalesce(s.n, p.n) AS n, coalesce(s.h, p.h) AS h, s.n IS NOT NULL AS read"
            + " FROM ingest_holders h LEFT JOIN ingest_sums s USING (unit, file)"
            + " LEFT JOIN ingest_published p USING (unit)");
    session.execute(
        "CREATE OR REPLACE TEMP TABLE ingest_changed AS SELECT unit, file FROM ingest_holding h"
            + " LEFT JOIN ingest_published p USING (unit)"
            + " WHERE h.read AND (p.n IS DISTINCT FROM h.n OR p.h IS DISTINCT FROM h.h)");
  }

  private String rivalSums(String relation) {
    return "SELECT unit, file, sum("
        + substance
        + ") AS h FROM (SELECT *, "
        + unit
        + " AS unit, source_file_path AS file FROM ("
        + withGames(relation)
        + ")) WHERE unit IN (SELECT unit FROM ingest_rivals) GROUP BY ALL";
  }

  /** Rows as they were read, with their canonical games. */
  private String withGames(String relation) {
    return "SELECT f.*"
        + (table.canonicalGame().isPresent() ? ", g.game_built AS canonical_game_id" : "")
        + " FROM "
        + relation
        + " f"
        + GameIdTable.join(table);
  }

  /** The rows of units that change, each from the file that holds it. */
  private String changedRows(String relation) {
    boolean all =
        session
                .query(
                    "SELECT (SELECT count(*) FROM ingest_counts)"
                        + " - (SELECT count(*) FROM ingest_changed)")
                .count()
            == 0;
    return all
        ? relation
        : "(SELECT * FROM "
            + relation
            + " WHERE ("
            + unit
            + ", source_file_path) IN (SELECT (unit, file) FROM ingest_changed))";
  }

  /** Of a unit that moves to another date, both change. */
  private DateSet dates(String rows) {
    return DateSet.of(
        session
            .query(
                "SELECT DISTINCT "
                    + table.partition()
                    + " FROM "
                    + rows
                    + " UNION SELECT DISTINCT "
                    + table.partition()
                    + " FROM "
                    + table.name()
                    + " WHERE "
                    + unit
                    + " IN (SELECT unit FROM ingest_changed)")
            .rows()
            .stream()
            .map(row -> (LocalDate) row.get(0))
            .toList());
  }

  private StagedFile copy(String runId, String rows, DateSet dates) {
    Path folder = warehouse.staging().folder(runId, table.name());
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new WarehouseException("The staging folder " + folder + " cannot be created", e);
    }
    Path part = folder.resolve("whole-" + UUID.randomUUID() + ".parquet");
    String content = DuckDbSql.names(table.content());
    session.execute(
        "COPY (SELECT "
            + content
            + " FROM ("
            + withGames(rows)
            + ")"
            + " UNION ALL SELECT "
            + content
            + " FROM "
            + table.name()
            + " WHERE "
            + dates.sqlCondition(table.partition())
            + " AND "
            + unit
            + " NOT IN (SELECT unit FROM ingest_changed)) TO "
            + DuckDbSql.text(part.toString())
            + " (FORMAT parquet)");
    long count =
        session
            .query("SELECT count(*) FROM " + DuckDbSql.parquet(List.of(part.toString())))
            .count();
    return new StagedFile(table.name(), part.toString(), count, Instant.now());
  }
}
