package org.backcourt.row;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/**
 * How much of its window a row stands on, and which special periods of the season its date is in.
 */
public record Completeness(
    @Column(
            "Final games that the schedule has in the row's window, less those missing by "
                + "design.")
        int expectedGamesCount,
    @Column("Games of the window that were found.") int actualGamesCount,
    @Column("Expected games less found ones, never below 0.") int missingGamesCount,
    @Column("100 * found / expected games; 100 when none were expected.")
        double completenessPercentage,
    @Column("Dates of the games that the row was computed from, oldest first.")
        List<LocalDate> contributingGameDates,
    @Column(
            "The date is less than 14 days after opening night (the reference's "
                + "backfill_bootstrap_mode, with our limit).")
        boolean isBootstrap,
    @Column(
            "The team or player has fewer games than the minimum, and the values that need "
                + "it are NULL.")
        boolean isWarmUp,
    @Column(
            "The minimum number of games is still lowered, because the season is not three "
                + "weeks old.")
        boolean earlySeasonFlag,
    @Column("Why values are missing, in words; NULL when none are.")
        @Nullable String insufficientDataReason,
    @Column(
            "The date is in the opening or closing weeks of a season, where gaps alarm "
                + "nobody.")
        boolean seasonBoundaryDetected)
    implements Serializable {}
