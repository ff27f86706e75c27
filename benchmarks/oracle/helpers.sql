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

-- A name's key: letters without their marks, small, suffixes kept, all else dropped.
CREATE TEMP MACRO lookup(name) AS
  regexp_replace(
    regexp_replace(
      replace(
        replace(lower(strip_accents(translate(name, 'ŁłĐđØøıİ', 'LlDdOoiI'))), 'ß', 'ss'),
        'æ', 'ae'),
      ' (j|s)(unio|enio)?r\.?$', ' \1r'),
    '[^a-z0-9]', '', 'g');

-- A number that rises as a game goes on: by period, as the clock falls, by entry.
CREATE TEMP MACRO play_order(period, clock, entry) AS
  period * 100000000000 + ((720 - clock) * 1000)::BIGINT * 100000 + entry;

-- DraftKings, FanDuel, then others.
CREATE TEMP MACRO bookmaker_rank(bookmaker) AS
  CASE bookmaker WHEN 'draftkings' THEN 0 WHEN 'fanduel' THEN 1 ELSE 2 END;

-- Why a player did not play, the first that matches.
CREATE TEMP MACRO dnp_category(reason) AS
  CASE
    WHEN reason IS NULL THEN NULL
    WHEN regexp_matches(lower(reason),
      'injur|illness|sprain|strain|sore|pain|surgery|concussion|ankle|knee|hamstring|calf|groin|'
      || 'shoulder|wrist|foot|lower back|quad|hip|elbow|finger|thumb|achilles|toe')
      THEN 'injury'
    WHEN regexp_matches(lower(reason), '\brest\b|load management|recovery|maintenance|precaution')
      THEN 'rest'
    WHEN regexp_matches(lower(reason), 'personal|family|birth|funeral|bereavement') THEN 'personal'
    WHEN regexp_matches(lower(reason), 'coach|decision|not with team|suspension|disciplinary')
      THEN 'coach_decision'
    ELSE 'other'
  END;

-- Final games that count: regular season, playoffs, play-in and cup final, by the third digit of
-- the league's id, each once however often the source repeats it, and of two dates on the later.
CREATE TABLE oracle.games AS
SELECT *, row_number() OVER (ORDER BY game_date, game_id)::INT AS g
FROM (
  SELECT DISTINCT ON (s.game_id)
    canonical_game_id AS game_id,
    s.game_id AS nba_game_id,
    game_date,
    game_date_est AS tip,
    game_status_text AS status,
    CASE substr(s.game_id, 3, 1)
      WHEN '2' THEN 'regular_season'
      WHEN '4' THEN 'playoffs'
      WHEN '5' THEN 'play_in'
      ELSE 'cup_final'
    END AS kind,
    is_primetime,
    coalesce(neutral_site_flag, false) AS is_neutral,
    arena_timezone AS arena_zone,
    season_of(game_date) AS season,
    home_team_tricode AS home,
    away_team_tricode AS away
  FROM nba_raw.nbac_schedule s
  WHERE game_status = 3 AND substr(s.game_id, 3, 1) IN ('2', '4', '5', '6')
  ORDER BY s.game_id, game_date DESC, canonical_game_id, source_updated_at DESC NULLS LAST);

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

-- Expected keys that by design have no row.
CREATE TABLE oracle.absent_keys (
  table_name VARCHAR, absent_date DATE, entity VARCHAR, reason VARCHAR);
