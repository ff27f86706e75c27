package org.backcourt.simulator.play;

import org.backcourt.simulator.random.Rng;
import org.backcourt.simulator.roster.Ability;
import org.jspecify.annotations.Nullable;

/** A shot and what becomes of it: assist, block, foul, free throws, rebound. */
final class Attempt {

  /** Who has the ball after it. */
  enum Outcome {
    MADE,
    DEFENSIVE_REBOUND,
    DEFENSIVE_DEAD_BALL,
    OFFENSIVE_REBOUND,
    OFFENSIVE_DEAD_BALL,
    HORN
  }

  private static final double AVERAGE_BLOCKING = 0.94;
  private static final double AVERAGE_PASSING = 1.3;
  private static final double AVERAGE_REBOUNDING_RATIO = 1.0;

  private static final double EASE_A_POINT = 0.006;

  /** Everybody guards the last shot of a level game. */
  private static final double LAST_SHOT = 0.8;

  private final Scorebook book;
  private final Whistle whistle;
  private final boolean homeFloor;
  private final Rng rng;

  Attempt(Scorebook book, Whistle whistle, boolean homeFloor, Rng rng) {
    this.book = book;
    this.whistle = whistle;
    this.homeFloor = homeFloor;
    this.rng = rng;
  }

  /**
   * A shot by one of the five, chosen by usage.
   *
   * @param lead when the game is about to end, the lead that decides what helps; 0 before
   */
  Outcome shoot(Side offence, Side defence, int lead) {
    Man shooter = offence.pick(rng, Ability::usage);
    Ability ability = shooter.ability;
    double three = ability.three() * urge(lead);
    Spot spot =
        switch (rng.weighted(ability.paint(), ability.mid(), three)) {
          case 0 -> Spot.inThePaint(rng);
          case 1 -> Spot.fromMidRange(rng);
          default ->
              rng.chance(Odds.CORNER_SHARE) ? Spot.fromTheCorner(rng) : Spot.fromAboveTheBreak(rng);
        };
    double rimProtection =
        spot.zone() == Zone.PAINT ? 0.06 * (defence.mean(Ability::blocking) - AVERAGE_BLOCKING) : 0;
    double make =
        Odds.make(
            spot,
            ability,
            defence.mean(Ability::defence) + rimProtection + ease(offence.score - defence.score),
            home(offence));
    if (rng.chance(
        Odds.fouled(spot.zone(), ability)
            * Math.max(0.7, Math.min(1.4, defence.mean(Ability::fouling) / 1.03)))) {
      return shootFouled(offence, defence, shooter, spot, make);
    }
    return release(offence, defence, shooter, spot, rng.chance(make));
  }

  /** On a neutral floor both shoot like visitors half the time: no one gains. */
  private boolean home(Side offence) {
    return homeFloor ? offence.home : rng.chance(0.5);
  }

  /** How much more a team wants a three: three points behind it does, two behind it does not. */
  private static double urge(int lead) {
    return lead == -3 ? 16 : lead == -2 ? 0.3 : lead <= -4 && lead >= -6 ? 4 : 1;
  }

  /** Who leads takes it easier, which keeps games closer than chance alone would. */
  private double ease(int lead) {
    boolean fourth = book.period() >= 4;
    if (fourth && lead == 0 && book.left() < 45) {
      return LAST_SHOT;
    }
    boolean clutch = fourth && book.left() < 2400 && Math.abs(lead) <= 12;
    return EASE_A_POINT * (clutch ? 4 : 1) * Math.max(-25, Math.min(25, lead));
  }

  /** A shot from far away because the period ends. */
  Outcome heave(Side offence, Side defence) {
    Man shooter = offence.pick(rng, Ability::usage);
    Spot spot = Spot.heave(rng);
    double make = Odds.make(spot, shooter.ability, 0, offence.home);
    return release(offence, defence, shooter, spot, rng.chance(make));
  }

  private Outcome release(Side offence, Side defence, Man shooter, Spot spot, boolean made) {
    if (made) {
      score(offence, shooter, spot, false);
      return Outcome.MADE;
    }
    double blocked =
        Odds.blocked(spot)
            * Math.max(0.5, Math.min(1.7, defence.mean(Ability::blocking) / AVERAGE_BLOCKING));
    Man blocker = rng.chance(blocked) ? defence.pick(rng, Ability::blocking) : null;
    book.add(
        at ->
            new Event.Shot(
                at,
                offence.home,
                shooter.player,
                spot,
                false,
                false,
                null,
                blocker == null ? null : blocker.player));
    return rebound(offence, defence);
  }

  private Outcome shootFouled(Side offence, Side defence, Man shooter, Spot spot, double make) {
    boolean made = rng.chance(Odds.makeThroughFoul(spot.zone(), make));
    if (made) {
      score(offence, shooter, spot, true);
    }
    book.stopClock();
    Man fouler = defence.pick(rng, Ability::fouling);
    int throwsDue = made ? 1 : spot.points();
    whistle.foul(defence, fouler, FoulKind.SHOOTING, shooter, throwsDue);
    whistle.afterFoul(defence, fouler, shooter);
    boolean lastMade = whistle.freeThrows(offence, shooter, throwsDue);
    return lastMade ? Outcome.MADE : rebound(offence, defence);
  }

  private void score(Side offence, Man shooter, Spot spot, boolean fouled) {
    double assisted =
        Odds.assisted(spot)
            * Math.max(0.8, Math.min(1.15, offence.mean(Ability::passing) / AVERAGE_PASSING))
            * (fouled ? 0.7 : 1);
    @Nullable Man passer =
        rng.chance(assisted) ? offence.pick(rng, Ability::passing, shooter) : null;
    offence.score += spot.points();
    book.add(
        at ->
            new Event.Shot(
                at,
                offence.home,
                shooter.player,
                spot,
                true,
                fouled,
                passer == null ? null : passer.player,
                null));
  }

  /** Who gets a missed shot. */
  Outcome rebound(Side offence, Side defence) {
    int air = rng.between(6, 28);
    if (air >= book.left()) {
      return Outcome.HORN;
    }
    book.pass(book.left() - air > 600 ? Math.max(10, air - air % 10) : air);
    if (book.left() > 600) {
      book.stopClock();
    }
    double ratio =
        offence.mean(Ability::offensiveRebounding) / defence.mean(Ability::defensiveRebounding);
    double offensive =
        Odds.OFFENSIVE_REBOUND
            * Math.max(0.7, Math.min(1.45, StrictMath.sqrt(ratio / AVERAGE_REBOUNDING_RATIO)));
    double roll = rng.nextDouble();
    if (roll < offensive) {
      Man catcher = offence.pick(rng, Ability::offensiveRebounding);
      book.add(at -> new Event.Rebound(at, offence.home, catcher.player, true));
      return Outcome.OFFENSIVE_REBOUND;
    }
    roll -= offensive;
    if (roll < Odds.TEAM_OFFENSIVE_REBOUND) {
      book.stopClock();
      book.add(at -> new Event.Rebound(at, offence.home, null, true));
      return Outcome.OFFENSIVE_DEAD_BALL;
    }
    if (roll < Odds.TEAM_OFFENSIVE_REBOUND + Odds.TEAM_DEFENSIVE_REBOUND) {
      book.stopClock();
      book.add(at -> new Event.Rebound(at, defence.home, null, false));
      return Outcome.DEFENSIVE_DEAD_BALL;
    }
    Man catcher = defence.pick(rng, Ability::defensiveRebounding);
    book.add(at -> new Event.Rebound(at, defence.home, catcher.player, false));
    return Outcome.DEFENSIVE_REBOUND;
  }
}
