package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** The opponent's last 10 games of the season before the date. Absent before its first. */
public record OpponentForm(
    @Column(
            "Own mean pace of the last 10 games less the opponent's; NULL before the own "
                + "team's first game.")
        @Nullable Double paceDifferential,
    @Column("Opponent's mean pace.") double opponentPaceLast10,
    @Column("Free throws that the opponent allows in 100 possessions.")
        double opponentFtRateAllowed,
    @Column("Opponent's mean defensive rating.") double opponentDefRatingLast10,
    @Column("Opponent's mean offensive rating.") double opponentOffRatingLast10)
    implements Serializable {}
