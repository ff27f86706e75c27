package org.backcourt.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A simulated league as files of raw tables, played once and kept. Its first season is the first
 * that the simulator knows the true dates of.
 *
 * @param seasons how many
 * @param teams how many
 * @param folder where it is kept
 */
record League(int seasons, int teams, Path folder) {

  private static final int FIRST_SEASON = 2021;

  static League of(int seasons, int teams, Path cache) {
    return new League(seasons, teams, cache.resolve("league-" + seasons + "x" + teams));
  }

  Path files() {
    return folder.resolve("files");
  }

  /** Files that change the schedule of one full day, so that the day is stale in all tables. */
  Path correction() {
    return folder.resolve("correction");
  }

  String title() {
    return seasons + (seasons == 1 ? " season" : " seasons") + " of " + teams + " teams";
  }

  /** Plays it unless that was done before. */
  void prepare(Path backcourt, TimedProcess processes) {
    if (Files.exists(correction())) {
      return;
    }
    System.err.println("benchmarks: playing " + title() + "; it is kept in " + folder);
    String first = season(FIRST_SEASON);
    processes.run(
        List.of(
            backcourt.toString(),
            "simulate",
            "--out",
            files().toString(),
            "--seasons",
            seasons == 1 ? first : first + ".." + season(lastSeason()),
            "--teams",
            String.valueOf(teams)));
    Path part = folder.resolve("correction.part/nba_raw.nbac_schedule");
    try {
      Files.createDirectories(part);
      write(
          "COPY (SELECT * REPLACE ('corrected' AS primary_network) FROM "
              + schedule()
              + " WHERE game_date = DATE '"
              + day()
              + "') TO '"
              + part.resolve("day.parquet")
              + "'");
      Files.move(part.getParent(), correction());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the league in " + folder, e);
    }
  }

  /** The regular season's fullest day, the last of them if there are several. */
  String day() {
    return ask(
        "SELECT game_date FROM "
            + schedule()
            + " WHERE substr(game_id, 3, 1) = '2' AND season_year = "
            + lastSeason()
            + " GROUP BY game_date ORDER BY count(*) DESC, game_date DESC LIMIT 1");
  }

  private String schedule() {
    return "read_parquet('" + files() + "/nba_raw.nbac_schedule/*.parquet')";
  }

  private int lastSeason() {
    return FIRST_SEASON + seasons - 1;
  }

  private static String season(int year) {
    return String.format("%d-%02d", year, (year + 1) % 100);
  }

  private static String ask(String query) {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot ask the league's schedule: " + e.getMessage(), e);
    }
  }

  private static void write(String statement) {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement writing = duck.createStatement()) {
      writing.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot write the correction: " + e.getMessage(), e);
    }
  }
}
