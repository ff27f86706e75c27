package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;

/** A player's blocks by the zone of the shot. Absent when no play-by-play covers the game. */
public record ZoneBlocks(
    @Column("Shots he blocked in the paint.") int paintBlocks,
    @Column("Shots he blocked outside the paint.") int midRangeBlocks,
    @Column("Three-pointers he blocked.") int threePtBlocks)
    implements Serializable {}
