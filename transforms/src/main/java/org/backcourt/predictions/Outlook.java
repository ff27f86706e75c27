package org.backcourt.predictions;

import java.time.LocalDate;
import org.backcourt.contract.Projection;
import org.backcourt.id.GameId;
import org.backcourt.id.PlayerLookup;
import org.backcourt.row.analytics.ContextMode;
import org.jspecify.annotations.Nullable;

/** What predictions read of a player's context: his line and his health, as of tip-off. */
@Projection(of = "nba_analytics.upcoming_player_game_context")
public record Outlook(
    PlayerLookup playerLookup,
    LocalDate gameDate,
    GameId gameId,
    ContextMode contextMode,
    @Nullable Double currentPointsLine,
    @Nullable String currentPointsLineSource,
    @Nullable String playerStatus,
    @Nullable String injuryReport) {

  /** Whether the newest report before tip-off rules him out, or all but does. */
  boolean isReportedOut() {
    return "out".equals(playerStatus) || "doubtful".equals(playerStatus);
  }

  /** Whether that report makes his playing doubtful at all. */
  boolean isFlagged() {
    return isReportedOut() || "questionable".equals(playerStatus);
  }
}
