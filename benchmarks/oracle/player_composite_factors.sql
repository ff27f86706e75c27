-- nba_precompute.player_composite_factors: fatigue, match-up, pace and usage of every player
-- expected in a game of the date. A factor with a missing input is NULL, never 0.

-- Everything that the factors are computed from.
CREATE TABLE oracle.factor_inputs AS
SELECT
  u.player_lookup,
  u.universal_player_id,
  u.game_date AS d,
  u.game_id,
  u.team_abbr AS team,
  u.opponent_team_abbr AS opponent,
  d.season,
  d.is_early,
  u.days_rest,
  u.back_to_back,
  u.games_in_last_7_days AS games_7,
  u.minutes_in_last_7_days AS minutes_7,
  u.avg_minutes_per_game_last_7 AS minutes_per_game_7,
  u.back_to_backs_last_14_days AS back_to_backs_14,
  u.player_age AS age,
  u.projected_usage_rate AS projected,
  u.avg_usage_rate_last_7_games AS recent,
  u.star_teammates_out AS stars_out,
  u.pace_differential,
  u.opponent_pace_last_10,
  own.pace_last_10 AS own_pace,
  opp.pace_last_10 AS opponent_pace,
  league.pace AS league_pace,
  z.primary_scoring_zone AS zone,
  z.paint_rate_last_10 AS paint_rate,
  z.mid_range_rate_last_10 AS mid_rate,
  z.three_pt_rate_last_10 AS three_rate,
  t.paint_defense_vs_league_avg AS paint_vs,
  t.mid_range_defense_vs_league_avg AS mid_vs,
  t.three_pt_defense_vs_league_avg AS three_vs,
  t.weakest_zone,
  coalesce(z.is_warm_up, true) AS player_warm_up,
  coalesce(t.is_warm_up, true) AS opponent_warm_up,
  -- Readiness is what the published rows say of themselves; a row that is not there is not ready.
  coalesce(rz.is_production_ready, false) AS shot_ready,
  coalesce(rt.is_production_ready, false) AS defense_ready,
  u.is_production_ready AS context_ready,
  coalesce(ut.is_production_ready, false) AS team_ready,
  u.expected_games_count,
  u.actual_games_count,
  u.missing_games_count,
  u.completeness_percentage,
  u.contributing_game_dates
FROM nba_analytics.upcoming_player_game_context u
JOIN oracle.dates d ON d.d = u.game_date AND NOT d.is_bootstrap
LEFT JOIN oracle.team_tempo own ON own.team = u.team_abbr AND own.d = u.game_date
LEFT JOIN oracle.team_tempo opp ON opp.team = u.opponent_team_abbr AND opp.d = u.game_date
LEFT JOIN oracle.league_pace league ON league.d = u.game_date
LEFT JOIN oracle.nba_precompute.player_shot_zone_analysis z
  ON z.player_lookup = u.player_lookup AND z.analysis_date = u.game_date
LEFT JOIN oracle.nba_precompute.team_defense_zone_analysis t
  ON t.team_abbr = u.opponent_team_abbr AND t.analysis_date = u.game_date
LEFT JOIN oracle.ready_player_shot_zone_analysis rz
  ON rz.entity = u.player_lookup AND rz.d = u.game_date
LEFT JOIN oracle.ready_team_defense_zone_analysis rt
  ON rt.entity = u.opponent_team_abbr AND rt.d = u.game_date
LEFT JOIN nba_analytics.upcoming_team_game_context ut
  ON ut.team_abbr = u.opponent_team_abbr AND ut.game_date = u.game_date;

-- Fatigue: 100 = fresh. Only rest can be missing: no game in 7 days is no load, and an
-- age that is not known costs nothing.
CREATE TABLE oracle.fatigue AS
SELECT
  player_lookup,
  d,
  CASE WHEN days_rest IS NOT NULL THEN
    greatest(0, least(100,
      100
      + CASE WHEN back_to_back THEN -15 WHEN days_rest >= 3 THEN 5 ELSE 0 END
      + CASE WHEN games_7 >= 4 THEN -10 ELSE 0 END
      + CASE WHEN minutes_7 > 240 THEN -10 ELSE 0 END
      + CASE WHEN minutes_per_game_7 > 35 THEN -8 ELSE 0 END
      + CASE WHEN back_to_backs_14 >= 2 THEN -12 WHEN back_to_backs_14 = 1 THEN -5 ELSE 0 END
      + CASE WHEN age >= 35 THEN -10 WHEN age >= 30 THEN -5 ELSE 0 END))
  END AS score
FROM oracle.factor_inputs;

-- Match-up: the opponent's figure in his primary zone, times the weight of that zone, times 1.2
-- beyond 5. A balanced player has the mean of the three, weighted by his rates; his zone is
-- the whole floor, at full weight.
CREATE TABLE oracle.matchup AS
WITH sides AS (
  SELECT
    player_lookup,
    d,
    CASE zone
      WHEN 'paint' THEN paint_vs
      WHEN 'mid_range' THEN mid_vs
      WHEN 'perimeter' THEN three_vs
      WHEN 'balanced' THEN
        (paint_rate * paint_vs + mid_rate * mid_vs + three_rate * three_vs)
          / (paint_rate + mid_rate + three_rate)
    END AS defence,
    CASE zone
      WHEN 'paint' THEN least(paint_rate / 50, 1)
      WHEN 'mid_range' THEN least(mid_rate / 50, 1)
      WHEN 'perimeter' THEN least(three_rate / 50, 1)
      WHEN 'balanced' THEN 1
    END AS weight
  FROM oracle.factor_inputs)
SELECT
  player_lookup,
  d,
  defence,
  clamp(
    defence * weight * CASE WHEN abs(defence * weight) > 5 THEN 1.2 ELSE 1 END, -10, 10) AS score
FROM sides;

-- Pace: (expected game pace - league pace) / 2, the game's expected pace being the mean of both
-- teams' last 10. Usage: 0.3 * (projected - last 7 games), positive values raised for stars out;
-- without an injury report nobody is known to be out.
CREATE TABLE oracle.pace_and_usage AS
SELECT
  player_lookup,
  d,
  clamp(((own_pace + opponent_pace) / 2 - league_pace) / 2, -3, 3) AS pace,
  clamp(
    0.3 * (projected - recent)
      * CASE
          WHEN projected <= recent THEN 1
          WHEN stars_out >= 2 THEN 1.30
          WHEN stars_out = 1 THEN 1.15
          ELSE 1
        END, -3, 3) AS usage
FROM oracle.factor_inputs;

CREATE TABLE oracle.nba_precompute.player_composite_factors AS
WITH factors AS (
  SELECT
    i.*,
    f.score AS fatigue_score,
    (f.score - 100) / 20 AS fatigue_adjustment,
    m.score AS mismatch,
    m.defence,
    p.pace,
    p.usage,
    coalesce(fatigue_adjustment, 0) + coalesce(mismatch, 0) + coalesce(p.pace, 0)
      + coalesce(p.usage, 0) AS total,
    -- The five inputs that completeness counts, in the order of the contract.
    list_filter(
      [
        CASE WHEN i.days_rest IS NULL THEN 'days_rest' END,
        CASE WHEN i.projected IS NULL THEN 'projected_usage_rate' END,
        CASE WHEN i.own_pace IS NULL OR i.opponent_pace IS NULL OR i.league_pace IS NULL
          THEN 'pace' END,
        CASE WHEN i.zone IS NULL THEN 'player_shot_zone' END,
        CASE WHEN i.paint_vs IS NULL AND i.mid_vs IS NULL AND i.three_vs IS NULL
          THEN 'team_defense_zone' END
      ], lambda field: field IS NOT NULL) AS missing,
    list_filter(
      [
        CASE WHEN f.score < 50 THEN 'EXTREME_FATIGUE' END,
        CASE WHEN abs(m.score) > 8 THEN 'EXTREME_MATCHUP' END,
        CASE WHEN abs(total) > 12 THEN 'EXTREME_ADJUSTMENT' END
      ], lambda warning: warning IS NOT NULL) AS warnings
  FROM oracle.factor_inputs i
  JOIN oracle.fatigue f USING (player_lookup, d)
  JOIN oracle.matchup m USING (player_lookup, d)
  JOIN oracle.pace_and_usage p USING (player_lookup, d))
SELECT
  player_lookup,
  universal_player_id,
  d AS game_date,
  game_id,
  d AS analysis_date,
  team AS team_abbr,
  opponent AS opponent_team_abbr,
  season AS season_year,
  fatigue_score,
  fatigue_adjustment,
  mismatch AS shot_zone_mismatch_score,
  pace AS pace_score,
  usage AS usage_spike_score,
  0.0 AS referee_favorability_score,
  0.0 AS look_ahead_pressure_score,
  0.0 AS travel_impact_score,
  0.0 AS opponent_strength_score,
  total AS total_composite_adjustment,
  (fatigue_score IS NULL)::INT + (mismatch IS NULL)::INT + (pace IS NULL)::INT
    + (usage IS NULL)::INT AS missing_factor_count,
  -- Of the JSON columns, the keys that are here are compared, by value.
  json_object(
    'days_rest', days_rest, 'back_to_back', back_to_back, 'games_last_7', games_7,
    'minutes_last_7', minutes_7, 'avg_minutes_pg_last_7', minutes_per_game_7,
    'back_to_backs_last_14', back_to_backs_14, 'player_age', age, 'final_score', fatigue_score)
    AS fatigue_context_json,
  json_object(
    'player_primary_zone', zone, 'opponent_defense_vs_league', defence, 'final_score', mismatch)
    AS shot_zone_context_json,
  json_object(
    'opponent_pace_last_10', opponent_pace, 'league_avg_pace', league_pace, 'final_score', pace)
    AS pace_context_json,
  json_object(
    'projected_usage_rate', projected, 'avg_usage_last_7', recent,
    'star_teammates_out', stars_out, 'final_score', usage) AS usage_context_json,
  'v1_4factors' AS calculation_version,
  (5 - len(missing)) / 5 AS data_completeness_pct,
  nullif(array_to_string(missing, ','), '') AS missing_data_fields,
  len(warnings) > 0 AS has_warnings,
  nullif(array_to_string(warnings, '; '), '') AS warning_details,
  shot_ready AS upstream_player_shot_ready,
  defense_ready AS upstream_team_defense_ready,
  context_ready AS upstream_player_context_ready,
  team_ready AS upstream_team_context_ready,
  shot_ready AND defense_ready AND context_ready AND team_ready AS all_upstreams_ready,
  expected_games_count,
  actual_games_count,
  missing_games_count,
  completeness_percentage,
  contributing_game_dates,
  false AS is_bootstrap,
  player_warm_up OR opponent_warm_up AS is_warm_up,
  is_early AS early_season_flag,
  season_boundary(d) AS season_boundary_detected,
  'upcoming_player_game_context' AS primary_source_used
FROM factors;

INSERT INTO oracle.absent_keys
SELECT 'nba_precompute.player_composite_factors', u.game_date, u.player_lookup, 'BOOTSTRAP'
FROM nba_analytics.upcoming_player_game_context u
JOIN oracle.dates d ON d.d = u.game_date AND d.is_bootstrap;
