package org.backcourt.tables;

import java.util.List;
import org.backcourt.contract.Cardinality;
import org.backcourt.contract.LookBack;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.row.analytics.PlayerGame;
import org.backcourt.row.analytics.TeamDefenseGame;
import org.backcourt.row.analytics.TeamOffenseGame;
import org.backcourt.row.analytics.UpcomingPlayerGame;
import org.backcourt.row.analytics.UpcomingTeamGame;

/** The tables of the analytics phase: what happened in games, and what was known before them. */
public final class AnalyticsTables {

  static final String ONE_PROVENANCE =
      "Replaces the source_* quartets, hashes, time stamps, processed_with_issues and the"
          + " reprocessing columns by one provenance group and the ledger.";
  static final String UNROUNDED =
      "Fractional figures are FLOAT64 and kept unrounded: rounding is for display.";
  static final String FRACTIONS =
      "Columns ending in _pct are fractions from 0 to 1, and those ending in _rate percentages"
          + " from 0 to 100.";
  static final String ALIASES =
      "universal_player_id is the player's key after aliases: there is no registry to ask.";
  static final String POSSESSIONS =
      "possessions is the mean of both teams' estimates, unrounded, so both teams of a game have"
          + " the same.";
  static final String EVENTS =
      "Play-by-play is chosen per game: BigDataBall, else the league's, which gives shots with"
          + " coordinates, passes, blocks, and-ones and points by quarter, but no line-ups, so that"
          + " on-court usage and minutes by quarter stay NULL; shot_zones_source and fallbacks_used"
          + " say so.";
  static final String COMPLETE_EVENTS =
      "A play-by-play counts as complete when either team's shots, baskets and free throws are all"
          + " within 2 of its box line: over two real seasons shots differ by at most 2 and the"
          + " others never. One that is incomplete is not used at all.";
  static final String ESTIMATED_TURNOVERS =
      "A rebuilt team line adds one turnover for those charged to no player (mean 0.69 over 5,252"
          + " real team games), flagged team_turnovers_estimated. The mean of the season so far,"
          + " to the nearest whole one, was the same on every date after a season's first eight"
          + " days, and would make each date depend on all before it.";
  static final String ONE_REST =
      "Rest is the plain difference in days everywhere, 1 on consecutive nights, where the"
          + " reference has two conventions.";
  static final String NO_ABSENT_STARTERS =
      "leaves out starters_inactive: no source says who would have started, and the reference never"
          + " fills it";
  static final String NO_REFEREES =
      "leaves out referee_crew_id: no raw table names referees, and the reference never fills it";

  /** How far the context tables look back for rest, load and form. */
  private static final LookBack SEASON_BEFORE = LookBack.seasonBefore();

  /** Team offence; computed first, because usage needs the team's totals. */
  public static final TableContract<TeamOffenseGame> TEAM_OFFENSE =
      TableContract.of(TeamOffenseGame.class)
          .named("nba_analytics.team_offense_game_summary", PhaseName.ANALYTICS)
          .describedAs("One team's offence in one final game.")
          .clusteredBy("team_abbr", "home_game")
          .keyedBy("game_date", "team_abbr")
          .reads(RawTables.SCHEDULE, LookBack.sameDate())
          .readsOneOf(
              "team box score",
              LookBack.sameDate(),
              RawTables.TEAM_BOXSCORE,
              RawTables.GAMEBOOK_PLAYERS,
              RawTables.LEAGUE_PLAYERS,
              RawTables.BDL_PLAYERS)
          .mayRead(RawTables.BIG_DATA_BALL_EVENTS, LookBack.sameDate())
          .mayRead(RawTables.LEAGUE_EVENTS, LookBack.sameDate())
          .expects(Cardinality.onePerTeam())
          .chooses(EVENTS)
          .chooses(COMPLETE_EVENTS)
          .chooses(POSSESSIONS)
          .chooses(
              "A game without its team box score is rebuilt from its players alone, and says so;"
                  + " other games of the date keep the box score.")
          .chooses(ESTIMATED_TURNOVERS)
          .chooses(
              "Zones carry threes counted in play-by-play and fine zones beside the reference's"
                  + " columns.")
          .chooses(NO_REFEREES)
          .chooses(NO_ABSENT_STARTERS)
          .chooses(ONE_PROVENANCE)
          .chooses(UNROUNDED)
          .chooses(FRACTIONS)
          .build();

  /** Team defence, the mirror of the opponent's offence. */
  public static final TableContract<TeamDefenseGame> TEAM_DEFENSE =
      TableContract.of(TeamDefenseGame.class)
          .named("nba_analytics.team_defense_game_summary", PhaseName.ANALYTICS)
          .describedAs("One team's defence in one final game: what its opponent did against it.")
          .clusteredBy("defending_team_abbr", "data_quality_tier")
          .keyedBy("game_date", "defending_team_abbr")
          .reads(RawTables.SCHEDULE, LookBack.sameDate())
          .readsOneOf(
              "team box score",
              LookBack.sameDate(),
              RawTables.TEAM_BOXSCORE,
              RawTables.GAMEBOOK_PLAYERS,
              RawTables.LEAGUE_PLAYERS,
              RawTables.BDL_PLAYERS)
          .mayRead(RawTables.BIG_DATA_BALL_EVENTS, LookBack.sameDate())
          .mayRead(RawTables.LEAGUE_EVENTS, LookBack.sameDate())
          .expects(Cardinality.onePerTeam())
          .chooses(EVENTS)
          .chooses(COMPLETE_EVENTS)
          .chooses(POSSESSIONS)
          .chooses("opponent_pace is scaled to 48 minutes, so overtime does not raise it.")
          .chooses("overtime_periods is counted; the reference always says 0.")
          .chooses(ESTIMATED_TURNOVERS)
          .chooses(NO_REFEREES)
          .chooses(NO_ABSENT_STARTERS)
          .chooses(ONE_PROVENANCE)
          .chooses(UNROUNDED)
          .chooses(FRACTIONS)
          .build();

  /** Players' games. */
  public static final TableContract<PlayerGame> PLAYER_GAMES =
      TableContract.of(PlayerGame.class)
          .named("nba_analytics.player_game_summary", PhaseName.ANALYTICS)
          .describedAs(
              "One player in one final game, whether he played or not; those who did not have NULL"
                  + " statistics, never 0.")
          .clusteredBy("player_lookup", "universal_player_id", "team_abbr")
          .keyedBy("game_date", "player_lookup")
          .reads(RawTables.SCHEDULE, LookBack.sameDate())
          .readsOneOf(
              "player box score",
              LookBack.sameDate(),
              RawTables.GAMEBOOK_PLAYERS,
              RawTables.LEAGUE_PLAYERS,
              RawTables.BDL_PLAYERS)
          .mayRead(RawTables.BIG_DATA_BALL_EVENTS, LookBack.sameDate())
          .mayRead(RawTables.LEAGUE_EVENTS, LookBack.sameDate())
          .mayRead(RawTables.POINTS_PROPS, LookBack.sameDate())
          .mayRead(RawTables.BETTING_PROS_PROPS, LookBack.sameDate())
          .reads(TEAM_OFFENSE, LookBack.sameDate())
          .expects(Cardinality.onePerPlayer())
          .chooses(EVENTS)
          .chooses(COMPLETE_EVENTS)
          .chooses("Box statistics, threes included, come from the box score of one source a game.")
          .chooses("A player is active who was on court for at least a second.")
          .chooses(
              "An inactive player whom the gamebook names by a surname that no roster resolved is"
                  + " left out: the surname alone would be the key of strangers.")
          .chooses(
              "A player whose shots in play-by-play are not within 2 of his box line, or who shares"
                  + " with a team-mate the surname that is all the source gives, has no zones.")
          .chooses(
              "A player without an Odds API line has BettingPros' of DraftKings, FanDuel, others,"
                  + " consensus: the newest offer on points not changed after the scheduled"
                  + " tip-off; without a known tip-off none.")
          .chooses("Points equal to the line are a PUSH, not an OVER.")
          .chooses("usage_rate_raw equals usage_rate, which is never cut off or rounded.")
          .chooses(
              "Adds seconds_played, usage_rate_on_court, fine zones and late-game columns to the"
                  + " reference's.")
          .chooses("The fine mid-range is the coarse one, so it is stored once.")
          .chooses(ALIASES)
          .chooses(ONE_PROVENANCE)
          .chooses(UNROUNDED)
          .chooses(FRACTIONS)
          .build();

  /** Teams before their games. */
  public static final TableContract<UpcomingTeamGame> UPCOMING_TEAMS =
      TableContract.of(UpcomingTeamGame.class)
          .named("nba_analytics.upcoming_team_game_context", PhaseName.ANALYTICS)
          .describedAs("What is known about a team before its game of the date.")
          .clusteredBy("team_abbr", "game_id")
          .keyedBy("game_date", "team_abbr")
          .reads(RawTables.SCHEDULE, LookBack.seasonToDate())
          .mayRead(RawTables.GAME_LINES, LookBack.sameDate())
          .mayRead(RawTables.INJURY_REPORT, new LookBack(1, true))
          .mayRead(TEAM_OFFENSE, SEASON_BEFORE)
          .expects(Cardinality.onePerTeam())
          .chooses("game_id is YYYYMMDD_AWAY_HOME here too, where the reference has ten digits.")
          .chooses(ONE_REST)
          .chooses(
              "context_mode is after_game once the schedule says the game is final; no other column"
                  + " differs, because all read what was known before tip-off.")
          .chooses("betting_lines_updated_at is when the lines were taken, not when we ran.")
          .chooses(ONE_PROVENANCE)
          .chooses(UNROUNDED)
          .chooses(FRACTIONS)
          .build();

  /** Players before their games. */
  public static final TableContract<UpcomingPlayerGame> UPCOMING_PLAYERS =
      TableContract.of(UpcomingPlayerGame.class)
          .named("nba_analytics.upcoming_player_game_context", PhaseName.ANALYTICS)
          .describedAs("What is known about a player before his team's game of the date.")
          .clusteredBy("player_lookup", "universal_player_id")
          .keyedBy("game_date", "player_lookup")
          .reads(RawTables.SCHEDULE, LookBack.seasonToDate())
          .readsOneOfOncePlayed(
              "players of the game",
              RawTables.GAMEBOOK_PLAYERS,
              RawTables.LEAGUE_PLAYERS,
              RawTables.BDL_PLAYERS)
          .mayRead(RawTables.INJURY_REPORT, new LookBack(1, true))
          .mayRead(RawTables.GAME_LINES, LookBack.sameDate())
          .mayRead(RawTables.POINTS_PROPS, LookBack.sameDate())
          .mayRead(RawTables.BETTING_PROS_PROPS, LookBack.sameDate())
          .mayRead(PLAYER_GAMES, SEASON_BEFORE)
          .mayRead(TEAM_OFFENSE, SEASON_BEFORE)
          .expects(Cardinality.onePerPlayer())
          .chooses(
              "context_mode differs by construction: before_game rows name the players expected"
                  + " from recent games and reports, after_game rows those the game's own sources"
                  + " list, so the set of players and team_abbr may differ between the two; all"
                  + " other columns read only what was known before tip-off in both.")
          .chooses(ONE_REST)
          .chooses("Windows hold games the player was on court in, so a DNP is no game.")
          .chooses("avg_usage_rate_last_7_games is over 7 games, as its name says, not 7 days.")
          .chooses("Minutes over days are FLOAT64: truncating each sum loses minutes.")
          .chooses(
              "projected_usage_rate = last-10 usage + the last-10 usage of team-mates reported out,"
                  + " shared out in proportion to last-10 usage times minutes; only those out who"
                  + " played one of the team's last 10 games free any, because what others left is"
                  + " in the figures already.")
          .chooses(
              "A team's newest report before tip-off holds: who is not on it is well, even if an"
                  + " older one had him.")
          .chooses(
              "Expected games are those he played, and games of his team of which no source has any"
                  + " player; games he was listed for and missed are absent by design.")
          .chooses("player_age stays NULL while no raw table gives dates of birth.")
          .chooses(ALIASES)
          .chooses(
              "leaves out spread_public_betting_pct and total_public_betting_pct: no raw table has"
                  + " them, and the reference never fills them")
          .chooses("leaves out context_version: the ledger tells runs of a date apart")
          .chooses(ONE_PROVENANCE)
          .chooses(UNROUNDED)
          .chooses(FRACTIONS)
          .build();

  private AnalyticsTables() {}

  /** All of them, each after those it reads. */
  public static List<TableContract<?>> all() {
    return List.of(TEAM_OFFENSE, TEAM_DEFENSE, PLAYER_GAMES, UPCOMING_TEAMS, UPCOMING_PLAYERS);
  }
}
