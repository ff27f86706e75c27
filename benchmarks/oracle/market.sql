-- What bookmakers offered before tip-off.

-- Names as bookmakers print them, each made a key once.
CREATE TABLE oracle.names AS
SELECT name, lookup(name) AS player
FROM (
  SELECT player_name AS name FROM nba_raw.odds_api_player_points_props
  UNION
  SELECT player_name FROM nba_raw.bettingpros_player_points_props);

-- The line to bet on, one a player and date: the Odds API's of DraftKings, FanDuel, others by name,
-- newest before tip-off, else BettingPros' by the same order with the consensus last. It opened at
-- the oldest line of the day of that bookmaker.
CREATE TABLE oracle.points_lines AS
WITH odds AS (
  SELECT
    o.game_date,
    n.player,
    o.bookmaker,
    arg_max(o.points_line, o.snapshot_timestamp) AS line,
    arg_min(o.points_line, o.snapshot_timestamp) AS opening,
    max(o.snapshot_timestamp) > min(o.snapshot_timestamp) AS has_moved
  FROM nba_raw.odds_api_player_points_props o
  JOIN oracle.names n ON n.name = o.player_name
  WHERE o.minutes_before_tipoff >= 0
  GROUP BY 1, 2, 3
  QUALIFY row_number() OVER (
    PARTITION BY o.game_date, n.player ORDER BY bookmaker_rank(o.bookmaker), o.bookmaker) = 1),
tips AS (
  SELECT game_date, home AS team, tip FROM oracle.games
  UNION ALL
  SELECT game_date, away, tip FROM oracle.games),
pros AS (
  SELECT
    p.game_date,
    n.player,
    lower(p.bookmaker) AS bookmaker,
    p.points_line AS line,
    p.opening_line AS opening
  FROM nba_raw.bettingpros_player_points_props p
  JOIN oracle.names n ON n.name = p.player_name
  JOIN oracle.player_lines l ON l.game_date = p.game_date AND l.player = n.player
  JOIN tips t ON t.game_date = p.game_date AND t.team = l.team
  ANTI JOIN odds o ON o.game_date = p.game_date AND o.player = n.player
  WHERE p.market_type = 'points'
    AND p.bet_side = 'over'
    AND p.is_active
    AND p.bookmaker_last_update <= t.tip
  QUALIFY row_number() OVER (
    PARTITION BY p.game_date, n.player
    ORDER BY IF(p.book_id = 0, 9, bookmaker_rank(lower(p.bookmaker))), p.is_best_line DESC,
      p.bookmaker_last_update DESC, p.bookmaker) = 1)
SELECT game_date, player, bookmaker AS source, line, opening, has_moved FROM odds
UNION ALL
SELECT game_date, player, 'bettingpros_' || bookmaker, line, opening, opening IS NOT NULL FROM pros;

-- Spreads and totals before tip-off, as the host's handicap and as points.
CREATE TABLE oracle.quotes AS
SELECT
  g.game_id,
  l.market_key AS market,
  l.bookmaker_key AS bookmaker,
  IF(l.bookmaker_key = 'consensus', 9, bookmaker_rank(l.bookmaker_key)) AS rank,
  arg_max(l.outcome_point, l.snapshot_timestamp) AS line,
  arg_min(l.outcome_point, l.snapshot_timestamp) AS opening,
  max(l.snapshot_timestamp) AS taken
FROM oracle.games g
JOIN nba_raw.odds_api_game_lines l
  ON l.game_date = g.game_date AND l.canonical_game_id = g.game_id
WHERE l.outcome_point IS NOT NULL
  AND l.snapshot_timestamp <= g.tip
  AND (l.market_key = 'spreads' AND l.outcome_name = l.home_team
    OR l.market_key = 'totals' AND l.outcome_name = 'Over')
GROUP BY ALL;

-- The best bookmaker's of each market.
CREATE TABLE oracle.best_quotes AS
SELECT DISTINCT ON (game_id, market) *
FROM oracle.quotes
ORDER BY game_id, market, rank, bookmaker;
