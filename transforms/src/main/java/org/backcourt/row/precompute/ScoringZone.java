package org.backcourt.row.precompute;

/** Where a player scores or a team defends: perimeter is beyond the three-point line. */
public enum ScoringZone {
  PAINT,
  PERIMETER,
  MID_RANGE,
  BALANCED
}
