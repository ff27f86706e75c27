package org.backcourt.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/**
 * Raw files of a league whose box scores follow from the game's number by arithmetic, so that every
 * expected figure can be worked out by hand or by SQL.
 */
record SmallLeague(LocalDate opening, int days, int gamesADay) {

  private static final String TEAMS =
      "['ATL','BOS','BKN','CHA','CHI','CLE','DAL','DEN','DET','GSW','HOU','IND','LAC','LAL','MEM',"
          + "'MIA','MIL','MIN','NOP','NYK','OKC','ORL','PHI','PHX','POR','SAC','SAS','TOR','UTA',"
          + "'WAS']";

  /** Writes schedule and team box scores; {@code bonus} free throws are added to every team. */
  void write(Path folder, int bonus) throws IOException, SQLException {
    Path schedule = Files.createDirectories(folder.resolve("nba_raw.nbac_schedule"));
    Path boxes = Files.createDirectories(folder.resolve("nba_raw.nbac_team_boxscore"));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = connection.createStatement()) {
      // Day d, game g: teams 2g and 2g+1 of a list that is rotated by one each day.
      sql.execute(
          "CREATE TABLE games AS SELECT (DATE '"
              + opening
              + "' + d::INT)::DATE AS day, d * "
              + gamesADay
              + " + g + 1 AS n, "
              + TEAMS
              + "[(2 * g + d) % 30 + 1] AS away, "
              + TEAMS
              + "[(2 * g + 1 + d) % 30 + 1] AS home FROM range("
              + days
              + ") a(d), range("
              + gamesADay
              + ") b(g)");
      // No game ends in a tie: the hosts make one free throw more where it would.
      sql.execute(
          "CREATE TABLE lines AS SELECT *, home AS team, TRUE AS at_home, 38 + n % 7 AS fgm,"
              + " 10 + n % 4 AS tpm, 15 + n % 5 + (2 * (38 + n % 7) + 25 + n % 4 + n % 5"
              + " = 2 * (37 + n % 5) + 23 + n % 6 + n % 3)::INT + "
              + bonus
              + " AS ftm FROM games UNION ALL"
              + " SELECT *, away, FALSE, 37 + n % 5, 9 + n % 6, 14 + n % 3 + "
              + bonus
              + " FROM games");
      sql.execute(
          "COPY (SELECT '002' || lpad((day.year() % 100)::VARCHAR, 2, '0') || lpad(n::VARCHAR, 5,"
              + " '0') AS game_id, strftime(day, '%Y%m%d') || '/' || away || home AS game_code,"
              + " day.year()::VARCHAR AS season, day.year() AS season_year, day AS game_date, 3 AS"
              + " game_status, 'Final' AS game_status_text, home AS home_team_tricode, away AS"
              + " away_team_tricode FROM games) TO '"
              + schedule.resolve("schedule.parquet")
              + "'");
      sql.execute(
          "COPY (SELECT strftime(day, '%Y%m%d') || '_' || away || '_' || home AS game_id, day AS"
              + " game_date, day.year() AS season_year, team AS team_abbr, at_home AS is_home,"
              + " '240:00' AS minutes, fgm AS fg_made, 88 AS fg_attempted, tpm AS three_pt_made, 33"
              + " AS three_pt_attempted, ftm AS ft_made, ftm + 4 AS ft_attempted, 10 AS"
              + " offensive_rebounds, 33 AS defensive_rebounds, 43 AS total_rebounds, 25 AS assists,"
              + " 8 AS steals, 5 AS blocks, 13 AS turnovers, 19 AS personal_fouls, 2 * fgm + tpm +"
              + " ftm AS points FROM lines) TO '"
              + boxes.resolve("boxes.parquet")
              + "'");
    }
  }
}
