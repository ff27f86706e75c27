package org.backcourt.row.predictions;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.backcourt.features.FeatureVersion;
import org.jspecify.annotations.Nullable;

/** What a graded prediction was made from. */
public record GradedEvidence(
    @Column("Its vector's quality, 0 to 100.") double featureQualityScore,
    @Column("Which list of features it had.") FeatureVersion featureVersion,
    @Column("How many features it had.") int featureCount,
    @Column("precompute, precompute_partial, analytics or mixed.") String featureDataSource,
    @Column("Share (0-1) of its features that were not defaulted.") double featureCompletenessPct,
    @Column("JSON: the features that mattered most.") String criticalFeatures,
    @Column("The system's own confidence, 0 to 100.") double rawConfidenceScore,
    @Column("How confidence was calibrated; NULL when it was not.")
        @Nullable String calibrationMethod,
    @Column("Whether the prediction fell into the season's first three weeks.")
        boolean earlySeasonFlag,
    @Column("The model's version; NULL for rule-based systems.") @Nullable String modelVersion,
    @Column("Points added for pace; NULL for systems that do not.") @Nullable Double paceAdjustment,
    @Column("Similar games used; NULL for systems that use none.")
        @Nullable Integer similaritySampleSize,
    @Column("The prediction graded.") String originalPredictionId)
    implements Serializable {}
