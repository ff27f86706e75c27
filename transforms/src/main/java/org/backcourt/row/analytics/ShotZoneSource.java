package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** What a player's zones stand on. */
public record ShotZoneSource(
    @Column("Whether all three zones are known.") boolean hasCompleteShotZones,
    @Column(
            "Whether any shot was placed by its distance or description for want of "
                + "coordinates.")
        boolean shotZonesEstimated,
    @Column("The play-by-play used; NULL when there was none.") @Nullable String shotZonesSource)
    implements Serializable {}
