package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** A player's points line before the game, and how he did of late against that number. */
public record PlayerMarket(
    @Column("Whether any source has a points line for him that day.") boolean hasPropLine,
    @Column(
            "The newest line before tip-off: DraftKings, FanDuel, then others by name; Odds "
                + "API before BettingPros; NULL without a line.")
        @Nullable Double currentPointsLine,
    @Column("The oldest line of the day of the same bookmaker; NULL without a line.")
        @Nullable Double openingPointsLine,
    @Column("current_points_line - opening_points_line; NULL without a line.")
        @Nullable Double lineMovement,
    @Column("The bookmaker, after bettingpros_ for BettingPros; NULL without a line.")
        @Nullable String currentPointsLineSource,
    @Column("The bookmaker of the opening line; NULL without a line.")
        @Nullable String openingPointsLineSource,
    @Column("Latest games in a row above today's line, pushes skipped; NULL without a line.")
        @Nullable Integer propOverStreak,
    @Column("Latest games in a row below today's line, pushes skipped; NULL without a line.")
        @Nullable Integer propUnderStreak)
    implements Serializable {}
