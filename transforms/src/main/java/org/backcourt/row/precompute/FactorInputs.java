package org.backcourt.row.precompute;

import java.io.Serializable;
import org.backcourt.contract.Column;

/** What each factor was computed from, as JSON, out of the same evaluation as the score. */
public record FactorInputs(
    @Column("Rest, games, minutes, age, and each penalty and bonus.") String fatigueContextJson,
    @Column("Zone, its rate, the opponent's figure, and their product.") String shotZoneContextJson,
    @Column("Both teams' pace and the league's.") String paceContextJson,
    @Column("Projected and recent usage, and absent stars.") String usageContextJson)
    implements Serializable {}
