package org.backcourt.row.predictions;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** Whether a prediction is void, and why. */
public record Voiding(
    @Column("Whether the player did not play.") boolean isVoided,
    @Column("dnp_injury_confirmed, dnp_late_scratch or dnp_unknown; NULL when he played.")
        @Nullable String voidReason,
    @Column("Whether he was reported questionable or worse before the game.")
        boolean preGameInjuryFlag,
    @Column("That status; NULL when he was not on the report.")
        @Nullable String preGameInjuryStatus,
    @Column("Whether a void follows a report that warned of it; NULL when he played.")
        @Nullable Boolean injuryConfirmedPostgame)
    implements Serializable {}
