package org.backcourt.simulator;

import java.time.LocalDate;
import org.backcourt.contract.Column;

/** What was to be expected of a player in a game: the truth that predictions are judged by. */
public record ExpectedPoints(
    @Column("The game as YYYYMMDD_AWAY_HOME.") String gameId,
    @Column("The US Eastern date of the game.") LocalDate gameDate,
    @Column("The player's team by its three-letter code.") String teamAbbr,
    @Column("The player's key.") String playerLookup,
    @Column("The minutes to be expected of him, by his coach's plan.") double expectedMinutes,
    @Column("The points to be expected of him, by what he and the others can do.")
        double expectedPoints,
    @Column("The minutes he played.") double minutes,
    @Column("The points he scored.") int points) {}
