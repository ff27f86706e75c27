-- nba_analytics.upcoming_player_game_context: form, load, travel, market and injuries before a game
-- of every player whom its sources list.

-- Teams' mean figures over their last 10 games before a game.
CREATE TABLE oracle.team_form AS
SELECT
  s.game_id,
  s.team,
  avg(o.pace) FILTER (o.newest <= 10) AS pace,
  avg(o.offensive_rating) FILTER (o.newest <= 10) AS off_rating,
  avg(o.defensive_rating) FILTER (o.newest <= 10) AS def_rating,
  avg(o.ft_rate_allowed) FILTER (o.newest <= 10) AS ft_rate_allowed
FROM oracle.team_schedule s
JOIN LATERAL (
  SELECT x.*, row_number() OVER (ORDER BY x.game_date DESC) AS newest
  FROM (
    SELECT
      own.game_date,
      own.team_abbr,
      own.season_year,
      own.pace,
      own.offensive_rating,
      other.offensive_rating AS defensive_rating,
      100 * other.ft_attempts / other.possessions AS ft_rate_allowed
    FROM nba_analytics.team_offense_game_summary own
    JOIN nba_analytics.team_offense_game_summary other
      ON other.game_id = own.game_id AND other.team_abbr = own.opponent_team_abbr) x
  WHERE x.team_abbr = s.team AND x.season_year = s.season AND x.game_date < s.game_date) o ON true
GROUP BY ALL;

-- Medians over bookmakers, the spread from the favourite's side.
CREATE TABLE oracle.median_quotes AS
SELECT
  game_id,
  median(-abs(line)) FILTER (market = 'spreads') AS spread,
  median(-abs(opening)) FILTER (market = 'spreads') AS opening_spread,
  string_agg(bookmaker, ',' ORDER BY rank, bookmaker) FILTER (market = 'spreads') AS spread_source,
  median(line) FILTER (market = 'totals') AS total,
  median(opening) FILTER (market = 'totals') AS opening_total,
  string_agg(bookmaker, ',' ORDER BY rank, bookmaker) FILTER (market = 'totals') AS total_source
FROM oracle.quotes
GROUP BY ALL;

-- Trips of the last 14 days, this one included; one that is not known spoils the sums.
CREATE TABLE oracle.trips AS
SELECT
  s.game_id,
  s.team,
  IF(count(*) = count(t.miles), round(sum(t.exact_miles))::BIGINT, NULL) AS miles,
  IF(count(*) = count(t.miles), sum(t.zones), NULL) AS zones
FROM oracle.team_schedule s
JOIN oracle.team_schedule t
  ON t.team = s.team AND t.season = s.season
  AND t.game_date BETWEEN s.game_date - 14 AND s.game_date
GROUP BY ALL;

-- Mean usage over the last 7 games that have a rate.
CREATE TABLE oracle.player_usage AS
SELECT
  player_lookup,
  season,
  rated,
  avg(usage_rate) OVER (PARTITION BY player_lookup, season ORDER BY n ROWS 6 PRECEDING) AS usage_7
FROM oracle.player_games
WHERE usage_rate IS NOT NULL;

-- Games in a row on one side of the day's line; a push neither counts nor ends it.
CREATE TABLE oracle.streaks AS
SELECT
  player_lookup,
  d,
  count(*) FILTER (points > line AND n > coalesce(last_under, 0)) AS over_streak,
  count(*) FILTER (points < line AND n > coalesce(last_over, 0)) AS under_streak
FROM (
  SELECT
    p.player_lookup,
    p.d,
    l.line,
    g.n,
    g.points,
    max(IF(g.points < l.line, g.n, NULL)) OVER games AS last_under,
    max(IF(g.points > l.line, g.n, NULL)) OVER games AS last_over
  FROM oracle.cache_players p
  JOIN oracle.points_lines l ON l.game_date = p.d AND l.player = p.player_lookup
  JOIN oracle.player_games g
    ON g.player_lookup = p.player_lookup AND g.season = p.season AND g.game_date < p.d
  WINDOW games AS (PARTITION BY p.player_lookup, p.d))
GROUP BY ALL;

-- Players reported out or doubtful, and whether they are stars: 10 games for this team and 18
-- points, or 28 minutes with 12 points, in the season so far.
CREATE TABLE oracle.absent AS
SELECT
  r.game_id,
  r.team,
  r.player,
  count(g.n) >= 10
    AND (avg(g.points) >= 18 OR avg(g.minutes) >= 28 AND avg(g.points) >= 12) AS is_star
FROM oracle.reported r
LEFT JOIN oracle.player_games g
  ON g.player_lookup = r.player AND g.team = r.team AND g.season = season_of(r.game_date)
  AND g.game_date < r.game_date
WHERE r.status IN ('out', 'doubtful')
GROUP BY ALL;

-- What players of late used and how long they played, as of each of their games.
CREATE TABLE oracle.player_work AS
SELECT
  player_lookup AS player,
  season,
  game_date,
  avg(usage_rate) OVER late AS usage,
  avg(minutes) OVER late AS minutes
FROM oracle.player_games
WINDOW late AS (PARTITION BY player_lookup, season ORDER BY n ROWS 9 PRECEDING);

-- A team's squad before a game: those last listed for it, in one of its last 10 games. What the
-- absent leave, if they played one of those 10, and the work of those who are there.
CREATE TABLE oracle.freed AS
SELECT
  game_id,
  team,
  coalesce(sum(w.usage) FILTER (is_out AND w.game_date >= tenth), 0) AS usage,
  coalesce(sum(w.usage * w.minutes) FILTER (NOT is_out), 0) AS work
FROM (
  SELECT
    s.game_id, s.game_date, s.season, s.team, s.tenth, l.player, a.player IS NOT NULL AS is_out
  FROM (
    SELECT
      *,
      coalesce(lag(game_date, 10) OVER season, min(game_date) OVER season) AS tenth
    FROM oracle.team_schedule
    WINDOW season AS (PARTITION BY team, season ORDER BY game_date)) s
  JOIN (
    SELECT
      player, team, season, game_date,
      lead(game_date) OVER (PARTITION BY player, season ORDER BY game_date) AS next_date
    FROM oracle.player_lines) l
    ON l.team = s.team AND l.season = s.season
    AND l.game_date >= s.tenth AND l.game_date < s.game_date
    AND coalesce(l.next_date >= s.game_date, true)
  LEFT JOIN oracle.absent a
    ON a.game_id = s.game_id AND a.team = s.team AND a.player = l.player) x
ASOF JOIN oracle.player_work w
  ON w.player = x.player AND w.season = x.season AND w.game_date < x.game_date
GROUP BY ALL;

-- What a team's report counts.
CREATE TABLE oracle.report_counts AS
SELECT
  r.game_id,
  r.team,
  count(*) FILTER (r.status = 'questionable') AS questionable,
  count(*) FILTER (r.status = 'probable') AS probable,
  count(*) FILTER (a.is_star) AS stars_out
FROM oracle.reported r
LEFT JOIN oracle.absent a USING (game_id, team, player)
GROUP BY ALL;

CREATE TABLE oracle.nba_analytics.upcoming_player_game_context AS
SELECT
  p.player_lookup,
  p.universal_player_id,
  p.game_id,
  p.d AS game_date,
  p.team AS team_abbr,
  p.opponent AS opponent_team_abbr,
  p.season AS season_year,
  s.is_home AS home_game,
  s.kind AS season_phase,
  strftime(timezone(s.zone, timezone('UTC', s.tip)), '%-I:%M %p ') ||
    CASE s.zone
      WHEN 'America/New_York' THEN 'ET'
      WHEN 'America/Chicago' THEN 'CT'
      WHEN 'America/Los_Angeles' THEN 'PT'
      ELSE 'MT'
    END AS game_start_time_local,
  NULL::BIGINT AS player_age,
  'after_game' AS context_mode,
  l.line IS NOT NULL AS has_prop_line,
  l.line AS current_points_line,
  l.opening AS opening_points_line,
  l.line - l.opening AS line_movement,
  l.source AS current_points_line_source,
  IF(l.opening IS NULL, NULL, l.source) AS opening_points_line_source,
  IF(l.line IS NULL, NULL, coalesce(k.over_streak, 0)) AS prop_over_streak,
  IF(l.line IS NULL, NULL, coalesce(k.under_streak, 0)) AS prop_under_streak,
  q.spread AS game_spread,
  q.opening_spread,
  q.spread - q.opening_spread AS spread_movement,
  q.spread_source AS game_spread_source,
  q.total AS game_total,
  q.opening_total,
  q.total - q.opening_total AS total_movement,
  q.total_source AS game_total_source,
  coalesce(o.days_rest = 1, false) AS back_to_back,
  o.days_rest,
  o.rest_before_last AS days_rest_before_last_game,
  o.since_rested AS days_since_2_plus_days_rest,
  coalesce(o.games_7, 0) AS games_in_last_7_days,
  coalesce(o.games_14, 0) AS games_in_last_14_days,
  coalesce(o.minutes_7, 0) AS minutes_in_last_7_days,
  coalesce(o.minutes_14, 0) AS minutes_in_last_14_days,
  o.minutes_per_game_7 AS avg_minutes_per_game_last_7,
  coalesce(o.back_to_backs_14, 0) AS back_to_backs_last_14_days,
  s.miles AS travel_miles,
  s.zones AS time_zone_changes,
  s.road_games AS consecutive_road_games,
  t.miles AS miles_traveled_last_14_days,
  t.zones AS time_zones_crossed_last_14_days,
  v.points_5 AS points_avg_last_5,
  v.points_10 AS points_avg_last_10,
  f.usage_7 AS avg_usage_rate_last_7_games,
  IF(
    mine.status IN ('out', 'doubtful') OR freed.work = 0,
    v.usage_10,
    v.usage_10 + freed.usage * least(1, v.usage_10 * v.minutes_10 / freed.work))
    AS projected_usage_rate,
  o.fourth_quarter_7 AS fourth_quarter_minutes_last_7,
  v.clutch_minutes_7 AS clutch_minutes_last_7_games,
  o.fourth_quarter_points_7 AS fourth_quarter_production_last_7,
  v.shooting_decline_5 AS shooting_pct_decline_last_5,
  own.pace - opp.pace AS pace_differential,
  opp.pace AS opponent_pace_last_10,
  opp.ft_rate_allowed AS opponent_ft_rate_allowed,
  opp.def_rating AS opponent_def_rating_last_10,
  opp.off_rating AS opponent_off_rating_last_10,
  IF(s.next_game - p.d <= 21, s.next_game - p.d, NULL) AS next_game_days_rest,
  s.next_7 AS games_in_next_7_days,
  IF(s.next_game - p.d <= 21, next.wins / nullif(next.games, 0), NULL) AS next_opponent_win_pct,
  IF(s.next_game - p.d <= 21, s.next_primetime, NULL) AS next_game_is_primetime,
  so.days_since AS opponent_days_rest,
  so.next_7 AS opponent_games_in_next_7_days,
  IF(so.next_game - p.d <= 21, so.next_game - p.d, NULL) AS opponent_next_game_days_rest,
  mine.status AS player_status,
  mine.reason AS injury_report,
  c.stars_out - coalesce(away.is_star, false)::INT AS star_teammates_out,
  c.questionable - (mine.status IS NOT DISTINCT FROM 'questionable')::INT
    AS questionable_teammates,
  c.probable - (mine.status IS NOT DISTINCT FROM 'probable')::INT AS probable_teammates,
  coalesce(w.expected, 0) AS expected_games_count,
  coalesce(w.found, 0) AS actual_games_count,
  coalesce(w.expected - w.found, 0) AS missing_games_count,
  coalesce(100 * w.found / w.expected, 100) AS completeness_percentage,
  coalesce(v.dates, []) AS contributing_game_dates,
  p.is_bootstrap,
  p.played = 0 AS is_warm_up,
  p.is_early AS early_season_flag,
  season_boundary(p.d) AS season_boundary_detected,
  coalesce(w.l5, 1) AS l5_completeness_pct,
  coalesce(w.l5, 1) = 1 AS l5_is_complete,
  coalesce(w.l10, 1) AS l10_completeness_pct,
  coalesce(w.l10, 1) = 1 AS l10_is_complete,
  coalesce(w.l7d, 1) AS l7d_completeness_pct,
  coalesce(w.l7d, 1) = 1 AS l7d_is_complete,
  coalesce(w.l14d, 1) AS l14d_completeness_pct,
  coalesce(w.l14d, 1) = 1 AS l14d_is_complete,
  coalesce(least(w.l5, w.l10, w.l7d, w.l14d, w.l30d), 1) = 1 AS all_windows_complete,
  coalesce(w.l30d, 1) AS l30d_completeness_pct,
  coalesce(w.l30d, 1) = 1 AS l30d_is_complete,
  'player_game_summary' AS primary_source_used,
  true AS is_production_ready
FROM oracle.cache_players p
JOIN oracle.team_schedule s ON s.game_id = p.game_id AND s.team = p.team
JOIN oracle.team_schedule so ON so.game_id = p.game_id AND so.team = p.opponent
JOIN oracle.trips t ON t.game_id = p.game_id AND t.team = p.team
LEFT JOIN oracle.team_form own ON own.game_id = p.game_id AND own.team = p.team
LEFT JOIN oracle.team_form opp ON opp.game_id = p.game_id AND opp.team = p.opponent
LEFT JOIN oracle.team_tempo next ON next.team = s.next_opponent AND next.d = p.d
LEFT JOIN oracle.median_quotes q ON q.game_id = p.game_id
LEFT JOIN oracle.points_lines l ON l.game_date = p.d AND l.player = p.player_lookup
LEFT JOIN oracle.player_form v ON v.player_lookup = p.player_lookup AND v.d = p.d
LEFT JOIN oracle.player_load o ON o.player_lookup = p.player_lookup AND o.d = p.d
LEFT JOIN oracle.streaks k ON k.player_lookup = p.player_lookup AND k.d = p.d
LEFT JOIN oracle.player_usage f
  ON f.player_lookup = p.player_lookup AND f.season = p.season AND f.rated = p.rated
LEFT JOIN oracle.player_windows w ON w.player_lookup = p.player_lookup AND w.d = p.d
LEFT JOIN oracle.freed freed ON freed.game_id = p.game_id AND freed.team = p.team
LEFT JOIN oracle.report_counts c ON c.game_id = p.game_id AND c.team = p.team
LEFT JOIN oracle.reported mine
  ON mine.game_id = p.game_id AND mine.team = p.team AND mine.player = p.player_lookup
LEFT JOIN oracle.absent away
  ON away.game_id = p.game_id AND away.team = p.team AND away.player = p.player_lookup
ORDER BY p.d, p.player_lookup;
