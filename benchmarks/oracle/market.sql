-- What bookmakers offered before tip-off.

-- The line to bet on, one a player and date: the Odds API's of DraftKings, FanDuel, others by name,
-- newest before tip-off, else BettingPros' by the same order with the consensus last. It opened at
-- the oldest line of the day of that bookmaker.
CREATE TABLE oracle.points_lines AS
WITH odds AS (
  SELECT
    game_date,
    lookup(player_name) AS player,
    bookmaker,
    arg_max(points_line, snapshot_timestamp) AS line,
    arg_min(points_line, snapshot_timestamp) AS opening,
    count(DISTINCT snapshot_timestamp) AS moments
  FROM nba_raw.odds_api_player_points_props
  WHERE minutes_before_tipoff >= 0
  GROUP BY 1, 2, 3
  QUALIFY row_number() OVER (
    PARTITION BY game_date, player ORDER BY bookmaker_rank(bookmaker), bookmaker) = 1),
tips AS (
  SELECT game_date, home AS team, tip FROM oracle.games
  UNION ALL
  SELECT game_date, away, tip FROM oracle.games),
pros AS (
  SELECT
    p.game_date,
    lookup(p.player_name) AS player,
    lower(p.bookmaker) AS bookmaker,
    p.points_line AS line,
    p.opening_line AS opening
  FROM nba_raw.bettingpros_player_points_props p
  JOIN (
    SELECT game_date, player, any_value(team) AS team FROM oracle.player_lines GROUP BY ALL) l
    ON l.game_date = p.game_date AND l.player = lookup(p.player_name)
  JOIN tips t ON t.game_date = p.game_date AND t.team = l.team
  WHERE p.market_type = 'points'
    AND p.bet_side = 'over'
    AND p.is_active
    AND p.bookmaker_last_update <= t.tip
    AND NOT EXISTS (
      FROM odds o WHERE o.game_date = p.game_date AND o.player = lookup(p.player_name))
  QUALIFY row_number() OVER (
    PARTITION BY p.game_date, lookup(p.player_name)
    ORDER BY IF(p.book_id = 0, 9, bookmaker_rank(lower(p.bookmaker))), p.is_best_line DESC,
      p.bookmaker_last_update DESC, p.bookmaker) = 1)
SELECT game_date, player, bookmaker AS source, line, opening, moments > 1 AS has_moved FROM odds
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
