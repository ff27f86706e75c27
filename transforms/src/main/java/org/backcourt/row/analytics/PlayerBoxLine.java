package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** A player's box score line. Absent as a whole for a player who did not play. */
public record PlayerBoxLine(
    @Column("Seconds on court, more than 0.") int secondsPlayed,
    @Column("Minutes on court: seconds / 60, unrounded.") double minutesPlayed,
    @Column("Points scored.") int points,
    @Column("Assists.") int assists,
    @Column("Rebounds at the opponent's basket.") int offensiveRebounds,
    @Column("Rebounds at the own basket.") int defensiveRebounds,
    @Column("Steals.") int steals,
    @Column("Opponents' shots blocked.") int blocks,
    @Column("Turnovers.") int turnovers,
    @Column("Field goals attempted, threes included.") int fgAttempts,
    @Column("Field goals made, threes included.") int fgMakes,
    @Column("Three-pointers attempted, by the box score.") int threePtAttempts,
    @Column("Three-pointers made, by the box score.") int threePtMakes,
    @Column("Free throws attempted.") int ftAttempts,
    @Column("Free throws made.") int ftMakes,
    @Column("Score difference while on court; NULL where the source has none.")
        @Nullable Integer plusMinus,
    @Column("Personal fouls; NULL where the source has none.") @Nullable Integer personalFouls)
    implements Serializable {}
