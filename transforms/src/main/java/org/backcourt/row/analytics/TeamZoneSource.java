package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** What a team's zones stand on. */
public record TeamZoneSource(
    @Column("Whether play-by-play covers the game.") boolean shotZonesAvailable,
    @Column("The play-by-play used; NULL when there was none.") @Nullable String shotZonesSource,
    @Column(
            "Whether any shot was placed by its distance or description for want of "
                + "coordinates.")
        boolean shotZonesEstimated)
    implements Serializable {}
