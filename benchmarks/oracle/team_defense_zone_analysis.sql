-- nba_precompute.team_defense_zone_analysis: each team's defence by zone over its last 15 games.

-- Team games, numbered through the season. Zones are known where play-by-play covered the game;
-- threes are counted in play-by-play as the other zones are.
CREATE TABLE oracle.defense_games AS
SELECT
  defending_team_abbr AS team,
  season_of(game_date) AS season,
  game_date,
  row_number()
    OVER (PARTITION BY defending_team_abbr, season_of(game_date) ORDER BY game_date) AS n,
  opp_paint_attempts IS NOT NULL AND opp_mid_range_attempts IS NOT NULL
    AND opp_three_attempts_pbp IS NOT NULL AS has_zones,
  opp_paint_makes, opp_paint_attempts, points_in_paint_allowed, blocks_paint,
  opp_mid_range_makes, opp_mid_range_attempts, blocks_mid_range,
  opp_three_makes_pbp AS opp_three_makes, opp_three_attempts_pbp AS opp_three_attempts,
  blocks_three_pt,
  defensive_rating, points_allowed, opponent_pace
FROM nba_analytics.team_defense_game_summary;

-- The league's shares of makes: all team games of the season in [D-30, D-1], summed makes over
-- summed attempts; fewer than 30 team games: season to date.
CREATE TABLE oracle.league_zones AS
WITH daily AS (
  SELECT
    season,
    game_date,
    count(*) AS games,
    count(*) FILTER (has_zones) AS zoned,
    sum(opp_paint_makes) FILTER (has_zones) AS paint_makes,
    sum(opp_paint_attempts) FILTER (has_zones) AS paint_attempts,
    sum(opp_mid_range_makes) FILTER (has_zones) AS mid_range_makes,
    sum(opp_mid_range_attempts) FILTER (has_zones) AS mid_range_attempts,
    sum(opp_three_makes) FILTER (has_zones) AS three_makes,
    sum(opp_three_attempts) FILTER (has_zones) AS three_attempts
  FROM oracle.defense_games
  GROUP BY ALL),
windows AS (
  SELECT d.d, g.*, sum(g.games) FILTER (g.game_date >= d.d - 30) OVER (PARTITION BY d.d) AS recent
  FROM oracle.dates d
  JOIN daily g ON g.season = d.season AND g.game_date < d.d)
SELECT
  d,
  sum(paint_makes) / nullif(sum(paint_attempts), 0) AS paint,
  sum(mid_range_makes) / nullif(sum(mid_range_attempts), 0) AS mid_range,
  sum(three_makes) / nullif(sum(three_attempts), 0) AS three_pt
FROM windows
WHERE zoned > 0 AND (game_date >= d - 30 OR coalesce(recent, 0) < 30)
GROUP BY d;

-- All 30 teams on each date with games after the bootstrap, with the sums over their last 15 games.
CREATE TABLE oracle.defense_sums AS
WITH teams AS (
  SELECT t.team, d.d, d.season, d.day_of_season, d.is_early
  FROM oracle.dates d CROSS JOIN oracle.teams t
  WHERE NOT d.is_bootstrap),
-- Completeness speaks of the last 15 games that were played by the schedule.
due AS (
  SELECT t.team, t.d, g.game_date
  FROM teams t
  JOIN oracle.team_games g ON g.team = t.team AND g.season = t.season AND g.game_date < t.d
  QUALIFY row_number() OVER (PARTITION BY t.team, t.d ORDER BY g.game_date DESC) <= 15),
scheduled AS (
  SELECT due.team, due.d, count(*) AS games, count(g.game_date) AS present
  FROM due LEFT JOIN oracle.defense_games g ON g.team = due.team AND g.game_date = due.game_date
  GROUP BY ALL),
-- The figures stand on the last 15 that were found.
found AS (
  SELECT t.team, t.d, g.*
  FROM teams t
  JOIN oracle.defense_games g ON g.team = t.team AND g.season = t.season AND g.game_date < t.d
  QUALIFY row_number() OVER (PARTITION BY t.team, t.d ORDER BY g.n DESC) <= 15)
SELECT
  t.team,
  t.d,
  t.season,
  t.is_early,
  coalesce(any_value(s.games), 0) AS expected,
  coalesce(any_value(s.present), 0) AS present,
  count(f.game_date) AS games,
  count(f.game_date) >= team_minimum(t.day_of_season) AS is_known,
  count(*) FILTER (f.has_zones) AS zone_games,
  sum(f.opp_paint_makes) AS paint_makes,
  sum(f.opp_paint_attempts) AS paint_attempts,
  sum(f.points_in_paint_allowed) AS paint_points,
  sum(f.blocks_paint) AS paint_blocks,
  sum(f.opp_mid_range_makes) AS mid_makes,
  sum(f.opp_mid_range_attempts) AS mid_attempts,
  sum(f.blocks_mid_range) AS mid_blocks,
  sum(f.opp_three_makes) AS three_makes,
  sum(f.opp_three_attempts) AS three_attempts,
  sum(f.blocks_three_pt) AS three_blocks,
  avg(f.defensive_rating) AS defensive_rating,
  avg(f.points_allowed) AS points_allowed,
  avg(f.opponent_pace) AS pace,
  coalesce(list(f.game_date ORDER BY f.game_date) FILTER (f.game_date IS NOT NULL), [])
    AS dates
FROM teams t
LEFT JOIN scheduled s USING (team, d)
LEFT JOIN found f ON f.team = t.team AND f.d = t.d
GROUP BY t.team, t.d, t.season, t.is_early, t.day_of_season;

-- Below the minimum all figures are NULL. Per-game figures of zones are over the games of the
-- window whose zones are known, so that an unknown game is not counted as one without shots.
CREATE TABLE oracle.nba_precompute.team_defense_zone_analysis AS
WITH figures AS (
  SELECT
    s.*,
    is_known AND zone_games > 0 AS zoned,
    CASE WHEN is_known THEN paint_makes / nullif(paint_attempts, 0) END AS paint_pct,
    CASE WHEN is_known THEN mid_makes / nullif(mid_attempts, 0) END AS mid_pct,
    CASE WHEN is_known THEN three_makes / nullif(three_attempts, 0) END AS three_pct,
    -- Percentage points, positive = weaker defence.
    100 * (paint_pct - l.paint) AS paint_vs,
    100 * (mid_pct - l.mid_range) AS mid_vs,
    100 * (three_pct - l.three_pt) AS three_vs,
    least(paint_vs, mid_vs, three_vs) AS lowest,
    greatest(paint_vs, mid_vs, three_vs) AS highest
  FROM oracle.defense_sums s LEFT JOIN oracle.league_zones l USING (d))
SELECT
  team AS team_abbr,
  d AS analysis_date,
  season AS season_year,
  paint_pct AS paint_pct_allowed_last_15,
  CASE WHEN zoned THEN paint_attempts / zone_games END AS paint_attempts_allowed_per_game,
  CASE WHEN zoned THEN paint_blocks / zone_games END AS paint_blocks_per_game,
  paint_vs AS paint_defense_vs_league_avg,
  CASE WHEN zoned THEN paint_points / zone_games END AS paint_points_allowed_per_game,
  mid_pct AS mid_range_pct_allowed_last_15,
  CASE WHEN zoned THEN mid_attempts / zone_games END AS mid_range_attempts_allowed_per_game,
  CASE WHEN zoned THEN mid_blocks / zone_games END AS mid_range_blocks_per_game,
  mid_vs AS mid_range_defense_vs_league_avg,
  three_pct AS three_pt_pct_allowed_last_15,
  CASE WHEN zoned THEN three_attempts / zone_games END AS three_pt_attempts_allowed_per_game,
  CASE WHEN zoned THEN three_blocks / zone_games END AS three_pt_blocks_per_game,
  three_vs AS three_pt_defense_vs_league_avg,
  CASE WHEN is_known THEN defensive_rating END AS defensive_rating_last_15,
  CASE WHEN is_known THEN points_allowed END AS opponent_points_per_game,
  CASE WHEN is_known THEN pace END AS opponent_pace,
  games AS games_in_sample,
  -- Ties go to the zone named first: paint, mid_range, perimeter.
  CASE lowest WHEN paint_vs THEN 'paint' WHEN mid_vs THEN 'mid_range' WHEN three_vs
    THEN 'perimeter' END AS strongest_zone,
  CASE highest WHEN paint_vs THEN 'paint' WHEN mid_vs THEN 'mid_range' WHEN three_vs
    THEN 'perimeter' END AS weakest_zone,
  expected AS expected_games_count,
  present AS actual_games_count,
  expected - present AS missing_games_count,
  CASE WHEN expected = 0 THEN 100 ELSE 100 * present / expected END AS completeness_percentage,
  dates AS contributing_game_dates,
  false AS is_bootstrap,
  NOT is_known AS is_warm_up,
  is_early AS early_season_flag,
  season_boundary(d) AS season_boundary_detected,
  'team_defense_game_summary' AS primary_source_used
FROM figures;

-- In the bootstrap every team is accounted for by that reason.
INSERT INTO oracle.absent_keys
SELECT 'nba_precompute.team_defense_zone_analysis', d.d, t.team, 'BOOTSTRAP'
FROM oracle.dates d CROSS JOIN oracle.teams t
WHERE d.is_bootstrap;
