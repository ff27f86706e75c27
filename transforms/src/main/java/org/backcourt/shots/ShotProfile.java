package org.backcourt.shots;

import java.util.EnumMap;
import java.util.Map;

/**
 * A player's, or a team's, shots and blocks by zone. Every shot has a coarse zone; the fine zones
 * lack those whose place could only be guessed.
 */
public final class ShotProfile {

  private final Map<CoarseZone, ZoneTally> coarse = new EnumMap<>(CoarseZone.class);
  private final Map<ShotZone, ZoneTally> fine = new EnumMap<>(ShotZone.class);
  private int estimatedAttempts;

  /** Adds something that happened at a spot. */
  public void add(ZonedShot spot, ZoneTally what) {
    coarse.merge(spot.coarse(), what, ZoneTally::plus);
    if (spot.fine() != null) {
      fine.merge(spot.fine(), what, ZoneTally::plus);
    }
    if (spot.estimated()) {
      estimatedAttempts += what.attempts();
    }
  }

  /** What happened in one of the three zones. */
  public ZoneTally in(CoarseZone zone) {
    return coarse.getOrDefault(zone, ZoneTally.NONE);
  }

  /** What is known to have happened in one of the seven zones. */
  public ZoneTally in(ShotZone zone) {
    return fine.getOrDefault(zone, ZoneTally.NONE);
  }

  /** Everything, wherever it happened. */
  public ZoneTally total() {
    return coarse.values().stream().reduce(ZoneTally.NONE, ZoneTally::plus);
  }

  /** How many attempts had no coordinates and were placed by distance and kind. */
  public int estimatedAttempts() {
    return estimatedAttempts;
  }
}
