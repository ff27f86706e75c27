-- What all tables of the oracle share.
--
-- The warehouse under test is attached read-only and in use, so nba_raw.x and nba_analytics.x are
-- what was published. All that is computed here goes to the catalog "oracle", under the same names.
-- On each statement of these files stands the rule it implements.

CREATE SCHEMA IF NOT EXISTS oracle.nba_analytics;
CREATE SCHEMA IF NOT EXISTS oracle.nba_precompute;
CREATE SCHEMA IF NOT EXISTS oracle.nba_predictions;

-- A season is named by the year it starts in.
CREATE TEMP MACRO season_of(d) AS
  CASE WHEN month(d) >= 10 THEN year(d) ELSE year(d) - 1 END;

CREATE TEMP MACRO clamp(x, low, high) AS
  CASE WHEN x IS NULL THEN NULL ELSE greatest(low, least(high, x)) END;

-- Opening and closing weeks of a season: October, November, April.
CREATE TEMP MACRO season_boundary(d) AS month(d) IN (10, 11, 4);

-- Games a team needs: up to day 21 min(5 + days/3, 14), then 15. Whole thirds count.
CREATE TEMP MACRO team_minimum(day_of_season) AS
  CASE WHEN day_of_season <= 21 THEN least(5 + day_of_season // 3, 14) ELSE 15 END;

-- Games with known zones a player needs: up to day 21 min(3 + days/3, 9), then 10.
CREATE TEMP MACRO player_minimum(day_of_season) AS
  CASE WHEN day_of_season <= 21 THEN least(3 + day_of_season // 3, 9) ELSE 10 END;

-- Final games that count: regular season, playoffs, play-in and cup final, by the third digit of
-- the league's id, each once however often the source repeats it.
CREATE TABLE oracle.games AS
SELECT DISTINCT ON (game_date, canonical_game_id)
  canonical_game_id AS game_id,
  game_date,
  season_of(game_date) AS season,
  home_team_tricode AS home,
  away_team_tricode AS away
FROM nba_raw.nbac_schedule
WHERE game_status = 3 AND substr(game_id, 3, 1) IN ('2', '4', '5', '6')
ORDER BY game_date, canonical_game_id, source_updated_at DESC NULLS LAST;

-- The same, one line a team.
CREATE TABLE oracle.team_games AS
SELECT game_id, game_date, season, home AS team, away AS opponent FROM oracle.games
UNION ALL
SELECT game_id, game_date, season, away, home FROM oracle.games;

-- The league's teams, whether they play in the season at hand or not.
CREATE TABLE oracle.teams AS
SELECT unnest(['ATL', 'BKN', 'BOS', 'CHA', 'CHI', 'CLE', 'DAL', 'DEN', 'DET', 'GSW', 'HOU', 'IND',
  'LAC', 'LAL', 'MEM', 'MIA', 'MIL', 'MIN', 'NOP', 'NYK', 'OKC', 'ORL', 'PHI', 'PHX', 'POR', 'SAC',
  'SAS', 'TOR', 'UTA', 'WAS']) AS team;

-- Dates with games. Opening night is the first of them; the bootstrap is its first 14 days.
CREATE TABLE oracle.dates AS
SELECT
  game_date AS d,
  season,
  game_date - opening AS day_of_season,
  game_date - opening < 14 AS is_bootstrap,
  game_date - opening <= 21 AS is_early
FROM (SELECT DISTINCT game_date, season FROM oracle.games)
JOIN (SELECT season, min(game_date) AS opening FROM oracle.games GROUP BY ALL) USING (season);

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

-- Expected keys that by design have no row.
CREATE TABLE oracle.absent_keys (
  table_name VARCHAR, absent_date DATE, entity VARCHAR, reason VARCHAR);
