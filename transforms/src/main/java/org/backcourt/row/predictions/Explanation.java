package org.backcourt.row.predictions;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** Why a prediction is what it is, as JSON. */
public record Explanation(
    @Column("JSON: what moved the prediction most.") String keyFactors,
    @Column("JSON: what speaks against it.") String warnings,
    @Column("JSON: weight per feature; NULL for rule-based systems.")
        @Nullable String featureImportance,
    @Column("JSON: the values it was made from.") String featuresSnapshot,
    @Column("JSON: those of them that matter most.") String criticalFeatures)
    implements Serializable {}
