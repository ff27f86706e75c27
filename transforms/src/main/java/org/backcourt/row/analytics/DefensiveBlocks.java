package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;

/** The defending team's blocks by zone. Absent when no play-by-play covers the game. */
public record DefensiveBlocks(
    @Column("Opponent's shots blocked in the paint.") int blocksPaint,
    @Column("Opponent's two-pointers blocked outside the paint.") int blocksMidRange,
    @Column("Opponent's three-pointers blocked.") int blocksThreePt)
    implements Serializable {}
