package org.backcourt.simulator.play;

import org.backcourt.simulator.random.Rng;

/**
 * Where and how a shot is taken.
 *
 * @param style the vendor's words for it, such as driving layup
 * @param x across the floor from the hoop, in tenths of a foot
 * @param y along the floor from the hoop, in tenths of a foot
 */
public record Spot(Zone zone, Kind kind, String style, int x, int y) {

  /** How the ball leaves the hand. */
  public enum Kind {
    LAYUP,
    DUNK,
    HOOK,
    JUMP_SHOT
  }

  /** Half the width of the lane and its length, as the official zones have them. */
  private static final int LANE_X = 80;

  private static final double LANE_Y = 137.5;

  private static final int CORNER_X = 220;
  private static final double CORNER_Y = 92.5;
  private static final double ARC = 237.5;
  private static final int BEYOND_HALF_COURT = 418;

  private static final String[] LAYUPS = {
    "driving layup",
    "layup",
    "running layup",
    "driving finger roll layup",
    "cutting layup",
    "tip layup",
    "putback layup",
    "driving reverse layup"
  };
  private static final String[] DUNKS = {
    "dunk", "cutting dunk", "running dunk", "driving dunk", "alley oop dunk", "putback dunk"
  };
  private static final String[] HOOKS = {"turnaround hook", "hook", "driving hook"};
  private static final String[] FLOATERS = {
    "driving floating jump shot",
    "floating jump shot",
    "jump shot",
    "turnaround jump shot",
    "fadeaway jump shot"
  };
  private static final String[] JUMPERS = {
    "pullup jump shot",
    "jump shot",
    "step back jump shot",
    "turnaround fadeaway jump shot",
    "fadeaway jump shot"
  };
  private static final String[] THREES = {
    "3pt jump shot", "pullup 3pt jump shot", "step back 3pt jump shot", "running 3pt jump shot"
  };

  /** A shot from the paint. */
  static Spot inThePaint(Rng rng) {
    Kind kind =
        switch (rng.weighted(0.545, 0.115, 0.06, 0.28)) {
          case 0 -> Kind.LAYUP;
          case 1 -> Kind.DUNK;
          case 2 -> Kind.HOOK;
          default -> Kind.JUMP_SHOT;
        };
    while (true) {
      double feet =
          switch (kind) {
            case LAYUP -> rng.weibull(2.95, 1.4);
            case DUNK -> rng.weibull(1.6, 1.3);
            case HOOK -> rng.normal(5.75, 2.1);
            case JUMP_SHOT -> rng.normal(8.5, 3.0);
          };
      double angle = StrictMath.toRadians(rng.normal(0, 48));
      int x = (int) Math.round(10 * feet * StrictMath.sin(angle));
      int y = (int) Math.round(10 * feet * StrictMath.cos(angle));
      boolean far = kind == Kind.JUMP_SHOT && feet < 3;
      if (feet > 0 && !far && Math.abs(x) <= LANE_X && y <= LANE_Y && y >= -40) {
        return new Spot(Zone.PAINT, kind, style(kind, rng), x, y);
      }
    }
  }

  /** A shot from between the paint and the arc. */
  static Spot fromMidRange(Rng rng) {
    Kind kind =
        switch (rng.weighted(0.98, 0.012, 0.008)) {
          case 0 -> Kind.JUMP_SHOT;
          case 1 -> Kind.HOOK;
          default -> Kind.LAYUP;
        };
    while (true) {
      double feet = kind == Kind.JUMP_SHOT ? rng.normal(16.3, 3.6) : 8.2 + rng.weibull(2.5, 1.3);
      double angle = StrictMath.toRadians(rng.normal(0, 52));
      int x = (int) Math.round(10 * feet * StrictMath.sin(angle));
      int y = (int) Math.round(10 * feet * StrictMath.cos(angle));
      boolean lane = Math.abs(x) <= LANE_X && y <= LANE_Y;
      if (!lane && !isBeyondTheArc(x, y) && y >= -40 && Math.abs(x) < CORNER_X && feet > 8) {
        String style =
            kind == Kind.JUMP_SHOT
                ? JUMPERS[rng.weighted(0.36, 0.26, 0.12, 0.14, 0.12)]
                : style(kind, rng);
        return new Spot(Zone.MID_RANGE, kind, style, x, y);
      }
    }
  }

  /** A three from the corner. */
  static Spot fromTheCorner(Rng rng) {
    int x = (int) Math.round(Math.min(248, CORNER_X + 3 + rng.weibull(9.0, 1.5)));
    int y = rng.between(-30, 88);
    return new Spot(
        Zone.THREE, Kind.JUMP_SHOT, THREES[rng.chance(0.94) ? 0 : 2], rng.chance(0.5) ? x : -x, y);
  }

  /** A three from above the break. */
  static Spot fromAboveTheBreak(Rng rng) {
    while (true) {
      double feet = 24.25 + rng.weibull(2.25, 1.4);
      double angle = StrictMath.toRadians((rng.nextDouble() * 2 - 1) * 64);
      int x = (int) Math.round(10 * feet * StrictMath.sin(angle));
      int y = (int) Math.round(10 * feet * StrictMath.cos(angle));
      if (y > CORNER_Y && isBeyondTheArc(x, y) && Math.abs(x) <= 250) {
        return new Spot(
            Zone.THREE, Kind.JUMP_SHOT, THREES[rng.weighted(0.74, 0.15, 0.07, 0.04)], x, y);
      }
    }
  }

  /** A heave as the period runs out. */
  static Spot heave(Rng rng) {
    int x = rng.between(-180, 180);
    return new Spot(
        Zone.THREE, Kind.JUMP_SHOT, THREES[0], x, rng.between(320, BEYOND_HALF_COURT + 250));
  }

  /** Whether a shot from there is worth three points. */
  public static boolean isBeyondTheArc(int x, int y) {
    return y <= CORNER_Y
        ? Math.abs(x) >= CORNER_X
        : StrictMath.sqrt((double) x * x + (double) y * y) >= ARC;
  }

  /** Whether it is a three from the corner. */
  public boolean isCorner() {
    return zone == Zone.THREE && y <= CORNER_Y;
  }

  /** Whole feet from the hoop, as sources round them. */
  public int feet() {
    return (int) (StrictMath.sqrt((double) x * x + (double) y * y) / 10);
  }

  /** What it is worth. */
  public int points() {
    return zone == Zone.THREE ? 3 : 2;
  }

  private static String style(Kind kind, Rng rng) {
    return switch (kind) {
      case LAYUP -> LAYUPS[rng.weighted(0.33, 0.12, 0.13, 0.12, 0.11, 0.08, 0.06, 0.05)];
      case DUNK -> DUNKS[rng.weighted(0.28, 0.23, 0.2, 0.16, 0.07, 0.06)];
      case HOOK -> HOOKS[rng.weighted(0.4, 0.35, 0.25)];
      case JUMP_SHOT -> FLOATERS[rng.weighted(0.45, 0.16, 0.17, 0.11, 0.11)];
    };
  }
}
