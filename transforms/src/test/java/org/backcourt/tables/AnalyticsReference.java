package org.backcourt.tables;

import java.util.stream.Stream;

/** The reference's columns of the analytics tables, written down a second time. */
final class AnalyticsReference {

  private AnalyticsReference() {}

  static Stream<ReferenceColumns> tables() {
    return Stream.of(
        ReferenceColumns.of(
                AnalyticsTables.TEAM_OFFENSE,
                """
                game_id STRING; nba_game_id STRING; game_date DATE; team_abbr STRING;
                opponent_team_abbr STRING; season_year INT64; points_scored INT64; fg_attempts
                INT64; fg_makes INT64; three_pt_attempts INT64; three_pt_makes INT64; ft_attempts
                INT64; ft_makes INT64; rebounds INT64; assists INT64; turnovers INT64;
                personal_fouls INT64; team_paint_attempts INT64; team_paint_makes INT64;
                team_mid_range_attempts INT64; team_mid_range_makes INT64; points_in_paint_scored
                INT64; second_chance_points_scored INT64; offensive_rating FLOAT64; pace FLOAT64;
                possessions INT64; ts_pct FLOAT64; home_game BOOL; win_flag BOOL; margin_of_victory
                INT64; overtime_periods INT64; players_inactive INT64; starters_inactive INT64;
                referee_crew_id STRING; source_nbac_boxscore_last_updated TIMESTAMP;
                source_nbac_boxscore_rows_found INT64; source_nbac_boxscore_completeness_pct
                FLOAT64; source_nbac_boxscore_hash STRING; source_play_by_play_last_updated
                TIMESTAMP; source_play_by_play_rows_found INT64;
                source_play_by_play_completeness_pct FLOAT64; source_play_by_play_hash STRING;
                data_quality_tier STRING; shot_zones_available BOOL; shot_zones_source STRING;
                primary_source_used STRING; processed_with_issues BOOL; is_partial_game_data BOOL;
                game_completeness_pct FLOAT64; game_status_at_processing STRING; data_hash STRING;
                created_at TIMESTAMP; processed_at TIMESTAMP
                """)
            .leavesOut("referee_crew_id", "starters_inactive")
            .retypes("possessions FLOAT64")
            .adds(
                """
                possessions_counted INT64; team_minutes FLOAT64; offensive_rebounds INT64;
                defensive_rebounds INT64; steals INT64; blocks INT64; team_three_attempts_pbp INT64;
                team_three_makes_pbp INT64; fast_break_points_scored INT64; shot_zones_estimated
                BOOL; team_restricted_area_attempts INT64; team_restricted_area_makes INT64;
                team_paint_non_ra_attempts INT64; team_paint_non_ra_makes INT64;
                team_left_corner_three_attempts INT64; team_left_corner_three_makes INT64;
                team_right_corner_three_attempts INT64; team_right_corner_three_makes INT64;
                team_above_break_three_attempts INT64; team_above_break_three_makes INT64;
                team_backcourt_attempts INT64; team_backcourt_makes INT64
                """),
        ReferenceColumns.of(
                AnalyticsTables.TEAM_DEFENSE,
                """
                game_id STRING; game_date DATE; defending_team_abbr STRING; opponent_team_abbr
                STRING; season_year INT64; points_allowed INT64; opp_fg_attempts INT64; opp_fg_makes
                INT64; opp_three_pt_attempts INT64; opp_three_pt_makes INT64; opp_ft_attempts INT64;
                opp_ft_makes INT64; opp_rebounds INT64; opp_assists INT64; turnovers_forced INT64;
                fouls_committed INT64; opp_paint_attempts INT64; opp_paint_makes INT64;
                opp_mid_range_attempts INT64; opp_mid_range_makes INT64; points_in_paint_allowed
                INT64; mid_range_points_allowed INT64; three_pt_points_allowed INT64;
                second_chance_points_allowed INT64; fast_break_points_allowed INT64; blocks_paint
                INT64; blocks_mid_range INT64; blocks_three_pt INT64; steals INT64;
                defensive_rebounds INT64; defensive_rating FLOAT64; opponent_pace FLOAT64;
                opponent_ts_pct FLOAT64; home_game BOOL; win_flag BOOL; margin_of_victory INT64;
                overtime_periods INT64; players_inactive INT64; starters_inactive INT64;
                referee_crew_id STRING; data_quality_tier STRING; primary_source_used STRING;
                processed_with_issues BOOL; source_team_boxscore_last_updated TIMESTAMP;
                source_team_boxscore_rows_found INT64; source_team_boxscore_completeness_pct
                FLOAT64; source_team_boxscore_hash STRING; source_gamebook_players_last_updated
                TIMESTAMP; source_gamebook_players_rows_found INT64;
                source_gamebook_players_completeness_pct FLOAT64; source_gamebook_players_hash
                STRING; source_bdl_players_last_updated TIMESTAMP; source_bdl_players_rows_found
                INT64; source_bdl_players_completeness_pct FLOAT64; source_bdl_players_hash STRING;
                data_hash STRING; processed_at TIMESTAMP; created_at TIMESTAMP
                """)
            .leavesOut("referee_crew_id", "starters_inactive")
            .adds(
                """
                possessions FLOAT64; opp_offensive_rebounds INT64; opp_three_attempts_pbp INT64;
                opp_three_makes_pbp INT64; opp_restricted_area_attempts INT64;
                opp_restricted_area_makes INT64; opp_paint_non_ra_attempts INT64;
                opp_paint_non_ra_makes INT64; opp_left_corner_three_attempts INT64;
                opp_left_corner_three_makes INT64; opp_right_corner_three_attempts INT64;
                opp_right_corner_three_makes INT64; opp_above_break_three_attempts INT64;
                opp_above_break_three_makes INT64; opp_backcourt_attempts INT64; opp_backcourt_makes
                INT64
                """),
        ReferenceColumns.of(
                AnalyticsTables.PLAYER_GAMES,
                """
                player_lookup STRING; universal_player_id STRING; player_full_name STRING; game_id
                STRING; game_date DATE; team_abbr STRING; opponent_team_abbr STRING; season_year
                INT64; points INT64; minutes_played FLOAT64; assists INT64; offensive_rebounds
                INT64; defensive_rebounds INT64; steals INT64; blocks INT64; turnovers INT64;
                fg_attempts INT64; fg_makes INT64; three_pt_attempts INT64; three_pt_makes INT64;
                ft_attempts INT64; ft_makes INT64; plus_minus INT64; personal_fouls INT64;
                paint_attempts INT64; paint_makes INT64; mid_range_attempts INT64; mid_range_makes
                INT64; three_attempts_pbp INT64; three_makes_pbp INT64; has_complete_shot_zones
                BOOL; paint_blocks INT64; mid_range_blocks INT64; three_pt_blocks INT64; and1_count
                INT64; assisted_fg_makes INT64; unassisted_fg_makes INT64; usage_rate FLOAT64;
                ts_pct FLOAT64; efg_pct FLOAT64; starter_flag BOOL; win_flag BOOL; points_line
                FLOAT64; over_under_result STRING; margin FLOAT64; opening_line FLOAT64;
                line_movement FLOAT64; points_line_source STRING; opening_line_source STRING;
                is_active BOOL; player_status STRING; source_nbac_last_updated TIMESTAMP;
                source_nbac_rows_found INT64; source_nbac_completeness_pct FLOAT64; source_nbac_hash
                STRING; source_bdl_last_updated TIMESTAMP; source_bdl_rows_found INT64;
                source_bdl_completeness_pct FLOAT64; source_bdl_hash STRING; source_bbd_last_updated
                TIMESTAMP; source_bbd_rows_found INT64; source_bbd_completeness_pct FLOAT64;
                source_bbd_hash STRING; source_nbac_pbp_last_updated TIMESTAMP;
                source_nbac_pbp_rows_found INT64; source_nbac_pbp_completeness_pct FLOAT64;
                source_nbac_pbp_hash STRING; source_odds_last_updated TIMESTAMP;
                source_odds_rows_found INT64; source_odds_completeness_pct FLOAT64; source_odds_hash
                STRING; source_bp_last_updated TIMESTAMP; source_bp_rows_found INT64;
                source_bp_completeness_pct FLOAT64; source_bp_hash STRING; source_team_last_updated
                TIMESTAMP; source_team_rows_found INT64; source_team_completeness_pct FLOAT64;
                source_team_hash STRING; data_quality_tier STRING; primary_source_used STRING;
                processed_with_issues BOOL; shot_zones_estimated BOOL; is_dnp BOOL; dnp_reason
                STRING; dnp_reason_category STRING; is_partial_game_data BOOL; game_completeness_pct
                FLOAT64; game_status_at_processing STRING; usage_rate_valid BOOL; usage_rate_capped
                FLOAT64; usage_rate_raw FLOAT64; usage_rate_anomaly_reason STRING; dedup_key STRING;
                record_version INT64; first_processed_at TIMESTAMP; data_hash STRING; created_at
                TIMESTAMP; processed_at TIMESTAMP
                """)
            .adds(
                """
                seconds_played INT64; usage_rate_on_court FLOAT64; shot_zones_source STRING;
                fourth_quarter_minutes FLOAT64; fourth_quarter_points INT64; clutch_minutes FLOAT64;
                restricted_area_attempts INT64; restricted_area_makes INT64; paint_non_ra_attempts
                INT64; paint_non_ra_makes INT64; left_corner_three_attempts INT64;
                left_corner_three_makes INT64; right_corner_three_attempts INT64;
                right_corner_three_makes INT64; above_break_three_attempts INT64;
                above_break_three_makes INT64; backcourt_attempts INT64; backcourt_makes INT64
                """),
        ReferenceColumns.of(
                AnalyticsTables.UPCOMING_TEAMS,
                """
                team_abbr STRING; game_id STRING; game_date DATE; season_year INT64;
                opponent_team_abbr STRING; home_game BOOL; is_back_to_back BOOL;
                days_since_last_game INT64; game_number_in_season INT64; team_days_rest INT64;
                team_back_to_back BOOL; games_in_last_7_days INT64; games_in_last_14_days INT64;
                game_spread FLOAT64; game_total FLOAT64; game_spread_source STRING;
                game_total_source STRING; spread_movement FLOAT64; total_movement FLOAT64;
                betting_lines_updated_at TIMESTAMP; starters_out_count INT64;
                questionable_players_count INT64; team_win_streak_entering INT64;
                team_loss_streak_entering INT64; last_game_margin INT64; last_game_result STRING;
                travel_miles INT64; source_nbac_schedule_last_updated TIMESTAMP;
                source_nbac_schedule_rows_found INT64; source_nbac_schedule_completeness_pct
                FLOAT64; source_nbac_schedule_hash STRING; source_odds_lines_last_updated TIMESTAMP;
                source_odds_lines_rows_found INT64; source_odds_lines_completeness_pct FLOAT64;
                source_odds_lines_hash STRING; source_injury_report_last_updated TIMESTAMP;
                source_injury_report_rows_found INT64; source_injury_report_completeness_pct
                FLOAT64; source_injury_report_hash STRING; early_season_flag BOOL;
                insufficient_data_reason STRING; expected_games_count INT64; actual_games_count
                INT64; completeness_percentage FLOAT64; missing_games_count INT64;
                is_production_ready BOOL; data_quality_issues ARRAY<STRING>;
                last_reprocess_attempt_at TIMESTAMP; reprocess_attempt_count INT64;
                circuit_breaker_active BOOL; circuit_breaker_until TIMESTAMP;
                manual_override_required BOOL; season_boundary_detected BOOL;
                backfill_bootstrap_mode BOOL; processing_decision_reason STRING;
                l7d_completeness_pct FLOAT64; l7d_is_complete BOOL; l14d_completeness_pct FLOAT64;
                l14d_is_complete BOOL; all_windows_complete BOOL; data_hash STRING; processed_at
                TIMESTAMP; created_at TIMESTAMP
                """)
            .withCompleteness()
            .adds(
                """
                context_mode STRING
                """),
        ReferenceColumns.of(
                AnalyticsTables.UPCOMING_PLAYERS,
                """
                player_lookup STRING; universal_player_id STRING; game_id STRING; game_date DATE;
                team_abbr STRING; opponent_team_abbr STRING; has_prop_line BOOL; current_points_line
                FLOAT64; opening_points_line FLOAT64; line_movement FLOAT64;
                current_points_line_source STRING; opening_points_line_source STRING; game_spread
                FLOAT64; opening_spread FLOAT64; spread_movement FLOAT64; game_spread_source STRING;
                spread_public_betting_pct FLOAT64; game_total FLOAT64; opening_total FLOAT64;
                total_movement FLOAT64; game_total_source STRING; total_public_betting_pct FLOAT64;
                pace_differential FLOAT64; opponent_pace_last_10 FLOAT64; game_start_time_local
                STRING; opponent_ft_rate_allowed FLOAT64; home_game BOOL; back_to_back BOOL;
                season_phase STRING; projected_usage_rate FLOAT64; days_rest INT64;
                days_rest_before_last_game INT64; days_since_2_plus_days_rest INT64;
                games_in_last_7_days INT64; games_in_last_14_days INT64; minutes_in_last_7_days
                INT64; minutes_in_last_14_days INT64; avg_minutes_per_game_last_7 FLOAT64;
                back_to_backs_last_14_days INT64; avg_usage_rate_last_7_games FLOAT64;
                fourth_quarter_minutes_last_7 INT64; clutch_minutes_last_7_games INT64; travel_miles
                INT64; time_zone_changes INT64; consecutive_road_games INT64;
                miles_traveled_last_14_days INT64; time_zones_crossed_last_14_days INT64; player_age
                INT64; points_avg_last_5 FLOAT64; points_avg_last_10 FLOAT64; prop_over_streak
                INT64; prop_under_streak INT64; star_teammates_out INT64;
                opponent_def_rating_last_10 FLOAT64; shooting_pct_decline_last_5 FLOAT64;
                fourth_quarter_production_last_7 FLOAT64; next_game_days_rest INT64;
                games_in_next_7_days INT64; next_opponent_win_pct FLOAT64; next_game_is_primetime
                BOOL; opponent_days_rest INT64; opponent_games_in_next_7_days INT64;
                opponent_next_game_days_rest INT64; player_status STRING; injury_report STRING;
                questionable_teammates INT64; probable_teammates INT64; source_boxscore_last_updated
                TIMESTAMP; source_boxscore_rows_found INT64; source_boxscore_completeness_pct
                FLOAT64; source_boxscore_hash STRING; source_schedule_last_updated TIMESTAMP;
                source_schedule_rows_found INT64; source_schedule_completeness_pct FLOAT64;
                source_schedule_hash STRING; source_props_last_updated TIMESTAMP;
                source_props_rows_found INT64; source_props_completeness_pct FLOAT64;
                source_props_hash STRING; source_game_lines_last_updated TIMESTAMP;
                source_game_lines_rows_found INT64; source_game_lines_completeness_pct FLOAT64;
                source_game_lines_hash STRING; data_quality_tier STRING; primary_source_used STRING;
                processed_with_issues BOOL; expected_games_count INT64; actual_games_count INT64;
                completeness_percentage FLOAT64; missing_games_count INT64; is_production_ready
                BOOL; data_quality_issues ARRAY<STRING>; last_reprocess_attempt_at TIMESTAMP;
                reprocess_attempt_count INT64; circuit_breaker_active BOOL; circuit_breaker_until
                TIMESTAMP; manual_override_required BOOL; season_boundary_detected BOOL;
                backfill_bootstrap_mode BOOL; processing_decision_reason STRING; l5_completeness_pct
                FLOAT64; l5_is_complete BOOL; l10_completeness_pct FLOAT64; l10_is_complete BOOL;
                l7d_completeness_pct FLOAT64; l7d_is_complete BOOL; l14d_completeness_pct FLOAT64;
                l14d_is_complete BOOL; l30d_completeness_pct FLOAT64; l30d_is_complete BOOL;
                all_windows_complete BOOL; data_hash STRING; context_version INT64; created_at
                TIMESTAMP; processed_at TIMESTAMP
                """)
            .withCompleteness()
            .leavesOut("spread_public_betting_pct", "total_public_betting_pct", "context_version")
            .retypes(
                """
                minutes_in_last_7_days FLOAT64; minutes_in_last_14_days FLOAT64;
                fourth_quarter_minutes_last_7 FLOAT64; clutch_minutes_last_7_games FLOAT64
                """)
            .adds(
                """
                season_year INT64; context_mode STRING; opponent_off_rating_last_10 FLOAT64
                """));
  }
}
