package org.backcourt.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.staging.StagedFile;
import org.backcourt.tables.RawTables;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;
import org.backcourt.warehouse.duckdb.FileImport;

/**
 * Four teams, four games, three dates, small enough to work out by hand:
 *
 * <pre>
 * 2023-10-24  DAL 105 at LAL 110   BOS 108 at NYK 104
 * 2023-10-25  LAL 120 at DAL 125, one overtime
 * 2023-10-27  NYK 100 at BOS 108
 * </pre>
 *
 * Possessions (FGA + 0.44 FTA - OREB + TOV; every team has 25 free throws, so 0.44 FTA is 11): LAL
 * 100 and DAL 102, NYK 100 and BOS 100, DAL 110 and LAL 110, BOS 102 and NYK 98. The schedule also
 * has a preseason game, an All-Star game and a game that is still to come.
 */
public final class TinyLeague {

  public static final LocalDate OPENING = LocalDate.of(2023, 10, 24);
  public static final LocalDate OVERTIME = LocalDate.of(2023, 10, 25);
  public static final LocalDate LAST = LocalDate.of(2023, 10, 27);
  public static final DateSet DATES = DateSet.of(List.of(OPENING, OVERTIME, LAST));

  private static final String FILE = "league.duckdb";

  /** The schedule's rows, as a query; columns that it leaves out may be absent. */
  public static final String SCHEDULE =
      """
      SELECT * FROM (VALUES
        ('0012300001', 2023, DATE '2023-10-10', 3, 'Final', 'LAL', 'DAL', 99, 90),
        ('0022300061', 2023, DATE '2023-10-24', 3, 'Final', 'LAL', 'DAL', 110, 105),
        ('0022300062', 2023, DATE '2023-10-24', 3, 'Final', 'NYK', 'BOS', 104, 108),
        ('0022300063', 2023, DATE '2023-10-25', 3, 'Final/OT', 'DAL', 'LAL', 125, 120),
        ('0022300064', 2023, DATE '2023-10-27', 3, 'Final', 'BOS', 'NYK', 108, 100),
        ('0022300065', 2023, DATE '2023-10-29', 1, '7:30 pm ET', 'LAL', 'BOS', NULL, NULL),
        ('0032300001', 2023, DATE '2024-02-18', 3, 'Final', 'IND', 'LAL', 211, 186))
      AS t(game_id, season_year, game_date, game_status, game_status_text, home_team_tricode,
        away_team_tricode, home_team_score, away_team_score)""";

  /** The team box scores' rows, as a query. */
  public static final String BOXES =
      """
      SELECT *, 2023 AS season_year FROM (VALUES
        ('20231024_DAL_LAL', DATE '2023-10-24', 'DAL', false, '240:00',
          38, 88, 14, 38, 15, 25, 9, 31, 24, 7, 4, 12, 20, 105),
        ('20231024_DAL_LAL', DATE '2023-10-24', 'LAL', true, '240:00',
          40, 85, 10, 30, 20, 25, 10, 30, 26, 8, 5, 14, 19, 110),
        ('20231024_BOS_NYK', DATE '2023-10-24', 'BOS', false, '240:00',
          42, 86, 14, 40, 10, 25, 7, 33, 27, 6, 6, 10, 18, 108),
        ('20231024_BOS_NYK', DATE '2023-10-24', 'NYK', true, '240:00',
          41, 90, 12, 35, 10, 25, 11, 32, 22, 9, 3, 10, 17, 104),
        ('20231025_LAL_DAL', DATE '2023-10-25', 'LAL', false, '265:00',
          46, 98, 11, 33, 17, 25, 12, 34, 28, 7, 5, 13, 22, 120),
        ('20231025_LAL_DAL', DATE '2023-10-25', 'DAL', true, '265:00',
          45, 95, 15, 41, 20, 25, 10, 36, 25, 8, 4, 14, 21, 125),
        ('20231027_NYK_BOS', DATE '2023-10-27', 'NYK', false, '240:00',
          39, 89, 9, 29, 13, 25, 12, 30, 23, 7, 5, 10, 19, 100),
        ('20231027_NYK_BOS', DATE '2023-10-27', 'BOS', true, '240:00',
          40, 87, 16, 44, 12, 25, 8, 35, 29, 5, 7, 12, 16, 108))
      AS t(game_id, game_date, team_abbr, is_home, minutes, fg_made, fg_attempted, three_pt_made,
        three_pt_attempted, ft_made, ft_attempted, offensive_rebounds, defensive_rebounds, assists,
        steals, blocks, turnovers, personal_fouls, points)""";

  /** A warehouse with the whole league, made once and copied for each test. */
  private static byte[] loaded = new byte[0];

  private TinyLeague() {}

  /** Opens a warehouse that has the whole league already. */
  public static DuckDbWarehouse openLoaded(Path folder) {
    try {
      Files.write(folder.resolve(FILE), loaded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return open(folder);
  }

  private static synchronized byte[] loaded() throws IOException {
    if (loaded.length == 0) {
      Path folder = Files.createTempDirectory("tiny-league");
      try (DuckDbWarehouse warehouse = open(folder)) {
        loadAll(warehouse);
      }
      loaded = Files.readAllBytes(folder.resolve(FILE));
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
    return loaded;
  }

  /** Opens the warehouse in the folder for writing. */
  public static DuckDbWarehouse open(Path folder) {
    return DuckDbWarehouse.forWriting(address(folder));
  }

  /** Where {@link #open} puts the warehouse. */
  public static WarehouseAddress address(Path folder) {
    return WarehouseAddress.parse("duckdb:" + folder.resolve(FILE));
  }

  /** Writes a query's rows to a file, in the format that its name says. */
  public static Path write(String query, Path file) {
    String name = file.toString().replaceFirst("\\.gz$", "");
    String format =
        name.endsWith(".csv") ? "csv, header" : name.endsWith(".jsonl") ? "json" : "parquet";
    String gzip = file.toString().endsWith(".gz") ? ", compression gzip" : "";
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      Files.createDirectories(file.getParent());
      statement.execute("COPY (" + query + ") TO '" + file + "' (FORMAT " + format + gzip + ")");
      return file;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder as import wants it, with the whole league. */
  public static Path rawFolder(Path folder) {
    write(SCHEDULE, folder.resolve("nba_raw.nbac_schedule/2023-24.parquet"));
    write(BOXES, folder.resolve("nba_raw.nbac_team_boxscore/2023-24.parquet"));
    return folder;
  }

  /** Puts a query's rows in the table, as a run of its own; returns the run. */
  public static RunRecord load(DuckDbWarehouse warehouse, TableContract<?> table, String query) {
    warehouse.create(List.of(table));
    RunRecord run = begin(warehouse, table);
    Path file = write(query, scratch(warehouse, "rows.parquet"));
    FileImport.Staged staged = new FileImport(warehouse, run.runId()).stage(table, List.of(file));
    if (!staged.problems().isEmpty() || staged.rejects() > 0) {
      throw new IllegalStateException(staged.problems() + " " + staged.rejectedRows());
    }
    publish(warehouse, run, table, staged.dates(), staged.files(), Map.of());
    warehouse.discard(run.runId());
    return run;
  }

  /** The whole league, in the raw tables. */
  public static void loadAll(DuckDbWarehouse warehouse) {
    load(warehouse, RawTables.SCHEDULE, SCHEDULE);
    load(warehouse, RawTables.TEAM_BOXSCORE, BOXES);
  }

  /** A run of one table, begun now. */
  public static RunRecord begin(Warehouse warehouse, TableContract<?> table) {
    return new Ledger(warehouse)
        .begin("test", table.phase().toString(), List.of(table.name()), DateSet.none(), "testcode");
  }

  /** Stages a query's rows in a file; the query gives every column of the table. */
  public static List<StagedFile> stage(
      DuckDbWarehouse warehouse, TableContract<?> table, String query) {
    String file = write(query, scratch(warehouse, "part.parquet")).toString();
    long rows = warehouse.query("SELECT count(*) FROM read_parquet('" + file + "')").count();
    return List.of(new StagedFile(table.name(), file, rows, Instant.now()));
  }

  /** Publishes one table. */
  public static void publish(
      Warehouse warehouse,
      RunRecord run,
      TableContract<?> table,
      DateSet dates,
      List<StagedFile> files,
      Map<LocalDate, Long> expected) {
    warehouse.publish(
        new Publication(
            run,
            List.of(new Publication.Table(table.name(), dates, files, expected, 0)),
            List.of(),
            SeasonCalendar.of(Map.of(2023, OPENING))));
  }

  /**
   * One made-up row of a table with every required column filled, as a query; other columns are
   * NULL. {@code values} are SQL expressions by column.
   */
  public static String row(TableContract<?> table, Map<String, String> values) {
    List<String> columns = new ArrayList<>();
    for (ColumnSpec column : table.content()) {
      String value = values.getOrDefault(column.name(), sample(column));
      columns.add("CAST(" + value + " AS " + type(column) + ") AS " + column.name());
    }
    return columns.stream().collect(Collectors.joining(", ", "SELECT ", ""));
  }

  private static String sample(ColumnSpec column) {
    if (column.repeated()) {
      return "[]";
    }
    if (column.nullable()) {
      return "NULL";
    }
    return switch (column.type()) {
      case STRING -> "'gold'";
      case INT64 -> "1";
      case FLOAT64 -> "0.5";
      case BOOL -> "true";
      case DATE -> "DATE '" + OPENING + "'";
      case TIMESTAMP -> "TIMESTAMP '2023-10-24 23:30:00'";
    };
  }

  private static String type(ColumnSpec column) {
    String type =
        switch (column.type()) {
          case STRING -> "VARCHAR";
          case INT64 -> "BIGINT";
          case FLOAT64 -> "DOUBLE";
          case BOOL -> "BOOLEAN";
          case DATE -> "DATE";
          case TIMESTAMP -> "TIMESTAMP";
        };
    return column.repeated() ? type + "[]" : type;
  }

  private static Path scratch(DuckDbWarehouse warehouse, String name) {
    Path beside = Path.of(warehouse.address().location()).getParent();
    return beside.resolve("made-" + UUID.randomUUID()).resolve(name);
  }
}
