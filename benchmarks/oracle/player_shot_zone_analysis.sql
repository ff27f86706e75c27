-- nba_precompute.player_shot_zone_analysis: where every player active in the season so far shoots.

-- Only games in which all three zones are known count, numbered through the season. Attempts of all
-- three zones are counted in play-by-play, so that a rate never mixes two sources.
CREATE TABLE oracle.zone_games AS
SELECT
  player_lookup,
  season_of(game_date) AS season,
  game_date,
  row_number() OVER (PARTITION BY player_lookup, season_of(game_date) ORDER BY game_date) AS n,
  paint_attempts, paint_makes,
  mid_range_attempts, mid_range_makes,
  three_attempts_pbp AS three_attempts, three_makes_pbp AS three_makes,
  assisted_fg_makes, unassisted_fg_makes
FROM nba_analytics.player_game_summary
WHERE is_active AND has_complete_shot_zones;

-- Every player active in the season before a date, and how many games with zones he had by then.
CREATE TABLE oracle.zone_players AS
WITH standing AS (
  SELECT d.d, d.season, d.day_of_season, d.is_bootstrap, d.is_early, g.player_lookup,
    max_by(g.universal_player_id, g.n) AS universal_player_id,
    count(*) AS played,
    count(*) FILTER (g.has_zones) AS zoned
  FROM oracle.dates d
  JOIN oracle.player_games g ON g.season = d.season AND g.game_date < d.d
  GROUP BY ALL)
SELECT *, zoned >= player_minimum(day_of_season) AS is_known FROM standing;

-- Sums over the last 10 and 20 games with known zones.
CREATE TABLE oracle.zone_sums AS
SELECT
  p.player_lookup,
  p.d,
  count(*) FILTER (z.n > p.zoned - 10) AS games_10,
  count(*) AS games_20,
  sum(z.paint_attempts) FILTER (z.n > p.zoned - 10) AS paint_attempts,
  sum(z.paint_makes) FILTER (z.n > p.zoned - 10) AS paint_makes,
  sum(z.mid_range_attempts) FILTER (z.n > p.zoned - 10) AS mid_attempts,
  sum(z.mid_range_makes) FILTER (z.n > p.zoned - 10) AS mid_makes,
  sum(z.three_attempts) FILTER (z.n > p.zoned - 10) AS three_attempts,
  sum(z.three_makes) FILTER (z.n > p.zoned - 10) AS three_makes,
  sum(z.assisted_fg_makes) FILTER (z.n > p.zoned - 10) AS assisted,
  sum(z.unassisted_fg_makes) FILTER (z.n > p.zoned - 10) AS unassisted,
  sum(z.paint_attempts) AS paint_attempts_20,
  sum(z.paint_makes) AS paint_makes_20,
  sum(z.paint_attempts + z.mid_range_attempts + z.three_attempts) AS shots_20,
  list(z.game_date ORDER BY z.game_date) AS dates
FROM oracle.zone_players p
JOIN oracle.zone_games z
  ON z.player_lookup = p.player_lookup AND z.season = p.season
  AND z.n > p.zoned - 20 AND z.n <= p.zoned
WHERE NOT p.is_bootstrap
GROUP BY p.player_lookup, p.d;

-- How many of his last 10 games have known zones: what is expected and found of the window.
CREATE TABLE oracle.zone_coverage AS
SELECT p.player_lookup, p.d, count(*) AS expected, count(*) FILTER (g.has_zones) AS found
FROM oracle.zone_players p
JOIN oracle.player_games g
  ON g.player_lookup = p.player_lookup AND g.season = p.season
  AND g.n > p.played - 10 AND g.n <= p.played
WHERE NOT p.is_bootstrap
GROUP BY p.player_lookup, p.d;

-- Below the minimum all figures are NULL; without shots in the window too. Rates are 0-100 and sum
-- to 100, percentages fractions. The trend is known from 15 games with zones.
CREATE TABLE oracle.nba_precompute.player_shot_zone_analysis AS
WITH sums AS (
  SELECT
    p.*,
    s.* EXCLUDE (player_lookup, d, games_10, games_20, dates),
    coalesce(s.games_10, 0) AS games_10,
    coalesce(s.games_20, 0) AS games_20,
    coalesce(s.dates, []) AS dates,
    c.expected,
    c.found,
    CASE WHEN p.is_known
      THEN nullif(s.paint_attempts + s.mid_attempts + s.three_attempts, 0) END AS shots,
    CASE WHEN p.is_known THEN nullif(s.assisted + s.unassisted, 0) END AS baskets
  FROM oracle.zone_players p
  JOIN oracle.zone_coverage c USING (player_lookup, d)
  LEFT JOIN oracle.zone_sums s USING (player_lookup, d)
  WHERE NOT p.is_bootstrap),
figures AS (
  SELECT
    *,
    100 * paint_attempts / shots AS paint_rate,
    100 * mid_attempts / shots AS mid_rate,
    100 * three_attempts / shots AS three_rate,
    CASE WHEN is_known AND games_20 >= 15 THEN nullif(shots_20, 0) END AS trend_shots
  FROM sums)
SELECT
  player_lookup,
  universal_player_id,
  d AS analysis_date,
  season AS season_year,
  paint_rate AS paint_rate_last_10,
  CASE WHEN shots > 0 THEN paint_makes / nullif(paint_attempts, 0) END AS paint_pct_last_10,
  CASE WHEN shots > 0 THEN paint_attempts / games_10 END AS paint_attempts_per_game,
  mid_rate AS mid_range_rate_last_10,
  CASE WHEN shots > 0 THEN mid_makes / nullif(mid_attempts, 0) END AS mid_range_pct_last_10,
  CASE WHEN shots > 0 THEN mid_attempts / games_10 END AS mid_range_attempts_per_game,
  three_rate AS three_pt_rate_last_10,
  CASE WHEN shots > 0 THEN three_makes / nullif(three_attempts, 0) END AS three_pt_pct_last_10,
  CASE WHEN shots > 0 THEN three_attempts / games_10 END AS three_pt_attempts_per_game,
  shots AS total_shots_last_10,
  games_10 AS games_in_sample_10,
  CASE WHEN games_10 >= 10 THEN 'high' WHEN games_10 >= 7 THEN 'medium' ELSE 'low' END
    AS sample_quality_10,
  100 * paint_attempts_20 / trend_shots AS paint_rate_last_20,
  CASE WHEN trend_shots > 0 THEN paint_makes_20 / nullif(paint_attempts_20, 0) END
    AS paint_pct_last_20,
  games_20 AS games_in_sample_20,
  CASE WHEN games_20 >= 10 THEN 'high' WHEN games_20 >= 7 THEN 'medium' ELSE 'low' END
    AS sample_quality_20,
  -- The two sum to 100, so their whole is the baskets known to be either.
  100 * assisted / baskets AS assisted_rate_last_10,
  100 * unassisted / baskets AS unassisted_rate_last_10,
  CASE
    WHEN shots IS NULL THEN NULL
    WHEN paint_rate >= 40 THEN 'paint'
    WHEN three_rate >= 40 THEN 'perimeter'
    WHEN mid_rate >= 35 THEN 'mid_range'
    ELSE 'balanced'
  END AS primary_scoring_zone,
  expected AS expected_games_count,
  found AS actual_games_count,
  expected - found AS missing_games_count,
  100 * found / expected AS completeness_percentage,
  dates AS contributing_game_dates,
  false AS is_bootstrap,
  NOT is_known AS is_warm_up,
  is_early AS early_season_flag,
  season_boundary(d) AS season_boundary_detected,
  'player_game_summary' AS primary_source_used
FROM figures;

INSERT INTO oracle.absent_keys
SELECT 'nba_precompute.player_shot_zone_analysis', d, player_lookup, 'BOOTSTRAP'
FROM oracle.zone_players
WHERE is_bootstrap;
