package org.backcourt.row.precompute;

import java.io.Serializable;
import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.backcourt.contract.Embedded;
import org.backcourt.id.GameId;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.backcourt.row.Completeness;
import org.backcourt.row.Provenance;
import org.backcourt.row.WindowCompleteness;
import org.backcourt.row.analytics.RestAndLoad;
import org.jspecify.annotations.Nullable;

/** A player's averages, load, team and shot shares before a date on which his team plays. */
public record PlayerDailyCache(
    @Column("The player's name as a key.") PlayerLookup playerLookup,
    @Column(
            "The player's key after known aliases of his name are resolved; player_lookup "
                + "where none is known.")
        PlayerLookup universalPlayerId,
    @Column("The date the figures are valid for; only earlier games count.") LocalDate cacheDate,
    @Column("His team's game of the date as YYYYMMDD_AWAY_HOME.") GameId gameId,
    @Column("The team he is expected to play for.") TeamCode teamAbbr,
    @Column("The year the season started in.") int seasonYear,
    @Embedded PointsForm points,
    @Embedded ReboundsAndAssists reboundsAndAssists,
    @Embedded MinutesAndUsage minutesAndUsage,
    @Embedded @Nullable TeamTempo team,
    @Embedded RestAndLoad load,
    @Column(
            value =
                "Fourth-quarter minutes in the 7 days before the date; NULL when no "
                    + "play-by-play covers them.",
            name = "fourth_quarter_minutes_last_7")
        @Nullable Double fourthQuarterMinutesLast7,
    @Column("Age in years; NULL while no source of births is loaded.") @Nullable Integer playerAge,
    @Embedded ShotShares shots,
    @Column("Which definition of the columns this is, such as v1.") String cacheVersion,
    @Embedded Completeness completeness,
    @Embedded WindowCompleteness windows,
    @Embedded Provenance provenance)
    implements Serializable {}
