-- What the windows of contexts and precompute tables are cut from: games in their order.

-- Games a player was active in, numbered through the season. A player has one game a date at most,
-- so the date is order enough.
CREATE TABLE oracle.player_games AS
SELECT
  player_lookup,
  universal_player_id,
  season_of(game_date) AS season,
  game_date,
  row_number() OVER (PARTITION BY player_lookup, season_of(game_date) ORDER BY game_date) AS n,
  game_date - lag(game_date)
    OVER (PARTITION BY player_lookup, season_of(game_date) ORDER BY game_date) AS rest,
  team_abbr AS team,
  opponent_team_abbr AS opponent,
  minutes_played AS minutes,
  points,
  offensive_rebounds + defensive_rebounds AS rebounds,
  assists,
  ft_makes,
  fg_makes,
  fg_attempts,
  fg_attempts + 0.44 * ft_attempts AS scoring_attempts,
  usage_rate,
  count(usage_rate) OVER (PARTITION BY player_lookup, season_of(game_date) ORDER BY game_date)
    AS rated,
  fourth_quarter_minutes,
  fourth_quarter_points,
  clutch_minutes,
  has_complete_shot_zones AS has_zones
FROM nba_analytics.player_game_summary
WHERE is_active;

-- Teams' offence, numbered through the season.
CREATE TABLE oracle.offense_games AS
SELECT
  team_abbr AS team,
  season_of(game_date) AS season,
  game_date,
  row_number() OVER (PARTITION BY team_abbr, season_of(game_date) ORDER BY game_date) AS n,
  pace,
  offensive_rating,
  win_flag
FROM nba_analytics.team_offense_game_summary;

-- Every team of a season on every date of it, with its last 10 games before the date.
CREATE TABLE oracle.team_tempo AS
SELECT
  t.team,
  t.d,
  avg(g.pace) FILTER (g.newest <= 10) AS pace_last_10,
  avg(g.offensive_rating) FILTER (g.newest <= 10) AS off_rating_last_10,
  count(g.game_date) AS games,
  count(g.game_date) FILTER (g.win_flag) AS wins
FROM (
  SELECT DISTINCT x.team, d.d, d.season
  FROM oracle.dates d JOIN oracle.team_games x ON x.season = d.season) t
LEFT JOIN LATERAL (
  SELECT o.*, row_number() OVER (ORDER BY o.n DESC) AS newest
  FROM oracle.offense_games o
  WHERE o.team = t.team AND o.season = t.season AND o.game_date < t.d) g ON true
GROUP BY ALL;

-- The league's pace on a date: all team games of the season in the 30 days before it; fewer than
-- 30 of them: the season to date.
CREATE TABLE oracle.league_pace AS
SELECT
  d.d,
  CASE
    WHEN count(*) FILTER (o.game_date >= d.d - 30) >= 30
      THEN avg(o.pace) FILTER (o.game_date >= d.d - 30)
    ELSE avg(o.pace)
  END AS pace
FROM oracle.dates d
JOIN oracle.offense_games o ON o.season = d.season AND o.game_date < d.d
GROUP BY ALL;

-- Every expected player, and how many games he played this season before the date.
CREATE TABLE oracle.cache_players AS
SELECT
  u.player AS player_lookup,
  u.player AS universal_player_id,
  u.game_date AS d,
  u.game_id,
  u.team,
  u.opponent,
  d.season,
  d.is_bootstrap,
  d.is_early,
  d.day_of_season,
  count(g.n) AS played,
  max(g.rated) AS rated,
  max(g.game_date) AS last_game
FROM oracle.player_lines u
JOIN oracle.dates d ON d.d = u.game_date
LEFT JOIN oracle.player_games g
  ON g.player_lookup = u.player AND g.season = d.season AND g.game_date < d.d
GROUP BY ALL;

-- Below 3 games: WARM_UP; last game more than 30 days ago: STALE. All windows hold games he was
-- active in, so what a date knows of them is what was known after the last game before it.
CREATE TABLE oracle.player_form AS
SELECT p.player_lookup, p.d, f.* EXCLUDE (player_lookup, season, n)
FROM oracle.cache_players p
JOIN (
  SELECT
    player_lookup,
    season,
    n,
    avg(points) OVER last_5 AS points_5,
    avg(points) OVER last_10 AS points_10,
    avg(points) OVER whole AS points_season,
    stddev_samp(points) OVER last_10 AS points_std_10,
    avg(rebounds) OVER last_5 AS rebounds_5,
    avg(rebounds) OVER last_10 AS rebounds_10,
    avg(rebounds) OVER whole AS rebounds_season,
    avg(assists) OVER last_5 AS assists_5,
    avg(assists) OVER last_10 AS assists_10,
    avg(assists) OVER whole AS assists_season,
    avg(minutes) OVER last_5 AS minutes_5,
    avg(minutes) OVER last_10 AS minutes_10,
    avg(minutes) OVER whole AS minutes_season,
    -- Usage is a mean of games, those without a rate left out.
    avg(usage_rate) OVER last_5 AS usage_5,
    avg(usage_rate) OVER last_10 AS usage_10,
    avg(usage_rate) OVER whole AS usage_season,
    -- True shooting is summed points over twice the summed attempts.
    sum(points) OVER last_5 / nullif(2 * sum(scoring_attempts) OVER last_5, 0) AS ts_5,
    sum(points) OVER last_10 / nullif(2 * sum(scoring_attempts) OVER last_10, 0) AS ts_10,
    sum(points) OVER whole / nullif(2 * sum(scoring_attempts) OVER whole, 0) AS ts_season,
    sum(points) OVER last_10 AS points_sum_10,
    sum(minutes) OVER last_10 AS minutes_sum_10,
    sum(ft_makes) OVER last_10 AS ft_makes_sum_10,
    -- Two newest games against the three before them.
    avg(points) OVER last_2 - avg(points) OVER before_2 AS trend,
    sum(clutch_minutes) OVER last_7 AS clutch_minutes_7,
    sum(fg_makes) OVER whole / nullif(sum(fg_attempts) OVER whole, 0)
      - sum(fg_makes) OVER last_5 / nullif(sum(fg_attempts) OVER last_5, 0) AS shooting_decline_5,
    list(game_date) OVER whole AS dates
  FROM oracle.player_games
  WINDOW
    last_2 AS (PARTITION BY player_lookup, season ORDER BY n ROWS 1 PRECEDING),
    before_2 AS (
      PARTITION BY player_lookup, season ORDER BY n ROWS BETWEEN 4 PRECEDING AND 2 PRECEDING),
    last_5 AS (PARTITION BY player_lookup, season ORDER BY n ROWS 4 PRECEDING),
    last_7 AS (PARTITION BY player_lookup, season ORDER BY n ROWS 6 PRECEDING),
    last_10 AS (PARTITION BY player_lookup, season ORDER BY n ROWS 9 PRECEDING),
    whole AS (PARTITION BY player_lookup, season ORDER BY n ROWS UNBOUNDED PRECEDING)) f
  ON f.player_lookup = p.player_lookup AND f.season = p.season AND f.n = p.played;

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
  sum(g.fourth_quarter_minutes) FILTER (g.game_date >= p.d - 7) AS fourth_quarter_7,
  avg(g.fourth_quarter_points) FILTER (g.game_date >= p.d - 7) AS fourth_quarter_points_7
FROM oracle.cache_players p
JOIN oracle.player_games g
  ON g.player_lookup = p.player_lookup AND g.season = p.season AND g.game_date < p.d
GROUP BY p.player_lookup, p.d, p.last_game;

-- Expected games of a player: those he played, and final games of his team of which no source has
-- any player, from when he was first listed for that team. What he was listed for and missed
-- is absent by design.
CREATE TABLE oracle.lost_games AS
WITH unlisted AS (
  SELECT t.team, t.season, t.game_date
  FROM oracle.team_games t
  ANTI JOIN nba_analytics.player_game_summary s
    ON s.game_date = t.game_date AND s.team_abbr = t.team),
joined AS (
  SELECT player_lookup, team_abbr AS team, season_of(game_date) AS season,
    min(game_date) AS since
  FROM nba_analytics.player_game_summary
  GROUP BY ALL)
SELECT p.player_lookup, p.d, p.season, u.game_date
FROM unlisted u
JOIN oracle.cache_players p ON u.team = p.team AND u.season = p.season AND u.game_date < p.d
JOIN joined j
  ON j.player_lookup = p.player_lookup AND j.team = p.team AND j.season = p.season
  AND j.since < u.game_date;

-- Shares of the expected games that were found; all of them where none is lost. A window in which
-- nothing is expected is complete.
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
  coalesce(avg(found::INT) FILTER (game_date >= d - 7), 1) AS l7d,
  coalesce(avg(found::INT) FILTER (game_date >= d - 14), 1) AS l14d,
  coalesce(avg(found::INT) FILTER (game_date >= d - 30), 1) AS l30d
FROM (
  SELECT *, row_number() OVER (PARTITION BY player_lookup, d ORDER BY game_date DESC) AS newest
  FROM (
    SELECT player_lookup, d, game_date, false AS found FROM oracle.lost_games
    UNION ALL
    SELECT p.player_lookup, p.d, g.game_date, true
    FROM (SELECT DISTINCT player_lookup, d, season FROM oracle.lost_games) p
    JOIN oracle.player_games g
      ON g.player_lookup = p.player_lookup AND g.season = p.season AND g.game_date < p.d))
GROUP BY ALL
UNION ALL
SELECT player_lookup, d, played, played, 1, 1, least(played, 10), least(played, 10), 1, 1, 1
FROM oracle.cache_players
ANTI JOIN oracle.lost_games USING (player_lookup, d)
WHERE played > 0;
