package org.backcourt.row;

import java.io.Serializable;
import org.backcourt.contract.Column;

/** How complete each of a player's look-back windows is. */
public record WindowCompleteness(
    @Column(value = "Share (0-1) of the last 5 expected games found.", name = "l5_completeness_pct")
        double l5CompletenessPct,
    @Column(value = "Whether the last 5 games are all there.", name = "l5_is_complete")
        boolean l5IsComplete,
    @Column(
            value = "Share (0-1) of the last 10 expected games found.",
            name = "l10_completeness_pct")
        double l10CompletenessPct,
    @Column(value = "Whether the last 10 games are all there.", name = "l10_is_complete")
        boolean l10IsComplete,
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
    implements Serializable {

  /** The same for a row that has these four windows and no other. */
  public WindowCompleteness alone() {
    return new WindowCompleteness(
        l5CompletenessPct,
        l5IsComplete,
        l10CompletenessPct,
        l10IsComplete,
        l7dCompletenessPct,
        l7dIsComplete,
        l14dCompletenessPct,
        l14dIsComplete,
        l5IsComplete && l10IsComplete && l7dIsComplete && l14dIsComplete);
  }
}
