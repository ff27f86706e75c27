-- nba_analytics.team_offense_game_summary: a team's line of the official box, and its zones,
-- possessions and kinds of points by play-by-play.

-- Both teams' lines side by side; a game without both lines has no row here.
CREATE TABLE oracle.team_lines AS
SELECT
  own.*,
  other.points AS opponent_points,
  other.fga AS opponent_fga,
  -- Possessions: mean over both teams of FGA + 0.44 FTA - OREB + TOV.
  ((own.fga + 0.44 * own.fta - own.oreb + own.turnovers)
    + (other.fga + 0.44 * other.fta - other.oreb + other.turnovers)) / 2 AS possessions
FROM oracle.boxes own
JOIN oracle.boxes other ON other.game_id = own.game_id AND other.team = own.opponent;

-- Players whom the gamebook lists as inactive by a name that tells who they are; no figure where it
-- lists nobody who did not play.
CREATE TABLE oracle.inactive AS
SELECT
  game_id,
  team,
  count(*) FILTER (status = 'inactive') AS players
FROM oracle.player_lines
WHERE game_id IN (SELECT game_id FROM oracle.player_lines WHERE NOT is_active)
GROUP BY ALL;

CREATE TABLE oracle.nba_analytics.team_offense_game_summary AS
SELECT
  l.game_id,
  g.nba_game_id,
  l.game_date,
  l.team AS team_abbr,
  l.opponent AS opponent_team_abbr,
  l.season AS season_year,
  l.is_home AS home_game,
  l.points > l.opponent_points AS win_flag,
  l.points - l.opponent_points AS margin_of_victory,
  greatest((l.minutes - 240)::BIGINT // 25, 0) AS overtime_periods,
  l.points AS points_scored,
  l.fga AS fg_attempts,
  l.fgm AS fg_makes,
  l.tpa AS three_pt_attempts,
  l.tpm AS three_pt_makes,
  l.fta AS ft_attempts,
  l.ftm AS ft_makes,
  l.reb AS rebounds,
  l.oreb AS offensive_rebounds,
  l.dreb AS defensive_rebounds,
  l.assists,
  l.steals,
  l.blocks,
  l.turnovers,
  l.fouls AS personal_fouls,
  l.possessions,
  p.counted AS possessions_counted,
  l.minutes AS team_minutes,
  48 * l.possessions / (l.minutes / 5) AS pace,
  100 * l.points / l.possessions AS offensive_rating,
  l.points / nullif(2 * (l.fga + 0.44 * l.fta), 0) AS ts_pct,
  z.paint_attempts AS team_paint_attempts,
  z.paint_makes AS team_paint_makes,
  z.mid_range_attempts AS team_mid_range_attempts,
  z.mid_range_makes AS team_mid_range_makes,
  z.three_attempts AS team_three_attempts_pbp,
  z.three_makes AS team_three_makes_pbp,
  IF(NOT z.estimated, z.restricted_area_attempts, NULL) AS team_restricted_area_attempts,
  IF(NOT z.estimated, z.restricted_area_makes, NULL) AS team_restricted_area_makes,
  IF(NOT z.estimated, z.paint_non_ra_attempts, NULL) AS team_paint_non_ra_attempts,
  IF(NOT z.estimated, z.paint_non_ra_makes, NULL) AS team_paint_non_ra_makes,
  IF(NOT z.estimated, z.left_corner_three_attempts, NULL) AS team_left_corner_three_attempts,
  IF(NOT z.estimated, z.left_corner_three_makes, NULL) AS team_left_corner_three_makes,
  IF(NOT z.estimated, z.right_corner_three_attempts, NULL) AS team_right_corner_three_attempts,
  IF(NOT z.estimated, z.right_corner_three_makes, NULL) AS team_right_corner_three_makes,
  IF(NOT z.estimated, z.above_break_three_attempts, NULL) AS team_above_break_three_attempts,
  IF(NOT z.estimated, z.above_break_three_makes, NULL) AS team_above_break_three_makes,
  IF(NOT z.estimated, z.backcourt_attempts, NULL) AS team_backcourt_attempts,
  IF(NOT z.estimated, z.backcourt_makes, NULL) AS team_backcourt_makes,
  2 * z.paint_makes AS points_in_paint_scored,
  IF(c.g IS NULL, NULL, coalesce(s.points, 0)) AS second_chance_points_scored,
  IF(c.g IS NULL, NULL, coalesce(f.points, 0)) AS fast_break_points_scored,
  c.g IS NOT NULL AS shot_zones_available,
  IF(c.g IS NULL, NULL, 'bigdataball') AS shot_zones_source,
  coalesce(z.estimated, false) AS shot_zones_estimated,
  i.players AS players_inactive,
  g.status AS game_status_at_processing,
  'nbac_team_boxscore' AS primary_source_used
FROM oracle.team_lines l
JOIN oracle.games g USING (game_id)
LEFT JOIN oracle.covered c ON c.g = g.g
LEFT JOIN oracle.team_zones z ON z.g = g.g AND z.team = l.team
LEFT JOIN oracle.possessions p ON p.g = g.g AND p.team = l.team
LEFT JOIN oracle.second_chances s ON s.g = g.g AND s.team = l.team
LEFT JOIN oracle.fast_breaks f ON f.g = g.g AND f.team = l.team
LEFT JOIN oracle.inactive i ON i.game_id = l.game_id AND i.team = l.team
ORDER BY l.game_date, l.team;
