package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;

/** A team's points by how they came about. Absent when no play-by-play covers the game. */
public record ScoringByKind(
    @Column("Twice the paint makes.") int pointsInPaintScored,
    @Column("Points scored in a possession after an offensive rebound.")
        int secondChancePointsScored,
    @Column("Points from shots within 8 seconds of winning the ball in open play.")
        int fastBreakPointsScored)
    implements Serializable {}
