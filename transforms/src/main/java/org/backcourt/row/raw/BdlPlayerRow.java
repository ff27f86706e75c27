package org.backcourt.row.raw;

import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/**
 * A player's box-score line from balldontlie, the last resort among box scores: a missing number
 * may have been stored as 0, and accents were dropped from its keys.
 */
public record BdlPlayerRow(
    @Column("The game as YYYYMMDD_AWAY_HOME, or YYYYMMDD_BDL and the source's own number.")
        String gameId,
    @Column("The US Eastern date of the game.") LocalDate gameDate,
    @Column("The year the season began in.") int seasonYear,
    @Column("Final once the game is over; other words before.") @Nullable String gameStatus,
    @Column("The period reached; 0 for a game to come.") @Nullable Integer period,
    @Column("Whether the source counts the game as post-season.") @Nullable Boolean isPostseason,
    @Column("The hosts' three-letter code.") String homeTeamAbbr,
    @Column("The visitors' three-letter code.") String awayTeamAbbr,
    @Column("The hosts' points.") @Nullable Integer homeTeamScore,
    @Column("The visitors' points.") @Nullable Integer awayTeamScore,
    @Column("The player's team by its three-letter code.") String teamAbbr,
    @Column("The player's full name.") String playerFullName,
    @Column("The player's key as the source stored it, accented letters lost.") String playerLookup,
    @Column("The source's own number for the player.") @Nullable Long bdlPlayerId,
    @Column("The number on his jersey.") @Nullable String jerseyNumber,
    @Column("His position, such as G or F-C.") @Nullable String position,
    @Column("Minutes played in whole or decimal minutes; 00 is the source's word for unknown.")
        @Nullable String minutes,
    @Column("Points scored.") @Nullable Integer points,
    @Column("Assists.") @Nullable Integer assists,
    @Column("All rebounds.") @Nullable Integer rebounds,
    @Column("Offensive rebounds.") @Nullable Integer offensiveRebounds,
    @Column("Defensive rebounds.") @Nullable Integer defensiveRebounds,
    @Column("Steals.") @Nullable Integer steals,
    @Column("Blocked shots.") @Nullable Integer blocks,
    @Column("Turnovers.") @Nullable Integer turnovers,
    @Column("Personal fouls.") @Nullable Integer personalFouls,
    @Column("Field goals made, threes included.") @Nullable Integer fieldGoalsMade,
    @Column("Field goals attempted, threes included.") @Nullable Integer fieldGoalsAttempted,
    @Column("Field goals made per attempt, 0-1.") @Nullable Double fieldGoalPct,
    @Column("Three-pointers made.") @Nullable Integer threePointersMade,
    @Column("Three-pointers attempted.") @Nullable Integer threePointersAttempted,
    @Column("Three-pointers made per attempt, 0-1.") @Nullable Double threePointPct,
    @Column("Free throws made.") @Nullable Integer freeThrowsMade,
    @Column("Free throws attempted.") @Nullable Integer freeThrowsAttempted,
    @Column("Free throws made per attempt, 0-1.") @Nullable Double freeThrowPct,
    @Column("The file the row was read from.") @Nullable String sourceFilePath) {}
