package org.backcourt.precompute;

import java.time.LocalDate;
import org.backcourt.contract.Projection;
import org.backcourt.id.GameId;
import org.backcourt.id.LeagueGameId;
import org.jspecify.annotations.Nullable;

/** What windows read of the schedule: which games there were. */
@Projection(of = "nba_raw.nbac_schedule")
public record ScheduledLine(
    String gameId,
    @Nullable GameId canonicalGameId,
    LocalDate gameDate,
    @Nullable Integer gameStatus) {

  private static final int FINAL = 3;

  /** Whether it is over and counts for the season. */
  boolean isFinal() {
    return canonicalGameId != null
        && gameStatus != null
        && gameStatus == FINAL
        && LeagueGameId.find(gameId).map(id -> id.kind().counts()).orElse(false);
  }
}
