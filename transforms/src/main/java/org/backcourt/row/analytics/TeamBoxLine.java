package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** A team's box score line. */
public record TeamBoxLine(
    @Column("Points scored.") int pointsScored,
    @Column("Field goals attempted, threes included.") int fgAttempts,
    @Column("Field goals made, threes included.") int fgMakes,
    @Column("Three-pointers attempted.") int threePtAttempts,
    @Column("Three-pointers made.") int threePtMakes,
    @Column("Free throws attempted.") int ftAttempts,
    @Column("Free throws made.") int ftMakes,
    @Column("Rebounds; those credited to the team are missing from rows rebuilt from " + "players.")
        int rebounds,
    @Column("Rebounds at the opponent's basket.") int offensiveRebounds,
    @Column("Rebounds at the own basket.") int defensiveRebounds,
    @Column("Assists.") int assists,
    @Column("Steals.") int steals,
    @Column("Opponents' shots blocked.") int blocks,
    @Column(
            "Turnovers; in rows rebuilt from players those credited to the team are "
                + "estimated, and flagged.")
        int turnovers,
    @Column("Personal fouls; NULL where the source has none.") @Nullable Integer personalFouls)
    implements Serializable {}
