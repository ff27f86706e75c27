package org.backcourt.game;

import java.util.Optional;
import org.backcourt.box.BoxLine;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.backcourt.row.analytics.PlayerStatus;
import org.jspecify.annotations.Nullable;

/**
 * One player in one game, from whatever source.
 *
 * @param box what he did; null for who did not play, whatever zeros the source has for him
 */
public record PlayerLine(
    PlayerLookup player,
    String fullName,
    TeamCode team,
    PlayerStatus status,
    @Nullable BoxLine box,
    @Nullable Integer plusMinus,
    @Nullable String dnpReason,
    @Nullable Boolean starter) {

  /** What he did, if he played. */
  public Optional<BoxLine> played() {
    return Optional.ofNullable(box);
  }
}
