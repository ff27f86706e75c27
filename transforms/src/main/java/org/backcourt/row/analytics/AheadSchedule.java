package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/**
 * What both teams have before and behind them. All of it is in the schedule beforehand except the
 * win share.
 */
public record AheadSchedule(
    @Column("Days from this game to the team's next; NULL when none lies in the next 21 days.")
        @Nullable Integer nextGameDaysRest,
    @Column(
            value = "Games of the team in the 7 days after the date.",
            name = "games_in_next_7_days")
        int gamesInNext7Days,
    @Column(
            "Share (0-1) of games won by the next opponent in the season before the date; "
                + "NULL when there is none.")
        @Nullable Double nextOpponentWinPct,
    @Column(
            "Whether the next game is in prime time; NULL when there is none or the schedule is silent.")
        @Nullable Boolean nextGameIsPrimetime,
    @Column("Days since the opponent's last game; NULL before the season's first.")
        @Nullable Integer opponentDaysRest,
    @Column(
            value = "Games of the opponent in the 7 days after the date.",
            name = "opponent_games_in_next_7_days")
        int opponentGamesInNext7Days,
    @Column("Days from this game to the opponent's next; NULL when none lies in the next 21 days.")
        @Nullable Integer opponentNextGameDaysRest)
    implements Serializable {}
