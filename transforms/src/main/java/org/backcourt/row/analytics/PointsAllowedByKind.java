package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;

/** Points allowed by how they came about. Absent when no play-by-play covers the game. */
public record PointsAllowedByKind(
    @Column("Twice the opponent's paint makes.") int pointsInPaintAllowed,
    @Column("Twice the opponent's mid-range makes.") int midRangePointsAllowed,
    @Column("Opponent's points in a possession after an offensive rebound.")
        int secondChancePointsAllowed,
    @Column("Opponent's points from shots within 8 seconds of winning the ball in open " + "play.")
        int fastBreakPointsAllowed)
    implements Serializable {}
