package org.backcourt.box;

import java.util.OptionalDouble;

/** Points per shot, as fractions: 0.5 is a point per two-pointer tried. A zero stays a zero. */
public final class ShootingEfficiency {

  private ShootingEfficiency() {}

  /** Points per two shooting chances, free throws counted; empty for who never shot at all. */
  public static OptionalDouble trueShooting(BoxLine line) {
    return fraction(line.points(), 2 * line.shootingChances());
  }

  /** Field goals per attempt, a three worth one and a half; empty without an attempt. */
  public static OptionalDouble effectiveFieldGoal(BoxLine line) {
    return fraction(line.fieldGoalsMade() + 0.5 * line.threesMade(), line.fieldGoalsAttempted());
  }

  private static OptionalDouble fraction(double made, double tried) {
    return tried == 0 ? OptionalDouble.empty() : OptionalDouble.of(made / tried);
  }
}
