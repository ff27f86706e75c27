package org.backcourt.game;

import java.time.Instant;
import java.time.LocalDate;
import org.backcourt.contract.Projection;
import org.jspecify.annotations.Nullable;

/**
 * What transforms read of a line that BettingPros collected. It names no game, so it cannot be
 * gathered with one: its date and its player join it.
 */
@Projection(of = "nba_raw.bettingpros_player_points_props", where = CollectedLine.OFFERS_ON_POINTS)
public record CollectedLine(
    LocalDate gameDate,
    String marketType,
    String betSide,
    String playerName,
    long bookId,
    String bookmaker,
    double pointsLine,
    boolean isActive,
    Instant bookmakerLastUpdate,
    @Nullable Double openingLine,
    @Nullable Long openingBookId,
    @Nullable Instant openingTimestamp) {

  /** What {@link #isOfferOnPoints} says, where two thirds of the rows can be left behind. */
  static final String OFFERS_ON_POINTS =
      "is_active AND lower(market_type) = 'points' AND lower(bet_side) = 'over'";

  /** Whether it is an offer on points; of its two sides, which have the same line, the over. */
  public boolean isOfferOnPoints() {
    return isActive && marketType.equalsIgnoreCase("points") && betSide.equalsIgnoreCase("over");
  }
}
