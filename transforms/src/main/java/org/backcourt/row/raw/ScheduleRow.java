package org.backcourt.row.raw;

import java.time.Instant;
import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/**
 * A game as the league's schedule announces it and, once it is over, its result. A game that was
 * moved keeps its id and is listed under both dates.
 */
public record ScheduleRow(
    @Column("The league's ten-digit game id, such as 0022300561.") String gameId,
    @Column("The league's game code, date and both teams, such as 20240117/DALLAL.")
        @Nullable String gameCode,
    @Column("The year the season began in, as text, such as 2023.") @Nullable String season,
    @Column("The season as the league writes it, such as 2023-24.")
        @Nullable String seasonNbaFormat,
    @Column("The year the season began in.") int seasonYear,
    @Column("The US Eastern date of the scheduled tip-off.") LocalDate gameDate,
    @Column("The scheduled tip-off as an instant; the source gives it in US Eastern time.")
        @Nullable Instant gameDateEst,
    @Column("1 scheduled, 2 in progress, 3 final.") @Nullable Integer gameStatus,
    @Column("The status as the source words it, such as Final or 7:30 pm ET.")
        @Nullable String gameStatusText,
    @Column("The hosts' league id, such as 1610612747.") @Nullable Long homeTeamId,
    @Column("The hosts' three-letter code.") String homeTeamTricode,
    @Column("The hosts' name.") @Nullable String homeTeamName,
    @Column("The visitors' league id, such as 1610612742.") @Nullable Long awayTeamId,
    @Column("The visitors' three-letter code.") String awayTeamTricode,
    @Column("The visitors' name.") @Nullable String awayTeamName,
    @Column("The arena's name.") @Nullable String arenaName,
    @Column("The city the arena is in.") @Nullable String arenaCity,
    @Column("The state the arena is in.") @Nullable String arenaState,
    @Column("Whether the game is a prime-time broadcast.") @Nullable Boolean isPrimetime,
    @Column("Whether a national network shows the game.") @Nullable Boolean hasNationalTv,
    @Column("The network that shows the game first of all.") @Nullable String primaryNetwork,
    @Column("The networks that show the game, as JSON text.") @Nullable String traditionalNetworks,
    @Column("The streaming services that show the game, as JSON text.")
        @Nullable String streamingPlatforms,
    @Column("Whether the source labels the game as regular season; the id's third digit decides.")
        @Nullable Boolean isRegularSeason,
    @Column("Whether the source labels the game as play-in or playoffs.")
        @Nullable Boolean isPlayoffs,
    @Column("Whether the source labels the game as part of the All-Star weekend.")
        @Nullable Boolean isAllStar,
    @Column("Whether the game counts for the in-season cup.") @Nullable Boolean isEmiratesCup,
    @Column("first_round, conf_semifinals, conf_finals, nba_finals or play_in.")
        @Nullable String playoffRound,
    @Column("Whether the game is played on Christmas Day.") @Nullable Boolean isChristmas,
    @Column("Whether the source takes the date for Martin Luther King Day.")
        @Nullable Boolean isMlkDay,
    @Column("The day of the week in lower case, such as tuesday.") @Nullable String dayOfWeek,
    @Column("Whether the game is played from Friday to Sunday.") @Nullable Boolean isWeekend,
    @Column("afternoon before 15:00, early_evening before 20:00, else primetime, US Eastern.")
        @Nullable String timeSlot,
    @Column("Whether the game is played on a neutral floor.") @Nullable Boolean neutralSiteFlag,
    @Column("Whether the game is played abroad.") @Nullable Boolean internationalGame,
    @Column("The arena's time zone, such as America/Denver.") @Nullable String arenaTimezone,
    @Column("The hosts' points; only when final.") @Nullable Integer homeTeamScore,
    @Column("The visitors' points; only when final.") @Nullable Integer awayTeamScore,
    @Column("The winners' three-letter code; only when final.") @Nullable String winningTeamTricode,
    @Column("The feed the row came from: api_stats or cdn_static.") @Nullable String dataSource,
    @Column("When the source last changed the entry; of two entries the later one holds.")
        @Nullable Instant sourceUpdatedAt,
    @Column("The file the row was read from.") @Nullable String sourceFilePath,
    @Column("When the source was read.") @Nullable Instant scrapeTimestamp) {}
