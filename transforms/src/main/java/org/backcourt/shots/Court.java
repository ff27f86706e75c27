package org.backcourt.shots;

/**
 * The lines of the floor, in tenths of a foot from the hoop: x runs along the baseline (positive to
 * the right of a player who faces the hoop), y towards the other basket. A shot on a line belongs
 * to the zone nearer the hoop.
 */
public final class Court {

  /** Half the width of the sixteen-foot lane. */
  static final double LANE_HALF_WIDTH = 80;

  /** The free-throw line. */
  static final double FREE_THROW_LINE = 137.5;

  /** The restricted area reaches up to this far from the hoop, exclusive. */
  static final double RESTRICTED_RADIUS = 40;

  /** The straight part of the three-point line, in the corners. */
  static final double CORNER_LINE = 220;

  /** Up to here from the hoop a three from outside the corner line is a corner three. */
  static final double CORNER_DEPTH = 92.5;

  /** Half-court. */
  static final double HALF_COURT = 417.5;

  private Court() {}

  /** The zone of a two-pointer. */
  static ShotZone ofTwo(double x, double y) {
    if (x * x + y * y < RESTRICTED_RADIUS * RESTRICTED_RADIUS) {
      return ShotZone.RESTRICTED_AREA;
    }
    return Math.abs(x) <= LANE_HALF_WIDTH && y <= FREE_THROW_LINE
        ? ShotZone.PAINT_NON_RA
        : ShotZone.MID_RANGE;
  }

  /** The zone of a three-pointer. */
  static ShotZone ofThree(double x, double y) {
    if (y > HALF_COURT) {
      return ShotZone.BACKCOURT;
    }
    if (Math.abs(x) >= CORNER_LINE && y <= CORNER_DEPTH) {
      return x < 0 ? ShotZone.LEFT_CORNER_THREE : ShotZone.RIGHT_CORNER_THREE;
    }
    return ShotZone.ABOVE_BREAK_THREE;
  }
}
