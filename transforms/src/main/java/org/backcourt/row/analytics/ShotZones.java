package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.backcourt.shots.CoarseZone;
import org.backcourt.shots.ShotProfile;
import org.backcourt.shots.ZoneTally;

/** Shots by coarse zone. Absent as a whole when no play-by-play covers the game. */
public record ShotZones(
    @Column("Two-pointers attempted in the paint.") int paintAttempts,
    @Column("Two-pointers made in the paint.") int paintMakes,
    @Column("Two-pointers attempted outside the paint.") int midRangeAttempts,
    @Column("Two-pointers made outside the paint.") int midRangeMakes,
    @Column("Three-pointers attempted, counted in play-by-play, heaves included.")
        int threeAttemptsPbp,
    @Column("Three-pointers made, counted in play-by-play.") int threeMakesPbp)
    implements Serializable {

  /** The zones of a player's or a team's shots. */
  public static ShotZones of(ShotProfile shots) {
    ZoneTally paint = shots.in(CoarseZone.PAINT);
    ZoneTally midRange = shots.in(CoarseZone.MID_RANGE);
    ZoneTally three = shots.in(CoarseZone.THREE);
    return new ShotZones(
        paint.attempts(),
        paint.makes(),
        midRange.attempts(),
        midRange.makes(),
        three.attempts(),
        three.makes());
  }
}
