package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;

/** How complete a team's look-back windows are. */
public record UpcomingTeamWindows(
    @Column(
            value = "Share (0-1) of the expected games in the last 7 days found.",
            name = "l7d_completeness_pct")
        double l7dCompletenessPct,
    @Column(value = "Whether all games of the last 7 days are there.", name = "l7d_is_complete")
        boolean l7dIsComplete,
    @Column(
            value = "Share (0-1) of the expected games in the last 14 days found.",
            name = "l14d_completeness_pct")
        double l14dCompletenessPct,
    @Column(value = "Whether all games of the last 14 days are there.", name = "l14d_is_complete")
        boolean l14dIsComplete,
    @Column("Whether every window of the row is complete.") boolean allWindowsComplete)
    implements Serializable {}
