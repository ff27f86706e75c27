package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;

/** The opponent's box score line: what a defence allowed. */
public record OpponentBoxLine(
    @Column("Points the opponent scored.") int pointsAllowed,
    @Column("Field goals the opponent attempted.") int oppFgAttempts,
    @Column("Field goals the opponent made.") int oppFgMakes,
    @Column("Three-pointers the opponent attempted.") int oppThreePtAttempts,
    @Column("Three-pointers the opponent made.") int oppThreePtMakes,
    @Column("Free throws the opponent attempted.") int oppFtAttempts,
    @Column("Free throws the opponent made.") int oppFtMakes,
    @Column("Rebounds of the opponent.") int oppRebounds,
    @Column("Rebounds of the opponent at the defended basket.") int oppOffensiveRebounds,
    @Column("Assists of the opponent.") int oppAssists,
    @Column("Turnovers of the opponent.") int turnoversForced)
    implements Serializable {}
