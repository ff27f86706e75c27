package org.backcourt.row.predictions;

import java.io.Serializable;
import java.util.List;
import org.backcourt.contract.Column;
import org.backcourt.features.FeatureVersion;

/** The feature vector a prediction was made from. */
public record FeatureEvidence(
    @Column("Which list of features it has.") FeatureVersion featureVersion,
    @Column("Its quality, 0 to 100.") double featureQualityScore,
    @Column("Whether it was fit to predict from.") boolean isQualityReady,
    @Column("green, yellow or red.") AlertLevel qualityAlertLevel,
    @Column("Mean quality of its match-up features, as a fraction of 1.") double matchupQualityPct,
    @Column("Features that were defaulted.") int defaultFeatureCount,
    @Column("Their indices, ascending.") List<Integer> defaultFeatureIndices,
    @Column("Quality below 70.") boolean lowQualityFlag,
    @Column("COMPLETE, PARTIAL_FALLBACK or MATCHUP_UNAVAILABLE.") MatchupStatus matchupDataStatus,
    @Column("JSON: source per feature.") String featureSourcesJson)
    implements Serializable {}
