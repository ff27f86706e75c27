package org.backcourt.tables;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The reference's columns of the predictions dataset, written down a second time; the feature
 * store's without those of single features.
 */
final class PredictionReference {

  private PredictionReference() {}

  static Stream<ReferenceColumns> tables() {
    return Stream.of(
        ReferenceColumns.of(
                PredictionTables.FEATURE_STORE,
                """
                player_lookup STRING; universal_player_id STRING; game_date DATE; game_id STRING;
                features ARRAY<FLOAT64>; feature_names ARRAY<STRING>; feature_count INT64;
                feature_version STRING; feature_generation_time_ms INT64; feature_quality_score
                FLOAT64; opponent_team_abbr STRING; is_home BOOL; days_rest INT64; data_source
                STRING; source_daily_cache_last_updated TIMESTAMP; source_daily_cache_rows_found
                INT64; source_daily_cache_completeness_pct FLOAT64; source_daily_cache_hash STRING;
                source_composite_last_updated TIMESTAMP; source_composite_rows_found INT64;
                source_composite_completeness_pct FLOAT64; source_composite_hash STRING;
                source_shot_zones_last_updated TIMESTAMP; source_shot_zones_rows_found INT64;
                source_shot_zones_completeness_pct FLOAT64; source_shot_zones_hash STRING;
                source_team_defense_last_updated TIMESTAMP; source_team_defense_rows_found INT64;
                source_team_defense_completeness_pct FLOAT64; source_team_defense_hash STRING;
                early_season_flag BOOL; insufficient_data_reason STRING; expected_games_count INT64;
                actual_games_count INT64; completeness_percentage FLOAT64; missing_games_count
                INT64; is_production_ready BOOL; data_quality_issues ARRAY<STRING>;
                last_reprocess_attempt_at TIMESTAMP; reprocess_attempt_count INT64;
                circuit_breaker_active BOOL; circuit_breaker_until TIMESTAMP;
                manual_override_required BOOL; season_boundary_detected BOOL;
                backfill_bootstrap_mode BOOL; processing_decision_reason STRING; data_hash STRING;
                historical_completeness STRUCT; created_at TIMESTAMP; updated_at TIMESTAMP;
                quality_tier STRING; quality_alert_level STRING; quality_alerts ARRAY<STRING>;
                default_feature_count INT64; required_default_count INT64; default_feature_indices
                ARRAY<INT64>; phase4_feature_count INT64; phase3_feature_count INT64;
                calculated_feature_count INT64; is_training_ready BOOL;
                training_quality_feature_count INT64; is_quality_ready BOOL; matchup_quality_pct
                FLOAT64; player_history_quality_pct FLOAT64; team_context_quality_pct FLOAT64;
                vegas_quality_pct FLOAT64; game_context_quality_pct FLOAT64; matchup_default_count
                INT64; player_history_default_count INT64; team_context_default_count INT64;
                vegas_default_count INT64; game_context_default_count INT64; has_composite_factors
                BOOL; has_opponent_defense BOOL; has_vegas_line BOOL; vegas_line_source STRING;
                critical_features_training_quality BOOL; critical_feature_count INT64;
                optional_feature_count INT64; matchup_quality_tier STRING; game_context_quality_tier
                STRING; feature_fallback_reasons_json STRING; feature_sample_sizes_json STRING;
                feature_expected_values_json STRING; feature_value_ranges_valid_json STRING;
                feature_upstream_tables_json STRING; feature_last_updated_json STRING;
                feature_schema_version STRING; available_feature_names ARRAY<STRING>;
                breakout_model_compatible ARRAY<STRING>; breakout_v3_features_available BOOL;
                upstream_processors_ran STRING; missing_processors STRING; feature_store_age_hours
                FLOAT64; upstream_data_freshness_hours FLOAT64; quality_computed_at TIMESTAMP;
                quality_schema_version STRING; feature_sources STRING; primary_data_source STRING;
                matchup_data_status STRING; cache_miss_fallback_used BOOL
                """)
            .withCompleteness()
            .leavesOut(
                "breakout_model_compatible",
                "breakout_v3_features_available",
                "available_feature_names",
                "feature_sample_sizes_json",
                "feature_expected_values_json",
                "feature_value_ranges_valid_json",
                "feature_last_updated_json",
                "feature_generation_time_ms",
                "feature_store_age_hours",
                "upstream_data_freshness_hours",
                "quality_computed_at",
                "upstream_processors_ran",
                "missing_processors",
                "feature_schema_version",
                "quality_schema_version",
                "primary_data_source",
                "historical_completeness")
            .retypes(
                """
                feature_sources ARRAY<STRING>
                """)
            .adds(
                """
                feature_qualities ARRAY<FLOAT64>; team_abbr STRING; season_year INT64
                """)
            .adds(perFeature()),
        ReferenceColumns.of(
                PredictionTables.PREDICTIONS,
                """
                prediction_id STRING; system_id STRING; player_lookup STRING; universal_player_id
                STRING; game_date DATE; game_id STRING; prediction_version INT64; predicted_points
                FLOAT64; confidence_score FLOAT64; recommendation STRING; has_prop_line BOOL;
                similarity_baseline FLOAT64; fatigue_adjustment FLOAT64; shot_zone_adjustment
                FLOAT64; referee_adjustment FLOAT64; look_ahead_adjustment FLOAT64; pace_adjustment
                FLOAT64; usage_spike_adjustment FLOAT64; home_away_adjustment FLOAT64;
                other_adjustments FLOAT64; similar_games_count INT64; avg_similarity_score FLOAT64;
                min_similarity_score FLOAT64; current_points_line FLOAT64; line_margin FLOAT64;
                ml_model_id STRING; line_source STRING; estimated_line_value FLOAT64;
                estimation_method STRING; line_source_api STRING; sportsbook STRING;
                was_line_fallback BOOL; model_file_name STRING; model_training_start_date DATE;
                model_training_end_date DATE; model_expected_mae FLOAT64; model_expected_hit_rate
                FLOAT64; model_trained_at TIMESTAMP; prediction_variance FLOAT64;
                system_agreement_score FLOAT64; contributing_systems INT64; key_factors STRING;
                warnings STRING; expected_games_count INT64; actual_games_count INT64;
                completeness_percentage FLOAT64; missing_games_count INT64; is_production_ready
                BOOL; data_quality_issues ARRAY<STRING>; last_reprocess_attempt_at TIMESTAMP;
                reprocess_attempt_count INT64; circuit_breaker_active BOOL; circuit_breaker_until
                TIMESTAMP; manual_override_required BOOL; season_boundary_detected BOOL;
                backfill_bootstrap_mode BOOL; processing_decision_reason STRING; is_active BOOL;
                superseded_by STRING; injury_status_at_prediction STRING; injury_flag_at_prediction
                BOOL; injury_reason_at_prediction STRING; injury_checked_at TIMESTAMP;
                invalidation_reason STRING; invalidated_at TIMESTAMP; prediction_made_before_game
                BOOL; default_feature_indices ARRAY<INT64>; created_at TIMESTAMP; updated_at
                TIMESTAMP; feature_importance STRING; filter_reason STRING; is_actionable BOOL;
                line_minutes_before_game INT64; model_version STRING; teammate_opportunity_score
                FLOAT64; teammate_out_starters STRING; teammate_usage_boost FLOAT64;
                features_snapshot STRING; feature_version STRING; feature_quality_score FLOAT64;
                vegas_line_source STRING; build_commit_sha STRING; deployment_revision STRING;
                predicted_at TIMESTAMP; prediction_run_mode STRING; kalshi_available BOOL;
                kalshi_line FLOAT64; kalshi_yes_price FLOAT64; kalshi_no_price FLOAT64;
                kalshi_market_ticker STRING; kalshi_liquidity INT64; critical_features STRING;
                line_discrepancy FLOAT64; is_quality_ready BOOL; quality_alert_level STRING;
                matchup_quality_pct FLOAT64; default_feature_count INT64; low_quality_flag BOOL;
                matchup_data_status STRING; feature_sources_json STRING; scoring_tier STRING;
                tier_adjustment FLOAT64
                """)
            .withCompleteness()
            .leavesOut(
                "kalshi_available",
                "kalshi_line",
                "kalshi_yes_price",
                "kalshi_no_price",
                "kalshi_market_ticker",
                "kalshi_liquidity",
                "teammate_opportunity_score",
                "teammate_out_starters",
                "teammate_usage_boost",
                "line_discrepancy",
                "superseded_by",
                "invalidated_at",
                "referee_adjustment",
                "look_ahead_adjustment")
            .adds(
                """
                predicted_low FLOAT64; predicted_high FLOAT64
                """),
        ReferenceColumns.of(
                PredictionTables.GRADES,
                """
                player_lookup STRING; game_id STRING; game_date DATE; system_id STRING; team_abbr
                STRING; opponent_team_abbr STRING; predicted_points FLOAT64; confidence_score
                FLOAT64; confidence_decile INT64; recommendation STRING; line_value FLOAT64;
                referee_adjustment FLOAT64; pace_adjustment FLOAT64; similarity_sample_size INT64;
                actual_points INT64; minutes_played FLOAT64; absolute_error FLOAT64; signed_error
                FLOAT64; prediction_correct BOOL; predicted_margin FLOAT64; actual_margin FLOAT64;
                within_3_points BOOL; within_5_points BOOL; has_prop_line BOOL; line_source STRING;
                estimated_line_value FLOAT64; is_actionable BOOL; filter_reason STRING;
                line_bookmaker STRING; line_source_api STRING; is_voided BOOL; void_reason STRING;
                pre_game_injury_flag BOOL; pre_game_injury_status STRING; injury_confirmed_postgame
                BOOL; feature_quality_score FLOAT64; data_quality_tier STRING; feature_version
                STRING; feature_count INT64; feature_data_source STRING; feature_completeness_pct
                FLOAT64; critical_features STRING; shot_zones_source STRING;
                bdb_available_at_prediction BOOL; raw_confidence_score FLOAT64; calibration_method
                STRING; early_season_flag BOOL; is_superseded_prediction BOOL;
                original_prediction_id STRING; build_commit_sha STRING; model_version STRING;
                graded_at TIMESTAMP
                """)
            .leavesOut(
                "shot_zones_source",
                "bdb_available_at_prediction",
                "is_superseded_prediction",
                "referee_adjustment")
            .adds(
                """
                within_interval BOOL
                """),
        // The reference has no list of columns of these two, but says what they hold.
        ReferenceColumns.of(
                PredictionTables.DAILY_PERFORMANCE,
                """
                game_date DATE; system_id STRING; predictions_count INT64; recommendations_count
                INT64; correct_count INT64; incorrect_count INT64; pass_count INT64; win_rate
                FLOAT64; mae FLOAT64; avg_bias FLOAT64; over_count INT64; over_correct_count INT64;
                over_win_rate FLOAT64; under_count INT64; under_correct_count INT64; under_win_rate
                FLOAT64; within_3_count INT64; within_3_pct FLOAT64; within_5_count INT64;
                within_5_pct FLOAT64; avg_confidence FLOAT64; high_confidence_count INT64;
                high_confidence_correct_count INT64; high_confidence_win_rate FLOAT64
                """)
            .adds(OF_ROLL_UPS),
        ReferenceColumns.of(
                PredictionTables.PERFORMANCE_SUMMARY,
                """
                game_date DATE; system_id STRING; period STRING; predictions_count INT64;
                recommendations_count INT64; correct_count INT64; incorrect_count INT64; win_rate
                FLOAT64; mae FLOAT64; avg_bias FLOAT64; within_3_count INT64; within_3_pct FLOAT64;
                within_5_count INT64; within_5_pct FLOAT64
                """)
            .adds(
                """
                period_from DATE; dates_count INT64; pass_count INT64; over_count INT64;
                over_correct_count INT64; over_win_rate FLOAT64; under_count INT64;
                under_correct_count INT64; under_win_rate FLOAT64; avg_confidence FLOAT64;
                high_confidence_count INT64; high_confidence_correct_count INT64;
                high_confidence_win_rate FLOAT64;
                """
                    + OF_ROLL_UPS));
  }

  private static final String OF_ROLL_UPS =
      """
      graded_count INT64; voided_count INT64; not_graded_count INT64; push_count INT64;
      no_line_count INT64; over_incorrect_count INT64; under_incorrect_count INT64;
      high_confidence_incorrect_count INT64; interval_count INT64; within_interval_count INT64;
      within_interval_pct FLOAT64; absolute_error_sum FLOAT64; signed_error_sum FLOAT64;
      confidence_sum FLOAT64
      """;

  private static String perFeature() {
    return IntStream.range(0, 33)
        .mapToObj(
            i ->
                "feature_%d_value FLOAT64; feature_%d_quality FLOAT64; feature_%d_source STRING"
                    .formatted(i, i, i))
        .collect(Collectors.joining("; "));
  }
}
