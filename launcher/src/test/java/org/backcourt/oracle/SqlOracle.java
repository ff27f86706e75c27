package org.backcourt.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.oracle.TableComparison.Cell;
import org.backcourt.oracle.TableComparison.ColumnDifference;
import org.backcourt.oracle.TableComparison.Keys;
import org.jspecify.annotations.Nullable;

/**
 * The analytics and precompute tables of one warehouse file, computed anew by the SQL of {@code
 * benchmarks/oracle}. The file is only read; nobody may have it open for writing meanwhile.
 */
public final class SqlOracle implements AutoCloseable {

  private static final int EXAMPLES = 3;

  /** The files in their order: helpers each before what is built on them. */
  private static final List<String> PROGRAM =
      List.of(
          "helpers",
          "boxes",
          "market",
          "play_by_play",
          "team_offense_game_summary",
          "team_defense_game_summary",
          "player_game_summary",
          "windows",
          "upcoming_team_game_context",
          "upcoming_player_game_context",
          "team_defense_zone_analysis",
          "player_shot_zone_analysis",
          "player_daily_cache",
          "player_composite_factors",
          "ml_feature_store_v2");

  /** What the oracle's factors need to know of other published tables. */
  private static final List<String> READINESS =
      List.of(
          "nba_precompute.team_defense_zone_analysis:analysis_date:team_abbr",
          "nba_precompute.player_shot_zone_analysis:analysis_date:player_lookup");

  private final Connection duck;

  private SqlOracle(Connection duck) {
    this.duck = duck;
  }

  /**
   * Computes all tables to compare them: each phase from what is published of the phase before, so
   * that a difference shows where it arises and nowhere else.
   *
   * @param sql the folder of the SQL files
   */
  public static SqlOracle compute(Path warehouse, Path sql) {
    SqlOracle oracle = new SqlOracle(connect(warehouse));
    oracle.execute("ATTACH ':memory:' AS oracle");
    oracle.execute("USE published");
    oracle.execute(CellComparison.macros());
    oracle.readiness(true);
    PROGRAM.forEach(file -> oracle.run(sql.resolve(file + ".sql")));
    return oracle;
  }

  /**
   * Computes all tables from the raw ones alone, as a program of its own would.
   *
   * @param sql the folder of the SQL files
   */
  public static SqlOracle computeFromRaw(Path warehouse, Path sql) {
    SqlOracle oracle = new SqlOracle(connect(warehouse));
    oracle.execute("ATTACH ':memory:' AS oracle");
    oracle.execute("CREATE SCHEMA oracle.nba_analytics");
    oracle.execute("SET search_path = 'oracle.nba_analytics,published.nba_raw'");
    oracle.readiness(false);
    PROGRAM.forEach(file -> oracle.run(sql.resolve(file + ".sql")));
    return oracle;
  }

  /** Writes the tables to a new database file; returns how many rows they have. */
  public long save(Path file) {
    execute("ATTACH '" + file + "' AS saved");
    long rows = 0;
    for (OracleTable table : OracleTable.values()) {
      String name = table.contract().name().toString();
      execute("CREATE SCHEMA IF NOT EXISTS saved." + name.substring(0, name.indexOf('.')));
      execute("CREATE TABLE saved." + name + " AS FROM oracle." + name);
      rows += count(rows("SELECT count(*) FROM saved." + name).get(0).get(0));
    }
    execute("DETACH saved");
    return rows;
  }

  /** The folder of the SQL files, seen from a module's own folder. */
  public static Path sqlOfRepository() {
    return Path.of("..", "benchmarks", "oracle");
  }

  /** Compares a table on the dates that are published of it. */
  public TableComparison compare(OracleTable table) {
    String name = table.contract().name().toString();
    List<ColumnSpec> columns = table.compared();
    String date = table.contract().partition();
    execute(
        "CREATE OR REPLACE TEMP VIEW judged AS SELECT * FROM oracle."
            + name
            + " WHERE "
            + date
            + " IN (SELECT DISTINCT "
            + date
            + " FROM published."
            + name
            + ")");
    String both = " FROM published." + name + " p JOIN judged o USING (" + keys(table) + ")";
    String counts =
        columns.stream()
            .map(column -> "count(*) FILTER (" + CellComparison.differs(column) + ")")
            .collect(Collectors.joining(", "));
    List<@Nullable String> counted = rows("SELECT count(*), " + counts + both).get(0);
    List<ColumnDifference> different = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      long cells = count(counted.get(i + 1));
      if (cells > 0) {
        different.add(
            new ColumnDifference(columns.get(i).name(), cells, cells(table, columns.get(i), both)));
      }
    }
    return new TableComparison(
        name,
        count(counted.get(0)),
        keysOnly(table, "published." + name, "judged"),
        keysOnly(table, "judged", "published." + name),
        different,
        columns.size(),
        table.skipped());
  }

  /** Compares the recorded reasons of keys that its tables lack, on the dates that have any. */
  public TableComparison compareAbsences() {
    String tables =
        Arrays.stream(OracleTable.values())
            .map(table -> "'" + table.contract().name() + "'")
            .collect(Collectors.joining(", "));
    execute(
        """
        CREATE OR REPLACE TEMP VIEW recorded AS
        SELECT a.table_name, a.absent_date, a.entity, a.reason
        FROM published.nba_quality.absent_keys a
        JOIN (
          SELECT table_name, cell_date, max_by(run_id, recorded_at) AS run_id
          FROM published.nba_quality.cells GROUP BY ALL) c
          ON c.table_name = a.table_name AND c.cell_date = a.absent_date AND c.run_id = a.run_id
        WHERE a.table_name IN (%s)
        """
            .formatted(tables));
    execute(
        """
        CREATE OR REPLACE TEMP VIEW reasons AS
        SELECT k.* FROM oracle.absent_keys k
        SEMI JOIN published.nba_quality.cells c
          ON c.table_name = k.table_name AND c.cell_date = k.absent_date
        """);
    String key = "table_name, absent_date, entity";
    String both = " FROM recorded p JOIN reasons o USING (" + key + ")";
    String differs = "p.reason IS DISTINCT FROM o.reason";
    List<@Nullable String> counted =
        rows("SELECT count(*), count(*) FILTER (" + differs + ")" + both).get(0);
    long cells = count(counted.get(1));
    List<ColumnDifference> different =
        cells == 0
            ? List.of()
            : List.of(
                new ColumnDifference(
                    "reason", cells, examples(key, "p.reason", "o.reason", both, differs)));
    return new TableComparison(
        "nba_quality.absent_keys",
        count(counted.get(0)),
        keysOnly(key, "recorded", "reasons"),
        keysOnly(key, "reasons", "recorded"),
        different,
        1,
        List.of("detail"));
  }

  /** Everything, in the order of computation, absences last. */
  public List<TableComparison> compareAll() {
    List<TableComparison> all = new ArrayList<>();
    for (OracleTable table : OracleTable.values()) {
      all.add(compare(table));
    }
    all.add(compareAbsences());
    return all;
  }

  /** The text of each cell of a query over {@code published} and {@code oracle}. */
  public List<List<@Nullable String>> rows(String query) {
    try (Statement statement = duck.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<List<@Nullable String>> rows = new ArrayList<>();
      int width = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<@Nullable String> row = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          row.add(result.getString(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("the oracle cannot ask: " + query + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      duck.close();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot close the oracle: " + e.getMessage(), e);
    }
  }

  private static Connection connect(Path warehouse) {
    if (!Files.isRegularFile(warehouse)) {
      throw new IllegalArgumentException(
          "no warehouse file " + warehouse + "; name one that exists");
    }
    try {
      Connection duck = DriverManager.getConnection("jdbc:duckdb:");
      try (Statement statement = duck.createStatement()) {
        statement.execute("ATTACH '" + warehouse + "' AS published (READ_ONLY)");
      }
      return duck;
    } catch (SQLException e) {
      throw new IllegalStateException(
          "cannot read " + warehouse + "; close whatever writes it: " + e.getMessage(), e);
    }
  }

  /**
   * Which published rows are fit for production; no rows where a table is not there yet, or where
   * published rows are not to be looked at.
   */
  private void readiness(boolean ofPublished) {
    for (String each : READINESS) {
      String[] parts = each.split(":");
      String table = parts[0].substring(parts[0].indexOf('.') + 1);
      boolean exists =
          ofPublished
              && !rows("SELECT 1 FROM duckdb_tables() WHERE database_name = 'published'"
                      + " AND schema_name || '.' || table_name = '"
                      + parts[0]
                      + "'")
                  .isEmpty();
      String columns =
          exists
              ? String.format(
                  "%s AS d, %s AS entity, is_production_ready FROM %s",
                  parts[1], parts[2], parts[0])
              : "NULL::DATE AS d, NULL::VARCHAR AS entity, false AS is_production_ready LIMIT 0";
      execute("CREATE TABLE oracle.ready_" + table + " AS SELECT " + columns);
    }
  }

  private void run(Path file) {
    try {
      execute(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the oracle's " + file, e);
    } catch (IllegalStateException e) {
      throw new IllegalStateException("in " + file + ": " + e.getMessage(), e);
    }
  }

  private void execute(String sql) {
    try (Statement statement = duck.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("the oracle's SQL fails: " + e.getMessage(), e);
    }
  }

  private List<Cell> cells(OracleTable table, ColumnSpec column, String both) {
    String name = CellComparison.quoted(column);
    return examples(keys(table), "p." + name, "o." + name, both, CellComparison.differs(column));
  }

  private List<Cell> examples(
      String key, String published, String oracle, String both, String differs) {
    return rows(
            "SELECT concat_ws(' ', "
                + key
                + "), "
                + published
                + ", "
                + oracle
                + both
                + " WHERE "
                + differs
                + " ORDER BY "
                + key
                + " LIMIT "
                + EXAMPLES)
        .stream()
        .map(row -> new Cell(String.valueOf(row.get(0)), row.get(1), row.get(2)))
        .toList();
  }

  private Keys keysOnly(OracleTable table, String here, String there) {
    return keysOnly(keys(table), here, there);
  }

  private Keys keysOnly(String key, String here, String there) {
    String only = " FROM " + here + " ANTI JOIN " + there + " USING (" + key + ")";
    return new Keys(
        count(rows("SELECT count(*)" + only).get(0).get(0)),
        rows(
                "SELECT concat_ws(' ', "
                    + key
                    + ")"
                    + only
                    + " ORDER BY "
                    + key
                    + " LIMIT "
                    + EXAMPLES)
            .stream()
            .map(row -> String.valueOf(row.get(0)))
            .toList());
  }

  private static String keys(OracleTable table) {
    return String.join(", ", table.contract().key());
  }

  private static long count(@Nullable String text) {
    return Long.parseLong(String.valueOf(text));
  }
}
