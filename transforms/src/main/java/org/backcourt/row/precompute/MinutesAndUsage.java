package org.backcourt.row.precompute;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.backcourt.rolling.Aggregate;
import org.backcourt.rolling.Rolling;
import org.backcourt.rolling.Span;
import org.backcourt.rolling.Stat;
import org.jspecify.annotations.Nullable;

/** A player's minutes, usage and true shooting this season before a date. */
public record MinutesAndUsage(
    @Rolling(of = Stat.MINUTES, over = Span.LAST_5, as = Aggregate.MEAN)
        @Column("Mean minutes of the last 5 games.")
        double minutesAvgLast5,
    @Rolling(of = Stat.MINUTES, over = Span.LAST_10, as = Aggregate.MEAN)
        @Column("Mean minutes of the last 10 games.")
        double minutesAvgLast10,
    @Rolling(of = Stat.MINUTES, over = Span.SEASON, as = Aggregate.MEAN)
        @Column("Mean minutes of the season.")
        double minutesAvgSeason,
    @Rolling(of = Stat.USAGE_RATE, over = Span.LAST_5, as = Aggregate.MEAN)
        @Column("Mean usage_rate of the last 5 games, percent; NULL when no game has one.")
        @Nullable Double usageRateLast5,
    @Rolling(of = Stat.USAGE_RATE, over = Span.LAST_10, as = Aggregate.MEAN)
        @Column("Mean usage_rate of the last 10 games, percent; NULL when no game has one.")
        @Nullable Double usageRateLast10,
    @Rolling(of = Stat.USAGE_RATE, over = Span.SEASON, as = Aggregate.MEAN)
        @Column("Mean usage_rate of the season, percent; NULL when no game has one.")
        @Nullable Double playerUsageRateSeason,
    @Rolling(of = Stat.TRUE_SHOOTING, over = Span.LAST_5, as = Aggregate.SHARE)
        @Column(
            "True shooting over the last 5 games: summed points / (2 * summed attempts); "
                + "NULL without attempts.")
        @Nullable Double tsPctLast5,
    @Rolling(of = Stat.TRUE_SHOOTING, over = Span.LAST_10, as = Aggregate.SHARE)
        @Column("The same over the last 10 games.")
        @Nullable Double tsPctLast10,
    @Rolling(of = Stat.TRUE_SHOOTING, over = Span.SEASON, as = Aggregate.SHARE)
        @Column("The same over the season.")
        @Nullable Double tsPctSeason)
    implements Serializable {}
