package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.simulator.fault.FaultKind;
import org.backcourt.simulator.fault.Faults;
import org.backcourt.tables.AnalyticsTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every fault of the simulator, taken through import and the analytics phase as anyone would. What
 * becomes of each is written down in {@code docs/faults.md}; this test works it out anew and
 * compares, so that the page cannot say what is not so. {@code -Dbackcourt.faults.write=true}
 * writes the page.
 */
class FaultsIT {

  private static final Path PAGE = Path.of("..", "docs", "faults.md");

  /** Columns that say where a row comes from, which a fallback is meant to change. */
  private static final Set<String> PROVENANCE =
      Set.of(
          "primary_source_used",
          "sources_used",
          "fallbacks_used",
          "data_quality_tier",
          "quality_score",
          "data_quality_issues",
          "is_production_ready",
          "shot_zones_source",
          "is_partial_game_data",
          "game_completeness_pct");

  @TempDir private Path folder;

  /**
   * Nothing here is wrong or can be known: lines that nobody offered, and a figure whose correction
   * is still to come.
   */
  private static final Set<String> UNSEEN =
      Set.of("in-game-odds", "late-correction", "props-missing");

  @Test
  void everyFaultEndsAsThePageSays() throws Exception {
    Path clean = play("clean", new StringWriter());
    StringBuilder table = new StringBuilder();
    Set<String> unseen = new TreeSet<>();
    for (FaultKind fault : Faults.all()) {
      StringWriter said = new StringWriter();
      Path league = play(fault.name(), said, "--fault", fault.name());
      Ending ending = ending(league, clean, said.toString());
      if (ending.isUnseen()) {
        unseen.add(fault.name());
      }
      table.append(
          String.format(
              "| `%s` | %s | %s | %s |%n",
              fault.name(),
              fault.effect(),
              ending.becomes(),
              ending.told().isEmpty() ? "" : String.join("<br>", ending.told())));
    }

    String page = Files.readString(PAGE);
    String written = page.substring(0, page.indexOf("| `")) + table;
    if (Boolean.getBoolean("backcourt.faults.write")) {
      Files.writeString(PAGE, written);
      page = written;
    }
    assertThat(page).isEqualTo(written);
    assertThat(unseen).isEqualTo(UNSEEN);
  }

  /**
   * How a fault ended.
   *
   * @param stopped whether nothing was published
   * @param differences from the league without the fault, a line a table
   * @param told what verdicts, fallbacks and issues say of it
   */
  private record Ending(boolean stopped, List<String> differences, List<String> told) {

    boolean isUnseen() {
      return !stopped && !differences.isEmpty() && told.isEmpty();
    }

    String becomes() {
      return stopped
          ? "nothing is published"
          : differences.isEmpty()
              ? "every figure survives"
              : "published; other: " + String.join("<br>", differences);
    }
  }

  private static Ending ending(Path warehouse, Path clean, String said) throws SQLException {
    List<String> told = new ArrayList<>();
    // What does not fit a line goes on below it, further in.
    said.replaceAll("\n +", " ")
        .lines()
        .filter(line -> line.startsWith("FAIL") && line.contains(".parquet: "))
        .map(
            line ->
                "import exits with 1: "
                    + line.replaceAll("^FAIL\\s+.*/(.*\\.parquet: \\w+).*", "$1"))
        .forEach(told::add);
    List<String> differences = new ArrayList<>();
    boolean stopped;
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + warehouse);
        Statement sql = connection.createStatement()) {
      sql.execute("ATTACH '" + clean + "' AS clean (READ_ONLY)");
      told.addAll(
          column(
              sql,
              "SELECT phase || ' ' || arg_max(state, finished_at) || ': '"
                  + " || arg_max(message, finished_at) FROM nba_quality.runs"
                  + " GROUP BY run_id, phase HAVING arg_max(state, finished_at) <> 'published'"
                  + " ORDER BY 1"));
      stopped = told.stream().anyMatch(line -> line.startsWith("analytics"));
      told.addAll(
          column(
              sql,
              "SELECT DISTINCT severity || ': ' || table_name || ': ' || rule || ': ' || measured"
                  + " FROM nba_quality.verdicts WHERE outcome <> 'pass' AND NOT starts_with("
                  + "table_name, 'nba_analytics') ORDER BY 1"));
      for (TableContract<?> table : stopped ? List.<TableContract<?>>of() : AnalyticsTables.all()) {
        differences.addAll(differences(sql, table));
        for (String notes : List.of("fallbacks_used", "data_quality_issues")) {
          told.addAll(
              column(
                  sql,
                  "SELECT split_part(note, ':', 1) || CASE WHEN note LIKE '%_:%[a-z]%' THEN ':' ||"
                      + " split_part(note, ':', 2) ELSE '' END || ' (' || count(*) || ' rows of "
                      + table.name().table()
                      + ")' FROM (SELECT unnest("
                      + notes
                      + ") AS note FROM "
                      + table.name()
                      + ") WHERE note NOT IN (SELECT unnest("
                      + notes
                      + ") FROM clean."
                      + table.name()
                      + ") GROUP BY note ORDER BY 1"));
        }
      }
    }
    return new Ending(stopped, differences, told);
  }

  private static List<String> differences(Statement sql, TableContract<?> table)
      throws SQLException {
    List<String> columns =
        table.content().stream()
            .map(ColumnSpec::name)
            .filter(c -> !PROVENANCE.contains(c))
            .toList();
    String keys =
        table.key().stream().map(k -> "a." + k + " = b." + k).collect(Collectors.joining(" AND "));
    String key = table.key().get(0);
    List<String> parts = new ArrayList<>();
    List<String> different = new ArrayList<>();
    long most = 0;
    String counts =
        columns.stream()
            .map(
                c ->
                    "count(*) FILTER (a."
                        + key
                        + " IS NOT NULL AND b."
                        + key
                        + " IS NOT NULL AND a."
                        + c
                        + " IS DISTINCT FROM b."
                        + c
                        + ")")
            .collect(Collectors.joining(", "));
    try (ResultSet row =
        sql.executeQuery(
            "SELECT count(*) FILTER (a."
                + key
                + " IS NULL), count(*) FILTER (b."
                + key
                + " IS NULL), "
                + counts
                + " FROM "
                + table.name()
                + " a FULL JOIN clean."
                + table.name()
                + " b ON "
                + keys)) {
      row.next();
      for (int i = 0; i < columns.size(); i++) {
        if (row.getLong(i + 3) > 0) {
          different.add(columns.get(i));
          most = Math.max(most, row.getLong(i + 3));
        }
      }
      if (row.getLong(1) > 0) {
        parts.add(row.getLong(1) + " rows missing");
      }
      if (row.getLong(2) > 0) {
        parts.add(row.getLong(2) + " rows more");
      }
    }
    if (!different.isEmpty()) {
      parts.add(
          String.join(", ", different.subList(0, Math.min(4, different.size())))
              + (different.size() > 4 ? " and " + (different.size() - 4) + " more" : "")
              + " in up to "
              + most
              + " rows");
    }
    return parts.isEmpty()
        ? List.of()
        : List.of(table.name().table() + ": " + String.join(", ", parts));
  }

  private static List<String> column(Statement sql, String query) throws SQLException {
    List<String> column = new ArrayList<>();
    try (ResultSet row = sql.executeQuery(query)) {
      while (row.next()) {
        column.add(row.getString(1));
      }
    }
    return column;
  }

  private Path play(String name, StringWriter said, String... faults) {
    Path files = folder.resolve(name);
    Path warehouse = folder.resolve(name + ".duckdb");
    PlayedLeague.done(
        warehouse,
        Stream.concat(
                Stream.of("simulate", "--out", files.toString(), "--seasons", "2023-24"),
                Stream.concat(
                    Stream.of("--teams", "6", "--until", "2023-11-26"), Stream.of(faults)))
            .toArray(String[]::new));
    PlayedLeague.run(said, warehouse, "import", files.toString());
    PlayedLeague.run(said, warehouse, "backfill", "--phase", "analytics");
    return warehouse;
  }
}
