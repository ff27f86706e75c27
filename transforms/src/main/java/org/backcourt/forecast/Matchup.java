package org.backcourt.forecast;

import java.util.List;
import org.backcourt.features.Feature;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a player before a game.
 *
 * @param shots how often he shoots from where; null where he has no row
 * @param defense how the opponent defends; null where it has no row
 * @param games the games he played this season before the date, oldest first
 */
public record Matchup(
    StoredVector vector,
    @Nullable ShotVolume shots,
    @Nullable ZoneDefenses defense,
    List<PastGame> games) {

  @Nullable Double value(Feature feature) {
    return vector.value(feature);
  }

  boolean isHome() {
    return vector.isHome();
  }
}
