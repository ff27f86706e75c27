package org.backcourt.tables;

import static org.backcourt.tables.AnalyticsTables.ALIASES;
import static org.backcourt.tables.AnalyticsTables.FRACTIONS;
import static org.backcourt.tables.AnalyticsTables.ONE_PROVENANCE;
import static org.backcourt.tables.AnalyticsTables.UNROUNDED;

import java.util.List;
import org.backcourt.contract.Cardinality;
import org.backcourt.contract.LookBack;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.row.precompute.PlayerCompositeFactors;
import org.backcourt.row.precompute.PlayerDailyCache;
import org.backcourt.row.precompute.PlayerShotZones;
import org.backcourt.row.precompute.TeamDefenseZones;

/**
 * The tables of the precompute phase that describe teams and players before a date. The fifth, the
 * feature store, stands with the {@link PredictionTables}, whose dataset it is in.
 */
public final class PrecomputeTables {

  /** Dates of the season's first two weeks, which have no rows. */
  /** The class of keys without rows because their season is younger than two weeks. */
  public static final String BOOTSTRAP = "BOOTSTRAP";

  /** Teams or players with fewer games than the minimum. */
  static final String WARM_UP = "WARM_UP";

  /** Players who have not played for a month. */
  static final String STALE = "STALE";

  static final String STRICTLY_BEFORE =
      "A row for a date stands on games of the same season strictly before it.";
  static final String NO_BOOTSTRAP_ROWS =
      "Dates less than 14 days after opening night have no rows, in a backfill and in daily runs"
          + " alike; every expected key has the recorded reason BOOTSTRAP.";

  /** Team defence by zone. */
  public static final TableContract<TeamDefenseZones> TEAM_DEFENSE_ZONES =
      TableContract.of(TeamDefenseZones.class)
          .named("nba_precompute.team_defense_zone_analysis", PhaseName.PRECOMPUTE)
          .describedAs(
              "Each team's defence by zone over its last 15 games before a date with games, against"
                  + " the league's of the last 30 days.")
          .partitionedBy("analysis_date")
          .clusteredBy("team_abbr")
          .keyedBy("analysis_date", "team_abbr")
          .reads(RawTables.SCHEDULE, LookBack.seasonToDate())
          .reads(AnalyticsTables.TEAM_DEFENSE, LookBack.seasonBefore())
          .expects(Cardinality.perDate(30, 30).except(BOOTSTRAP))
          .chooses("All 30 teams have a row on each date with games, whether they play or not.")
          .chooses("A team below its minimum of games has a row of NULL figures, not no row.")
          .chooses("The league's figures stop before the date, where the reference reads the date.")
          .chooses("data_quality_tier is of the one scale of all tables, not high, medium, low.")
          .chooses(STRICTLY_BEFORE)
          .chooses(NO_BOOTSTRAP_ROWS)
          .chooses(ONE_PROVENANCE)
          .chooses(UNROUNDED)
          .chooses(FRACTIONS)
          .build();

  /** Players' shots by zone. */
  public static final TableContract<PlayerShotZones> PLAYER_SHOT_ZONES =
      TableContract.of(PlayerShotZones.class)
          .named("nba_precompute.player_shot_zone_analysis", PhaseName.PRECOMPUTE)
          .describedAs(
              "Where every player who was active in the season so far shoots and scores, over his"
                  + " last 10 and 20 games.")
          .partitionedBy("analysis_date")
          .clusteredBy("player_lookup", "universal_player_id")
          .keyedBy("analysis_date", "player_lookup")
          .reads(RawTables.SCHEDULE, LookBack.seasonToDate())
          .reads(AnalyticsTables.PLAYER_GAMES, LookBack.seasonBefore())
          .expects(Cardinality.onePerPlayer().except(BOOTSTRAP))
          .accountsFor(AnalyticsTables.PLAYER_GAMES, LookBack.seasonBefore(), "is_active")
          .chooses("Only games in which all three zones are known count, so rates sum to 100.")
          .chooses("sample_quality has three levels: high from 10 games, medium from 7, low below.")
          .chooses(
              "leaves out player_position: no analytics table has it, and the reference never fills"
                  + " it")
          .chooses(STRICTLY_BEFORE)
          .chooses(NO_BOOTSTRAP_ROWS)
          .chooses(ALIASES)
          .chooses(ONE_PROVENANCE)
          .chooses(UNROUNDED)
          .chooses(FRACTIONS)
          .build();

  /** Players' composite factors. */
  public static final TableContract<PlayerCompositeFactors> COMPOSITE_FACTORS =
      TableContract.of(PlayerCompositeFactors.class)
          .named("nba_precompute.player_composite_factors", PhaseName.PRECOMPUTE)
          .describedAs(
              "Fatigue, match-up, pace and usage of every player expected in a game of the date, and"
                  + " what they add up to in points.")
          .clusteredBy("player_lookup", "universal_player_id")
          .keyedBy("game_date", "player_lookup")
          .reads(AnalyticsTables.UPCOMING_PLAYERS, LookBack.sameDate())
          .reads(AnalyticsTables.UPCOMING_TEAMS, LookBack.sameDate())
          .reads(AnalyticsTables.TEAM_OFFENSE, LookBack.seasonBefore())
          .reads(PLAYER_SHOT_ZONES, LookBack.sameDate())
          .reads(TEAM_DEFENSE_ZONES, LookBack.sameDate())
          .expects(Cardinality.onePerPlayer().except(BOOTSTRAP))
          .accountsFor(AnalyticsTables.UPCOMING_PLAYERS, LookBack.sameDate(), "TRUE")
          .chooses(
              "A factor with a missing input is NULL and named, never 0; the total is the sum of the"
                  + " others, and missing_factor_count says how many are missing.")
          .chooses("fatigue_score is the raw 0 to 100; what enters the total is its adjustment.")
          .chooses(
              "A balanced player's zone is the whole floor: the opponent's figures weighted by his"
                  + " rates, at full weight.")
          .chooses("Referee, look-ahead, travel and opponent-strength factors are deferred: 0.")
          .chooses(STRICTLY_BEFORE)
          .chooses(NO_BOOTSTRAP_ROWS)
          .chooses(ALIASES)
          .chooses(ONE_PROVENANCE)
          .chooses(UNROUNDED)
          .chooses(FRACTIONS)
          .build();

  /** Players' averages. */
  public static final TableContract<PlayerDailyCache> PLAYER_DAILY_CACHE =
      TableContract.of(PlayerDailyCache.class)
          .named("nba_precompute.player_daily_cache", PhaseName.PRECOMPUTE)
          .describedAs(
              "Averages, load, team figures and shot shares of every player expected in a game of"
                  + " the date who has played 3 games and one of them in the last 30 days.")
          .partitionedBy("cache_date")
          .clusteredBy("player_lookup", "universal_player_id")
          .keyedBy("cache_date", "player_lookup")
          .reads(RawTables.SCHEDULE, LookBack.seasonToDate())
          .reads(AnalyticsTables.PLAYER_GAMES, LookBack.seasonBefore())
          .reads(AnalyticsTables.TEAM_OFFENSE, LookBack.seasonBefore())
          .reads(AnalyticsTables.UPCOMING_PLAYERS, LookBack.sameDate())
          .reads(PLAYER_SHOT_ZONES, LookBack.sameDate())
          .expects(Cardinality.onePerPlayer().except(BOOTSTRAP, WARM_UP, STALE))
          .accountsFor(AnalyticsTables.UPCOMING_PLAYERS, LookBack.sameDate(), "TRUE")
          .chooses("Players below 3 games have the recorded reason WARM_UP, those away STALE.")
          .chooses("assisted_rate_last_10 is a percentage, as in the shot zones it comes from.")
          .chooses("Windows of 7 days are the 7 days before the date, not 8.")
          .chooses("Rows never expire, because training reads old ones.")
          .chooses("Adds rebounds, assists, longer and shorter windows, and rest.")
          .chooses("player_age stays NULL while no raw table gives dates of birth.")
          .chooses(STRICTLY_BEFORE)
          .chooses(NO_BOOTSTRAP_ROWS)
          .chooses(ALIASES)
          .chooses(ONE_PROVENANCE)
          .chooses(UNROUNDED)
          .chooses(FRACTIONS)
          .build();

  private PrecomputeTables() {}

  /** All of them, each after those it reads. */
  public static List<TableContract<?>> all() {
    return List.of(TEAM_DEFENSE_ZONES, PLAYER_SHOT_ZONES, COMPOSITE_FACTORS, PLAYER_DAILY_CACHE);
  }
}
