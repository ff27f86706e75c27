package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** A team's rest and place in its season before a game. */
public record TeamRest(
    @Column("Whether the team played the day before.") boolean isBackToBack,
    @Column(
            "Days since the team's last game, 1 on consecutive nights; NULL before the "
                + "season's first.")
        @Nullable Integer daysSinceLastGame,
    @Column("1 for the season's first game; counted from opening night.") int gameNumberInSeason,
    @Column(
            "The same plain difference in days as days_since_last_game; NULL before the "
                + "season's first.")
        @Nullable Integer teamDaysRest,
    @Column("The same as is_back_to_back, under the reference's second name.")
        boolean teamBackToBack,
    @Column("Games in the 7 days before the date.") int gamesInLast7Days,
    @Column("Games in the 14 days before the date.") int gamesInLast14Days)
    implements Serializable {}
