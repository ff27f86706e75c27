package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;

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
    implements Serializable {}
