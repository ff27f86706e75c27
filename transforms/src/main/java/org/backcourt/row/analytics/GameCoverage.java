package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;

/** How completely a game was known when its rows were computed. */
public record GameCoverage(
    @Column("Whether a part of the game's expected sources was missing.") boolean isPartialGameData,
    @Column("Share (0-1) of the rows expected of the game's box score that were found.")
        double gameCompletenessPct,
    @Column("The schedule's status text of the game, such as Final.") String gameStatusAtProcessing)
    implements Serializable {}
