package org.backcourt.row.precompute;

import java.io.Serializable;
import org.backcourt.contract.Column;

/** A team's defence as a whole over its last 15 games. Absent during warm-up. */
public record DefenseForm(
    @Column("Mean defensive rating of the games.") double defensiveRatingLast15,
    @Column("Mean points allowed.") double opponentPointsPerGame,
    @Column("Mean opponent_pace of the games.") double opponentPace)
    implements Serializable {}
