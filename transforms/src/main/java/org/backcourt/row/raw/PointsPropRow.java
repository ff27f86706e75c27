package org.backcourt.row.raw;

import java.time.Instant;
import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** A bookmaker's line on a player's points, over and under side by side, at one moment. */
public record PointsPropRow(
    @Column("The game as the source stored it: the league's ten digits or YYYYMMDD_AWAY_HOME.")
        String gameId,
    @Column("The source's id of the event.") String oddsApiEventId,
    @Column("The US Eastern date of the game.") LocalDate gameDate,
    @Column("The scheduled tip-off.") @Nullable Instant gameStartTime,
    @Column("The hosts' three-letter code.") String homeTeamAbbr,
    @Column("The visitors' three-letter code.") String awayTeamAbbr,
    @Column("The moment the line stood like this; may be after the tip-off.")
        Instant snapshotTimestamp,
    @Column("The snapshot's label, such as snap-1830.") @Nullable String snapshotTag,
    @Column("When the snapshot was fetched.") @Nullable Instant captureTimestamp,
    @Column("Tip-off minus snapshot in minutes; negative once the game runs.")
        @Nullable Integer minutesBeforeTipoff,
    @Column("The bookmaker's key, such as draftkings.") String bookmaker,
    @Column("The player's name.") String playerName,
    @Column("The player's key as the source stored it.") @Nullable String playerLookup,
    @Column("The line in points, such as 27.5.") double pointsLine,
    @Column("Decimal odds of the over.") @Nullable Double overPrice,
    @Column("American odds of the over, such as -115.") @Nullable Integer overPriceAmerican,
    @Column("Decimal odds of the under.") @Nullable Double underPrice,
    @Column("American odds of the under, such as -105.") @Nullable Integer underPriceAmerican,
    @Column("When the bookmaker last changed the line.") @Nullable Instant bookmakerLastUpdate,
    @Column("The file the row was read from.") @Nullable String sourceFilePath,
    @Column("current, historical, backfill or manual.") @Nullable String dataSource) {}
