-- nba_analytics.upcoming_team_game_context: schedule, market and injury report before a game.

-- Where teams play at home.
CREATE TABLE oracle.arenas (
  team VARCHAR, name VARCHAR, latitude DOUBLE, longitude DOUBLE, zone VARCHAR);
INSERT INTO oracle.arenas VALUES
  ('ATL', 'Atlanta Hawks', 33.7573, -84.3963, 'America/New_York'),
  ('BKN', 'Brooklyn Nets', 40.6826, -73.9754, 'America/New_York'),
  ('BOS', 'Boston Celtics', 42.3662, -71.0621, 'America/New_York'),
  ('CHA', 'Charlotte Hornets', 35.2251, -80.8392, 'America/New_York'),
  ('CHI', 'Chicago Bulls', 41.8807, -87.6742, 'America/Chicago'),
  ('CLE', 'Cleveland Cavaliers', 41.4965, -81.6882, 'America/New_York'),
  ('DAL', 'Dallas Mavericks', 32.7906, -96.8103, 'America/Chicago'),
  ('DEN', 'Denver Nuggets', 39.7487, -105.0077, 'America/Denver'),
  ('DET', 'Detroit Pistons', 42.3411, -83.0553, 'America/New_York'),
  ('GSW', 'Golden State Warriors', 37.7680, -122.3877, 'America/Los_Angeles'),
  ('HOU', 'Houston Rockets', 29.751, -95.362, 'America/Chicago'),
  ('IND', 'Indiana Pacers', 39.7640, -86.1555, 'America/New_York'),
  ('LAC', 'LA Clippers', 34.0430, -118.2673, 'America/Los_Angeles'),
  ('LAL', 'Los Angeles Lakers', 34.0430, -118.2673, 'America/Los_Angeles'),
  ('MEM', 'Memphis Grizzlies', 35.1382, -90.0505, 'America/Chicago'),
  ('MIA', 'Miami Heat', 25.7814, -80.1870, 'America/New_York'),
  ('MIL', 'Milwaukee Bucks', 43.0435, -87.9167, 'America/Chicago'),
  ('MIN', 'Minnesota Timberwolves', 44.9795, -93.2760, 'America/Chicago'),
  ('NOP', 'New Orleans Pelicans', 29.9490, -90.0821, 'America/Chicago'),
  ('NYK', 'New York Knicks', 40.7505, -73.9934, 'America/New_York'),
  ('OKC', 'Oklahoma City Thunder', 35.4634, -97.5151, 'America/Chicago'),
  ('ORL', 'Orlando Magic', 28.5392, -81.3839, 'America/New_York'),
  ('PHI', 'Philadelphia 76ers', 39.9012, -75.1720, 'America/New_York'),
  ('PHX', 'Phoenix Suns', 33.4457, -112.0712, 'America/Phoenix'),
  ('POR', 'Portland Trail Blazers', 45.5316, -122.6668, 'America/Los_Angeles'),
  ('SAC', 'Sacramento Kings', 38.5816, -121.4999, 'America/Los_Angeles'),
  ('SAS', 'San Antonio Spurs', 29.4270, -98.4375, 'America/Chicago'),
  ('TOR', 'Toronto Raptors', 43.6434, -79.3791, 'America/New_York'),
  ('UTA', 'Utah Jazz', 40.7683, -111.9011, 'America/Denver'),
  ('WAS', 'Washington Wizards', 38.8981, -77.0209, 'America/New_York');

-- Great-circle miles.
CREATE TEMP MACRO miles(north, east, from_north, from_east) AS
  2 * 3959 * asin(sqrt(
    pow(sin(radians(north - from_north) / 2), 2)
      + cos(radians(from_north)) * cos(radians(north)) * pow(sin(radians(east - from_east) / 2), 2)));

-- Minutes that clocks of a zone are ahead of UTC on a date.
CREATE TEMP MACRO offset_minutes(d, zone) AS
  date_diff(
    'minute',
    d + INTERVAL 18 HOUR,
    timezone(zone, timezone('UTC', d + INTERVAL 18 HOUR)));

-- The trip to each game and what went before it. A neutral court is a place that is not known.
CREATE TABLE oracle.team_schedule AS
SELECT
  *,
  CASE
    WHEN n = 1 THEN 0
    ELSE miles(latitude, longitude, lag(latitude) OVER season, lag(longitude) OVER season)
  END AS exact_miles,
  round(exact_miles)::BIGINT AS miles,
  CASE
    WHEN n = 1 THEN 0
    WHEN exact_miles IS NOT NULL
      THEN abs(utc_offset - offset_minutes(game_date, lag(zone) OVER season)) // 60
  END AS zones,
  game_date - lag(game_date) OVER season AS days_since,
  lead(game_date) OVER season AS next_game,
  lead(opponent) OVER season AS next_opponent,
  lead(is_primetime) OVER season AS next_primetime,
  count(*) OVER (season RANGE BETWEEN INTERVAL 7 DAY PRECEDING AND INTERVAL 1 DAY PRECEDING)
    AS games_7,
  count(*) OVER (season RANGE BETWEEN INTERVAL 14 DAY PRECEDING AND INTERVAL 1 DAY PRECEDING)
    AS games_14,
  count(*) OVER (season RANGE BETWEEN INTERVAL 1 DAY FOLLOWING AND INTERVAL 7 DAY FOLLOWING)
    AS next_7,
  n - coalesce(max(IF(is_home, n, NULL)) OVER (season ROWS UNBOUNDED PRECEDING), 0) AS road_games
FROM (
  SELECT
    t.*,
    g.g,
    g.tip,
    g.kind,
    g.is_primetime,
    t.team = g.home AS is_home,
    coalesce(g.arena_zone, IF(g.is_neutral, 'America/New_York', a.zone)) AS zone,
    IF(g.is_neutral, NULL, a.latitude) AS latitude,
    IF(g.is_neutral, NULL, a.longitude) AS longitude,
    offset_minutes(t.game_date, coalesce(g.arena_zone, a.zone)) AS utc_offset,
    row_number() OVER (PARTITION BY t.team, t.season ORDER BY t.game_date) AS n
  FROM oracle.team_games t
  JOIN oracle.games g USING (game_id)
  JOIN oracle.arenas a ON a.team = g.home)
WINDOW season AS (PARTITION BY team, season ORDER BY game_date);

-- A team's newest report on a game before its tip-off; who is not on it is well.
CREATE TABLE oracle.reported AS
SELECT game_id, game_date, team, player, status, reason
FROM (
  SELECT
    g.game_id,
    g.game_date,
    a.team,
    lookup(r.player_full_name) AS player,
    r.injury_status AS status,
    coalesce(r.reason, r.reason_category) AS reason,
    r.report_date + to_hours(r.report_hour) AS moment,
    max(moment) OVER (PARTITION BY g.game_id, a.team) AS newest
  FROM oracle.games g
  JOIN nba_raw.nbac_injury_report r
    ON r.game_date = g.game_date AND r.canonical_game_id = g.game_id
  JOIN oracle.arenas a ON a.name = r.team
  WHERE moment <= timezone('America/New_York', timezone('UTC', g.tip)))
WHERE moment = newest;

CREATE TABLE oracle.team_reports AS
SELECT
  game_id,
  team,
  count(*) FILTER (status = 'out') AS out,
  count(*) FILTER (status IN ('questionable', 'doubtful')) AS questionable
FROM oracle.reported
GROUP BY ALL;

-- Streaks and results before a game, by the rows of the offence.
CREATE TABLE oracle.results AS
SELECT
  s.game_id,
  s.team,
  count(o.game_date) AS found,
  count(o.game_date) FILTER (o.game_date >= s.game_date - 7) AS found_7,
  count(o.game_date) FILTER (o.game_date >= s.game_date - 14) AS found_14,
  arg_max(o.margin_of_victory, o.game_date) AS margin,
  arg_max(o.win_flag, o.game_date) AS won,
  list(o.game_date ORDER BY o.game_date) FILTER (o.game_date IS NOT NULL) AS dates,
  list(o.win_flag ORDER BY o.game_date) AS outcomes
FROM oracle.team_schedule s
LEFT JOIN nba_analytics.team_offense_game_summary o
  ON o.team_abbr = s.team AND o.season_year = s.season AND o.game_date < s.game_date
GROUP BY s.game_id, s.team;

CREATE TABLE oracle.nba_analytics.upcoming_team_game_context AS
SELECT
  s.team AS team_abbr,
  s.game_id,
  s.game_date,
  s.season AS season_year,
  s.opponent AS opponent_team_abbr,
  s.is_home AS home_game,
  'after_game' AS context_mode,
  s.miles AS travel_miles,
  coalesce(s.days_since = 1, false) AS is_back_to_back,
  s.days_since AS days_since_last_game,
  s.n AS game_number_in_season,
  s.days_since AS team_days_rest,
  coalesce(s.days_since = 1, false) AS team_back_to_back,
  s.games_7 AS games_in_last_7_days,
  s.games_14 AS games_in_last_14_days,
  IF(s.is_home, spread.line, -spread.line) AS game_spread,
  total.line AS game_total,
  spread.bookmaker AS game_spread_source,
  total.bookmaker AS game_total_source,
  IF(s.is_home, 1, -1) * (spread.line - spread.opening) AS spread_movement,
  total.line - total.opening AS total_movement,
  greatest(spread.taken, total.taken) AS betting_lines_updated_at,
  r.out AS starters_out_count,
  r.questionable AS questionable_players_count,
  IF(f.won, coalesce(list_position(list_reverse(f.outcomes), false) - 1, f.found), 0)
    AS team_win_streak_entering,
  IF(NOT f.won, coalesce(list_position(list_reverse(f.outcomes), true) - 1, f.found), 0)
    AS team_loss_streak_entering,
  f.margin AS last_game_margin,
  IF(f.won, 'W', IF(f.won IS NULL, NULL, 'L')) AS last_game_result,
  s.n - 1 AS expected_games_count,
  f.found AS actual_games_count,
  s.n - 1 - f.found AS missing_games_count,
  coalesce(100 * f.found / nullif(s.n - 1, 0), 100) AS completeness_percentage,
  coalesce(f.dates, []) AS contributing_game_dates,
  d.is_bootstrap,
  f.found = 0 AS is_warm_up,
  d.is_early AS early_season_flag,
  season_boundary(s.game_date) AS season_boundary_detected,
  coalesce(f.found_7 / nullif(s.games_7, 0), 1) AS l7d_completeness_pct,
  f.found_7 = s.games_7 AS l7d_is_complete,
  coalesce(f.found_14 / nullif(s.games_14, 0), 1) AS l14d_completeness_pct,
  f.found_14 = s.games_14 AS l14d_is_complete,
  f.found_14 = s.games_14 AS all_windows_complete,
  'nbac_schedule' AS primary_source_used,
  true AS is_production_ready
FROM oracle.team_schedule s
JOIN oracle.dates d ON d.d = s.game_date
JOIN oracle.results f ON f.game_id = s.game_id AND f.team = s.team
LEFT JOIN oracle.best_quotes spread ON spread.game_id = s.game_id AND spread.market = 'spreads'
LEFT JOIN oracle.best_quotes total ON total.game_id = s.game_id AND total.market = 'totals'
LEFT JOIN oracle.team_reports r ON r.game_id = s.game_id AND r.team = s.team
ORDER BY s.game_date, s.team;
