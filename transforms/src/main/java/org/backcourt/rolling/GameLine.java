package org.backcourt.rolling;

import java.time.LocalDate;
import org.backcourt.contract.Projection;
import org.backcourt.id.GameId;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.jspecify.annotations.Nullable;

/** What windows read of a player's game. */
@Projection(of = "nba_analytics.player_game_summary")
public record GameLine(
    PlayerLookup playerLookup,
    PlayerLookup universalPlayerId,
    GameId gameId,
    LocalDate gameDate,
    TeamCode teamAbbr,
    TeamCode opponentTeamAbbr,
    boolean isActive,
    @Nullable Double minutesPlayed,
    @Nullable Integer points,
    @Nullable Integer assists,
    @Nullable Integer offensiveRebounds,
    @Nullable Integer defensiveRebounds,
    @Nullable Integer fgAttempts,
    @Nullable Integer ftAttempts,
    @Nullable Integer ftMakes,
    @Nullable Double usageRate,
    @Nullable Integer paintAttempts,
    @Nullable Integer paintMakes,
    @Nullable Integer midRangeAttempts,
    @Nullable Integer midRangeMakes,
    @Nullable Integer threeAttemptsPbp,
    @Nullable Integer threeMakesPbp,
    @Nullable Integer assistedFgMakes,
    @Nullable Integer unassistedFgMakes) {

  /** Whether all three zones of his shots are known. */
  public boolean hasZones() {
    return paintAttempts != null && midRangeAttempts != null && threeAttemptsPbp != null;
  }

  /** A count that the box score of a player who was on court always has. */
  public static int count(@Nullable Integer value) {
    return value == null ? 0 : value;
  }

  /** Minutes on court. */
  public double minutes() {
    return minutesPlayed == null ? 0 : minutesPlayed;
  }
}
