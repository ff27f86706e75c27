package org.backcourt.context;

import java.time.Instant;
import java.time.LocalDate;
import org.backcourt.contract.Projection;
import org.jspecify.annotations.Nullable;

/** A player's line as BettingPros collected it: the fallback where no bookmaker was asked. */
@Projection(of = "nba_raw.bettingpros_player_points_props")
public record BettingProsQuote(
    LocalDate gameDate,
    @Nullable String marketType,
    @Nullable String betSide,
    @Nullable String playerName,
    @Nullable String bookmaker,
    @Nullable Double pointsLine,
    @Nullable Boolean isActive,
    @Nullable Instant bookmakerLastUpdate,
    @Nullable Double openingLine) {

  /** Whether it is one side, and always the same one, of an offered line on points. */
  public boolean isOnPoints() {
    return "points".equals(marketType)
        && "over".equals(betSide)
        && !Boolean.FALSE.equals(isActive)
        && pointsLine != null
        && playerName != null
        && bookmaker != null;
  }
}
