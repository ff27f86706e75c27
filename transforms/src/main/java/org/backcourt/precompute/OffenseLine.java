package org.backcourt.precompute;

import java.time.LocalDate;
import org.backcourt.contract.Projection;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;

/** What windows read of a team's offence in a game. */
@Projection(of = "nba_analytics.team_offense_game_summary")
public record OffenseLine(
    GameId gameId,
    LocalDate gameDate,
    TeamCode teamAbbr,
    boolean winFlag,
    double pace,
    double offensiveRating) {}
