package org.backcourt.shots;

import java.io.Serializable;

/**
 * What one player, or one team, did in one zone.
 *
 * @param attempts shots tried
 * @param makes shots that went in
 * @param assistedMakes those after a pass
 * @param andOnes those that came with a free throw
 * @param blocks shots of the other side blocked here
 */
public record ZoneTally(int attempts, int makes, int assistedMakes, int andOnes, int blocks)
    implements Serializable {

  /** Nothing yet. */
  public static final ZoneTally NONE = new ZoneTally(0, 0, 0, 0, 0);

  /** A single block. */
  public static final ZoneTally BLOCK = new ZoneTally(0, 0, 0, 0, 1);

  /** A single miss. */
  public static final ZoneTally MISS = new ZoneTally(1, 0, 0, 0, 0);

  /** Makes that nobody assisted. */
  public int unassistedMakes() {
    return makes - assistedMakes;
  }

  /** Both together. */
  public ZoneTally plus(ZoneTally other) {
    return new ZoneTally(
        attempts + other.attempts,
        makes + other.makes,
        assistedMakes + other.assistedMakes,
        andOnes + other.andOnes,
        blocks + other.blocks);
  }
}
