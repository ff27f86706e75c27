package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;

/**
 * What a player did when games are decided. Absent when no play-by-play with line-ups covers the
 * game.
 */
public record LateGame(
    @Column("Minutes on court in the fourth quarter.") double fourthQuarterMinutes,
    @Column("Points scored in the fourth quarter.") int fourthQuarterPoints,
    @Column(
            "Minutes on court in the last five minutes of the fourth quarter and in "
                + "overtime while the score was within five.")
        double clutchMinutes)
    implements Serializable {}
