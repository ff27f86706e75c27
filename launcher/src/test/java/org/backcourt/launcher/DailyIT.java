package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static final int DATES = 30;

  @TempDir private Path folder;

  @Test
  void oneDateAloneIsWhatTheBackfillMadeOfIt() throws Exception {
    PlayedLeague league = PlayedLeague.in(folder);
    List<LocalDate> all =
        PlayedLeague.dates(league.whole(), "nba_analytics.team_offense_game_summary", "game_date");
    Path copy = league.copy("daily");
    List<LocalDate> dates = new ArrayList<>();
    for (int i = 0; i < DATES; i++) {
      dates.add(all.get(i * (all.size() - 1) / (DATES - 1)));
    }
    for (LocalDate date : dates) {
      PlayedLeague.done(
          copy,
          "backfill",
          "--force",
          "--phase",
          "analytics",
          "--phase",
          "precompute",
          "--dates",
          date.toString());
    }
    // Predictions and grades read no more than features and games of one date: some will do.
    for (int i = 0; i < DATES; i += DATES / 5) {
      PlayedLeague.done(copy, "backfill", "--force", "--dates", dates.get(i).toString());
    }

    for (TableContract<?> table :
        Phases.all().stream().flatMap(phase -> phase.tables().stream()).toList()) {
      assertThat(differences(league.whole(), copy, table)).as(table.toString()).isEmpty();
    }
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
