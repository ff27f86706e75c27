package org.backcourt.row.raw;

import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** What a play-by-play event says about a shot or a free throw. */
public record EventShot(
    @Column("Whether the ball went in.") @Nullable Boolean shotMade,
    @Column("2PT, 3PT, or FT for a free throw.") @Nullable String shotType,
    @Column("Distance from the hoop in feet.") @Nullable Double shotDistance,
    @Column("Points the event was worth: 0 when missed.") @Nullable Integer pointsScored,
    @Column("Across the floor from the hoop, in tenths of a foot, -250 to 250.")
        @Nullable Double originalX,
    @Column("Along the floor from the hoop, in tenths of a foot; 0 at the hoop.")
        @Nullable Double originalY,
    @Column("Across the full court, in the vendor's own scale.") @Nullable Double convertedX,
    @Column("Along the full court, in the vendor's own scale.") @Nullable Double convertedY) {}
