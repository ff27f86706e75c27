-- nba_precompute.player_daily_cache: averages, load, team and shot shares of every player expected
-- in a game of the date. Load and rest are worked out from his games here, not copied from the
-- context, so both are held to one rule.

-- Every expected player, and how many games he played this season before the date.
CREATE TABLE oracle.cache_players AS
SELECT
  u.player_lookup,
  u.universal_player_id,
  u.game_date AS d,
  u.game_id,
  u.team_abbr AS team,
  d.season,
  d.is_bootstrap,
  d.is_early,
  count(g.n) AS played,
  max(g.game_date) AS last_game
FROM nba_analytics.upcoming_player_game_context u
JOIN oracle.dates d ON d.d = u.game_date
LEFT JOIN oracle.player_games g
  ON g.player_lookup = u.player_lookup AND g.season = d.season AND g.game_date < d.d
GROUP BY ALL;

-- Below 3 games: WARM_UP; last game more than 30 days ago: STALE. All windows hold games he was
-- active in, newest first by number: the last k are n > played - k.
CREATE TABLE oracle.player_form AS
SELECT
  p.player_lookup,
  p.d,
  avg(g.points) FILTER (g.n > p.played - 5) AS points_5,
  avg(g.points) FILTER (g.n > p.played - 10) AS points_10,
  avg(g.points) AS points_season,
  stddev_samp(g.points) FILTER (g.n > p.played - 10) AS points_std_10,
  avg(g.rebounds) FILTER (g.n > p.played - 5) AS rebounds_5,
  avg(g.rebounds) FILTER (g.n > p.played - 10) AS rebounds_10,
  avg(g.rebounds) AS rebounds_season,
  avg(g.assists) FILTER (g.n > p.played - 5) AS assists_5,
  avg(g.assists) FILTER (g.n > p.played - 10) AS assists_10,
  avg(g.assists) AS assists_season,
  avg(g.minutes) FILTER (g.n > p.played - 5) AS minutes_5,
  avg(g.minutes) FILTER (g.n > p.played - 10) AS minutes_10,
  avg(g.minutes) AS minutes_season,
  -- Usage is a mean of games, those without a rate left out.
  avg(g.usage_rate) FILTER (g.n > p.played - 5) AS usage_5,
  avg(g.usage_rate) FILTER (g.n > p.played - 10) AS usage_10,
  avg(g.usage_rate) AS usage_season,
  -- True shooting is summed points over twice the summed attempts.
  sum(g.points) FILTER (g.n > p.played - 5)
    / nullif(2 * sum(g.scoring_attempts) FILTER (g.n > p.played - 5), 0) AS ts_5,
  sum(g.points) FILTER (g.n > p.played - 10)
    / nullif(2 * sum(g.scoring_attempts) FILTER (g.n > p.played - 10), 0) AS ts_10,
  sum(g.points) / nullif(2 * sum(g.scoring_attempts), 0) AS ts_season,
  sum(g.points) FILTER (g.n > p.played - 10) AS points_sum_10,
  sum(g.minutes) FILTER (g.n > p.played - 10) AS minutes_sum_10,
  sum(g.ft_makes) FILTER (g.n > p.played - 10) AS ft_makes_sum_10,
  -- Two newest games against the three before them.
  avg(g.points) FILTER (g.n > p.played - 2)
    - avg(g.points) FILTER (g.n > p.played - 5 AND g.n <= p.played - 2) AS trend,
  list(g.game_date ORDER BY g.n) AS dates
FROM oracle.cache_players p
JOIN oracle.player_games g
  ON g.player_lookup = p.player_lookup AND g.season = p.season AND g.game_date < p.d
GROUP BY p.player_lookup, p.d;

-- Rest is the plain difference in days. Days before D: [D-7, D-1] and [D-14, D-1].
CREATE TABLE oracle.player_load AS
SELECT
  p.player_lookup,
  p.d,
  p.d - p.last_game AS days_rest,
  any_value(g.rest) FILTER (g.n = p.played) AS rest_before_last,
  p.d - max(g.game_date) FILTER (g.rest >= 2) AS since_rested,
  count(*) FILTER (g.game_date >= p.d - 7) AS games_7,
  count(*) FILTER (g.game_date >= p.d - 14) AS games_14,
  coalesce(sum(g.minutes) FILTER (g.game_date >= p.d - 7), 0) AS minutes_7,
  coalesce(sum(g.minutes) FILTER (g.game_date >= p.d - 14), 0) AS minutes_14,
  avg(g.minutes) FILTER (g.game_date >= p.d - 7) AS minutes_per_game_7,
  -- Both games of a pair lie in the 14 days.
  count(*) FILTER (g.rest = 1 AND g.game_date - 1 >= p.d - 14) AS back_to_backs_14,
  sum(g.fourth_quarter_minutes) FILTER (g.game_date >= p.d - 7) AS fourth_quarter_7
FROM oracle.cache_players p
JOIN oracle.player_games g
  ON g.player_lookup = p.player_lookup AND g.season = p.season AND g.game_date < p.d
GROUP BY p.player_lookup, p.d, p.last_game;

-- Expected games of a player: those he played, and final games of his team of which no source has
-- any player, from when he was first listed for that team. What he was listed for and missed
-- is absent by design.
CREATE TABLE oracle.expected_games AS
WITH unlisted AS (
  SELECT t.team, t.season, t.game_date
  FROM oracle.team_games t
  ANTI JOIN nba_analytics.player_game_summary s
    ON s.game_date = t.game_date AND s.team_abbr = t.team),
joined AS (
  SELECT player_lookup, team_abbr AS team, season_of(game_date) AS season,
    min(game_date) AS since
  FROM nba_analytics.player_game_summary
  GROUP BY ALL),
expected AS (
  SELECT p.player_lookup, p.d, g.game_date, true AS found
  FROM oracle.cache_players p
  JOIN oracle.player_games g
    ON g.player_lookup = p.player_lookup AND g.season = p.season AND g.game_date < p.d
  UNION ALL
  SELECT p.player_lookup, p.d, u.game_date, false
  FROM oracle.cache_players p
  JOIN unlisted u ON u.team = p.team AND u.season = p.season AND u.game_date < p.d
  JOIN joined j
    ON j.player_lookup = p.player_lookup AND j.team = p.team AND j.season = p.season
    AND j.since < u.game_date)
SELECT *, row_number() OVER (PARTITION BY player_lookup, d ORDER BY game_date DESC) AS newest
FROM expected;

CREATE TABLE oracle.player_windows AS
SELECT
  player_lookup,
  d,
  count(*) AS expected,
  count(*) FILTER (found) AS found,
  avg(found::INT) FILTER (newest <= 5) AS l5,
  avg(found::INT) FILTER (newest <= 10) AS l10,
  count(*) FILTER (newest <= 10) AS expected_10,
  count(*) FILTER (newest <= 10 AND found) AS found_10,
  -- A window in which nothing is expected is complete.
  coalesce(avg(found::INT) FILTER (game_date >= d - 7), 1) AS l7d,
  coalesce(avg(found::INT) FILTER (game_date >= d - 14), 1) AS l14d
FROM oracle.expected_games
GROUP BY ALL;

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
