-- The lines of the official box score and of the gamebook.

-- Teams' lines of the official box score; rows of zeros stand for games in progress.
CREATE TABLE oracle.boxes AS
SELECT
  g.game_id,
  g.game_date,
  g.season,
  b.team_abbr AS team,
  IF(b.team_abbr = g.home, g.away, g.home) AS opponent,
  b.team_abbr = g.home AS is_home,
  b.points,
  b.fg_attempted AS fga,
  b.fg_made AS fgm,
  b.three_pt_attempted AS tpa,
  b.three_pt_made AS tpm,
  b.ft_attempted AS fta,
  b.ft_made AS ftm,
  b.offensive_rebounds AS oreb,
  b.defensive_rebounds AS dreb,
  coalesce(b.total_rebounds, b.offensive_rebounds + b.defensive_rebounds) AS reb,
  b.assists,
  b.steals,
  b.blocks,
  b.turnovers,
  b.personal_fouls AS fouls,
  split_part(b.minutes, ':', 1)::INT + coalesce(try_cast(split_part(b.minutes, ':', 2) AS INT), 0) / 60
    AS minutes
FROM oracle.games g
JOIN nba_raw.nbac_team_boxscore b ON b.game_date = g.game_date AND b.canonical_game_id = g.game_id
WHERE b.points > 0 AND b.fg_attempted > 0;

-- Lines of players with team and key; an inactive player known by his surname only is nobody.
CREATE TABLE oracle.player_lines AS
SELECT
  g.g,
  g.game_id,
  g.game_date,
  g.season,
  g.status AS game_status,
  b.team_abbr AS team,
  IF(b.team_abbr = g.home, g.away, g.home) AS opponent,
  b.player_lookup AS player,
  coalesce(b.player_name, b.player_name_original) AS name,
  CASE
    WHEN seconds > 0 THEN 'active'
    WHEN b.player_status = 'inactive' THEN 'inactive'
    ELSE 'dnp'
  END AS status,
  seconds > 0 IS TRUE AS is_active,
  b.dnp_reason,
  IF(seconds > 0, seconds, NULL) AS seconds,
  b.points, b.assists, b.offensive_rebounds, b.defensive_rebounds, b.steals, b.blocks, b.turnovers,
  b.field_goals_attempted AS fga,
  b.field_goals_made AS fgm,
  b.three_pointers_attempted AS tpa,
  b.three_pointers_made AS tpm,
  b.free_throws_attempted AS fta,
  b.free_throws_made AS ftm,
  b.plus_minus,
  b.personal_fouls
FROM oracle.games g
JOIN (
  SELECT
    *,
    split_part(minutes, ':', 1)::INT * 60 + split_part(minutes, ':', 2)::INT AS seconds
  FROM nba_raw.nbac_gamebook_player_stats) b
  ON b.game_date = g.game_date AND b.canonical_game_id = g.game_id
WHERE b.player_lookup IS NOT NULL
  AND b.team_abbr IN (g.home, g.away)
  AND (b.player_status <> 'inactive' OR b.name_resolution_status = 'resolved');
