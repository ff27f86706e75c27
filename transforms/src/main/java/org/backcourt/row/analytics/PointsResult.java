package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/**
 * The market's points line for a player and how he did against it. Absent when there was no line
 * before tip-off.
 */
public record PointsResult(
    @Column(
            "The newest line before tip-off at the best bookmaker: DraftKings, FanDuel, then "
                + "others by name; BettingPros' for a player whom the Odds API has no line on.")
        double pointsLine,
    @Column("The bookmaker of that line, with bettingpros_ before it where BettingPros had it.")
        String pointsLineSource,
    @Column(
            "The oldest line of the day of that bookmaker, or what BettingPros says it opened "
                + "at; NULL where only one moment is known.")
        @Nullable Double openingLine,
    @Column("The bookmaker of the opening line; NULL with opening_line.")
        @Nullable String openingLineSource,
    @Column("points_line - opening_line; NULL with opening_line.") @Nullable Double lineMovement,
    @Column("OVER, UNDER or PUSH; NULL for a player who did not play.")
        @Nullable OverUnder overUnderResult,
    @Column("points - points_line; NULL for a player who did not play.") @Nullable Double margin)
    implements Serializable {}
