package org.backcourt.row.precompute;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.backcourt.rolling.Aggregate;
import org.backcourt.rolling.Rolling;
import org.backcourt.rolling.Span;
import org.backcourt.rolling.Stat;

/** A player's rebounds and assists a game this season before a date. */
public record ReboundsAndAssists(
    @Rolling(of = Stat.REBOUNDS, over = Span.LAST_5, as = Aggregate.MEAN)
        @Column("Mean rebounds of the last 5 games.")
        double reboundsAvgLast5,
    @Rolling(of = Stat.REBOUNDS, over = Span.LAST_10, as = Aggregate.MEAN)
        @Column("Mean rebounds of the last 10 games.")
        double reboundsAvgLast10,
    @Rolling(of = Stat.REBOUNDS, over = Span.SEASON, as = Aggregate.MEAN)
        @Column("Mean rebounds of the season.")
        double reboundsAvgSeason,
    @Rolling(of = Stat.ASSISTS, over = Span.LAST_5, as = Aggregate.MEAN)
        @Column("Mean assists of the last 5 games.")
        double assistsAvgLast5,
    @Rolling(of = Stat.ASSISTS, over = Span.LAST_10, as = Aggregate.MEAN)
        @Column("Mean assists of the last 10 games.")
        double assistsAvgLast10,
    @Rolling(of = Stat.ASSISTS, over = Span.SEASON, as = Aggregate.MEAN)
        @Column("Mean assists of the season.")
        double assistsAvgSeason)
    implements Serializable {}
