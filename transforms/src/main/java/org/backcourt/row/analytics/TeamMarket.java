package org.backcourt.row.analytics;

import java.io.Serializable;
import java.time.Instant;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/**
 * The market's lines from one team's side: DraftKings, then FanDuel, newest before tip-off. Absent
 * without lines.
 */
public record TeamMarket(
    @Column("The team's own spread, negative for the favourite; NULL without spreads.")
        @Nullable Double gameSpread,
    @Column("Total of points; NULL without totals.") @Nullable Double gameTotal,
    @Column("The bookmaker of the spread; NULL without spreads.") @Nullable String gameSpreadSource,
    @Column("The bookmaker of the total; NULL without totals.") @Nullable String gameTotalSource,
    @Column("Newest spread less the same bookmaker's oldest; NULL without spreads.")
        @Nullable Double spreadMovement,
    @Column("Newest total less the same bookmaker's oldest; NULL without totals.")
        @Nullable Double totalMovement,
    @Column("When the newest of these lines was taken.") Instant bettingLinesUpdatedAt)
    implements Serializable {}
