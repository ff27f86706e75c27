package org.backcourt.row.precompute;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** A player's shots in one zone over his last 10 games with known zones. */
public record ZoneShooting(
    @Column("Percentage of his shots taken in the zone; the three zones sum to 100.")
        double rateLast10,
    @Column("Share (0-1) of them made; NULL without attempts.") @Nullable Double pctLast10,
    @Column("Shots in the zone per game.") double attemptsPerGame)
    implements Serializable {}
