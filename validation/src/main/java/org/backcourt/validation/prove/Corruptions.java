package org.backcourt.validation.prove;

import java.util.List;
import java.util.stream.Stream;

/**
 * Known ways to go wrong, as incidents and checks of the reference system tell them.
 *
 * <p>Long because each is a line or two of SQL with a name.
 */
public final class Corruptions {

  private Corruptions() {}

  /** All of them. */
  public static List<Corruption> all() {
    return List.of(
        new Corruption(
            "1",
            "two-teams-of-a-night",
            "every date is there, with two of its teams",
            List.of("team_offense_game_summary"),
            List.of(
                "DELETE FROM nba_analytics.team_offense_game_summary WHERE game_date = "
                    + "{date} AND team_abbr NOT IN ({team}, (SELECT max(team_abbr) FROM "
                    + "nba_analytics.team_offense_game_summary WHERE game_date = {date}))")),
        new Corruption(
            "2",
            "box-scores-of-nobody",
            "the load is green and has no player",
            List.of("bdl_player_boxscores"),
            List.of("DELETE FROM nba_raw.bdl_player_boxscores WHERE game_date = {date}")),
        new Corruption(
            "3",
            "one-player-of-a-night",
            "factors of one player, kept for days",
            List.of("player_composite_factors"),
            List.of(
                "DELETE FROM nba_precompute.player_composite_factors WHERE game_date = "
                    + "{date} AND player_lookup <> {player}")),
        new Corruption(
            "4",
            "no-team-context",
            "five completions, no row",
            List.of("upcoming_team_game_context"),
            List.of(
                "DELETE FROM nba_analytics.upcoming_team_game_context WHERE game_date = "
                    + "{date}")),
        new Corruption(
            "5",
            "no-play-by-play",
            "files are there, events are not",
            List.of("bigdataball_play_by_play"),
            List.of("DELETE FROM nba_raw.bigdataball_play_by_play WHERE game_date = {date}")),
        new Corruption(
            "7",
            "a-column-of-zeros",
            "0.0 in every row",
            List.of("player_composite_factors"),
            List.of(
                "UPDATE nba_precompute.player_composite_factors SET fatigue_score = 0 "
                    + "WHERE game_date = {date}")),
        new Corruption(
            "8",
            "a-flag-never-computed",
            "FALSE for every row ever",
            List.of("player_game_summary"),
            List.of(
                "UPDATE nba_analytics.player_game_summary SET win_flag = FALSE WHERE "
                    + "game_date = {date}")),
        new Corruption(
            "9",
            "no-lines-loaded",
            "a processor that loads nothing",
            List.of("odds_api_game_lines"),
            List.of("DELETE FROM nba_raw.odds_api_game_lines WHERE game_date = {date}")),
        new Corruption(
            "10",
            "one-write-lost",
            "33 of 203 rows survive a shared writer",
            List.of("ml_feature_store_v2"),
            List.of(
                "DELETE FROM nba_predictions.ml_feature_store_v2 WHERE game_date = {date} "
                    + "AND hash(player_lookup) % 6 > 0")),
        new Corruption(
            "12",
            "a-phase-unseen",
            "raw and analytics are there, nothing after them",
            List.of(
                "player_composite_factors",
                "ml_feature_store_v2",
                "player_daily_cache",
                "player_shot_zone_analysis",
                "team_defense_zone_analysis"),
            List.of(
                "DELETE FROM nba_precompute.player_composite_factors WHERE game_date = " + "{date}",
                "DELETE FROM nba_predictions.ml_feature_store_v2 WHERE game_date = {date}",
                "DELETE FROM nba_precompute.player_daily_cache WHERE cache_date = {date}",
                "DELETE FROM nba_precompute.player_shot_zone_analysis WHERE analysis_date "
                    + "= {date}",
                "DELETE FROM nba_precompute.team_defense_zone_analysis WHERE analysis_date "
                    + "= {date}")),
        new Corruption(
            "13",
            "a-date-absent-everywhere",
            "a date that no table has",
            List.of(
                "player_game_summary",
                "team_offense_game_summary",
                "team_defense_game_summary",
                "upcoming_player_game_context",
                "upcoming_team_game_context"),
            List.of(
                "DELETE FROM nba_analytics.player_game_summary WHERE game_date = {date}",
                "DELETE FROM nba_analytics.team_offense_game_summary WHERE game_date = " + "{date}",
                "DELETE FROM nba_analytics.team_defense_game_summary WHERE game_date = " + "{date}",
                "DELETE FROM nba_analytics.upcoming_player_game_context WHERE game_date = "
                    + "{date}",
                "DELETE FROM nba_analytics.upcoming_team_game_context WHERE game_date = "
                    + "{date}")),
        new Corruption(
            "14",
            "team-box-scores-stop",
            "the source stops",
            List.of("nbac_team_boxscore"),
            List.of("DELETE FROM nba_raw.nbac_team_boxscore WHERE game_date = {date}")),
        new Corruption(
            "15",
            "props-stop",
            "no line on anybody",
            List.of("odds_api_player_points_props"),
            List.of("DELETE FROM nba_raw.odds_api_player_points_props WHERE game_date = {date}")),
        new Corruption(
            "16",
            "one-game-of-many",
            "the first game of the night only",
            List.of("nbac_gamebook_player_stats"),
            List.of(
                "DELETE FROM nba_raw.nbac_gamebook_player_stats WHERE game_date = {date} "
                    + "AND game_id <> (SELECT min(game_id) FROM "
                    + "nba_raw.nbac_gamebook_player_stats WHERE game_date = {date})")),
        new Corruption(
            "16b",
            "box-scores-stop",
            "36 hours without a row",
            List.of("bdl_player_boxscores"),
            List.of("DELETE FROM nba_raw.bdl_player_boxscores WHERE game_date = {date}")),
        new Corruption(
            "16c",
            "quality-falls",
            "quality from 79 to 30 overnight",
            List.of("player_game_summary"),
            List.of(
                "UPDATE nba_analytics.player_game_summary SET quality_score = 30 WHERE "
                    + "game_date = {date}")),
        new Corruption(
            "16d",
            "no-betting-rows",
            "no line, no prop",
            List.of("odds_api_game_lines", "odds_api_player_points_props"),
            List.of(
                "DELETE FROM nba_raw.odds_api_game_lines WHERE game_date = {date}",
                "DELETE FROM nba_raw.odds_api_player_points_props WHERE game_date = {date}")),
        new Corruption(
            "16h",
            "one-game-without-events",
            "play-by-play lacks a game",
            List.of("bigdataball_play_by_play"),
            List.of(
                "DELETE FROM nba_raw.bigdataball_play_by_play WHERE game_date = {date} AND "
                    + "game_id = (SELECT min(game_id) FROM nba_raw.bigdataball_play_by_play "
                    + "WHERE game_date = {date})")),
        new Corruption(
            "17",
            "ids-turned-round",
            "home first; joins find half",
            List.of(
                "team_offense_game_summary",
                "upcoming_team_game_context",
                "upcoming_player_game_context"),
            Stream.of(
                    "team_offense_game_summary",
                    "upcoming_team_game_context",
                    "upcoming_player_game_context")
                .map(
                    table ->
                        "UPDATE nba_analytics."
                            + table
                            + " SET game_id = strftime(game_date, '%Y%m%d') || '_' ||"
                            + " split_part(game_id, '_', 3) || '_' || split_part(game_id, '_', 2)"
                            + " WHERE game_date = {date}")
                .toList()),
        new Corruption(
            "17",
            "usage-of-half",
            "usage 47 %",
            List.of("player_game_summary"),
            List.of(
                "UPDATE nba_analytics.player_game_summary SET usage_rate = NULL WHERE "
                    + "game_date = {date} AND team_abbr = {team}")),
        new Corruption(
            "18",
            "minutes-lost",
            "minutes NULL in 99.5 %",
            List.of("player_game_summary"),
            List.of(
                "UPDATE nba_analytics.player_game_summary SET minutes_played = NULL, "
                    + "seconds_played = NULL WHERE game_date = {date}")),
        new Corruption(
            "19",
            "usage-never-computed",
            "usage NULL in every row",
            List.of("player_game_summary"),
            List.of(
                "UPDATE nba_analytics.player_game_summary SET usage_rate = NULL WHERE "
                    + "game_date = {date}")),
        new Corruption(
            "20",
            "zones-lost",
            "zones 0 % after keys changed",
            List.of("player_game_summary"),
            List.of(
                "UPDATE nba_analytics.player_game_summary SET paint_attempts = NULL, "
                    + "mid_range_attempts = NULL, has_complete_shot_zones = FALSE WHERE "
                    + "game_date = {date}")),
        new Corruption(
            "21",
            "opponent-zones-lost",
            "strength of opponents 0 in 10 068 rows",
            List.of("team_defense_game_summary"),
            List.of(
                "UPDATE nba_analytics.team_defense_game_summary SET opp_paint_attempts = "
                    + "NULL, opp_mid_range_attempts = NULL WHERE game_date = {date}")),
        new Corruption(
            "22",
            "lines-of-half",
            "the line feature falls from 99 % to 43 %",
            List.of("upcoming_team_game_context"),
            List.of(
                "UPDATE nba_analytics.upcoming_team_game_context SET game_total = NULL,"
                    + " game_spread = NULL WHERE game_date = {date} AND game_id <> (SELECT"
                    + " min(game_id) FROM nba_analytics.upcoming_team_game_context WHERE"
                    + " game_date = {date})")),
        new Corruption(
            "23",
            "threes-lost",
            "three-point makes in 0 to 6 %",
            List.of("player_game_summary"),
            List.of(
                "UPDATE nba_analytics.player_game_summary SET three_pt_makes = NULL WHERE "
                    + "game_date = {date}")),
        new Corruption(
            "24",
            "a-line-denied",
            "218 predictions on real lines not graded",
            List.of("upcoming_player_game_context"),
            List.of(
                "UPDATE nba_analytics.upcoming_player_game_context SET has_prop_line = "
                    + "FALSE WHERE game_date = {date} AND current_points_line IS NOT NULL")),
        new Corruption(
            "25",
            "teams-without-points",
            "two teams have 0 points",
            List.of("team_offense_game_summary"),
            List.of(
                "UPDATE nba_analytics.team_offense_game_summary SET points_scored = 0 "
                    + "WHERE game_date = {date} AND team_abbr = {team}")),
        new Corruption(
            "26",
            "defaults-for-most",
            "every player has a vector, four in ten without defaults",
            List.of("ml_feature_store_v2"),
            List.of(
                "UPDATE nba_predictions.ml_feature_store_v2 SET quality_score = 0.4 *"
                    + " quality_score WHERE game_date = {date}")),
        new Corruption(
            "27",
            "percent-for-fraction",
            "a hundred times too much in 1.5 %",
            List.of("player_shot_zone_analysis"),
            List.of(
                "UPDATE nba_precompute.player_shot_zone_analysis SET paint_pct_last_10 = "
                    + "100 * paint_pct_last_10 WHERE analysis_date = {date} AND "
                    + "hash(player_lookup) % 10 = 0")),
        new Corruption(
            "29",
            "two-tables-of-five",
            "declared complete with two of five tables",
            List.of(
                "team_defense_game_summary",
                "upcoming_player_game_context",
                "upcoming_team_game_context"),
            List.of(
                "DELETE FROM nba_analytics.team_defense_game_summary WHERE game_date = " + "{date}",
                "DELETE FROM nba_analytics.upcoming_player_game_context WHERE game_date = "
                    + "{date}",
                "DELETE FROM nba_analytics.upcoming_team_game_context WHERE game_date = "
                    + "{date}")),
        new Corruption(
            "30",
            "games-in-raw-only",
            "450 games that no later phase has",
            List.of(
                "player_game_summary", "team_offense_game_summary", "team_defense_game_summary"),
            List.of(
                "DELETE FROM nba_analytics.player_game_summary WHERE game_date = {date}",
                "DELETE FROM nba_analytics.team_offense_game_summary WHERE game_date = " + "{date}",
                "DELETE FROM nba_analytics.team_defense_game_summary WHERE game_date = "
                    + "{date}")),
        new Corruption(
            "31",
            "a-batch-rejected",
            "22 teams rejected for 10",
            List.of("team_offense_game_summary"),
            List.of(
                "DELETE FROM nba_analytics.team_offense_game_summary WHERE game_date = "
                    + "{date}")),
        new Corruption(
            "33",
            "usage-before-teams",
            "usage NULL, lines after features",
            List.of("player_game_summary"),
            List.of(
                "UPDATE nba_analytics.player_game_summary SET usage_rate = NULL, "
                    + "usage_rate_valid = FALSE WHERE game_date = {date}")),
        new Corruption(
            "34",
            "lines-of-one-game",
            "1 of 10 games has lines",
            List.of("upcoming_team_game_context"),
            List.of(
                "UPDATE nba_analytics.upcoming_team_game_context SET game_total = NULL, "
                    + "game_spread = NULL WHERE game_date = {date} AND team_abbr <> {team}")),
        new Corruption(
            "37",
            "a-window-with-the-game-itself",
            "L5 knows the result",
            List.of("player_daily_cache"),
            List.of(
                "UPDATE nba_precompute.player_daily_cache SET points_avg_last_5 = (SELECT "
                    + "avg(points) FROM (SELECT points FROM nba_analytics.player_game_summary g "
                    + "WHERE g.player_lookup = nba_precompute.player_daily_cache.player_lookup "
                    + "AND g.is_active AND g.game_date <= {date} ORDER BY g.game_date DESC LIMIT "
                    + "5)) WHERE cache_date = {date}")),
        new Corruption(
            "38",
            "rests-as-zeros",
            "averages up to 28 points too low",
            List.of("player_daily_cache"),
            List.of(
                "UPDATE nba_precompute.player_daily_cache SET points_avg_last_5 = 0.8 * "
                    + "points_avg_last_5, points_avg_last_10 = 0.9 * points_avg_last_10 WHERE "
                    + "cache_date = {date}")),
        new Corruption(
            "40",
            "pace-of-another-day",
            "pace 12 too high on four dates",
            List.of("team_offense_game_summary"),
            List.of(
                "UPDATE nba_analytics.team_offense_game_summary SET pace = pace + 12 WHERE "
                    + "game_date = {date}")),
        new Corruption(
            "41",
            "box-scores-doubled",
            "79 % of the rows are copies",
            List.of("bdl_player_boxscores"),
            List.of(
                "INSERT INTO nba_raw.bdl_player_boxscores SELECT * FROM "
                    + "nba_raw.bdl_player_boxscores WHERE game_date = {date}")),
        new Corruption(
            "A.11",
            "players-doubled",
            "a team's rows twice",
            List.of("player_game_summary"),
            List.of(
                "INSERT INTO nba_analytics.player_game_summary SELECT * FROM "
                    + "nba_analytics.player_game_summary WHERE game_date = {date} AND team_abbr "
                    + "= {team}")),
        new Corruption(
            "42",
            "grades-doubled",
            "a fifth of the grades twice",
            List.of("prediction_accuracy"),
            List.of(
                "INSERT INTO nba_predictions.prediction_accuracy SELECT * FROM "
                    + "nba_predictions.prediction_accuracy WHERE game_date = {date} AND "
                    + "hash(player_lookup) % 5 = 0")),
        new Corruption(
            "43",
            "vectors-doubled",
            "a merge fell back to inserting",
            List.of("ml_feature_store_v2"),
            List.of(
                "INSERT INTO nba_predictions.ml_feature_store_v2 SELECT * FROM "
                    + "nba_predictions.ml_feature_store_v2 WHERE game_date = {date}")),
        new Corruption(
            "45",
            "reasons-overwritten",
            "empty reasons over good ones",
            List.of("player_game_summary"),
            List.of(
                "UPDATE nba_analytics.player_game_summary SET dnp_reason_category = NULL "
                    + "WHERE game_date = {date} AND is_dnp")),
        new Corruption(
            "A.18",
            "a-player-too-many-minutes",
            "99 minutes in a game",
            List.of("player_game_summary"),
            List.of(
                "UPDATE nba_analytics.player_game_summary SET minutes_played = 99 WHERE "
                    + "game_date = {date} AND player_lookup = {player}")),
        new Corruption(
            "A.17",
            "rests-with-figures",
            "a 0 for who did not play",
            List.of("player_game_summary"),
            List.of(
                "UPDATE nba_analytics.player_game_summary SET points = 0, assists = 0, "
                    + "fg_attempts = 0 WHERE game_date = {date} AND is_dnp")),
        new Corruption(
            "A.18",
            "negative-counts",
            "-1 rebounds",
            List.of("player_game_summary"),
            List.of(
                "UPDATE nba_analytics.player_game_summary SET offensive_rebounds = -1 "
                    + "WHERE game_date = {date} AND player_lookup = {player}")),
        new Corruption(
            "A.18",
            "more-makes-than-attempts",
            "makes of no attempt",
            List.of("player_game_summary"),
            List.of(
                "UPDATE nba_analytics.player_game_summary SET ft_makes = ft_attempts + 1 "
                    + "WHERE game_date = {date} AND player_lookup = {player}")),
        new Corruption(
            "A.18",
            "a-factor-out-of-bounds",
            "a mismatch of 40, a fatigue of 140",
            List.of("player_composite_factors"),
            List.of(
                "UPDATE nba_precompute.player_composite_factors SET "
                    + "shot_zone_mismatch_score = 40, fatigue_score = 140 WHERE game_date = "
                    + "{date} AND player_lookup "
                    + "= {player}")),
        new Corruption(
            "A.18",
            "a-star-missing",
            "the best scorer has no row",
            List.of("player_game_summary"),
            List.of(
                "DELETE FROM nba_analytics.player_game_summary WHERE game_date = {date} "
                    + "AND player_lookup = {player}")),
        new Corruption(
            "A.18",
            "totals-of-other-parts",
            "a total that is not its parts",
            List.of("player_composite_factors"),
            List.of(
                "UPDATE nba_precompute.player_composite_factors SET "
                    + "total_composite_adjustment = total_composite_adjustment + 1 WHERE "
                    + "game_date = {date}")),
        new Corruption(
            "A.18",
            "minutes-of-another-game",
            "a team plays 250 minutes and no overtime",
            List.of("team_offense_game_summary"),
            List.of(
                "UPDATE nba_analytics.team_offense_game_summary SET team_minutes = "
                    + "team_minutes + 10 WHERE game_date = {date} AND team_abbr = {team}")),
        new Corruption(
            "A.18",
            "zones-of-more-than-all",
            "rates by zone add up to 120",
            List.of("player_shot_zone_analysis"),
            List.of(
                "UPDATE nba_precompute.player_shot_zone_analysis SET mid_range_rate_last_10 = "
                    + "mid_range_rate_last_10 + 20 WHERE analysis_date = {date}")),
        new Corruption(
            "A.18",
            "zones-of-other-shots",
            "shots by zone that are more than the shots",
            List.of("player_game_summary", "team_offense_game_summary"),
            List.of(
                "UPDATE nba_analytics.player_game_summary SET paint_attempts = paint_attempts"
                    + " + 9 WHERE game_date = {date} AND player_lookup = {player}",
                "UPDATE nba_analytics.team_offense_game_summary SET team_paint_attempts ="
                    + " team_paint_attempts + 9 WHERE game_date = {date} AND team_abbr ="
                    + " {team}")),
        new Corruption(
            "A.9",
            "a-date-off-the-schedule",
            "games that no schedule knows",
            List.of("nbac_schedule"),
            List.of("DELETE FROM nba_raw.nbac_schedule WHERE game_date = {date}")),
        new Corruption(
            "16f",
            "predictions-not-graded",
            "2 608 predictions without a grade",
            List.of("prediction_accuracy"),
            List.of("DELETE FROM nba_predictions.prediction_accuracy WHERE game_date = {date}")),
        new Corruption(
            "44",
            "predictions-of-few",
            "predictions switched off for most players",
            List.of("player_prop_predictions"),
            List.of(
                "DELETE FROM nba_predictions.player_prop_predictions WHERE game_date = {date} "
                    + "AND hash(player_lookup) % 6 > 0")));
  }
}
