package org.backcourt.warehouse.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.RejectedRow;
import org.backcourt.staging.StagedFile;
import org.backcourt.tables.RawTables;
import org.backcourt.warehouse.FileProblem;
import org.backcourt.warehouse.WarehouseException;
import org.jspecify.annotations.Nullable;

/**
 * Brings files with rows of raw tables to the staging area. A file that cannot be read, or lacks a
 * required column, is refused whole; a row that is wrong is set aside with its reason and the rest
 * of its file goes on.
 */
public final class FileImport {

  /** Beyond this many, rejected rows of one file are counted and no longer kept. */
  private static final int KEPT_REJECTS_PER_FILE = 10_000;

  /** Of a rejected row's text, this much is kept. */
  static final int RAW_TEXT_LENGTH = 2000;

  /** Columns of the sources' own house-keeping, which publication replaces by its own. */
  private static final Set<String> HOUSE_KEEPING =
      Set.of("created_at", "processed_at", "data_hash", "processed_by_run_id");

  /** What became of one table's files. */
  public record Staged(
      TableContract<?> table,
      List<StagedFile> files,
      DateSet dates,
      long rows,
      long rejects,
      List<RejectedRow> rejectedRows,
      List<FileProblem> problems,
      List<String> ignoredColumns) {}

  private final DuckDbWarehouse warehouse;
  private final DuckDbSession session;
  private final String runId;
  private final GameIdTable games;

  public FileImport(DuckDbWarehouse warehouse, String runId) {
    this.warehouse = warehouse;
    this.session = warehouse.session();
    this.runId = runId;
    this.games = new GameIdTable(warehouse);
  }

  /** Stages a table's files. The schedule's must come first: others look their games up in it. */
  public Staged stage(TableContract<?> table, List<Path> paths) {
    Collected collected = new Collected(table, runId);
    for (Path path : paths) {
      Optional<SourceFile> file = SourceFile.of(path, table);
      if (file.isEmpty()) {
        collected.problems.add(
            new FileProblem(path.toString(), "its name ends in none of .parquet .csv .jsonl"));
        continue;
      }
      try {
        stage(table, file.get(), collected);
      } catch (WarehouseException e) {
        collected.problems.add(new FileProblem(path.toString(), "unreadable: " + reason(e)));
      }
    }
    DateSet dates = DateSet.none();
    if (!collected.files.isEmpty()) {
      String staged = warehouse.staged(table, collected.files);
      dates =
          DateSet.of(
              session
                  .query("SELECT DISTINCT " + table.partition() + " FROM " + staged)
                  .rows()
                  .stream()
                  .map(row -> (LocalDate) row.get(0))
                  .toList());
      if (table.equals(RawTables.SCHEDULE)) {
        games.learn(staged);
      }
    }
    long rows = collected.files.stream().mapToLong(StagedFile::rows).sum();
    return new Staged(
        table,
        collected.files,
        dates,
        rows,
        collected.rejects,
        collected.rejectedRows,
        collected.problems,
        collected.ignored.stream().distinct().sorted().toList());
  }

  private void stage(TableContract<?> table, SourceFile file, Collected collected) {
    SourceRows source = file.open(session);
    long rows = session.query("SELECT count(*) FROM " + source.relation()).count();
    Optional<String> emptiness = source.emptiness(rows);
    if (emptiness.isPresent()) {
      collected.problems.add(new FileProblem(file.toString(), emptiness.get()));
      return;
    }
    Map<String, String> inFile = source.columns();
    List<ColumnSpec> wanted = table.shape().columns();
    List<String> values = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (ColumnSpec column : wanted) {
      ColumnReading reading =
          inFile.containsKey(column.name())
              ? ColumnReading.of(table, column, inFile.get(column.name()))
              : ColumnReading.absent(table, column);
      if (reading.refusal().isPresent()) {
        collected.problems.add(new FileProblem(file.toString(), reading.refusal().get()));
        return;
      }
      values.add(reading.value() + " AS " + column.name());
      reading.wrongWhen().ifPresent(wrong -> faults.add(fault(column, wrong)));
      if (!column.nullable() && !column.repeated()) {
        faults.add(
            "WHEN " + reading.value() + " IS NULL THEN '" + column.name() + "|must not be NULL'");
      }
    }
    inFile.keySet().stream()
        .filter(name -> table.column(name).isEmpty() && !HOUSE_KEEPING.contains(name))
        .forEach(collected.ignored::add);
    file.dateCondition("TRY_CAST(\"" + table.partition() + "\" AS DATE)")
        .ifPresent(
            condition ->
                faults.add(
                    "WHEN NOT ("
                        + condition
                        + ") THEN '"
                        + table.partition()
                        + "|lies outside the dates that the file''s name gives: ' || \""
                        + table.partition()
                        + "\""));
    table.canonicalGame().ifPresent(rule -> games.fill(rule, source.relation()));
    new RowSplit(session, table, source, values, faults)
        .split(stagedPath(table), file, rows, collected);
  }

  private static String fault(ColumnSpec column, String wrong) {
    return "WHEN "
        + wrong
        + " THEN '"
        + column.name()
        + "|is not of type "
        + column.typeName()
        + ": ' || CAST(\""
        + column.name()
        + "\" AS VARCHAR)";
  }

  private Path stagedPath(TableContract<?> table) {
    Path folder = warehouse.staging().folder(runId, table.name());
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new WarehouseException("The staging folder " + folder + " cannot be created", e);
    }
    return folder;
  }

  private static String reason(WarehouseException e) {
    String message = e.getMessage();
    return message == null ? "no reason given" : message;
  }

  /** What the files of one table have brought so far. */
  static final class Collected {
    final List<StagedFile> files = new ArrayList<>();
    final List<RejectedRow> rejectedRows = new ArrayList<>();
    final List<FileProblem> problems = new ArrayList<>();
    final List<String> ignored = new ArrayList<>();
    long rejects;
    private final TableContract<?> table;
    private final String runId;

    Collected(TableContract<?> table, String runId) {
      this.table = table;
      this.runId = runId;
    }

    /** Keeps a file's rejected rows, as far as they are worth keeping. */
    void reject(SourceFile file, List<Reject> rows, long all) {
      rejects += all;
      for (Reject row : rows) {
        rejectedRows.add(
            new RejectedRow(
                runId,
                LocalDate.now(ZoneOffset.UTC),
                table.name().toString(),
                file.toString(),
                row.row(),
                row.column(),
                row.reason(),
                row.text()));
      }
    }

    static int limit() {
      return KEPT_REJECTS_PER_FILE;
    }
  }

  /** A row that cannot be loaded. */
  record Reject(long row, @Nullable String column, String reason, String text) {

    /** Keeps the reason to one line, whatever value it quotes. */
    Reject {
      reason = reason.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** From a fault as queries word it: the column, a bar, the reason; or a reason alone. */
    static Reject of(long row, String fault, String text) {
      int bar = fault.indexOf('|');
      return bar < 0
          ? new Reject(row, null, fault, text)
          : new Reject(row, fault.substring(0, bar), fault.substring(bar + 1), text);
    }

    /** The row's number, the column where one is at fault, and the reason. */
    String inWords() {
      return "row " + row + ": " + (column == null ? "" : column + " ") + reason;
    }
  }
}
