package org.backcourt.shots;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A shot's zone and how well it is known.
 *
 * @param coarse one of three, always known
 * @param fine one of seven; null where an estimate cannot tell
 * @param estimated whether it rests on distance and kind of shot instead of coordinates
 */
public record ZonedShot(CoarseZone coarse, @Nullable ShotZone fine, boolean estimated)
    implements Serializable {}
