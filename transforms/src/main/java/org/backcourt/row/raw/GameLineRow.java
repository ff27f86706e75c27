package org.backcourt.row.raw;

import java.time.Instant;
import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** One side of a bookmaker's spread or total on a game, at one moment. */
public record GameLineRow(
    @Column("The moment the lines stood like this; may be after the tip-off.")
        Instant snapshotTimestamp,
    @Column("The moment of the source's snapshot before.")
        @Nullable Instant previousSnapshotTimestamp,
    @Column("The moment of the source's next snapshot.") @Nullable Instant nextSnapshotTimestamp,
    @Column("The source's id of the event.") String gameId,
    @Column("The source's key of the sport: basketball_nba.") @Nullable String sportKey,
    @Column("The source's name of the sport.") @Nullable String sportTitle,
    @Column("The scheduled tip-off.") Instant commenceTime,
    @Column("The US Eastern date of the tip-off.") LocalDate gameDate,
    @Column("The hosts' full name.") String homeTeam,
    @Column("The visitors' full name.") String awayTeam,
    @Column("The hosts' three-letter code.") @Nullable String homeTeamAbbr,
    @Column("The visitors' three-letter code.") @Nullable String awayTeamAbbr,
    @Column("The bookmaker's key, such as draftkings or consensus.") String bookmakerKey,
    @Column("The bookmaker's name.") @Nullable String bookmakerTitle,
    @Column("When the bookmaker last changed his lines.") Instant bookmakerLastUpdate,
    @Column("spreads or totals.") String marketKey,
    @Column("When the bookmaker last changed this market.") @Nullable Instant marketLastUpdate,
    @Column("The side: a team's full name, Over or Under.") String outcomeName,
    @Column("The decimal odds, such as 1.909.") double outcomePrice,
    @Column("The line in points: the side's handicap, or the total.") @Nullable Double outcomePoint,
    @Column("The file the row was read from.") @Nullable String sourceFilePath,
    @Column("current, historical, backfill or manual.") @Nullable String dataSource) {}
