package org.backcourt.row.raw;

import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** A team's official totals in one game; two rows a game. */
public record TeamBoxscoreRow(
    @Column("The game as the source writes it: YYYYMMDD_AWAY_HOME, at times the wrong way round.")
        String gameId,
    @Column("The league's ten-digit game id.") @Nullable String nbaGameId,
    @Column("The US Eastern date of the game.") LocalDate gameDate,
    @Column("The year the season began in.") int seasonYear,
    @Column("The team's league id, such as 1610612747.") @Nullable Long teamId,
    @Column("The team's three-letter code.") String teamAbbr,
    @Column("The team's name.") @Nullable String teamName,
    @Column("The team's city.") @Nullable String teamCity,
    @Column("Whether the team was the host.") boolean isHome,
    @Column("Minutes of all five positions together as MM:SS: 240:00, and 25:00 more per overtime.")
        @Nullable String minutes,
    @Column("Field goals made, threes included.") @Nullable Integer fgMade,
    @Column("Field goals attempted, threes included.") @Nullable Integer fgAttempted,
    @Column("Field goals made per attempt, 0-1.") @Nullable Double fgPercentage,
    @Column("Three-pointers made.") @Nullable Integer threePtMade,
    @Column("Three-pointers attempted.") @Nullable Integer threePtAttempted,
    @Column("Three-pointers made per attempt, 0-1.") @Nullable Double threePtPercentage,
    @Column("Free throws made.") @Nullable Integer ftMade,
    @Column("Free throws attempted.") @Nullable Integer ftAttempted,
    @Column("Free throws made per attempt, 0-1.") @Nullable Double ftPercentage,
    @Column("Offensive rebounds.") @Nullable Integer offensiveRebounds,
    @Column("Defensive rebounds.") @Nullable Integer defensiveRebounds,
    @Column("All rebounds.") @Nullable Integer totalRebounds,
    @Column("Assists.") @Nullable Integer assists,
    @Column("Steals.") @Nullable Integer steals,
    @Column("Blocked shots.") @Nullable Integer blocks,
    @Column("Turnovers, those charged to the team as a whole included.")
        @Nullable Integer turnovers,
    @Column("Personal fouls.") @Nullable Integer personalFouls,
    @Column("Points scored.") @Nullable Integer points,
    @Column("Points scored minus points allowed.") @Nullable Integer plusMinus,
    @Column("The file the row was read from.") @Nullable String sourceFilePath) {}
