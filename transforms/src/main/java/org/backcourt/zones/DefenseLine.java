package org.backcourt.zones;

import java.time.LocalDate;
import org.backcourt.contract.Projection;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;
import org.jspecify.annotations.Nullable;

/** What windows read of a team's defence in a game. */
@Projection(of = "nba_analytics.team_defense_game_summary")
public record DefenseLine(
    GameId gameId,
    LocalDate gameDate,
    TeamCode defendingTeamAbbr,
    int pointsAllowed,
    double defensiveRating,
    double opponentPace,
    @Nullable Integer oppPaintAttempts,
    @Nullable Integer oppPaintMakes,
    @Nullable Integer oppMidRangeAttempts,
    @Nullable Integer oppMidRangeMakes,
    @Nullable Integer oppThreeAttemptsPbp,
    @Nullable Integer oppThreeMakesPbp,
    @Nullable Integer blocksPaint,
    @Nullable Integer blocksMidRange,
    @Nullable Integer blocksThreePt,
    @Nullable Integer pointsInPaintAllowed) {

  /** Whether the opponent's shots are known by zone. */
  boolean hasZones() {
    return oppPaintAttempts != null && oppMidRangeAttempts != null && oppThreeAttemptsPbp != null;
  }
}
