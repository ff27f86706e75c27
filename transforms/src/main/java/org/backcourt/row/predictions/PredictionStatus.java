package org.backcourt.row.predictions;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** Whether a prediction counts. */
public record PredictionStatus(
    @Column("Whether it stands: false when it fails the sanity check.") boolean isActive,
    @Column("Whether it is worth acting on.") boolean isActionable,
    @Column("Why it is not, such as low_edge; NULL when it is.") @Nullable String filterReason,
    @Column("game_postponed, game_cancelled or player_inactive; NULL while it is valid.")
        @Nullable String invalidationReason,
    @Column("Whether it was made before tip-off; false for backfills.")
        boolean predictionMadeBeforeGame,
    @Column("The occasion: FIRST, RETRY, BACKFILL and so on.") RunMode predictionRunMode)
    implements Serializable {}
