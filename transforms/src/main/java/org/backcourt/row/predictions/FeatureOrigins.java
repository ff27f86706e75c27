package org.backcourt.row.predictions;

import java.io.Serializable;
import org.backcourt.contract.Column;

/** Where a vector's features came from. */
public record FeatureOrigins(
    @Column(
            "precompute from 90 % of the features that precompute tables hold, precompute_partial "
                + "from 50 %, analytics when half of them fell back on it, mixed otherwise.")
        String dataSource,
    @Column(value = "Features from the precompute tables.", name = "phase4_feature_count")
        int phase4FeatureCount,
    @Column(value = "Features from the analytics tables.", name = "phase3_feature_count")
        int phase3FeatureCount,
    @Column("Features calculated here.") int calculatedFeatureCount,
    @Column("None of features 5 to 8 was defaulted.") boolean hasCompositeFactors,
    @Column("Neither feature 13 nor 14 was defaulted.") boolean hasOpponentDefense,
    @Column("The market had a line for the player.") boolean hasVegasLine,
    @Column("Which source it is from: odds_api, bettingpros or none.")
        VegasLineSource vegasLineSource,
    @Column(
            "COMPLETE without defaulted match-up features, MATCHUP_UNAVAILABLE with a match-up "
                + "quality below 0.5, PARTIAL_FALLBACK between.")
        MatchupStatus matchupDataStatus,
    @Column("Whether the player had no daily cache row and analytics stood in.")
        boolean cacheMissFallbackUsed,
    @Column("JSON: per defaulted feature, why.") String featureFallbackReasonsJson,
    @Column("JSON: per feature, the table it came from.") String featureUpstreamTablesJson)
    implements Serializable {}
