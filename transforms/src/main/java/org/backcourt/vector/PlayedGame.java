package org.backcourt.vector;

import java.io.Serializable;
import java.time.LocalDate;
import org.backcourt.id.TeamCode;

/** What the vector needs of a game that the player played: more than 0 minutes of it. */
public record PlayedGame(
    LocalDate date, TeamCode opponent, int points, double minutes, int freeThrowsMade)
    implements Serializable {}
