package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** What a player did when games are decided. Absent when no play-by-play covers the game. */
public record LateGame(
    @Column("Minutes on court in the fourth quarter; NULL without line-ups.")
        @Nullable Double fourthQuarterMinutes,
    @Column("Points scored in the fourth quarter.") int fourthQuarterPoints,
    @Column(
            "Minutes on court in the last five minutes of the fourth quarter and in "
                + "overtime while the score was within five; NULL without line-ups.")
        @Nullable Double clutchMinutes)
    implements Serializable {}
