package org.backcourt.tables;

import java.util.List;
import org.backcourt.contract.CanonicalGame;
import org.backcourt.contract.Cardinality;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.row.raw.BdlPlayerRow;
import org.backcourt.row.raw.BettingProsPropRow;
import org.backcourt.row.raw.BigDataBallEventRow;
import org.backcourt.row.raw.GameLineRow;
import org.backcourt.row.raw.GamebookPlayerRow;
import org.backcourt.row.raw.InjuryReportRow;
import org.backcourt.row.raw.LeagueEventRow;
import org.backcourt.row.raw.LeaguePlayerRow;
import org.backcourt.row.raw.PointsPropRow;
import org.backcourt.row.raw.ScheduleRow;
import org.backcourt.row.raw.TeamBoxscoreRow;

/** The tables that import fills: what the sources say, plus each game's canonical id. */
public final class RawTables {

  private static final String FILE_MAY_BE_UNKNOWN =
      "source_file_path may be NULL: the run that imported a row is stamped on it anyway.";
  private static final String SECONDS_HAVE_TENTHS =
      "Columns in seconds are FLOAT64, not INT64: in the last minute of a period clocks show"
          + " tenths.";

  /** Games, announced and played. */
  public static final TableContract<ScheduleRow> SCHEDULE =
      TableContract.of(ScheduleRow.class)
          .named("nba_raw.nbac_schedule", PhaseName.RAW)
          .describedAs(
              "The league's schedule: one row per game id and date, with the result once it is"
                  + " final. It says which games there are, and every table is measured against it.")
          .clusteredBy("data_source", "home_team_tricode", "away_team_tricode", "season_year")
          .keyedBy("game_id", "game_date")
          .announcedBeforeGames()
          .gameFrom(CanonicalGame.ofTeams("game_date", "away_team_tricode", "home_team_tricode"))
          .chooses(
              "The date is part of the key, because the league reuses the id of a game it moves.")
          .chooses(
              "Of several entries of a key the one with the highest status holds, then the one with"
                  + " the latest source_updated_at.")
          .chooses(
              "game_code, season, season_nba_format and the teams' ids and names may be NULL: dates"
                  + " and codes say the same.")
          .chooses(FILE_MAY_BE_UNKNOWN)
          .build();

  /** Official team totals. */
  public static final TableContract<TeamBoxscoreRow> TEAM_BOXSCORE =
      TableContract.of(TeamBoxscoreRow.class)
          .named("nba_raw.nbac_team_boxscore", PhaseName.RAW)
          .describedAs("Official team totals of a game: one row per team, two per game.")
          .clusteredBy("game_id", "team_abbr", "season_year", "is_home")
          .keyedBy("game_date", "game_id", "team_abbr")
          .expects(Cardinality.perGame(2))
          .gameFrom(CanonicalGame.ofIdAndSide("game_id", "team_abbr", "is_home"))
          .chooses(
              "nba_game_id and team_id may be NULL: game_id, team_abbr and is_home say the same.")
          .build();

  /** The official gamebook's players. */
  public static final TableContract<GamebookPlayerRow> GAMEBOOK_PLAYERS =
      TableContract.of(GamebookPlayerRow.class)
          .named("nba_raw.nbac_gamebook_player_stats", PhaseName.RAW)
          .describedAs(
              "The official gamebook, first choice among player box scores: every player of both"
                  + " teams, also those who did not play and those who were inactive.")
          .clusteredBy("season_year", "team_abbr", "player_status", "name_resolution_status")
          .keyedBy("game_date", "game_id", "player_lookup")
          .expects(Cardinality.perGame(10, 60))
          .gameFrom(CanonicalGame.ofTeams("game_date", "away_team_abbr", "home_team_abbr"))
          .chooses(
              "The game is part of the key, because inactive players come by surname and two games"
                  + " of a date may each have a Williams.")
          .chooses("The id of the run that resolved a name is not kept; how it did so is.")
          .build();

  /** The league's live box score. */
  public static final TableContract<LeaguePlayerRow> LEAGUE_PLAYERS =
      TableContract.of(LeaguePlayerRow.class)
          .named("nba_raw.nbac_player_boxscores", PhaseName.RAW)
          .describedAs(
              "The league's live box score, second choice among player box scores: there the same"
                  + " night, without those who did not play.")
          .clusteredBy("player_lookup", "team_abbr")
          .keyedBy("game_date", "game_id", "player_lookup")
          .gameFrom(CanonicalGame.ofTeams("game_date", "away_team_abbr", "home_team_abbr"))
          .chooses(
              "The reference lists no columns for this table: these are the gamebook's figures and"
                  + " what the source adds, under the names of the neighbouring tables.")
          .build();

  /** BallDontLie's box score. */
  public static final TableContract<BdlPlayerRow> BDL_PLAYERS =
      TableContract.of(BdlPlayerRow.class)
          .named("nba_raw.bdl_player_boxscores", PhaseName.RAW)
          .describedAs(
              "BallDontLie's box score, last choice among player box scores: kept to compare with,"
                  + " used only where no other source has the game.")
          .clusteredBy("player_lookup", "team_abbr")
          .keyedBy("game_date", "game_id", "player_lookup")
          .gameFrom(CanonicalGame.ofTeams("game_date", "away_team_abbr", "home_team_abbr"))
          .chooses("is_postseason may be NULL: the schedule knows the kind of a game.")
          .chooses(FILE_MAY_BE_UNKNOWN)
          .build();

  /** BigDataBall's play-by-play. */
  public static final TableContract<BigDataBallEventRow> BIG_DATA_BALL_EVENTS =
      TableContract.of(BigDataBallEventRow.class)
          .named("nba_raw.bigdataball_play_by_play", PhaseName.RAW)
          .describedAs(
              "BigDataBall's play-by-play, the preferred one: every event with clock, players,"
                  + " shot coordinates and the ten players on the floor.")
          .clusteredBy("game_id", "period", "event_type", "away_player_1_lookup")
          .keyedBy("game_date", "game_id", "event_sequence")
          .expects(Cardinality.perGame(200, 900))
          .gameFrom(CanonicalGame.ofTeams("game_date", "away_team_abbr", "home_team_abbr"))
          .chooses("A game is replaced as a whole, so that a corrected file counts.")
          .chooses("event_id may be NULL: it is game_id and event_sequence once more.")
          .chooses(SECONDS_HAVE_TENTHS)
          .chooses(FILE_MAY_BE_UNKNOWN)
          .build();

  /** The league's play-by-play. */
  public static final TableContract<LeagueEventRow> LEAGUE_EVENTS =
      TableContract.of(LeagueEventRow.class)
          .named("nba_raw.nbac_play_by_play", PhaseName.RAW)
          .describedAs(
              "The league's own play-by-play, used for games that BigDataBall lacks. Players are"
                  + " joined by their league ids, teams' sides come from the schedule.")
          .clusteredBy("game_id", "period", "event_type")
          .keyedBy("game_date", "nba_game_id", "event_sequence")
          .gameFrom(CanonicalGame.ofLeagueId("game_date", "nba_game_id"))
          .chooses("event_id may be NULL: it is nba_game_id and event_sequence once more.")
          .chooses(
              "time_elapsed_seconds counts from the opening tip, overtimes of 300 seconds included.")
          .chooses(SECONDS_HAVE_TENTHS)
          .chooses(FILE_MAY_BE_UNKNOWN)
          .build();

  /** The official injury report. */
  public static final TableContract<InjuryReportRow> INJURY_REPORT =
      TableContract.of(InjuryReportRow.class)
          .named("nba_raw.nbac_injury_report", PhaseName.RAW)
          .describedAs(
              "The official injury report, every hourly edition kept: of a player and game the"
                  + " newest edition before the tip-off holds.")
          .partitionedBy("report_date")
          .clusteredBy("player_lookup", "game_id", "injury_status")
          .keyedBy("report_date", "report_hour", "game_id", "player_lookup")
          .gameFrom(CanonicalGame.ofTeams("game_date", "away_team", "home_team"))
          .chooses("report_date is required, because the table is replaced by it.")
          .chooses("The run that read the report is not kept; when it was fetched is.")
          .build();

  /** Spreads and totals. */
  public static final TableContract<GameLineRow> GAME_LINES =
      TableContract.of(GameLineRow.class)
          .named("nba_raw.odds_api_game_lines", PhaseName.RAW)
          .describedAs(
              "Spreads and totals: one row per game, moment, bookmaker, market and side. Only"
                  + " moments before the tip-off may be used.")
          .clusteredBy("game_id", "bookmaker_key", "market_key", "snapshot_timestamp")
          .keyedBy(
              "game_date",
              "game_id",
              "snapshot_timestamp",
              "bookmaker_key",
              "market_key",
              "outcome_name")
          .gameFrom(CanonicalGame.ofTeams("game_date", "away_team_abbr", "home_team_abbr"))
          .chooses(
              "sport_key, sport_title, bookmaker_title and market_last_update may be NULL: no"
                  + " figure depends on them, and archives lack them.")
          .chooses(FILE_MAY_BE_UNKNOWN)
          .build();

  /** Lines on players' points, from the Odds API. */
  public static final TableContract<PointsPropRow> POINTS_PROPS =
      TableContract.of(PointsPropRow.class)
          .named("nba_raw.odds_api_player_points_props", PhaseName.RAW)
          .describedAs(
              "Lines on players' points, first choice: one row per player, bookmaker and moment."
                  + " Only moments before the tip-off may be used.")
          .clusteredBy("player_lookup", "bookmaker")
          .keyedBy("game_date", "player_lookup", "bookmaker", "snapshot_timestamp")
          .gameFrom(CanonicalGame.ofTeams("game_date", "away_team_abbr", "home_team_abbr"))
          .build();

  /** Lines on players, from BettingPros. */
  public static final TableContract<BettingProsPropRow> BETTING_PROS_PROPS =
      TableContract.of(BettingProsPropRow.class)
          .named("nba_raw.bettingpros_player_points_props", PhaseName.RAW)
          .describedAs(
              "Lines on players by BettingPros, second choice: all markets, one row per player,"
                  + " bookmaker, side and file. Its rows name no game: date and player join them.")
          .clusteredBy("player_lookup", "bookmaker", "has_team_issues", "bet_side")
          .keyedBy(
              "game_date",
              "market_type",
              "player_lookup",
              "bookmaker",
              "bet_side",
              "source_file_path")
          .chooses(
              "What the source thinks of a player's team (player_team, team_source,"
                  + " has_team_issues, validation_confidence, validation_method) may be NULL: the"
                  + " box scores know better. So may is_best_line.")
          .build();

  private RawTables() {}

  /** All of them, the schedule first, because import needs it to recognise games. */
  public static List<TableContract<?>> all() {
    return List.of(
        SCHEDULE,
        TEAM_BOXSCORE,
        GAMEBOOK_PLAYERS,
        LEAGUE_PLAYERS,
        BDL_PLAYERS,
        BIG_DATA_BALL_EVENTS,
        LEAGUE_EVENTS,
        INJURY_REPORT,
        GAME_LINES,
        POINTS_PROPS,
        BETTING_PROS_PROPS);
  }
}
