package org.backcourt.row.predictions;

import java.io.Serializable;
import java.time.Instant;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** The player's newest injury report before the prediction. */
public record InjuryAtPrediction(
    @Column("Reported status in small letters; NULL when he was not on the report.")
        @Nullable String injuryStatusAtPrediction,
    @Column("Whether he was reported questionable or worse.") boolean injuryFlagAtPrediction,
    @Column("The report's reason; NULL when he was not on the report.")
        @Nullable String injuryReasonAtPrediction,
    @Column("When that report was issued; NULL without a report.")
        @Nullable Instant injuryCheckedAt)
    implements Serializable {}
