package org.backcourt.row.precompute;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** A player's minutes, usage and true shooting this season before a date. */
public record MinutesAndUsage(
    @Column("Mean minutes of the last 5 games.") double minutesAvgLast5,
    @Column("Mean minutes of the last 10 games.") double minutesAvgLast10,
    @Column("Mean minutes of the season.") double minutesAvgSeason,
    @Column("Mean usage_rate of the last 5 games, percent; NULL when no game has one.")
        @Nullable Double usageRateLast5,
    @Column("Mean usage_rate of the last 10 games, percent; NULL when no game has one.")
        @Nullable Double usageRateLast10,
    @Column("Mean usage_rate of the season, percent; NULL when no game has one.")
        @Nullable Double playerUsageRateSeason,
    @Column(
            "True shooting over the last 5 games: summed points / (2 * summed attempts); "
                + "NULL without attempts.")
        @Nullable Double tsPctLast5,
    @Column("The same over the last 10 games.") @Nullable Double tsPctLast10,
    @Column("The same over the season.") @Nullable Double tsPctSeason)
    implements Serializable {}
