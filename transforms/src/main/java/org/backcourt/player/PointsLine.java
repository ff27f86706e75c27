package org.backcourt.player;

import org.backcourt.box.BoxLine;
import org.backcourt.row.analytics.OverUnder;
import org.backcourt.row.analytics.PointsResult;
import org.jspecify.annotations.Nullable;

/**
 * A line on a player's points as it stood at tip-off.
 *
 * @param opening what it opened at; null where only one moment is known
 */
record PointsLine(
    PropSource source,
    double closing,
    String closingBook,
    @Nullable Double opening,
    @Nullable String openingBook) {

  /** How he did against it; without a result for who did not play. */
  PointsResult against(@Nullable BoxLine box) {
    return new PointsResult(
        closing,
        closingBook,
        opening,
        openingBook,
        opening == null ? null : closing - opening,
        box == null ? null : result(box.points()),
        box == null ? null : box.points() - closing);
  }

  private OverUnder result(int points) {
    return points > closing ? OverUnder.OVER : points < closing ? OverUnder.UNDER : OverUnder.PUSH;
  }
}
