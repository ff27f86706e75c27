-- nba_predictions.ml_feature_store_v2: the 33 features of every player expected in a game of the
-- date who has played this season, each with value, source and quality.

-- The list, in its frozen order, with defaults; three features of the market are optional.
CREATE TABLE oracle.features AS
SELECT
  row_number() OVER () - 1 AS i,
  * EXCLUDE (fallback),
  fallback::DOUBLE AS fallback,
  name NOT IN ('vegas_points_line', 'vegas_opening_line', 'vegas_line_move') AS is_required
FROM (VALUES
  ('points_avg_last_5', 'player_history', 10, 0, 70),
  ('points_avg_last_10', 'player_history', 10, 0, 70),
  ('points_avg_season', 'player_history', 10, 0, 70),
  ('points_std_last_10', 'player_history', 5, 0, 30),
  ('games_played_last_7_days', 'player_history', 3, 0, 4),
  ('fatigue_score', 'matchup', 50, 0, 100),
  ('shot_zone_mismatch_score', 'matchup', 0, -15, 15),
  ('pace_score', 'matchup', 0, -8, 8),
  ('usage_spike_score', 'matchup', 0, -8, 8),
  ('rest_advantage', 'game_context', 0, -3, 3),
  ('injury_risk', 'game_context', 0, 0, 3),
  ('recent_trend', 'game_context', 0, -2, 2),
  ('minutes_change', 'game_context', 0, -2, 2),
  ('opponent_def_rating', 'matchup', 112, 90, 130),
  ('opponent_pace', 'matchup', 100, 90, 115),
  ('home_away', 'game_context', 0, 0, 1),
  ('back_to_back', 'game_context', 0, 0, 1),
  ('playoff_game', 'game_context', 0, 0, 1),
  ('pct_paint', 'game_context', NULL, 0, 1),
  ('pct_mid_range', 'game_context', NULL, 0, 1),
  ('pct_three', 'game_context', NULL, 0, 1),
  ('pct_free_throw', 'game_context', 0.15, 0, 0.5),
  ('team_pace', 'team_context', 100, 90, 115),
  ('team_off_rating', 'team_context', 112, 90, 130),
  ('team_win_pct', 'team_context', 0.5, 0, 1),
  ('vegas_points_line', 'vegas', NULL, 0, 80),
  ('vegas_opening_line', 'vegas', NULL, 0, 80),
  ('vegas_line_move', 'vegas', NULL, -15, 15),
  ('has_vegas_line', 'vegas', 0, 0, 1),
  ('avg_points_vs_opponent', 'player_history', 10, 0, 70),
  ('games_vs_opponent', 'player_history', 0, 0, 100),
  ('minutes_avg_last_10', 'player_history', 28, 0, 48),
  ('ppm_avg_last_10', 'player_history', 0.4, 0, 1.5)) AS t(name, category, fallback, least, most);

-- What the vector is made of. A player without a daily cache row (warm-up or stale) has the same
-- figures worked out from his games instead, which is the source analytics.
CREATE TABLE oracle.vector_inputs AS
SELECT
  p.player_lookup,
  p.universal_player_id,
  p.d,
  p.game_id,
  p.team,
  p.season,
  p.is_early,
  p.played,
  u.opponent_team_abbr AS opponent,
  u.home_game,
  u.days_rest,
  u.opponent_days_rest,
  u.back_to_back,
  u.season_phase,
  x.is_warm_up,
  u.player_status,
  u.current_points_line AS line,
  u.opening_points_line AS opening_line,
  u.current_points_line_source AS line_source,
  c.player_lookup IS NOT NULL AS is_cached,
  f.* EXCLUDE (player_lookup, d),
  l.games_7,
  t.pace_last_10 AS team_pace,
  t.off_rating_last_10 AS team_off_rating,
  t.games AS team_games,
  t.wins AS team_wins,
  x.fatigue_score,
  x.shot_zone_mismatch_score,
  x.pace_score,
  x.usage_spike_score,
  z.paint_rate_last_10 AS paint_rate,
  z.mid_range_rate_last_10 AS mid_rate,
  z.three_pt_rate_last_10 AS three_rate,
  o.defensive_rating_last_15 AS opponent_def_rating,
  o.opponent_pace,
  v.games AS games_vs_opponent,
  v.points AS points_vs_opponent
FROM oracle.cache_players p
JOIN nba_analytics.upcoming_player_game_context u
  ON u.player_lookup = p.player_lookup AND u.game_date = p.d
JOIN oracle.player_form f ON f.player_lookup = p.player_lookup AND f.d = p.d
JOIN oracle.player_load l ON l.player_lookup = p.player_lookup AND l.d = p.d
LEFT JOIN oracle.team_tempo t ON t.team = p.team AND t.d = p.d
LEFT JOIN oracle.nba_precompute.player_daily_cache c
  ON c.player_lookup = p.player_lookup AND c.cache_date = p.d
LEFT JOIN oracle.nba_precompute.player_composite_factors x
  ON x.player_lookup = p.player_lookup AND x.game_date = p.d
LEFT JOIN oracle.nba_precompute.player_shot_zone_analysis z
  ON z.player_lookup = p.player_lookup AND z.analysis_date = p.d
LEFT JOIN oracle.nba_precompute.team_defense_zone_analysis o
  ON o.team_abbr = u.opponent_team_abbr AND o.analysis_date = p.d
-- Games against this opponent in the season before the date: windows never cross a season.
LEFT JOIN (
  SELECT p2.player_lookup, p2.d, count(*) AS games, avg(g.points) AS points
  FROM oracle.cache_players p2
  JOIN nba_analytics.upcoming_player_game_context u2
    ON u2.player_lookup = p2.player_lookup AND u2.game_date = p2.d
  JOIN oracle.player_games g
    ON g.player_lookup = p2.player_lookup AND g.season = p2.season AND g.game_date < p2.d
    AND g.opponent = u2.opponent_team_abbr
  GROUP BY ALL) v ON v.player_lookup = p.player_lookup AND v.d = p.d
WHERE NOT p.is_bootstrap AND p.played > 0;

-- Each feature's value, NULL where there is none, and the source it would come from.
CREATE TABLE oracle.vector_values AS
SELECT
  player_lookup,
  d,
  CASE WHEN is_cached THEN 'precompute' ELSE 'analytics' END AS form,
  [
    -- 0: Without a cache row only from 5 games.
    (CASE WHEN is_cached OR played >= 5 THEN points_5 END)::DOUBLE,
    (points_10)::DOUBLE,
    (points_season)::DOUBLE,
    (points_std_10)::DOUBLE,
    (games_7)::DOUBLE,
    -- 5: Composite factors have no stand-in.
    (fatigue_score)::DOUBLE,
    (shot_zone_mismatch_score)::DOUBLE,
    (pace_score)::DOUBLE,
    (usage_spike_score)::DOUBLE,
    (clamp(days_rest - opponent_days_rest, -2, 2))::DOUBLE,
    -- 10: Who is on no report is well; a status that the rule does not know has no value.
    (CASE coalesce(player_status, 'available') WHEN 'available' THEN 0 WHEN 'probable' THEN 1
      WHEN 'questionable' THEN 2 WHEN 'doubtful' THEN 3 WHEN 'out' THEN 3 END)::DOUBLE,
    -- 11: Needs 5 games.
    (CASE WHEN played < 5 THEN NULL WHEN trend >= 5 THEN 2 WHEN trend >= 2 THEN 1 WHEN trend <= -5
      THEN -2 WHEN trend <= -2 THEN -1 ELSE 0 END)::DOUBLE,
    (CASE WHEN minutes_10 >= 1.2 * minutes_season THEN 2 WHEN minutes_10 >= 1.1 * minutes_season
      THEN 1 WHEN minutes_10 <= 0.8 * minutes_season THEN -2
      WHEN minutes_10 <= 0.9 * minutes_season THEN -1 ELSE 0 END)::DOUBLE,
    (opponent_def_rating)::DOUBLE,
    (opponent_pace)::DOUBLE,
    -- 15: Read from the context as they are.
    (home_game::INT)::DOUBLE,
    (back_to_back::INT)::DOUBLE,
    ((season_phase = 'playoffs')::INT)::DOUBLE,
    -- 18: Fractions here, percentages in the shot zones.
    (paint_rate / 100)::DOUBLE,
    (mid_rate / 100)::DOUBLE,
    (three_rate / 100)::DOUBLE,
    -- 21: Needs 5 games and points; kept where it is out of range.
    (CASE WHEN played >= 5 THEN ft_makes_sum_10 / nullif(points_sum_10, 0) END)::DOUBLE,
    (team_pace)::DOUBLE,
    (team_off_rating)::DOUBLE,
    -- 24: Needs 5 games of the team.
    (CASE WHEN team_games >= 5 THEN team_wins / team_games END)::DOUBLE,
    -- 25: The market: the opening line is the line itself where only one is known.
    (line)::DOUBLE,
    (coalesce(opening_line, line))::DOUBLE,
    (line - coalesce(opening_line, line))::DOUBLE,
    -- 28: That there is no line is known, not a default.
    ((line IS NOT NULL)::INT)::DOUBLE,
    -- 29: Without such games this season the season's mean, which is from analytics.
    (coalesce(points_vs_opponent, points_season))::DOUBLE,
    (coalesce(games_vs_opponent, 0))::DOUBLE,
    (minutes_10)::DOUBLE,
    -- 32: Summed points over summed minutes.
    (points_sum_10 / nullif(minutes_sum_10, 0))::DOUBLE
  ] AS vals,
  [
    'form', 'form', 'form', 'form', 'form', 'precompute', 'precompute', 'precompute', 'precompute',
    'calculated', 'calculated', 'calculated', 'calculated', 'precompute', 'precompute',
    'analytics', 'analytics', 'analytics', 'precompute', 'precompute', 'precompute',
    'calculated', 'form', 'form', 'calculated', 'analytics', 'analytics', 'calculated',
    'calculated', CASE WHEN points_vs_opponent IS NULL THEN 'analytics' ELSE 'calculated' END,
    'calculated', 'form', 'calculated'
  ] AS sources
FROM oracle.vector_inputs;

-- One line a feature. What has no value is a default: its source and quality say so, its own column
-- stays NULL, and the array holds the default, or NaN where there is none.
CREATE TABLE oracle.vector_cells AS
SELECT
  v.player_lookup,
  v.d,
  f.*,
  v.vals[f.i + 1] AS val,
  CASE WHEN v.sources[f.i + 1] IN ('form', 'precompute') THEN v.sources[f.i + 1] ELSE 'own' END
    AS planned,
  CASE WHEN val IS NULL THEN 'default'
    WHEN v.sources[f.i + 1] = 'form' THEN v.form ELSE v.sources[f.i + 1] END AS src,
  val NOT BETWEEN f.least AND f.most AS is_out_of_range,
  CASE src WHEN 'default' THEN 40.0 WHEN 'analytics' THEN 87.0 ELSE 100.0 END AS quality
FROM oracle.vector_values v CROSS JOIN oracle.features f;

CREATE TEMP MACRO feature_tier(score) AS
  CASE WHEN score >= 95 THEN 'gold' WHEN score >= 85 THEN 'silver' WHEN score >= 70 THEN 'bronze'
    WHEN score >= 50 THEN 'poor' ELSE 'critical' END;

-- Row quality: the mean, absent optional features left out, at most 69 with one required default
-- and 49 with five. Of the market's features absent lines are skipped.
CREATE TABLE oracle.vector_quality AS
WITH counted AS (
  SELECT
    player_lookup,
    d,
    list(
      {i: i, val: val, quality: quality, src: src, name: name, fallback: fallback,
        is_stray: is_out_of_range}
      ORDER BY i) AS cells,
    avg(quality) FILTER (is_required OR val IS NOT NULL) AS mean,
    count(*) FILTER (src = 'default') AS defaults,
    count(*) FILTER (src = 'default' AND is_required) AS required_defaults,
    count(*) FILTER (quality >= 85) AS good,
    count(*) FILTER (NOT is_required AND val IS NOT NULL) AS optional_there,
    count(*) FILTER (src = 'precompute') AS from_precompute,
    count(*) FILTER (src = 'analytics') AS from_analytics,
    count(*) FILTER (src = 'calculated') AS calculated,
    -- Of the features that precompute tables hold: how many came from there, how many fell back.
    count(*) FILTER (planned <> 'own') AS held,
    count(*) FILTER (planned <> 'own' AND src = 'precompute') AS held_there,
    count(*) FILTER (planned <> 'own' AND src = 'analytics') AS held_elsewhere,
    avg(quality) FILTER (category = 'matchup') / 100 AS matchup,
    avg(quality) FILTER (category = 'player_history') / 100 AS history,
    avg(quality) FILTER (category = 'team_context') / 100 AS team_context,
    avg(quality) FILTER (category = 'vegas' AND (is_required OR val IS NOT NULL)) / 100 AS vegas,
    avg(quality) FILTER (category = 'game_context') / 100 AS game_context,
    count(*) FILTER (category = 'matchup' AND src = 'default') AS matchup_defaults,
    count(*) FILTER (category = 'player_history' AND src = 'default') AS history_defaults,
    count(*) FILTER (category = 'team_context' AND src = 'default') AS team_defaults,
    count(*) FILTER (category = 'vegas' AND src = 'default') AS vegas_defaults,
    count(*) FILTER (category = 'game_context' AND src = 'default') AS game_defaults,
    bool_and(quality >= 85) FILTER (category = 'matchup') AS matchup_good,
    count(*) FILTER (category = 'matchup' AND src <> 'default') AS matchup_there,
    bool_and(src <> 'default') FILTER (i BETWEEN 5 AND 8) AS has_factors,
    bool_and(src <> 'default') FILTER (i IN (13, 14)) AS has_opponent
  FROM oracle.vector_cells
  GROUP BY player_lookup, d)
SELECT
  * EXCLUDE (cells),
  [c.val FOR c IN cells] AS vals,
  [c.quality FOR c IN cells] AS qualities,
  [c.src FOR c IN cells] AS sources,
  [c.name FOR c IN cells] AS names,
  [coalesce(c.val, c.fallback, 'nan'::DOUBLE) FOR c IN cells] AS filled,
  [c.i FOR c IN cells IF c.src = 'default'] AS default_indices,
  ['out_of_range:' || c.name FOR c IN cells IF coalesce(c.is_stray, false)] AS strays,
  CASE WHEN required_defaults >= 5 THEN least(mean, 49) WHEN required_defaults >= 1
    THEN least(mean, 69) ELSE mean END AS score,
  feature_tier(score) AS tier
FROM counted;

CREATE TABLE oracle.nba_predictions.ml_feature_store_v2 AS
SELECT
  v.player_lookup,
  v.universal_player_id,
  v.d AS game_date,
  v.game_id,
  v.team AS team_abbr,
  v.opponent AS opponent_team_abbr,
  v.season AS season_year,
  v.home_game AS is_home,
  v.days_rest,
  'v2_33features' AS feature_version,
  33 AS feature_count,
  q.filled AS features,
  q.names AS feature_names,
  q.sources AS feature_sources,
  q.qualities AS feature_qualities,
  q.vals[1] AS feature_0_value,
  q.qualities[1] AS feature_0_quality,
  q.sources[1] AS feature_0_source,
  q.vals[2] AS feature_1_value,
  q.qualities[2] AS feature_1_quality,
  q.sources[2] AS feature_1_source,
  q.vals[3] AS feature_2_value,
  q.qualities[3] AS feature_2_quality,
  q.sources[3] AS feature_2_source,
  q.vals[4] AS feature_3_value,
  q.qualities[4] AS feature_3_quality,
  q.sources[4] AS feature_3_source,
  q.vals[5] AS feature_4_value,
  q.qualities[5] AS feature_4_quality,
  q.sources[5] AS feature_4_source,
  q.vals[6] AS feature_5_value,
  q.qualities[6] AS feature_5_quality,
  q.sources[6] AS feature_5_source,
  q.vals[7] AS feature_6_value,
  q.qualities[7] AS feature_6_quality,
  q.sources[7] AS feature_6_source,
  q.vals[8] AS feature_7_value,
  q.qualities[8] AS feature_7_quality,
  q.sources[8] AS feature_7_source,
  q.vals[9] AS feature_8_value,
  q.qualities[9] AS feature_8_quality,
  q.sources[9] AS feature_8_source,
  q.vals[10] AS feature_9_value,
  q.qualities[10] AS feature_9_quality,
  q.sources[10] AS feature_9_source,
  q.vals[11] AS feature_10_value,
  q.qualities[11] AS feature_10_quality,
  q.sources[11] AS feature_10_source,
  q.vals[12] AS feature_11_value,
  q.qualities[12] AS feature_11_quality,
  q.sources[12] AS feature_11_source,
  q.vals[13] AS feature_12_value,
  q.qualities[13] AS feature_12_quality,
  q.sources[13] AS feature_12_source,
  q.vals[14] AS feature_13_value,
  q.qualities[14] AS feature_13_quality,
  q.sources[14] AS feature_13_source,
  q.vals[15] AS feature_14_value,
  q.qualities[15] AS feature_14_quality,
  q.sources[15] AS feature_14_source,
  q.vals[16] AS feature_15_value,
  q.qualities[16] AS feature_15_quality,
  q.sources[16] AS feature_15_source,
  q.vals[17] AS feature_16_value,
  q.qualities[17] AS feature_16_quality,
  q.sources[17] AS feature_16_source,
  q.vals[18] AS feature_17_value,
  q.qualities[18] AS feature_17_quality,
  q.sources[18] AS feature_17_source,
  q.vals[19] AS feature_18_value,
  q.qualities[19] AS feature_18_quality,
  q.sources[19] AS feature_18_source,
  q.vals[20] AS feature_19_value,
  q.qualities[20] AS feature_19_quality,
  q.sources[20] AS feature_19_source,
  q.vals[21] AS feature_20_value,
  q.qualities[21] AS feature_20_quality,
  q.sources[21] AS feature_20_source,
  q.vals[22] AS feature_21_value,
  q.qualities[22] AS feature_21_quality,
  q.sources[22] AS feature_21_source,
  q.vals[23] AS feature_22_value,
  q.qualities[23] AS feature_22_quality,
  q.sources[23] AS feature_22_source,
  q.vals[24] AS feature_23_value,
  q.qualities[24] AS feature_23_quality,
  q.sources[24] AS feature_23_source,
  q.vals[25] AS feature_24_value,
  q.qualities[25] AS feature_24_quality,
  q.sources[25] AS feature_24_source,
  q.vals[26] AS feature_25_value,
  q.qualities[26] AS feature_25_quality,
  q.sources[26] AS feature_25_source,
  q.vals[27] AS feature_26_value,
  q.qualities[27] AS feature_26_quality,
  q.sources[27] AS feature_26_source,
  q.vals[28] AS feature_27_value,
  q.qualities[28] AS feature_27_quality,
  q.sources[28] AS feature_27_source,
  q.vals[29] AS feature_28_value,
  q.qualities[29] AS feature_28_quality,
  q.sources[29] AS feature_28_source,
  q.vals[30] AS feature_29_value,
  q.qualities[30] AS feature_29_quality,
  q.sources[30] AS feature_29_source,
  q.vals[31] AS feature_30_value,
  q.qualities[31] AS feature_30_quality,
  q.sources[31] AS feature_30_source,
  q.vals[32] AS feature_31_value,
  q.qualities[32] AS feature_31_quality,
  q.sources[32] AS feature_31_source,
  q.vals[33] AS feature_32_value,
  q.qualities[33] AS feature_32_quality,
  q.sources[33] AS feature_32_source,
  q.score AS feature_quality_score,
  q.tier AS quality_tier,
  CASE
    WHEN q.matchup < 0.5 OR q.score < 50 THEN 'red'
    WHEN q.required_defaults > 0 OR q.score < 70 OR q.matchup < 0.7 THEN 'yellow'
    ELSE 'green'
  END AS quality_alert_level,
  -- The alerts of the reference, in its order, the share of defaults as a whole percentage; then
  -- values out of range, in the features' order.
  list_filter(
    [
      CASE WHEN q.matchup_defaults = 6 THEN 'all_matchup_features_defaulted' END,
      CASE WHEN NOT q.has_factors THEN 'composite_factors_missing' END,
      CASE WHEN NOT q.has_opponent THEN 'opponent_defense_missing' END,
      CASE WHEN q.defaults / 33 > 0.2
        THEN 'high_default_rate_' || round(100 * q.defaults / 33)::INT || 'pct' END,
      CASE WHEN q.matchup < 0.5 THEN 'matchup_quality_critical' END,
      CASE WHEN q.game_context < 0.5 THEN 'game_context_quality_critical' END
    ], lambda alert: alert IS NOT NULL) || q.strays AS quality_alerts,
  q.defaults AS default_feature_count,
  q.required_defaults AS required_default_count,
  q.default_indices AS default_feature_indices,
  q.good AS training_quality_feature_count,
  q.tier IN ('gold', 'silver', 'bronze') AND q.score >= 70 AND q.matchup >= 0.5
    AND q.required_defaults = 0 AS is_quality_ready,
  q.tier IN ('gold', 'silver') AND q.matchup >= 0.7 AND q.history >= 0.8 AS is_training_ready,
  q.matchup_good AS critical_features_training_quality,
  q.matchup_there AS critical_feature_count,
  q.optional_there AS optional_feature_count,
  q.matchup AS matchup_quality_pct,
  q.history AS player_history_quality_pct,
  q.team_context AS team_context_quality_pct,
  q.vegas AS vegas_quality_pct,
  q.game_context AS game_context_quality_pct,
  q.matchup_defaults AS matchup_default_count,
  q.history_defaults AS player_history_default_count,
  q.team_defaults AS team_context_default_count,
  q.vegas_defaults AS vegas_default_count,
  q.game_defaults AS game_context_default_count,
  feature_tier(100 * q.matchup) AS matchup_quality_tier,
  feature_tier(100 * q.game_context) AS game_context_quality_tier,
  CASE
    WHEN q.held_there >= 0.9 * q.held THEN 'precompute'
    WHEN q.held_there >= 0.5 * q.held THEN 'precompute_partial'
    WHEN q.held_elsewhere >= 0.5 * q.held THEN 'analytics'
    ELSE 'mixed'
  END AS data_source,
  q.from_precompute AS phase4_feature_count,
  q.from_analytics AS phase3_feature_count,
  q.calculated AS calculated_feature_count,
  q.has_factors AS has_composite_factors,
  q.has_opponent AS has_opponent_defense,
  v.line IS NOT NULL AS has_vegas_line,
  CASE
    WHEN v.line IS NULL THEN 'none'
    WHEN v.line_source LIKE 'bettingpros%' THEN 'bettingpros'
    ELSE 'odds_api'
  END AS vegas_line_source,
  CASE
    WHEN q.matchup < 0.5 THEN 'MATCHUP_UNAVAILABLE'
    WHEN q.matchup_defaults > 0 THEN 'PARTIAL_FALLBACK'
    ELSE 'COMPLETE'
  END AS matchup_data_status,
  NOT v.is_cached AS cache_miss_fallback_used,
  w.expected_10 AS expected_games_count,
  w.found_10 AS actual_games_count,
  w.expected_10 - w.found_10 AS missing_games_count,
  100 * w.l10 AS completeness_percentage,
  v.dates[-10:] AS contributing_game_dates,
  false AS is_bootstrap,
  -- A row warms up as long as one of those it is made of does.
  v.is_warm_up,
  v.is_early AS early_season_flag,
  season_boundary(v.d) AS season_boundary_detected,
  CASE WHEN v.is_cached THEN 'player_daily_cache' ELSE 'player_game_summary' END
    AS primary_source_used
FROM oracle.vector_inputs v
JOIN oracle.vector_quality q USING (player_lookup, d)
JOIN oracle.player_windows w USING (player_lookup, d);

INSERT INTO oracle.absent_keys
SELECT
  'nba_predictions.ml_feature_store_v2',
  d,
  player_lookup,
  CASE WHEN is_bootstrap THEN 'BOOTSTRAP' ELSE 'WARM_UP' END
FROM oracle.cache_players
WHERE is_bootstrap OR played = 0;
