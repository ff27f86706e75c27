-- nba_analytics.player_game_summary: a line of the gamebook, rates by the team's line, and what
-- play-by-play knows of the player.

CREATE TABLE oracle.nba_analytics.player_game_summary AS
SELECT
  l.player AS player_lookup,
  l.player AS universal_player_id,
  l.name AS player_full_name,
  l.game_id,
  l.game_date,
  l.team AS team_abbr,
  l.opponent AS opponent_team_abbr,
  l.season AS season_year,
  l.is_active,
  l.status AS player_status,
  NOT l.is_active AS is_dnp,
  IF(l.is_active, NULL, l.dnp_reason) AS dnp_reason,
  IF(l.is_active, NULL, dnp_category(l.dnp_reason)) AS dnp_reason_category,
  l.is_active AND IF(c.g IS NULL, l.seconds > 1200, st.player IS NOT NULL) AS starter_flag,
  t.points > t.opponent_points AS win_flag,
  l.seconds AS seconds_played,
  l.seconds / 60 AS minutes_played,
  IF(l.is_active, l.points, NULL) AS points,
  IF(l.is_active, l.assists, NULL) AS assists,
  IF(l.is_active, l.offensive_rebounds, NULL) AS offensive_rebounds,
  IF(l.is_active, l.defensive_rebounds, NULL) AS defensive_rebounds,
  IF(l.is_active, l.steals, NULL) AS steals,
  IF(l.is_active, l.blocks, NULL) AS blocks,
  IF(l.is_active, l.turnovers, NULL) AS turnovers,
  IF(l.is_active, l.fga, NULL) AS fg_attempts,
  IF(l.is_active, l.fgm, NULL) AS fg_makes,
  IF(l.is_active, l.tpa, NULL) AS three_pt_attempts,
  IF(l.is_active, l.tpm, NULL) AS three_pt_makes,
  IF(l.is_active, l.fta, NULL) AS ft_attempts,
  IF(l.is_active, l.ftm, NULL) AS ft_makes,
  IF(l.is_active, l.plus_minus, NULL) AS plus_minus,
  IF(l.is_active, l.personal_fouls, NULL) AS personal_fouls,
  w.usage AS usage_rate,
  IF(w.is_seen, coalesce(100 * w.used / oc.used, 0), NULL) AS usage_rate_on_court,
  IF(l.is_active, coalesce(w.usage <= 100, false), NULL) AS usage_rate_valid,
  IF(w.usage > 50, 50, w.usage) AS usage_rate_capped,
  w.usage AS usage_rate_raw,
  CASE
    WHEN NOT l.is_active OR w.usage <= 100 THEN NULL
    WHEN w.usage IS NULL THEN 'partial_team_data'
    ELSE 'exceeds_max'
  END AS usage_rate_anomaly_reason,
  IF(l.is_active, l.points / nullif(2 * (l.fga + 0.44 * l.fta), 0), NULL) AS ts_pct,
  IF(l.is_active, (l.fgm + 0.5 * l.tpm) / nullif(l.fga, 0), NULL) AS efg_pct,
  IF(w.has_zones, coalesce(z.paint_attempts, 0), NULL) AS paint_attempts,
  IF(w.has_zones, coalesce(z.paint_makes, 0), NULL) AS paint_makes,
  IF(w.has_zones, coalesce(z.mid_range_attempts, 0), NULL) AS mid_range_attempts,
  IF(w.has_zones, coalesce(z.mid_range_makes, 0), NULL) AS mid_range_makes,
  IF(w.has_zones, coalesce(z.three_attempts, 0), NULL) AS three_attempts_pbp,
  IF(w.has_zones, coalesce(z.three_makes, 0), NULL) AS three_makes_pbp,
  IF(w.has_fine, coalesce(z.restricted_area_attempts, 0), NULL) AS restricted_area_attempts,
  IF(w.has_fine, coalesce(z.restricted_area_makes, 0), NULL) AS restricted_area_makes,
  IF(w.has_fine, coalesce(z.paint_non_ra_attempts, 0), NULL) AS paint_non_ra_attempts,
  IF(w.has_fine, coalesce(z.paint_non_ra_makes, 0), NULL) AS paint_non_ra_makes,
  IF(w.has_fine, coalesce(z.left_corner_three_attempts, 0), NULL) AS left_corner_three_attempts,
  IF(w.has_fine, coalesce(z.left_corner_three_makes, 0), NULL) AS left_corner_three_makes,
  IF(w.has_fine, coalesce(z.right_corner_three_attempts, 0), NULL) AS right_corner_three_attempts,
  IF(w.has_fine, coalesce(z.right_corner_three_makes, 0), NULL) AS right_corner_three_makes,
  IF(w.has_fine, coalesce(z.above_break_three_attempts, 0), NULL) AS above_break_three_attempts,
  IF(w.has_fine, coalesce(z.above_break_three_makes, 0), NULL) AS above_break_three_makes,
  IF(w.has_fine, coalesce(z.backcourt_attempts, 0), NULL) AS backcourt_attempts,
  IF(w.has_fine, coalesce(z.backcourt_makes, 0), NULL) AS backcourt_makes,
  IF(w.is_seen, coalesce(b.paint, 0), NULL) AS paint_blocks,
  IF(w.is_seen, coalesce(b.mid_range, 0), NULL) AS mid_range_blocks,
  IF(w.is_seen, coalesce(b.three, 0), NULL) AS three_pt_blocks,
  IF(w.is_seen, coalesce(z.assisted, 0), NULL) AS assisted_fg_makes,
  IF(w.is_seen, coalesce(z.unassisted, 0), NULL) AS unassisted_fg_makes,
  IF(w.is_seen, coalesce(ao.taken, 0), NULL) AS and1_count,
  IF(w.is_seen, round(round(coalesce(lt.fourth, 0), 1)) / 60, NULL) AS fourth_quarter_minutes,
  IF(w.is_seen, coalesce(fq.points, 0), NULL) AS fourth_quarter_points,
  IF(w.is_seen, coalesce(lt.clutch, 0) / 60, NULL) AS clutch_minutes,
  coalesce(w.has_zones, false) AS has_complete_shot_zones,
  coalesce(w.has_zones AND z.estimated, false) AS shot_zones_estimated,
  IF(w.is_seen, 'bigdataball', NULL) AS shot_zones_source,
  pl.line AS points_line,
  pl.source AS points_line_source,
  IF(pl.has_moved, pl.opening, NULL) AS opening_line,
  IF(pl.has_moved, pl.source, NULL) AS opening_line_source,
  IF(pl.has_moved, pl.line - pl.opening, NULL) AS line_movement,
  CASE
    WHEN NOT l.is_active OR pl.line IS NULL THEN NULL
    WHEN l.points > pl.line THEN 'OVER'
    WHEN l.points < pl.line THEN 'UNDER'
    ELSE 'PUSH'
  END AS over_under_result,
  IF(l.is_active, l.points - pl.line, NULL) AS margin,
  l.game_status AS game_status_at_processing,
  'nbac_gamebook' AS primary_source_used
FROM oracle.player_lines l
LEFT JOIN oracle.team_lines t ON t.game_id = l.game_id AND t.team = l.team
LEFT JOIN oracle.covered c ON c.g = l.g
LEFT JOIN oracle.player_zones z ON z.g = l.g AND z.player = l.player
LEFT JOIN oracle.player_blocks b ON b.g = l.g AND b.player = l.player
LEFT JOIN oracle.player_and_ones ao ON ao.g = l.g AND ao.player = l.player
LEFT JOIN oracle.late lt ON lt.g = l.g AND lt.player = l.player
LEFT JOIN oracle.fourth_quarter_points fq ON fq.g = l.g AND fq.player = l.player
LEFT JOIN oracle.on_court oc
  ON oc.g = l.g AND oc.player = l.player AND oc.team = l.team
LEFT JOIN oracle.starters st ON st.g = l.g AND st.player = l.player
LEFT JOIN oracle.points_lines pl ON pl.game_date = l.game_date AND pl.player = l.player,
LATERAL (
  SELECT
    l.is_active AND c.g IS NOT NULL AS is_seen,
    -- Zones count when the events have his shots, give or take 2.
    l.is_active AND c.g IS NOT NULL AND abs(coalesce(z.attempts, 0) - l.fga) <= 2
      AS has_zones,
    has_zones AND NOT coalesce(z.estimated, false) AS has_fine,
    l.fga + 0.44 * l.fta + l.turnovers AS used,
    IF(
      l.is_active,
      100 * (l.fga + 0.44 * l.fta + l.turnovers) * (t.minutes / 5)
        / nullif(l.seconds / 60 * (t.fga + 0.44 * t.fta + t.turnovers), 0),
      NULL) AS usage) w
ORDER BY l.game_date, l.player;
