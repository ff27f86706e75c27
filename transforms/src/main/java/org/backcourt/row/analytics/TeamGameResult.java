package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;

/** A game's outcome for one team. */
public record TeamGameResult(
    @Column("Whether the team is the schedule's host.") boolean homeGame,
    @Column("Whether the team won.") boolean winFlag,
    @Column("Own points less the opponent's, negative after a defeat.") int marginOfVictory,
    @Column("Overtime periods played.") int overtimePeriods)
    implements Serializable {}
