package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/**
 * The market's spread and total of a game, medians over bookmakers. Absent when no line was taken
 * before tip-off.
 */
public record GameMarket(
    @Column(
            "The newest spread from the favourite's side, never above 0 and the same for "
                + "both teams; NULL without spreads.")
        @Nullable Double gameSpread,
    @Column("The oldest spread, in the same sense; NULL without spreads.")
        @Nullable Double openingSpread,
    @Column("game_spread - opening_spread; NULL without spreads.") @Nullable Double spreadMovement,
    @Column("The bookmakers of the spread; NULL without spreads.")
        @Nullable String gameSpreadSource,
    @Column("The newest total of points; NULL without totals.") @Nullable Double gameTotal,
    @Column("The oldest total; NULL without totals.") @Nullable Double openingTotal,
    @Column("game_total - opening_total; NULL without totals.") @Nullable Double totalMovement,
    @Column("The bookmakers of the total; NULL without totals.") @Nullable String gameTotalSource)
    implements Serializable {}
