package org.backcourt.context;

import java.time.Instant;
import org.backcourt.contract.Projection;
import org.jspecify.annotations.Nullable;

/** One side of a bookmaker's spread or total on a game, at one moment. */
@Projection(of = "nba_raw.odds_api_game_lines")
public record GameQuote(
    Instant snapshotTimestamp,
    Instant commenceTime,
    String homeTeam,
    String bookmakerKey,
    String marketKey,
    String outcomeName,
    @Nullable Double outcomePoint) {

  boolean isBefore(Instant tipOff) {
    return !snapshotTimestamp.isAfter(tipOff);
  }
}
