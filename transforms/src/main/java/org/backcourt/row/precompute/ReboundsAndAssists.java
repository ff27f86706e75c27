package org.backcourt.row.precompute;

import java.io.Serializable;
import org.backcourt.contract.Column;

/** A player's rebounds and assists a game this season before a date. */
public record ReboundsAndAssists(
    @Column("Mean rebounds of the last 5 games.") double reboundsAvgLast5,
    @Column("Mean rebounds of the last 10 games.") double reboundsAvgLast10,
    @Column("Mean rebounds of the season.") double reboundsAvgSeason,
    @Column("Mean assists of the last 5 games.") double assistsAvgLast5,
    @Column("Mean assists of the last 10 games.") double assistsAvgLast10,
    @Column("Mean assists of the season.") double assistsAvgSeason)
    implements Serializable {}
