package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** A player's rest and load before a game, from games he played in. */
public record RestAndLoad(
    @Column("Whether he played the day before: days_rest = 1.") boolean backToBack,
    @Column(
            "Days since the last game he played, 1 on consecutive nights; NULL before the "
                + "season's first.")
        @Nullable Integer daysRest,
    @Column("days_rest at that last game; NULL with fewer than two games.")
        @Nullable Integer daysRestBeforeLastGame,
    @Column(
            value =
                "Days since his latest game that followed at least 2 days of rest; NULL when "
                    + "there is none.",
            name = "days_since_2_plus_days_rest")
        @Nullable Integer daysSince2PlusDaysRest,
    @Column("Games played in the 7 days before the date.") int gamesInLast7Days,
    @Column("Games played in the 14 days before the date.") int gamesInLast14Days,
    @Column("Minutes in the 7 days before the date.") double minutesInLast7Days,
    @Column("Minutes in the 14 days before the date.") double minutesInLast14Days,
    @Column("Minutes a game in the 7 days before the date; NULL without games.")
        @Nullable Double avgMinutesPerGameLast7,
    @Column("Pairs of games on consecutive nights in the 14 days before the date.")
        int backToBacksLast14Days)
    implements Serializable {}
