package org.backcourt.row.precompute;

import java.io.Serializable;
import org.backcourt.contract.Column;

/**
 * How a player's baskets of his last 10 games came about. Absent without baskets or play-by-play.
 */
public record AssistedShare(
    @Column("Percentage of his baskets made after a pass.") double assistedRateLast10,
    @Column("Percentage of his baskets made without one; the two sum to 100.")
        double unassistedRateLast10)
    implements Serializable {}
