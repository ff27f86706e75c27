package org.backcourt.tables;

import java.util.stream.Stream;

/** The reference's columns of the precompute tables, written down a second time. */
final class PrecomputeReference {

  private PrecomputeReference() {}

  static Stream<ReferenceColumns> tables() {
    return Stream.of(
        ReferenceColumns.of(
                PrecomputeTables.TEAM_DEFENSE_ZONES,
                """
                team_abbr STRING; analysis_date DATE; paint_pct_allowed_last_15 FLOAT64;
                paint_attempts_allowed_per_game FLOAT64; paint_points_allowed_per_game FLOAT64;
                paint_blocks_per_game FLOAT64; paint_defense_vs_league_avg FLOAT64;
                mid_range_pct_allowed_last_15 FLOAT64; mid_range_attempts_allowed_per_game FLOAT64;
                mid_range_blocks_per_game FLOAT64; mid_range_defense_vs_league_avg FLOAT64;
                three_pt_pct_allowed_last_15 FLOAT64; three_pt_attempts_allowed_per_game FLOAT64;
                three_pt_blocks_per_game FLOAT64; three_pt_defense_vs_league_avg FLOAT64;
                defensive_rating_last_15 FLOAT64; opponent_points_per_game FLOAT64; opponent_pace
                FLOAT64; games_in_sample INT64; strongest_zone STRING; weakest_zone STRING;
                data_quality_tier STRING; calculation_notes STRING; source_team_defense_last_updated
                TIMESTAMP; source_team_defense_rows_found INT64;
                source_team_defense_completeness_pct FLOAT64; source_team_defense_hash STRING;
                data_hash STRING; early_season_flag BOOL; insufficient_data_reason STRING;
                expected_games_count INT64; actual_games_count INT64; completeness_percentage
                FLOAT64; missing_games_count INT64; is_production_ready BOOL; data_quality_issues
                ARRAY<STRING>; last_reprocess_attempt_at TIMESTAMP; reprocess_attempt_count INT64;
                circuit_breaker_active BOOL; circuit_breaker_until TIMESTAMP;
                manual_override_required BOOL; season_boundary_detected BOOL;
                backfill_bootstrap_mode BOOL; processing_decision_reason STRING; processed_at
                TIMESTAMP; created_at TIMESTAMP
                """)
            .withCompleteness()
            .adds(
                """
                season_year INT64
                """),
        ReferenceColumns.of(
                PrecomputeTables.PLAYER_SHOT_ZONES,
                """
                player_lookup STRING; universal_player_id STRING; analysis_date DATE;
                paint_rate_last_10 FLOAT64; mid_range_rate_last_10 FLOAT64; three_pt_rate_last_10
                FLOAT64; total_shots_last_10 INT64; games_in_sample_10 INT64; sample_quality_10
                STRING; paint_pct_last_10 FLOAT64; mid_range_pct_last_10 FLOAT64;
                three_pt_pct_last_10 FLOAT64; paint_attempts_per_game FLOAT64;
                mid_range_attempts_per_game FLOAT64; three_pt_attempts_per_game FLOAT64;
                paint_rate_last_20 FLOAT64; paint_pct_last_20 FLOAT64; games_in_sample_20 INT64;
                sample_quality_20 STRING; assisted_rate_last_10 FLOAT64; unassisted_rate_last_10
                FLOAT64; player_position STRING; primary_scoring_zone STRING; data_quality_tier
                STRING; calculation_notes STRING; source_player_game_last_updated TIMESTAMP;
                source_player_game_rows_found INT64; source_player_game_completeness_pct FLOAT64;
                source_player_game_hash STRING; data_hash STRING; early_season_flag BOOL;
                insufficient_data_reason STRING; expected_games_count INT64; actual_games_count
                INT64; completeness_percentage FLOAT64; missing_games_count INT64;
                is_production_ready BOOL; data_quality_issues ARRAY<STRING>;
                last_reprocess_attempt_at TIMESTAMP; reprocess_attempt_count INT64;
                circuit_breaker_active BOOL; circuit_breaker_until TIMESTAMP;
                manual_override_required BOOL; season_boundary_detected BOOL;
                backfill_bootstrap_mode BOOL; processing_decision_reason STRING; created_at
                TIMESTAMP; processed_at TIMESTAMP
                """)
            .withCompleteness()
            .leavesOut("player_position")
            .adds(
                """
                season_year INT64
                """),
        ReferenceColumns.of(
                PrecomputeTables.COMPOSITE_FACTORS,
                """
                player_lookup STRING; universal_player_id STRING; game_date DATE; game_id STRING;
                analysis_date DATE; fatigue_score INT64; shot_zone_mismatch_score FLOAT64;
                pace_score FLOAT64; usage_spike_score FLOAT64; referee_favorability_score FLOAT64;
                look_ahead_pressure_score FLOAT64; travel_impact_score FLOAT64;
                opponent_strength_score FLOAT64; total_composite_adjustment FLOAT64;
                fatigue_context_json STRING; shot_zone_context_json STRING; pace_context_json
                STRING; usage_context_json STRING; calculation_version STRING; data_completeness_pct
                FLOAT64; missing_data_fields STRING; has_warnings BOOL; warning_details STRING;
                source_player_context_last_updated TIMESTAMP; source_player_context_rows_found
                INT64; source_player_context_completeness_pct FLOAT64;
                source_team_context_last_updated TIMESTAMP; source_team_context_rows_found INT64;
                source_team_context_completeness_pct FLOAT64; source_player_shot_last_updated
                TIMESTAMP; source_player_shot_rows_found INT64; source_player_shot_completeness_pct
                FLOAT64; source_team_defense_last_updated TIMESTAMP; source_team_defense_rows_found
                INT64; source_team_defense_completeness_pct FLOAT64; source_player_context_hash
                STRING; source_team_context_hash STRING; source_player_shot_hash STRING;
                source_team_defense_hash STRING; data_hash STRING; early_season_flag BOOL;
                insufficient_data_reason STRING; expected_games_count INT64; actual_games_count
                INT64; completeness_percentage FLOAT64; missing_games_count INT64;
                is_production_ready BOOL; data_quality_issues ARRAY<STRING>;
                upstream_player_shot_ready BOOL; upstream_team_defense_ready BOOL;
                upstream_player_context_ready BOOL; upstream_team_context_ready BOOL;
                all_upstreams_ready BOOL; last_reprocess_attempt_at TIMESTAMP;
                reprocess_attempt_count INT64; circuit_breaker_active BOOL; circuit_breaker_until
                TIMESTAMP; manual_override_required BOOL; season_boundary_detected BOOL;
                backfill_bootstrap_mode BOOL; processing_decision_reason STRING; created_at
                TIMESTAMP; processed_at TIMESTAMP
                """)
            .withCompleteness()
            .adds(
                """
                season_year INT64; team_abbr STRING; opponent_team_abbr STRING; fatigue_adjustment
                FLOAT64; missing_factor_count INT64
                """),
        ReferenceColumns.of(
                PrecomputeTables.PLAYER_DAILY_CACHE,
                """
                player_lookup STRING; universal_player_id STRING; cache_date DATE; points_avg_last_5
                FLOAT64; points_avg_last_10 FLOAT64; points_avg_season FLOAT64; points_std_last_10
                FLOAT64; minutes_avg_last_10 FLOAT64; usage_rate_last_10 FLOAT64; ts_pct_last_10
                FLOAT64; games_played_season INT64; team_pace_last_10 FLOAT64;
                team_off_rating_last_10 FLOAT64; player_usage_rate_season FLOAT64;
                games_in_last_7_days INT64; games_in_last_14_days INT64; minutes_in_last_7_days
                INT64; minutes_in_last_14_days INT64; back_to_backs_last_14_days INT64;
                avg_minutes_per_game_last_7 FLOAT64; fourth_quarter_minutes_last_7 INT64;
                primary_scoring_zone STRING; paint_rate_last_10 FLOAT64; three_pt_rate_last_10
                FLOAT64; assisted_rate_last_10 FLOAT64; player_age INT64;
                source_player_game_last_updated TIMESTAMP; source_player_game_rows_found INT64;
                source_player_game_completeness_pct FLOAT64; source_player_game_hash STRING;
                source_team_offense_last_updated TIMESTAMP; source_team_offense_rows_found INT64;
                source_team_offense_completeness_pct FLOAT64; source_team_offense_hash STRING;
                source_upcoming_context_last_updated TIMESTAMP; source_upcoming_context_rows_found
                INT64; source_upcoming_context_completeness_pct FLOAT64;
                source_upcoming_context_hash STRING; source_shot_zone_last_updated TIMESTAMP;
                source_shot_zone_rows_found INT64; source_shot_zone_completeness_pct FLOAT64;
                source_shot_zone_hash STRING; data_hash STRING; early_season_flag BOOL;
                insufficient_data_reason STRING; shot_zone_data_available BOOL; expected_games_count
                INT64; actual_games_count INT64; completeness_percentage FLOAT64;
                missing_games_count INT64; is_production_ready BOOL; data_quality_issues
                ARRAY<STRING>; last_reprocess_attempt_at TIMESTAMP; reprocess_attempt_count INT64;
                circuit_breaker_active BOOL; circuit_breaker_until TIMESTAMP;
                manual_override_required BOOL; season_boundary_detected BOOL;
                backfill_bootstrap_mode BOOL; processing_decision_reason STRING; l5_completeness_pct
                FLOAT64; l5_is_complete BOOL; l10_completeness_pct FLOAT64; l10_is_complete BOOL;
                l7d_completeness_pct FLOAT64; l7d_is_complete BOOL; l14d_completeness_pct FLOAT64;
                l14d_is_complete BOOL; all_windows_complete BOOL; cache_version STRING; created_at
                TIMESTAMP; processed_at TIMESTAMP
                """)
            .withCompleteness()
            .retypes(
                """
                minutes_in_last_7_days FLOAT64; minutes_in_last_14_days FLOAT64;
                fourth_quarter_minutes_last_7 FLOAT64
                """)
            .adds(
                """
                season_year INT64; team_abbr STRING; game_id STRING; rebounds_avg_last_5 FLOAT64;
                rebounds_avg_last_10 FLOAT64; rebounds_avg_season FLOAT64; assists_avg_last_5
                FLOAT64; assists_avg_last_10 FLOAT64; assists_avg_season FLOAT64; minutes_avg_last_5
                FLOAT64; minutes_avg_season FLOAT64; usage_rate_last_5 FLOAT64; ts_pct_last_5
                FLOAT64; ts_pct_season FLOAT64; mid_range_rate_last_10 FLOAT64; days_rest INT64;
                back_to_back BOOL; days_rest_before_last_game INT64; days_since_2_plus_days_rest
                INT64
                """));
  }
}
