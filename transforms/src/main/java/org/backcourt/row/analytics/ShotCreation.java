package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;

/** How a player's baskets came about. Absent when no play-by-play covers the game. */
public record ShotCreation(
    @Column("Field goals made after a team-mate's pass.") int assistedFgMakes,
    @Column("Field goals made without an assist.") int unassistedFgMakes,
    @Column(value = "Free throws shot after being fouled on a made basket.", name = "and1_count")
        int and1Count)
    implements Serializable {}
