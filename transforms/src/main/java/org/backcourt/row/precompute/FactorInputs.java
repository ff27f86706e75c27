package org.backcourt.row.precompute;

import java.io.Serializable;
import org.backcourt.contract.Column;

/** What each factor was computed from, as JSON, out of the same evaluation as the score. */
public record FactorInputs(
    @Column("Rest, games, minutes, age, each penalty and bonus, and missing inputs.")
        String fatigueContextJson,
    @Column("Zone, its rate, the opponent's figure, their product, and missing inputs.")
        String shotZoneContextJson,
    @Column("Both teams' pace, the league's, and missing inputs.") String paceContextJson,
    @Column("Projected and recent usage, absent stars, and missing inputs.")
        String usageContextJson)
    implements Serializable {}
