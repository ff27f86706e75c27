package org.backcourt.row.precompute;

import java.io.Serializable;
import org.backcourt.contract.Column;

/** Whether the rows a player's factors were computed from were fit for production. */
public record UpstreamReadiness(
    @Column("His shot zones.") boolean upstreamPlayerShotReady,
    @Column("The opponent's defence by zone.") boolean upstreamTeamDefenseReady,
    @Column("His context of the date.") boolean upstreamPlayerContextReady,
    @Column("The opponent's context of the date.") boolean upstreamTeamContextReady,
    @Column("All four.") boolean allUpstreamsReady)
    implements Serializable {}
