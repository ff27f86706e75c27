package org.backcourt.row.precompute;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.backcourt.rolling.Aggregate;
import org.backcourt.rolling.Rolling;
import org.backcourt.rolling.Span;
import org.backcourt.rolling.Stat;
import org.jspecify.annotations.Nullable;

/** A player's points in games he played this season before a date. */
public record PointsForm(
    @Rolling(of = Stat.POINTS, over = Span.LAST_5, as = Aggregate.MEAN)
        @Column("Mean of the last 5 games.")
        double pointsAvgLast5,
    @Rolling(of = Stat.POINTS, over = Span.LAST_10, as = Aggregate.MEAN)
        @Column("Mean of the last 10 games.")
        double pointsAvgLast10,
    @Rolling(of = Stat.POINTS, over = Span.SEASON, as = Aggregate.MEAN)
        @Column("Mean of the season.")
        double pointsAvgSeason,
    @Rolling(of = Stat.POINTS, over = Span.LAST_10, as = Aggregate.DEVIATION)
        @Column("Sample standard deviation of the last 10 games; NULL with fewer than two.")
        @Nullable Double pointsStdLast10,
    @Rolling(over = Span.SEASON, as = Aggregate.COUNT) @Column("Games he played this season.")
        int gamesPlayedSeason)
    implements Serializable {}
