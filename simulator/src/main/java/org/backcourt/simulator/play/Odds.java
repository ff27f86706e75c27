package org.backcourt.simulator.play;

import org.backcourt.simulator.roster.Ability;
import org.backcourt.simulator.roster.Sheet.Candidate;

/**
 * How likely things are: the league's averages, measured on real seasons, moved by who does them.
 * The engine plays by these numbers and bookmakers reckon with them.
 */
public final class Odds {

  static final double TURNOVER = 0.1155;
  static final double FLOOR_FOUL = 0.060;
  static final double OFFENSIVE_FOUL_SHARE = 0.122;
  static final double STEAL_SHARE = 0.615;
  static final double OFFENSIVE_REBOUND = 0.225;
  static final double TEAM_OFFENSIVE_REBOUND = 0.062;
  static final double TEAM_DEFENSIVE_REBOUND = 0.045;
  static final double TECHNICAL = 0.013;
  static final double CORNER_SHARE = 0.265;

  /** Log-odds that the hosts' shots gain and the visitors' lose. */
  private static final double HOME = 0.030;

  private static final double AVERAGE_DEFENCE = 0.035;

  private Odds() {}

  /** Probability that an undisturbed shot of this kind goes in. */
  static double make(Spot spot, Ability shooter, double defence, boolean home) {
    double base =
        switch (spot.zone()) {
          case PAINT ->
              switch (spot.kind()) {
                case LAYUP -> logit(0.545);
                case DUNK -> logit(0.875);
                case HOOK -> logit(0.465);
                case JUMP_SHOT -> logit(0.42);
              };
          case MID_RANGE -> logit(0.398);
          case THREE ->
              spot.isCorner() ? logit(0.383) : spot.y() >= 320 ? logit(0.03) : logit(0.35);
        };
    return inverse(base + skill(spot.zone(), shooter) + shift(defence, home));
  }

  /** Probability of a shot from that zone going in, over all kinds, fouled ones left out. */
  public static double make(Zone zone, Ability shooter, double defence, boolean home) {
    double base =
        switch (zone) {
          case PAINT -> logit(0.532);
          case MID_RANGE -> logit(0.398);
          case THREE -> logit(0.358);
        };
    return inverse(base + skill(zone, shooter) + shift(defence, home));
  }

  /** Probability of a shot being fouled. */
  public static double fouled(Zone zone, Ability shooter) {
    return switch (zone) {
      case PAINT -> Math.min(0.4, 0.166 * shooter.drawing());
      case MID_RANGE -> Math.min(0.2, 0.05 * shooter.drawing());
      case THREE -> Math.min(0.06, 0.0135 * shooter.drawing());
    };
  }

  /** Probability that a fouled shot goes in all the same. */
  public static double makeThroughFoul(Zone zone, double make) {
    return switch (zone) {
      case PAINT -> make * 0.53;
      case MID_RANGE -> make * 0.45;
      case THREE -> make * 0.3;
    };
  }

  /** Probability that a miss of this kind was blocked, by average defenders. */
  static double blocked(Spot spot) {
    return switch (spot.zone()) {
      case PAINT ->
          switch (spot.kind()) {
            case LAYUP -> 0.285;
            case DUNK -> 0.42;
            case HOOK -> 0.095;
            case JUMP_SHOT -> 0.09;
          };
      case MID_RANGE -> 0.034;
      case THREE -> 0.012;
    };
  }

  /** Probability that a made shot of this kind was assisted. */
  static double assisted(Spot spot) {
    if (spot.style().startsWith("putback") || spot.style().startsWith("tip")) {
      return 0;
    }
    return switch (spot.zone()) {
      case PAINT ->
          switch (spot.kind()) {
            case LAYUP -> 0.55;
            case DUNK -> 0.8;
            case HOOK -> 0.56;
            case JUMP_SHOT -> 0.42;
          };
      case MID_RANGE -> 0.44;
      case THREE -> 0.835;
    };
  }

  /** How much a team's defence takes from shots, from a sheet's minutes. */
  public static double defence(Iterable<Candidate> men) {
    double total = 0;
    double minutes = 0;
    for (Candidate man : men) {
      total += man.ability().defence() * man.minutes();
      minutes += man.minutes();
    }
    return minutes == 0 ? 0 : total / minutes;
  }

  private static double skill(Zone zone, Ability shooter) {
    return switch (zone) {
      case PAINT -> shooter.paintSkill();
      case MID_RANGE -> shooter.midSkill();
      case THREE -> shooter.threeSkill();
    };
  }

  private static double shift(double defence, boolean home) {
    return (home ? HOME : -HOME) - (defence - AVERAGE_DEFENCE);
  }

  private static double logit(double p) {
    return StrictMath.log(p / (1 - p));
  }

  private static double inverse(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }
}
