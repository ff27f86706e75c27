package org.backcourt.row.precompute;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** A player's points in games he played this season before a date. */
public record PointsForm(
    @Column("Mean of the last 5 games.") double pointsAvgLast5,
    @Column("Mean of the last 10 games.") double pointsAvgLast10,
    @Column("Mean of the season.") double pointsAvgSeason,
    @Column("Sample standard deviation of the last 10 games; NULL with fewer than two.")
        @Nullable Double pointsStdLast10,
    @Column("Games he played this season.") int gamesPlayedSeason)
    implements Serializable {}
