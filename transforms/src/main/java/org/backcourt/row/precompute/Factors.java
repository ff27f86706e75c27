package org.backcourt.row.precompute;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/**
 * What a game's circumstances are expected to do to a player's points. A factor with a missing
 * input is NULL.
 */
public record Factors(
    @Column(
            "0 to 100, 100 = fresh; NULL before the season's first game, because rest is not "
                + "known then. An age that is not known costs nothing.")
        @Nullable Integer fatigueScore,
    @Column("(fatigue_score - 100) / 20, from -5 to 0; NULL with the score.")
        @Nullable Double fatigueAdjustment,
    @Column(
            "His main zone against the opponent's defence there, -10 to 10, positive = "
                + "favourable; NULL when either side is missing. A balanced player's is the mean of "
                + "the three zones, weighted by his rates.")
        @Nullable Double shotZoneMismatchScore,
    @Column("(expected game pace - league pace) / 2, -3 to 3; NULL when a pace is missing.")
        @Nullable Double paceScore,
    @Column(
            "0.3 * (projected usage - usage of the last 7 games), raised for absent stars, "
                + "-3 to 3; NULL when either is missing. Without an injury report nobody is known to "
                + "be out.")
        @Nullable Double usageSpikeScore,
    @Column("Always 0: deferred.") double refereeFavorabilityScore,
    @Column("Always 0: deferred.") double lookAheadPressureScore,
    @Column("Always 0: deferred.") double travelImpactScore,
    @Column("Always 0: deferred.") double opponentStrengthScore,
    @Column("Sum of fatigue_adjustment and the other factors that are known.")
        double totalCompositeAdjustment,
    @Column("How many of the four computed factors are NULL.") int missingFactorCount)
    implements Serializable {}
