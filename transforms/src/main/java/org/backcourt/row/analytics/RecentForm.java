package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** A player's form of late, from games he played in. */
public record RecentForm(
    @Column("Mean points of the last 5 games; NULL without games.") @Nullable Double pointsAvgLast5,
    @Column("Mean points of the last 10 games; NULL without games.")
        @Nullable Double pointsAvgLast10,
    @Column("Mean usage_rate of the last 7 games, percent; NULL without games.")
        @Nullable Double avgUsageRateLast7Games,
    @Column(
            "Usage expected today, percent: last-10 usage plus his share of the usage of "
                + "team-mates reported out; NULL without games.")
        @Nullable Double projectedUsageRate,
    @Column(
            value =
                "Fourth-quarter minutes in the 7 days before the date; NULL when no "
                    + "play-by-play covers them.",
            name = "fourth_quarter_minutes_last_7")
        @Nullable Double fourthQuarterMinutesLast7,
    @Column(
            value = "Clutch minutes of the last 7 games; NULL when no play-by-play covers them.",
            name = "clutch_minutes_last_7_games")
        @Nullable Double clutchMinutesLast7Games,
    @Column(
            value =
                "Fourth-quarter points a game in the 7 days before the date; NULL when no "
                    + "play-by-play covers them.",
            name = "fourth_quarter_production_last_7")
        @Nullable Double fourthQuarterProductionLast7,
    @Column(
            value =
                "Season field goal share less that of the last 5 games, fraction, positive = "
                    + "declining; NULL without attempts.",
            name = "shooting_pct_decline_last_5")
        @Nullable Double shootingPctDeclineLast5)
    implements Serializable {}
