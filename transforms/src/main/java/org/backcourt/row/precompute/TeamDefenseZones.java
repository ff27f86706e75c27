package org.backcourt.row.precompute;

import java.io.Serializable;
import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.backcourt.contract.Embedded;
import org.backcourt.id.TeamCode;
import org.backcourt.row.Completeness;
import org.backcourt.row.Provenance;
import org.jspecify.annotations.Nullable;

/** A team's defence by zone before a date. During warm-up all figures are NULL. */
public record TeamDefenseZones(
    @Column("The team.") TeamCode teamAbbr,
    @Column("The date the figures are valid for; only earlier games count.") LocalDate analysisDate,
    @Column("The year the season started in.") int seasonYear,
    @Embedded(prefix = "paint_") @Nullable ZoneDefense paint,
    @Column("Points allowed in the paint per game; NULL during warm-up and without zones.")
        @Nullable Double paintPointsAllowedPerGame,
    @Embedded(prefix = "mid_range_") @Nullable ZoneDefense midRange,
    @Embedded(prefix = "three_pt_") @Nullable ZoneDefense threePt,
    @Embedded @Nullable DefenseForm form,
    @Column("Games the figures stand on, at most 15.") int gamesInSample,
    @Column(
            "The zone with the lowest figure against the league: paint, mid_range or "
                + "perimeter; NULL without zones.")
        @Nullable ScoringZone strongestZone,
    @Column("The zone with the highest figure against the league; NULL without zones.")
        @Nullable ScoringZone weakestZone,
    @Column("What could not be computed, joined by semicolons; NULL when all could.")
        @Nullable String calculationNotes,
    @Embedded Completeness completeness,
    @Embedded Provenance provenance)
    implements Serializable {}
