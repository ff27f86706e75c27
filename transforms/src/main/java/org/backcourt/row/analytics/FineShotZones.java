package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.backcourt.shots.ShotProfile;
import org.backcourt.shots.ShotZone;
import org.backcourt.shots.ZoneTally;

/**
 * Shots by fine zone; the mid-range is one zone and stands with the coarse ones. Absent as a whole
 * when no play-by-play with coordinates covers the game.
 */
public record FineShotZones(
    @Column("Shots within 4 ft of the hoop.") int restrictedAreaAttempts,
    @Column("Makes within 4 ft of the hoop.") int restrictedAreaMakes,
    @Column("Shots in the paint outside the restricted area.") int paintNonRaAttempts,
    @Column("Makes in the paint outside the restricted area.") int paintNonRaMakes,
    @Column("Threes from the left corner, seen facing the hoop.") int leftCornerThreeAttempts,
    @Column("Threes made from the left corner.") int leftCornerThreeMakes,
    @Column("Threes from the right corner, seen facing the hoop.") int rightCornerThreeAttempts,
    @Column("Threes made from the right corner.") int rightCornerThreeMakes,
    @Column("Threes from neither corner nor backcourt.") int aboveBreakThreeAttempts,
    @Column("Threes made from neither corner nor backcourt.") int aboveBreakThreeMakes,
    @Column("Heaves from beyond half court.") int backcourtAttempts,
    @Column("Heaves made.") int backcourtMakes)
    implements Serializable {

  /** The zones of a player's or a team's shots. */
  public static FineShotZones of(ShotProfile shots) {
    ZoneTally restricted = shots.in(ShotZone.RESTRICTED_AREA);
    ZoneTally paint = shots.in(ShotZone.PAINT_NON_RA);
    ZoneTally left = shots.in(ShotZone.LEFT_CORNER_THREE);
    ZoneTally right = shots.in(ShotZone.RIGHT_CORNER_THREE);
    ZoneTally above = shots.in(ShotZone.ABOVE_BREAK_THREE);
    ZoneTally heaves = shots.in(ShotZone.BACKCOURT);
    return new FineShotZones(
        restricted.attempts(),
        restricted.makes(),
        paint.attempts(),
        paint.makes(),
        left.attempts(),
        left.makes(),
        right.attempts(),
        right.makes(),
        above.attempts(),
        above.makes(),
        heaves.attempts(),
        heaves.makes());
  }
}
