package org.backcourt.row.predictions;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** The line a prediction was graded against. */
public record GradedLine(
    @Column("Whether there was a real line.") boolean hasPropLine,
    @Column("The line; NULL when there was none.") @Nullable Double lineValue,
    @Column("ACTUAL_PROP or NO_PROP_LINE.") LineSource lineSource,
    @Column("The estimated line, for reference only; NULL without games.")
        @Nullable Double estimatedLineValue,
    @Column("The bookmaker in capitals; NULL without a line.") @Nullable String lineBookmaker,
    @Column("ODDS_API or BETTINGPROS; NULL without a line.") @Nullable LineApi lineSourceApi,
    @Column("Whether the prediction was worth acting on.") boolean isActionable,
    @Column("Why it was not; NULL when it was.") @Nullable String filterReason)
    implements Serializable {}
