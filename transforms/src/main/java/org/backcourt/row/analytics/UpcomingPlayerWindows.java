package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.backcourt.contract.Embedded;
import org.backcourt.row.WindowCompleteness;

/** How complete a player's look-back windows are. */
public record UpcomingPlayerWindows(
    @Embedded WindowCompleteness windows,
    @Column(
            value = "Share (0-1) of the expected games in the last 30 days found.",
            name = "l30d_completeness_pct")
        double l30dCompletenessPct,
    @Column(value = "Whether all games of the last 30 days are there.", name = "l30d_is_complete")
        boolean l30dIsComplete)
    implements Serializable {}
