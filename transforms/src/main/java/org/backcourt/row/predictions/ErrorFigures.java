package org.backcourt.row.predictions;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** How far predictions of players who played were off. */
public record ErrorFigures(
    @Column("Mean of absolute_error; NULL where nobody played.") @Nullable Double mae,
    @Column("Mean of signed_error, positive = too high; NULL where nobody played.")
        @Nullable Double avgBias,
    @Column(value = "Errors of at most 3 points.", name = "within_3_count") int within3Count,
    @Column(value = "Their share (0-1); NULL where nobody played.", name = "within_3_pct")
        @Nullable Double within3Pct,
    @Column(value = "Errors of at most 5 points.", name = "within_5_count") int within5Count,
    @Column(value = "Their share (0-1); NULL where nobody played.", name = "within_5_pct")
        @Nullable Double within5Pct,
    @Column("Predictions with an interval of players who played.") int intervalCount,
    @Column("Those whose interval held the points scored.") int withinIntervalCount,
    @Column("Their share (0-1), to be held against 0.8; NULL without intervals.")
        @Nullable Double withinIntervalPct,
    @Column("Mean confidence_score (0-1) of all graded and void predictions; NULL without any.")
        @Nullable Double avgConfidence,
    @Column("Sum of absolute_error, to a billionth: what windows add up.") double absoluteErrorSum,
    @Column("Sum of signed_error, to a billionth.") double signedErrorSum,
    @Column("Sum of confidence_score, to a billionth.") double confidenceSum)
    implements Serializable {}
