package org.backcourt.row.predictions;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** What a rule-based system added to its base, in points; NULL for systems that do not. */
public record Adjustments(
    @Column("Mean of similar games, weighted by similarity.") @Nullable Double similarityBaseline,
    @Column("For fatigue.") @Nullable Double fatigueAdjustment,
    @Column("For the match-up of zones.") @Nullable Double shotZoneAdjustment,
    @Column("For pace.") @Nullable Double paceAdjustment,
    @Column("For usage.") @Nullable Double usageSpikeAdjustment,
    @Column("For the venue.") @Nullable Double homeAwayAdjustment,
    @Column("For all else.") @Nullable Double otherAdjustments,
    @Column("Similar games used.") @Nullable Integer similarGamesCount,
    @Column("Their mean similarity, 0 to 100.") @Nullable Double avgSimilarityScore,
    @Column("Their lowest similarity, 0 to 100.") @Nullable Double minSimilarityScore)
    implements Serializable {}
