package org.backcourt.row.precompute;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** Where a player shoots, from his shot zones row. */
public record ShotShares(
    @Column("paint, perimeter, mid_range or balanced; NULL when zones are not known.")
        @Nullable ScoringZone primaryScoringZone,
    @Column("Percentage of his shots taken in the paint; NULL when zones are not known.")
        @Nullable Double paintRateLast10,
    @Column("Percentage taken as two-pointers outside it; NULL when zones are not known.")
        @Nullable Double midRangeRateLast10,
    @Column("Percentage taken as threes; NULL when zones are not known.")
        @Nullable Double threePtRateLast10,
    @Column("Percentage of his baskets made after a pass; NULL when not known.")
        @Nullable Double assistedRateLast10,
    @Column("Whether his shot zones row had figures.") boolean shotZoneDataAvailable)
    implements Serializable {}
