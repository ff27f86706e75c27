package org.backcourt.shots;

import java.io.Serializable;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of where a shot came from.
 *
 * @param value what it was worth: 2 or 3
 * @param x tenths of a foot from the hoop along the baseline, if known
 * @param y tenths of a foot from the hoop towards the other basket, if known
 * @param feet the distance from the hoop, if known
 * @param type the kind of shot in the source's words, such as {@code driving layup}; may be empty
 */
public record ShotSpot(
    int value, @Nullable Double x, @Nullable Double y, @Nullable Double feet, String type)
    implements Serializable {

  /** Two-pointers up to this far, in feet, are taken to be from the paint. */
  static final double PAINT_REACH_FEET = 8;

  private static final double RESTRICTED_FEET = Court.RESTRICTED_RADIUS / 10;
  private static final double SURELY_BACKCOURT_FEET = 49;
  private static final Pattern CLOSE_RANGE =
      Pattern.compile("\\b(?:layup|lay-up|dunk|hook|tip)\\b", Pattern.CASE_INSENSITIVE);

  public ShotSpot {
    if (value != 2 && value != 3) {
      throw new IllegalArgumentException("a shot is worth 2 or 3, not " + value);
    }
  }

  /**
   * The zone, by coordinates where both are known. Otherwise it is estimated: a three is a three, a
   * two is from the paint if it came from within eight feet or is of a kind only tried near the
   * hoop. A two of which neither is known counts as mid-range.
   */
  public ZonedShot zone() {
    if (x != null && y != null) {
      ShotZone exact = value == 3 ? Court.ofThree(x, y) : Court.ofTwo(x, y);
      return new ZonedShot(exact.coarse(), exact, false);
    }
    if (value == 3) {
      // Without coordinates nothing tells a corner from the arc, let alone the left from the right.
      ShotZone fine = feet != null && feet >= SURELY_BACKCOURT_FEET ? ShotZone.BACKCOURT : null;
      return new ZonedShot(CoarseZone.THREE, fine, true);
    }
    boolean closeRange = CLOSE_RANGE.matcher(type).find();
    if (closeRange || (feet != null && feet <= PAINT_REACH_FEET)) {
      return new ZonedShot(CoarseZone.PAINT, fineInThePaint(), true);
    }
    return new ZonedShot(CoarseZone.MID_RANGE, ShotZone.MID_RANGE, true);
  }

  private @Nullable ShotZone fineInThePaint() {
    if (feet == null) {
      return null;
    }
    return feet < RESTRICTED_FEET ? ShotZone.RESTRICTED_AREA : ShotZone.PAINT_NON_RA;
  }

  /** The distance from the hoop in feet: as stated, else from the coordinates. */
  public OptionalDouble distance() {
    if (feet != null) {
      return OptionalDouble.of(feet);
    }
    return x != null && y != null
        ? OptionalDouble.of(Math.hypot(x, y) / 10)
        : OptionalDouble.empty();
  }
}
