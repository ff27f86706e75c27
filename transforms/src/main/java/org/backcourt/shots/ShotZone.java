package org.backcourt.shots;

/** Where on the floor a shot was taken, seen by a player who faces the basket he attacks. */
public enum ShotZone {
  /** Within four feet of the hoop. */
  RESTRICTED_AREA(CoarseZone.PAINT),
  /** In the lane, but outside the restricted area. */
  PAINT_NON_RA(CoarseZone.PAINT),
  /** A two-pointer from outside the lane. */
  MID_RANGE(CoarseZone.MID_RANGE),
  /** Behind the straight part of the line, to the left. */
  LEFT_CORNER_THREE(CoarseZone.THREE),
  /** Behind the straight part of the line, to the right. */
  RIGHT_CORNER_THREE(CoarseZone.THREE),
  /** Behind the arc. */
  ABOVE_BREAK_THREE(CoarseZone.THREE),
  /** From beyond half-court: a heave, and still a three. */
  BACKCOURT(CoarseZone.THREE);

  private final CoarseZone coarse;

  ShotZone(CoarseZone coarse) {
    this.coarse = coarse;
  }

  /** The coarse zone it is part of. */
  public CoarseZone coarse() {
    return coarse;
  }
}
