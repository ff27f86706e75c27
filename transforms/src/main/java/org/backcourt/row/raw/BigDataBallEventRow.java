package org.backcourt.row.raw;

import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.backcourt.contract.Embedded;
import org.jspecify.annotations.Nullable;

/**
 * One event of BigDataBall's play-by-play, the preferred one: with distance, coordinates and the
 * ten players on the floor. {@code shot} is absent unless the event is a shot or a free throw.
 */
public record BigDataBallEventRow(
    @Column("The game as YYYYMMDD_AWAY_HOME, the teams taken from the file's name.") String gameId,
    @Column("The league's game id as a number, its leading zeros lost, such as 22300561.")
        @Nullable Long bdbGameId,
    @Column("The US Eastern date of the game.") LocalDate gameDate,
    @Column("The year the season began in.") int seasonYear,
    @Column("The vendor's name of the set, such as NBA 2025 Playoffs.") @Nullable String dataSet,
    @Column("The hosts' code.") String homeTeamAbbr,
    @Column("The visitors' code.") String awayTeamAbbr,
    @Column("The game's id, an underscore and the event's number.") @Nullable String eventId,
    @Column("The event's number, rising through the game.") int eventSequence,
    @Column("The period; 5 and more are overtimes.") @Nullable Integer period,
    @Embedded EventClock clock,
    @Column(
            "shot, free throw, rebound, turnover, foul, substitution, timeout, jump ball, violation,"
                + " start or end of period.")
        @Nullable String eventType,
    @Column("The kind within the type, such as 3pt jump shot or driving layup.")
        @Nullable String eventSubtype,
    @Column("The event in words.") @Nullable String eventDescription,
    @Column("The hosts' points after the event.") @Nullable Integer scoreHome,
    @Column("The visitors' points after the event.") @Nullable Integer scoreAway,
    @Column("Who acted: the shooter, the fouler, who comes in.") @Nullable String player1Name,
    @Column("Key of who acted, at times with a numeric id in front.")
        @Nullable String player1Lookup,
    @Column("Team of who acted.") @Nullable String player1TeamAbbr,
    @Column("The second player involved.") @Nullable String player2Name,
    @Column("Key of the second player involved.") @Nullable String player2Lookup,
    @Column("Team of the second player; the source never fills it.")
        @Nullable String player2TeamAbbr,
    @Column("What the second player did, such as assist, block, steal or fouled.")
        @Nullable String player2Role,
    @Column("The third player involved.") @Nullable String player3Name,
    @Column("Key of the third player involved.") @Nullable String player3Lookup,
    @Column("Team of the third player; the source never fills it.")
        @Nullable String player3TeamAbbr,
    @Column("What the third player did: jump_ball_home or substitution_out.")
        @Nullable String player3Role,
    @Embedded @Nullable EventShot shot,
    @Embedded @Nullable OnFloor onFloor,
    @Column("Who got the ball of a jump ball.") @Nullable String possessionPlayerName,
    @Column("Key of who got the ball of a jump ball.") @Nullable String possessionPlayerLookup,
    @Column("Why, for fouls, turnovers and violations, such as bad pass.") @Nullable String reason,
    @Column("The opponent who was fouled.") @Nullable String opponent,
    @Column("Which free throw of the trip it is.") @Nullable String num,
    @Column("How many free throws the trip has.") @Nullable String outof,
    @Column("The file the row was read from.") @Nullable String sourceFilePath,
    @Column("The name of the vendor's CSV file.") @Nullable String csvFilename,
    @Column("The line in the vendor's CSV file.") @Nullable Long csvRowNumber,
    @Column("bigdataball, or nbacom_fallback for rows rebuilt from the league's; NULL in old rows.")
        @Nullable String dataSource) {}
