package org.backcourt.game;

import org.backcourt.contract.Embedded;
import org.backcourt.contract.Projection;
import org.jspecify.annotations.Nullable;

/** What transforms read of a player's line in the official gamebook. */
@Projection(of = "nba_raw.nbac_gamebook_player_stats")
public record GamebookLine(
    @Nullable String playerName,
    String playerNameOriginal,
    @Nullable String playerLookup,
    @Nullable String teamAbbr,
    String playerStatus,
    @Nullable String nameResolutionStatus,
    @Nullable String dnpReason,
    @Embedded @Nullable BoxStats stats,
    @Nullable Integer plusMinus) {

  /**
   * Whether the line says who it is about. Inactive players stand in the book by surname alone, and
   * where no roster gave one of them his name, two strangers would share a key.
   */
  public boolean namesAPlayer() {
    return nameResolutionStatus == null
        || !(nameResolutionStatus.equals("not_found")
            || nameResolutionStatus.equals("multiple_matches"));
  }
}
