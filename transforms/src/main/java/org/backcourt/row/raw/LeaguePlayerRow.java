package org.backcourt.row.raw;

import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.backcourt.contract.Embedded;
import org.jspecify.annotations.Nullable;

/**
 * A player in the league's live box score: there the same night, without those who did not play.
 * Only rows of a final game may be used.
 */
public record LeaguePlayerRow(
    @Column("The game as YYYYMMDD_AWAY_HOME.") String gameId,
    @Column("The league's ten-digit game id.") @Nullable String nbaGameId,
    @Column("The US Eastern date of the game.") LocalDate gameDate,
    @Column("The year the season began in.") int seasonYear,
    @Column("Final once the game is over; other words before.") @Nullable String gameStatus,
    @Column("The period reached; 5 and more are overtimes.") @Nullable Integer period,
    @Column("Whether it is a playoff game.") @Nullable Boolean isPlayoffGame,
    @Column("The hosts' league id.") @Nullable Long homeTeamId,
    @Column("The hosts' three-letter code.") String homeTeamAbbr,
    @Column("The hosts' points.") @Nullable Integer homeTeamScore,
    @Column("The visitors' league id.") @Nullable Long awayTeamId,
    @Column("The visitors' three-letter code.") String awayTeamAbbr,
    @Column("The visitors' points.") @Nullable Integer awayTeamScore,
    @Column("The player's team by its league id.") @Nullable Long teamId,
    @Column("The player's team by its three-letter code.") String teamAbbr,
    @Column("The player's league id, such as 1629029.") long nbaPlayerId,
    @Column("The player's full name.") String playerFullName,
    @Column("The player's key as the source stored it.") String playerLookup,
    @Column("Whether he was in the starting five.") @Nullable Boolean starter,
    @Embedded @Nullable PlayerStats stats,
    @Column("Flagrant fouls.") @Nullable Integer flagrantFouls,
    @Column("Technical fouls.") @Nullable Integer technicalFouls,
    @Column("The file the row was read from.") @Nullable String sourceFilePath) {}
