package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** Tempo and efficiency of the offence a team faced. */
public record DefensiveEfficiency(
    @Column("Estimated possessions: mean over both teams, as in the offence table.")
        double possessions,
    @Column("Opponent's points in 100 possessions.") double defensiveRating,
    @Column("Possessions in 48 minutes: overtime does not raise it.") double opponentPace,
    @Column("Opponent's true shooting, fraction; NULL without attempts.")
        @Nullable Double opponentTsPct)
    implements Serializable {}
