-- What analytics takes from play-by-play: BigDataBall's, of games whose events agree with the box.
-- Games go by their number here, because windows sort by it.

-- Complete: shots, baskets and free throws of both teams are within 2 of the box.
CREATE TABLE oracle.covered AS
SELECT g.g, any_value(g.game_id) AS game_id, any_value(g.home) AS home, any_value(g.away) AS away
FROM oracle.games g
JOIN oracle.boxes b USING (game_id)
LEFT JOIN (
  SELECT
    game_date,
    canonical_game_id AS game_id,
    player_1_team_abbr AS team,
    count(*) FILTER (event_type = 'shot') AS shots,
    count(*) FILTER (event_type = 'shot' AND shot_made) AS baskets,
    count(*) FILTER (event_type = 'free throw') AS free_throws
  FROM nba_raw.bigdataball_play_by_play
  WHERE event_type IN ('shot', 'free throw')
  GROUP BY ALL) e ON e.game_date = g.game_date AND e.game_id = g.game_id AND e.team = b.team
GROUP BY g.g
HAVING count(*) = 2
  AND bool_and(coalesce(
    abs(shots - fga) <= 2 AND abs(baskets - fgm) <= 2 AND abs(free_throws - fta) <= 2, false));

-- Events of a team, in the order of the clock because some are entered late: n rises by period,
-- then as the clock falls, then by entry. Numeric ids in front of keys are cut off.
CREATE TABLE oracle.events AS
SELECT
  c.g,
  play_order(e.period, e.game_clock_seconds, e.event_sequence) AS n,
  e.period::TINYINT AS period,
  e.game_clock_seconds AS clock,
  e.event_type AS type,
  e.player_1_team_abbr AS team,
  IF(e.player_1_team_abbr = c.home, c.away, c.home) AS opponent,
  ltrim(e.player_1_lookup, '0123456789') AS player,
  IF(e.player_2_role = 'block', ltrim(e.player_2_lookup, '0123456789'), NULL) AS blocker,
  e.player_2_role AS role,
  e.shot_made AS made,
  e.shot_type = '3PT' AS is_three,
  e.shot_distance AS distance,
  coalesce(e.points_scored, 0)::TINYINT AS points,
  e.original_x AS x,
  e.original_y AS y,
  -- The words tell what a free throw or a rebound is for, and where shots without a place were.
  CASE
    WHEN e.event_type IN ('free throw', 'rebound')
      THEN lower(concat_ws(' ', e.event_subtype, e.event_description))
    WHEN e.original_x IS NULL OR e.original_y IS NULL THEN lower(e.event_subtype)
  END AS words
FROM oracle.covered c
JOIN nba_raw.bigdataball_play_by_play e ON e.canonical_game_id = c.game_id
WHERE e.player_1_team_abbr IS NOT NULL AND e.event_type <> 'substitution';

-- Shots with their zones. Without coordinates distance or description tell paint from mid-range.
CREATE TABLE oracle.shots AS
SELECT
  g, n, period, clock, team, player, blocker, role, made, estimated, zone,
  CASE
    WHEN estimated THEN NULL
    WHEN zone = 'three' THEN
      CASE
        WHEN y > 417.5 THEN 'backcourt'
        WHEN abs(x) >= 220 AND y <= 92.5 THEN IF(x < 0, 'left', 'right')
        ELSE 'above'
      END
    WHEN zone = 'paint' THEN IF(x * x + y * y < 1600, 'ra', 'non_ra')
  END AS fine
FROM (
  SELECT
    *,
    x IS NULL OR y IS NULL AS estimated,
    CASE
      WHEN is_three THEN 'three'
      WHEN x IS NOT NULL AND y IS NOT NULL
        THEN IF(abs(x) <= 80 AND y <= 137.5, 'paint', 'mid')
      WHEN distance <= 8 OR regexp_matches(words, 'layup|dunk|hook|tip') THEN 'paint'
      ELSE 'mid'
    END AS zone
  FROM oracle.events
  WHERE type = 'shot' AND made IS NOT NULL);

-- Shots of teams by zone, and of players. Fine zones need the coordinates of all of them.
CREATE TABLE oracle.zones AS
SELECT
  grouping(player) = 1 AS of_team,
  g,
  team,
  player,
  count(*) FILTER (zone = 'paint') AS paint_attempts,
  count(*) FILTER (zone = 'paint' AND made) AS paint_makes,
  count(*) FILTER (zone = 'mid') AS mid_range_attempts,
  count(*) FILTER (zone = 'mid' AND made) AS mid_range_makes,
  count(*) FILTER (zone = 'three') AS three_attempts,
  count(*) FILTER (zone = 'three' AND made) AS three_makes,
  count(*) FILTER (fine = 'ra') AS restricted_area_attempts,
  count(*) FILTER (fine = 'ra' AND made) AS restricted_area_makes,
  count(*) FILTER (fine = 'non_ra') AS paint_non_ra_attempts,
  count(*) FILTER (fine = 'non_ra' AND made) AS paint_non_ra_makes,
  count(*) FILTER (fine = 'left') AS left_corner_three_attempts,
  count(*) FILTER (fine = 'left' AND made) AS left_corner_three_makes,
  count(*) FILTER (fine = 'right') AS right_corner_three_attempts,
  count(*) FILTER (fine = 'right' AND made) AS right_corner_three_makes,
  count(*) FILTER (fine = 'above') AS above_break_three_attempts,
  count(*) FILTER (fine = 'above' AND made) AS above_break_three_makes,
  count(*) FILTER (fine = 'backcourt') AS backcourt_attempts,
  count(*) FILTER (fine = 'backcourt' AND made) AS backcourt_makes,
  count(*) FILTER (role = 'block' AND zone = 'paint') AS paint_blocked,
  count(*) FILTER (role = 'block' AND zone = 'mid') AS mid_range_blocked,
  count(*) FILTER (role = 'block' AND zone = 'three') AS three_blocked,
  count(*) AS attempts,
  count(*) FILTER (made AND role = 'assist') AS assisted,
  count(*) FILTER (made AND role IS DISTINCT FROM 'assist') AS unassisted,
  bool_or(estimated) AS estimated
FROM oracle.shots
GROUP BY GROUPING SETS ((g, team), (g, player));

CREATE VIEW oracle.team_zones AS SELECT * EXCLUDE (player) FROM oracle.zones WHERE of_team;
CREATE VIEW oracle.player_zones AS SELECT * EXCLUDE (team) FROM oracle.zones WHERE NOT of_team;

CREATE TABLE oracle.player_blocks AS
SELECT
  g,
  blocker AS player,
  count(*) FILTER (zone = 'paint') AS paint,
  count(*) FILTER (zone = 'mid') AS mid_range,
  count(*) FILTER (zone = 'three') AS three
FROM oracle.shots
WHERE blocker IS NOT NULL
GROUP BY ALL;

-- Free throws: which of how many, and whether play goes on from the last of them. One without a
-- number is alone.
CREATE TABLE oracle.free_throws AS
SELECT
  g, n, period, clock, team, player,
  award IN ('', 'flagrant') AND trip IN ('', '1/1') AS is_lone,
  award <> '' AS keeps_ball,
  award = '' AND (trip = '' OR trip[1] = trip[3]) AS is_live,
  award = 'technical' AS is_technical
FROM (
  SELECT
    *,
    replace(regexp_extract(words, '\b[1-3] ?(?:/|of) ?[1-3]\b'), ' of ', '/') AS trip,
    regexp_extract(
      words, 'technical|flagrant|clear.path|away.from.play|transition take') AS award
  FROM oracle.events
  WHERE type = 'free throw');

-- Baskets with a free throw: the scorer's own of that instant, else a team-mate's.
CREATE TABLE oracle.and_ones AS
SELECT
  f.g,
  f.player,
  bool_or(s.player = f.player) AS is_own,
  coalesce(min(s.n) FILTER (s.player = f.player), max(s.n)) AS basket
FROM oracle.free_throws f
JOIN oracle.shots s
  ON s.g = f.g AND s.period = f.period AND s.clock = f.clock AND s.team = f.team
WHERE f.is_lone AND s.made
GROUP BY f.g, f.n, f.player;

-- All that moves the ball: what ends one's attack, and what is a live miss. A rebound is what the
-- source calls it, else offensive when the side that missed last has it.
CREATE TABLE oracle.ball AS
SELECT
  e.g, e.n, e.period, e.clock, e.type, e.team, e.opponent, e.points,
  e.type = 'rebound' AND coalesce(e.called, e.team = e.missed_last, false) AS is_oreb,
  e.type = 'rebound' AND NOT coalesce(e.called, e.team = e.missed_last, false) AS is_dreb,
  e.type = 'turnover'
    OR e.type = 'shot' AND e.made AND o.basket IS NULL
    OR e.type = 'free throw' AND f.is_live AND e.made AS ends,
  e.type = 'shot' AND NOT e.made OR e.type = 'free throw' AND f.is_live AND NOT e.made AS misses,
  coalesce(f.keeps_ball, false) AS is_idle,
  coalesce(f.is_technical, false) AS is_technical
FROM (
  SELECT
    g, n, period, clock, type, team, opponent, made, points,
    CASE
      WHEN type <> 'rebound' THEN NULL
      WHEN regexp_matches(words, '\boffensive\b') THEN true
      WHEN regexp_matches(words, '\bdefensive\b') THEN false
    END AS called,
    last_value(IF(type IN ('shot', 'free throw') AND NOT made, team, NULL) IGNORE NULLS)
      OVER (PARTITION BY g ORDER BY n) AS missed_last
  FROM oracle.events
  WHERE type IN ('shot', 'turnover', 'rebound', 'free throw')) e
LEFT JOIN oracle.free_throws f USING (g, n)
LEFT JOIN (SELECT DISTINCT g, basket FROM oracle.and_ones) o ON o.g = e.g AND o.basket = e.n;

-- A defensive rebound wins the ball when the last that happened is the other side's live miss; one
-- without a miss is bookkeeping. An event belongs to the attack before which as many have ended.
CREATE TABLE oracle.attacks AS
SELECT
  *,
  coalesce(sum((ends OR wins)::INT) OVER (
    PARTITION BY g, period ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::SMALLINT
    AS attack,
  NOT ends AND NOT wins AND NOT is_dreb AND NOT is_idle AS attacks
FROM (
  SELECT
    * EXCLUDE (missed_last),
    coalesce(is_dreb AND team <> missed_last AND last_value(
      CASE
        WHEN misses THEN true
        WHEN ends OR is_dreb AND team <> missed_last THEN false
      END IGNORE NULLS) OVER (
        PARTITION BY g, period ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), false)
      AS wins
  FROM (
    SELECT
      *,
      last_value(IF(misses, team, NULL) IGNORE NULLS) OVER (PARTITION BY g, period ORDER BY n)
        AS missed_last
    FROM oracle.ball));

-- Possessions: attacks that ended, and those that the end of a period cut off after they had begun.
CREATE TABLE oracle.possessions AS
SELECT g, team, count(*) AS counted
FROM (
  SELECT g, IF(wins, opponent, team) AS team FROM oracle.attacks WHERE ends OR wins
  UNION ALL
  SELECT g, team
  FROM (
    SELECT
      g,
      period,
      arg_max(IF(ends, opponent, team), n) AS team,
      arg_max(attacks OR clock > 0, n) AS begun
    FROM oracle.attacks
    WHERE ends OR wins OR attacks
    GROUP BY ALL)
  WHERE begun)
GROUP BY ALL;

-- Points after an offensive rebound of a live miss of one's own, in the same attack. Whoever else
-- attacked since, such as after a jump ball, took the chance away.
CREATE TABLE oracle.second_chances AS
SELECT g, team, sum(points) AS points
FROM (
  SELECT
    g, team, points, is_technical,
    max(IF(is_chance, n, NULL)) OVER before AS chance,
    max(IF(attacks AND team <> side, n, NULL)) OVER before AS lost
  FROM (
    SELECT
      a.*,
      a.is_oreb AND a.team = last_value(IF(a.misses, a.team, NULL) IGNORE NULLS)
        OVER (PARTITION BY g, period, attack ORDER BY n) AS is_chance,
      side
    FROM oracle.attacks a
    JOIN (
      SELECT DISTINCT g, period, attack, team AS side FROM oracle.attacks WHERE is_oreb) o
      USING (g, period, attack))
  WINDOW before AS (
    PARTITION BY g, period, attack, side ORDER BY n
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
  QUALIFY points > 0 AND NOT is_technical AND team = side AND chance > coalesce(lost, 0))
GROUP BY ALL;

-- Baskets within 8 seconds of a steal or a defensive rebound, with only missed shots in between.
CREATE TABLE oracle.fast_breaks AS
SELECT g, team, sum(points) AS points
FROM (
  SELECT
    e.g, e.type, e.team, e.points, e.period, e.clock,
    lag(CASE
      WHEN b.is_dreb THEN e.team
      WHEN e.type = 'turnover' AND e.role = 'steal' THEN e.opponent
    END) OVER game AS winner,
    lag(e.period) OVER game AS won_in,
    lag(e.clock) OVER game AS won_at
  FROM oracle.events e
  LEFT JOIN oracle.ball b ON b.g = e.g AND b.n = e.n AND b.is_dreb
  WHERE NOT (e.type = 'shot' AND NOT e.made)
  WINDOW game AS (PARTITION BY e.g ORDER BY e.n))
WHERE type = 'shot' AND winner = team AND won_in = period AND won_at - clock <= 8
GROUP BY ALL;

-- Time late in games, by those who were on the floor: what lies between two instants belongs to
-- the line-up at the first event of the later one, and what is left of a period to its last.
-- Clutch time is the last five minutes, while the score was within five; the score is what the
-- events before were worth, because the stated one follows the order of entry.
CREATE TABLE oracle.late AS
SELECT g, ltrim(player, '0123456789') AS player, sum(fourth) AS fourth, sum(clutch) AS clutch
FROM (
  SELECT
    g,
    unnest([h1, h2, h3, h4, h5, a1, a2, a3, a4, a5]) AS player,
    fourth,
    clutch
  FROM (
    SELECT
      g, h1, h2, h3, h4, h5, a1, a2, a3, a4, a5,
      sum(CASE
        WHEN is_sub OR period > 4 THEN 0
        ELSE floor_before - least(clock, floor_before)
          + IF(n = last_floor, least(clock, floor_before), 0)
      END) AS fourth,
      sum(IF(is_sub OR abs(margin_before) > 5, 0, clutch_before - least(clock, clutch_before))
        + IF(n = last_event AND abs(margin) <= 5, clutch_after, 0)) AS clutch
    FROM (
      SELECT
        *,
        coalesce(min(IF(is_sub OR NOT is_full, NULL, clock)) OVER before, 720) AS floor_before,
        least(300, min(IF(is_sub, NULL, clock)) OVER before) AS clutch_before,
        least(300, min(IF(is_sub, NULL, clock)) OVER upto) AS clutch_after,
        max(IF(is_sub OR NOT is_full, NULL, n)) OVER whole AS last_floor,
        max(n) OVER whole AS last_event
      FROM (
        SELECT
          c.g,
          play_order(e.period, e.game_clock_seconds, e.event_sequence) AS n,
          e.period,
          e.game_clock_seconds AS clock,
          e.event_type = 'substitution' AS is_sub,
          coalesce(s.before_fourth, 0)
            + sum(IF(e.player_1_team_abbr = c.home, 1, -1) * coalesce(e.points_scored, 0)) OVER (
              PARTITION BY c.g
              ORDER BY play_order(e.period, e.game_clock_seconds, e.event_sequence)) AS margin,
          margin - IF(e.player_1_team_abbr = c.home, 1, -1) * coalesce(e.points_scored, 0)
            AS margin_before,
          e.home_player_1_lookup AS h1,
          e.home_player_2_lookup AS h2,
          e.home_player_3_lookup AS h3,
          e.home_player_4_lookup AS h4,
          e.home_player_5_lookup AS h5,
          e.away_player_1_lookup AS a1,
          e.away_player_2_lookup AS a2,
          e.away_player_3_lookup AS a3,
          e.away_player_4_lookup AS a4,
          e.away_player_5_lookup AS a5,
          h1 IS NOT NULL AND h2 IS NOT NULL AND h3 IS NOT NULL AND h4 IS NOT NULL
            AND h5 IS NOT NULL AND a1 IS NOT NULL AND a2 IS NOT NULL AND a3 IS NOT NULL
            AND a4 IS NOT NULL AND a5 IS NOT NULL AS is_full
        FROM oracle.covered c
        JOIN nba_raw.bigdataball_play_by_play e ON e.canonical_game_id = c.game_id
        LEFT JOIN (
          SELECT g, sum(IF(v.team = d.home, v.points, -v.points)) AS before_fourth
          FROM oracle.events v JOIN oracle.covered d USING (g)
          WHERE v.period < 4
          GROUP BY ALL) s ON s.g = c.g
        WHERE e.period >= 4)
      WINDOW before AS (
          PARTITION BY g, period ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
        upto AS (PARTITION BY g, period ORDER BY n),
        whole AS (PARTITION BY g, period))
    WHERE is_full
    GROUP BY ALL)
  WHERE fourth > 0 OR clutch > 0)
GROUP BY ALL;

-- What a player's team used while he was on the floor, line-up by line-up first.
CREATE TABLE oracle.on_court AS
SELECT g, team, ltrim(player, '0123456789') AS player, sum(used) AS used
FROM (
  SELECT g, team, unnest([p1, p2, p3, p4, p5]) AS player, used
  FROM (
    SELECT
      c.g,
      e.player_1_team_abbr AS team,
      IF(team = c.home, e.home_player_1_lookup, e.away_player_1_lookup) AS p1,
      IF(team = c.home, e.home_player_2_lookup, e.away_player_2_lookup) AS p2,
      IF(team = c.home, e.home_player_3_lookup, e.away_player_3_lookup) AS p3,
      IF(team = c.home, e.home_player_4_lookup, e.away_player_4_lookup) AS p4,
      IF(team = c.home, e.home_player_5_lookup, e.away_player_5_lookup) AS p5,
      count(*) - 0.56 * count(*) FILTER (e.event_type = 'free throw') AS used
    FROM oracle.covered c
    JOIN nba_raw.bigdataball_play_by_play e ON e.canonical_game_id = c.game_id
    WHERE e.event_type IN ('shot', 'free throw', 'turnover') AND e.player_1_team_abbr IS NOT NULL
    GROUP BY ALL))
GROUP BY ALL;

-- Those on the floor at the first event with five on five.
CREATE TABLE oracle.starters AS
SELECT g, ltrim(unnest(players), '0123456789') AS player
FROM (
  SELECT
    c.g,
    arg_min(
      [e.home_player_1_lookup, e.home_player_2_lookup, e.home_player_3_lookup,
        e.home_player_4_lookup, e.home_player_5_lookup, e.away_player_1_lookup,
        e.away_player_2_lookup, e.away_player_3_lookup, e.away_player_4_lookup,
        e.away_player_5_lookup],
      play_order(e.period, e.game_clock_seconds, e.event_sequence)) AS players
  FROM oracle.covered c
  JOIN nba_raw.bigdataball_play_by_play e ON e.canonical_game_id = c.game_id
  WHERE e.period = 1
    AND e.game_clock_seconds > 600
    AND e.home_player_5_lookup IS NOT NULL
    AND e.away_player_5_lookup IS NOT NULL
  GROUP BY ALL);

-- Points by the fourth quarter's baskets and free throws.
CREATE TABLE oracle.fourth_quarter_points AS
SELECT g, player, sum(points) AS points
FROM oracle.events
WHERE period = 4 AND points > 0
GROUP BY ALL;

-- A team-mate's free throw at that instant was given for another foul.
CREATE TABLE oracle.player_and_ones AS
SELECT g, player, count(*) AS taken FROM oracle.and_ones WHERE is_own GROUP BY ALL;
