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
    PlayedLeague league = PlayedLeague.play(folder);
    List<LocalDate> all =
        PlayedLeague.dates(league.whole(), "nba_analytics.team_offense_game_summary", "game_date");
    Path copy = league.copy("daily");
    List<LocalDate> dates = new ArrayList<>();
    for (int i = 0; i < DATES; i++) {
      dates.add(all.get(i * (all.size() - 1) / (DATES - 1)));
    }
    for (LocalDate date : dates) {
      PlayedLeague.done(copy, "backfill", "--force", "--dates", date.toString());
    }

    for (TableContract<?> table :
        Phases.all().stream().flatMap(phase -> phase.tables().stream()).toList()) {
      assertThat(differences(league.whole(), copy, table)).as(table.toString()).isZero();
    }
  }

  private static long differences(Path whole, Path copy, TableContract<?> table)
      throws SQLException {
    String columns =
        table.content().stream().map(ColumnSpec::name).collect(Collectors.joining(", "));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + copy);
        Statement statement = connection.createStatement()) {
      statement.execute("ATTACH '" + whole + "' AS whole (READ_ONLY)");
      String ours = "SELECT " + columns + " FROM " + table.name();
      String theirs = "SELECT " + columns + " FROM whole." + table.name();
      try (ResultSet count =
          statement.executeQuery(
              "SELECT count(*) FROM (("
                  + ours
                  + " EXCEPT ALL "
                  + theirs
                  + ") UNION ALL ("
                  + theirs
                  + " EXCEPT ALL "
                  + ours
                  + "))")) {
        count.next();
        return count.getLong(1);
      }
    }
  }
}
