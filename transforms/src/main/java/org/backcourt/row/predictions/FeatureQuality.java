package org.backcourt.row.predictions;

import java.io.Serializable;
import java.util.List;
import org.backcourt.contract.Column;

/** How good a feature vector is as a whole. */
public record FeatureQuality(
    @Column(
            "Mean quality of the features, absent optional ones skipped; at most 69 with "
                + "one required default and 49 with five.")
        double featureQualityScore,
    @Column("gold from 95, silver 85, bronze 70, poor 50, critical below.") FeatureTier qualityTier,
    @Column(
            "red: match-up below 0.5 or score below 50; yellow: required defaults, score "
                + "below 70 or match-up below 0.7; green otherwise.")
        AlertLevel qualityAlertLevel,
    @Column("What is wrong, one tag each, such as out_of_range:pace_score; empty when nothing is.")
        List<String> qualityAlerts,
    @Column("Features that have no value, absent optional ones counted.") int defaultFeatureCount,
    @Column("Those of them that are not optional.") int requiredDefaultCount,
    @Column("Their indices, ascending.") List<Integer> defaultFeatureIndices,
    @Column("Features of quality 85 and more.") int trainingQualityFeatureCount,
    @Column("Bronze or better, score from 70, match-up from 0.5, no required default.")
        boolean isQualityReady,
    @Column("Gold or silver, match-up from 0.7, player history from 0.8.") boolean isTrainingReady,
    @Column("Whether all critical features, those of the match-up, have quality 85 or more.")
        boolean criticalFeaturesTrainingQuality,
    @Column("Critical features, those of the match-up, that were not defaulted.")
        int criticalFeatureCount,
    @Column("Optional features that are there.") int optionalFeatureCount)
    implements Serializable {}
