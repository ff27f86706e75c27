package org.backcourt.row.precompute;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** What a team allows in one zone, over its last 15 games. */
public record ZoneDefense(
    @Column(
            "Share (0-1) of the opponents' shots in the zone that went in: summed makes / "
                + "summed attempts; NULL without attempts.")
        @Nullable Double pctAllowedLast15,
    @Column("Opponents' shots in the zone per game.") double attemptsAllowedPerGame,
    @Column("Own blocks in the zone per game.") double blocksPerGame,
    @Column(
            "100 * (share allowed - league's share), percentage points, positive = weaker "
                + "defence; NULL without attempts.")
        @Nullable Double defenseVsLeagueAvg)
    implements Serializable {}
