package org.backcourt.context;

import java.time.LocalDate;
import org.backcourt.contract.Projection;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;
import org.backcourt.row.analytics.TeamOffenseGame;

/** What contexts read of a team's game; a team's defence is its opponent's line. */
@Projection(of = "nba_analytics.team_offense_game_summary")
public record TeamOuting(
    GameId gameId,
    LocalDate gameDate,
    TeamCode teamAbbr,
    double possessions,
    double pace,
    double offensiveRating,
    int ftAttempts) {

  /** The same of a row that has just been computed. */
  public static TeamOuting of(TeamOffenseGame row) {
    return new TeamOuting(
        row.gameId(),
        row.gameDate(),
        row.teamAbbr(),
        row.efficiency().possessions(),
        row.efficiency().pace(),
        row.efficiency().offensiveRating(),
        row.box().ftAttempts());
  }
}
