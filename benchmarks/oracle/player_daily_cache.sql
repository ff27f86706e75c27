-- nba_precompute.player_daily_cache: averages, load, team and shot shares of every player expected
-- in a game of the date. Load and rest are worked out from his games here, not copied from the
-- context, so both are held to one rule.

CREATE TABLE oracle.nba_precompute.player_daily_cache AS
SELECT
  p.player_lookup,
  p.universal_player_id,
  p.d AS cache_date,
  p.game_id,
  p.team AS team_abbr,
  p.season AS season_year,
  f.points_5 AS points_avg_last_5,
  f.points_10 AS points_avg_last_10,
  f.points_season AS points_avg_season,
  f.points_std_10 AS points_std_last_10,
  p.played AS games_played_season,
  f.rebounds_5 AS rebounds_avg_last_5,
  f.rebounds_10 AS rebounds_avg_last_10,
  f.rebounds_season AS rebounds_avg_season,
  f.assists_5 AS assists_avg_last_5,
  f.assists_10 AS assists_avg_last_10,
  f.assists_season AS assists_avg_season,
  f.minutes_5 AS minutes_avg_last_5,
  f.minutes_10 AS minutes_avg_last_10,
  f.minutes_season AS minutes_avg_season,
  f.usage_5 AS usage_rate_last_5,
  f.usage_10 AS usage_rate_last_10,
  f.usage_season AS player_usage_rate_season,
  f.ts_5 AS ts_pct_last_5,
  f.ts_10 AS ts_pct_last_10,
  f.ts_season AS ts_pct_season,
  -- The last 10 games of the team he is expected to play for.
  t.pace_last_10 AS team_pace_last_10,
  t.off_rating_last_10 AS team_off_rating_last_10,
  l.days_rest = 1 AS back_to_back,
  l.days_rest,
  l.rest_before_last AS days_rest_before_last_game,
  l.since_rested AS days_since_2_plus_days_rest,
  l.games_7 AS games_in_last_7_days,
  l.games_14 AS games_in_last_14_days,
  l.minutes_7 AS minutes_in_last_7_days,
  l.minutes_14 AS minutes_in_last_14_days,
  l.minutes_per_game_7 AS avg_minutes_per_game_last_7,
  l.back_to_backs_14 AS back_to_backs_last_14_days,
  l.fourth_quarter_7 AS fourth_quarter_minutes_last_7,
  NULL::BIGINT AS player_age,
  z.primary_scoring_zone,
  z.paint_rate_last_10,
  z.mid_range_rate_last_10,
  z.three_pt_rate_last_10,
  z.assisted_rate_last_10,
  z.primary_scoring_zone IS NOT NULL AS shot_zone_data_available,
  'v1' AS cache_version,
  w.expected AS expected_games_count,
  w.found AS actual_games_count,
  w.expected - w.found AS missing_games_count,
  100 * w.found / w.expected AS completeness_percentage,
  f.dates AS contributing_game_dates,
  false AS is_bootstrap,
  false AS is_warm_up,
  p.is_early AS early_season_flag,
  season_boundary(p.d) AS season_boundary_detected,
  w.l5 AS l5_completeness_pct,
  w.l5 = 1 AS l5_is_complete,
  w.l10 AS l10_completeness_pct,
  w.l10 = 1 AS l10_is_complete,
  w.l7d AS l7d_completeness_pct,
  w.l7d = 1 AS l7d_is_complete,
  w.l14d AS l14d_completeness_pct,
  w.l14d = 1 AS l14d_is_complete,
  least(w.l5, w.l10, w.l7d, w.l14d) = 1 AS all_windows_complete,
  'player_game_summary' AS primary_source_used
FROM oracle.cache_players p
JOIN oracle.player_form f USING (player_lookup, d)
JOIN oracle.player_load l USING (player_lookup, d)
JOIN oracle.player_windows w USING (player_lookup, d)
LEFT JOIN oracle.team_tempo t ON t.team = p.team AND t.d = p.d
LEFT JOIN oracle.nba_precompute.player_shot_zone_analysis z
  ON z.player_lookup = p.player_lookup AND z.analysis_date = p.d
WHERE NOT p.is_bootstrap AND p.played >= 3 AND p.d - p.last_game <= 30;

-- Too few games goes before too long ago.
INSERT INTO oracle.absent_keys
SELECT
  'nba_precompute.player_daily_cache',
  d,
  player_lookup,
  CASE WHEN is_bootstrap THEN 'BOOTSTRAP' WHEN played < 3 THEN 'WARM_UP' ELSE 'STALE' END
FROM oracle.cache_players
WHERE is_bootstrap OR played < 3 OR d - last_game > 30;
