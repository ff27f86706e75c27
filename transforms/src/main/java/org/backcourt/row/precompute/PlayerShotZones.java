package org.backcourt.row.precompute;

import java.io.Serializable;
import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.backcourt.contract.Embedded;
import org.backcourt.id.PlayerLookup;
import org.backcourt.row.Completeness;
import org.backcourt.row.Provenance;
import org.jspecify.annotations.Nullable;

/** Where a player shoots and scores before a date. During warm-up all figures are NULL. */
public record PlayerShotZones(
    @Column("The player's name as a key.") PlayerLookup playerLookup,
    @Column(
            "The player's key after known aliases of his name are resolved; player_lookup "
                + "where none is known.")
        PlayerLookup universalPlayerId,
    @Column("The date the figures are valid for; only earlier games count.") LocalDate analysisDate,
    @Column("The year the season started in.") int seasonYear,
    @Embedded(prefix = "paint_") @Nullable ZoneShooting paint,
    @Embedded(prefix = "mid_range_") @Nullable ZoneShooting midRange,
    @Embedded(prefix = "three_pt_") @Nullable ZoneShooting threePt,
    @Column("Shots in all zones; NULL during warm-up and without shots.")
        @Nullable Integer totalShotsLast10,
    @Column("Games with all zones known among the last 10 counted.") int gamesInSample10,
    @Column("high from 10 games, medium from 7, low below.") SampleQuality sampleQuality10,
    @Embedded @Nullable PaintTrend trend,
    @Column("Games with all zones known among the last 20 counted.") int gamesInSample20,
    @Column("high from 10 games, medium from 7, low below.") SampleQuality sampleQuality20,
    @Embedded @Nullable AssistedShare assisted,
    @Column(
            "paint from a paint rate of 40, else perimeter from a three rate of 40, else "
                + "mid_range from 35, else balanced; NULL during warm-up and without shots.")
        @Nullable ScoringZone primaryScoringZone,
    @Column("What could not be computed, joined by semicolons; NULL when all could.")
        @Nullable String calculationNotes,
    @Embedded Completeness completeness,
    @Embedded Provenance provenance)
    implements Serializable {}
