package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.pipelines.catalog.Phases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A date that is computed on its own becomes what it became in the backfill of the history. */
class DailyIT {

  @TempDir private Path folder;

  /** Six weeks of one season, from its opening on: bootstrap, warm-up and what follows. */
  @Test
  void thirtyDatesAloneAreWhatTheBackfillMadeOfThem() throws Exception {
    Path whole = ShortLeague.whole(folder);

    assertThat(eachAlone(whole, 30)).hasSize(30);
  }

  /** All through two seasons, to the last game of the playoffs. */
  @Test
  void datesOfTwoSeasonsAloneAreWhatTheBackfillMadeOfThem() throws Exception {
    Path whole = PlayedLeague.in(folder).whole();

    assertThat(eachAlone(whole, 8)).hasSize(8);
  }

  /** Computes some dates again, one run a phase each, and compares all tables. */
  private List<LocalDate> eachAlone(Path whole, int count) throws Exception {
    List<LocalDate> all =
        PlayedLeague.dates(whole, "nba_analytics.team_offense_game_summary", "game_date");
    Path copy = Files.copy(whole, folder.resolve("daily.duckdb"));
    List<LocalDate> dates = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate date = all.get(i * (all.size() - 1) / (count - 1));
      PlayedLeague.done(copy, "backfill", "--force", "--dates", date.toString());
      dates.add(date);
    }
    for (TableContract<?> table :
        Phases.all().stream().flatMap(phase -> phase.tables().stream()).toList()) {
      assertThat(differences(whole, copy, table)).as(table.toString()).isEmpty();
      assertThat(datesOfNewRuns(copy, table)).as(table.toString()).containsAll(dates);
    }
    return dates;
  }

  /** The dates of a table that were published after everything else had been. */
  private static List<LocalDate> datesOfNewRuns(Path copy, TableContract<?> table)
      throws SQLException {
    return PlayedLeague.dates(
        copy,
        "(SELECT c.cell_date FROM nba_quality.cells c JOIN nba_quality.runs r USING (run_id) WHERE"
            + " r.command LIKE '%--force%' AND c.table_name = '"
            + table.name()
            + "')",
        "cell_date");
  }

  /** The columns whose values differ for some key, or that a key is on one side only. */
  private static List<String> differences(Path whole, Path copy, TableContract<?> table)
      throws SQLException {
    List<String> columns = table.content().stream().map(ColumnSpec::name).toList();
    String counts =
        columns.stream()
            .map(column -> "count(*) FILTER (a." + column + " IS DISTINCT FROM b." + column + ")")
            .collect(Collectors.joining(", "));
    String keys =
        table.key().stream()
            .map(key -> "a." + key + " IS NOT DISTINCT FROM b." + key)
            .collect(Collectors.joining(" AND "));
    List<String> differences = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + copy);
        Statement statement = connection.createStatement()) {
      statement.execute("ATTACH '" + whole + "' AS whole (READ_ONLY)");
      try (ResultSet row =
          statement.executeQuery(
              "SELECT "
                  + counts
                  + " FROM "
                  + table.name()
                  + " a FULL JOIN whole."
                  + table.name()
                  + " b ON "
                  + keys)) {
        row.next();
        for (int i = 0; i < columns.size(); i++) {
          if (row.getLong(i + 1) > 0) {
            differences.add(columns.get(i) + " in " + row.getLong(i + 1) + " rows");
          }
        }
      }
    }
    return differences;
  }
}
