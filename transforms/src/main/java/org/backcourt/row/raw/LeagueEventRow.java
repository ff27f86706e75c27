package org.backcourt.row.raw;

import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/**
 * One event of the league's own play-by-play, used where BigDataBall has none. Which team was at
 * home is not to be trusted here: the schedule says it.
 */
public record LeagueEventRow(
    @Column("The game as YYYYMMDD and two teams, in no reliable order.") String gameId,
    @Column("The league's ten-digit game id.") String nbaGameId,
    @Column("The US Eastern date of the game.") LocalDate gameDate,
    @Column("The year the season began in.") int seasonYear,
    @Column("One of the two teams, hosts or not.") @Nullable String homeTeamAbbr,
    @Column("The other of the two teams, visitors or not.") @Nullable String awayTeamAbbr,
    @Column("The source's id of the event.") @Nullable String eventId,
    @Column("The event's number, rising through the game.") int eventSequence,
    @Column("The period; 5 and more are overtimes.") int period,
    @Column("Time left in the period as MM:SS.") @Nullable String gameClock,
    @Column("Time left in the period in seconds, tenths in its last minute.")
        @Nullable Double gameClockSeconds,
    @Column("Time gone in the game in seconds.") @Nullable Double timeElapsedSeconds,
    @Column("The source's action type, such as 2pt, 3pt, freethrow, rebound or substitution.")
        @Nullable String eventType,
    @Column("The kind within the type, such as Layup, offensive or out.")
        @Nullable String eventActionType,
    @Column("The event in words.") @Nullable String eventDescription,
    @Column("The hosts' points after the event.") @Nullable Integer scoreHome,
    @Column("The visitors' points after the event.") @Nullable Integer scoreAway,
    @Column("League id of who acted; players are joined on it.") @Nullable Long player1Id,
    @Column("Surname key of who acted, which joins nothing.") @Nullable String player1Lookup,
    @Column("Team of who acted.") @Nullable String player1TeamAbbr,
    @Column("League id of the second player: who assisted, blocked or stole.")
        @Nullable Long player2Id,
    @Column("Surname key of the second player.") @Nullable String player2Lookup,
    @Column("Team of the second player.") @Nullable String player2TeamAbbr,
    @Column("League id of the third player.") @Nullable Long player3Id,
    @Column("Surname key of the third player.") @Nullable String player3Lookup,
    @Column("Team of the third player.") @Nullable String player3TeamAbbr,
    @Column("Whether the ball went in.") @Nullable Boolean shotMade,
    @Column("2PT, 3PT, or FT for a free throw.") @Nullable String shotType,
    @Column("Along the court, in percent of its length, 0-100.") @Nullable Double shotX,
    @Column("Across the court, in percent of its width, 0-100.") @Nullable Double shotY,
    @Column("Distance from the hoop in feet.") @Nullable Double shotDistance,
    @Column("Whether the source offers a video.") @Nullable Boolean videoAvailable,
    @Column("Where the video is.") @Nullable String videoUrl,
    @Column("The file the row was read from.") @Nullable String sourceFilePath) {}
