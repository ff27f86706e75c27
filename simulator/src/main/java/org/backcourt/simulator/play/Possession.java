package org.backcourt.simulator.play;

import org.backcourt.simulator.random.Rng;
import org.backcourt.simulator.roster.Ability;

/**
 * Plays possession after possession: how long a team holds the ball, whether it loses it, is fouled
 * or shoots, and what coaches do at the end of close games.
 */
final class Possession {

  /** How a team came by the ball, with the mean tenths of a second until something happens. */
  enum Start {
    INBOUND(146),
    REBOUND(126),
    STEAL(88),
    DEAD_BALL(135),
    SECOND_CHANCE(64),
    RETAINED(94);

    private final int meanTenths;

    Start(int meanTenths) {
      this.meanTenths = meanTenths;
    }
  }

  private static final int SHOT_CLOCK = 240;

  /** How often a team that has let the time run does not get its shot off. */
  private static final double VIOLATION = 0.18;

  private static final String[] STOLEN = {"bad pass", "lost ball"};
  private static final String[] THROWN_AWAY = {
    "bad pass",
    "traveling",
    "out of bounds lost ball",
    "lost ball",
    "3 second violation",
    "double dribble"
  };

  private final Scorebook book;
  private final Rotation rotation;
  private final Rng rng;
  private final Attempt attempt;
  private final Whistle whistle;
  private final double tempo;
  private boolean homeBall;
  private Start start = Start.INBOUND;

  Possession(Scorebook book, Rotation rotation, boolean homeFloor, Rng rng) {
    this.book = book;
    this.rotation = rotation;
    this.rng = rng;
    this.whistle = new Whistle(book, rotation, rng);
    this.attempt = new Attempt(book, whistle, homeFloor, rng);
    // Both teams feel a game's tempo, so that fast games are high on both sides.
    this.tempo = rng.normal(1, 0.03);
  }

  void startPeriod(boolean homeBegins) {
    homeBall = homeBegins;
    start = Start.INBOUND;
    whistle.startPeriod();
  }

  /** Until something happens: one shot, turnover or foul. */
  void play() {
    Side offence = book.side(homeBall);
    Side defence = book.side(!homeBall);
    int lead = offence.score - defence.score;
    boolean endgame = book.period() >= 4 && book.left() <= 350;
    boolean mustFoul = lead >= 3 || book.left() <= 230;
    if (endgame && lead > 0 && lead <= 8 && mustFoul && rng.chance(0.85)) {
      foulToStopTheClock(offence, defence);
      return;
    }
    int tenths = time(endgame, lead);
    if (tenths >= book.left() - 2) {
      lastShot(offence, defence);
      return;
    }
    if (tenths > SHOT_CLOCK) {
      book.pass(SHOT_CLOCK);
      book.stopClock();
      book.add(at -> new Event.Turnover(at, homeBall, null, "shot clock", null));
      turnOver(Start.DEAD_BALL);
      return;
    }
    book.pass(book.left() - tenths > 600 ? tenths - tenths % 10 : tenths);
    if (book.left() > 600) {
      book.stopClock();
    }
    double turnover = Odds.TURNOVER * tilt(offence.mean(Ability::looseness), 1.03);
    double roll = rng.nextDouble();
    if (roll < turnover) {
      loseBall(offence, defence);
    } else if (roll < turnover + Odds.FLOOR_FOUL) {
      floorFoul(offence, defence, floorFoulKind());
    } else {
      follow(attempt.shoot(offence, defence, endgame ? lead : 0));
    }
  }

  private int time(boolean endgame, int lead) {
    if (endgame && (lead == 0 || lead == -1) && book.left() <= 260) {
      return Math.max(10, book.left() - rng.between(8, 40));
    }
    double mean = endgame && lead < 0 ? Math.min(70, start.meanTenths) : start.meanTenths;
    double spread = start == Start.SECOND_CHANCE ? 42 : 54;
    double tenths = rng.normal(mean * tempo, spread);
    boolean hurried = tenths > SHOT_CLOCK && !rng.chance(VIOLATION);
    return (int) Math.max(12, hurried ? rng.between(190, SHOT_CLOCK) : tenths);
  }

  private static double tilt(double value, double average) {
    return Math.max(0.75, Math.min(1.3, value / average));
  }

  private void loseBall(Side offence, Side defence) {
    double roll = rng.nextDouble();
    if (roll < Odds.OFFENSIVE_FOUL_SHARE) {
      book.stopClock();
      Man fouler = offence.pick(rng, a -> a.usage() * a.fouling());
      Man drawn = defence.pick(rng, a -> 1);
      FoulKind kind = rng.chance(0.26) ? FoulKind.CHARGE : FoulKind.OFFENSIVE;
      whistle.foul(offence, fouler, kind, drawn, 0);
      book.add(at -> new Event.Turnover(at, homeBall, fouler.player, "offensive foul", null));
      whistle.afterFoul(offence, fouler, null);
      turnOver(Start.DEAD_BALL);
    } else if (roll < Odds.OFFENSIVE_FOUL_SHARE + 0.012) {
      book.stopClock();
      String kind = rng.chance(0.6) ? "5 second violation" : "8 second violation";
      book.add(at -> new Event.Turnover(at, homeBall, null, kind, null));
      turnOver(Start.DEAD_BALL);
    } else {
      Man loser = offence.pick(rng, a -> a.usage() * a.looseness() * (0.6 + 0.4 * a.passing()));
      double share = Odds.STEAL_SHARE * tilt(defence.mean(Ability::stealing), 1.05);
      if (rng.chance(share)) {
        Man thief = defence.pick(rng, Ability::stealing);
        String kind = STOLEN[rng.weighted(0.62, 0.38)];
        book.add(at -> new Event.Turnover(at, homeBall, loser.player, kind, thief.player));
        turnOver(Start.STEAL);
      } else {
        book.stopClock();
        String kind = THROWN_AWAY[rng.weighted(0.4, 0.22, 0.16, 0.12, 0.06, 0.04)];
        book.add(at -> new Event.Turnover(at, homeBall, loser.player, kind, null));
        rotation.deadBall(null);
        turnOver(Start.DEAD_BALL);
      }
    }
  }

  private FoulKind floorFoulKind() {
    return switch (rng.weighted(0.79, 0.14, 0.06, 0.01)) {
      case 0 -> FoulKind.PERSONAL;
      case 1 -> FoulKind.LOOSE_BALL;
      case 2 -> FoulKind.TAKE;
      default -> FoulKind.FLAGRANT;
    };
  }

  private void foulToStopTheClock(Side offence, Side defence) {
    int tenths = Math.min(rng.between(10, 50), Math.max(0, book.left() - 5));
    book.pass(tenths);
    floorFoul(offence, defence, FoulKind.PERSONAL);
  }

  private void floorFoul(Side offence, Side defence, FoulKind kind) {
    book.stopClock();
    if (book.isOver()) {
      return;
    }
    Man fouler = defence.pick(rng, Ability::fouling);
    Man drawn = offence.pick(rng, Ability::usage);
    boolean flagrant = kind == FoulKind.FLAGRANT;
    int throwsDue = flagrant || whistle.isBonus(defence) ? 2 : 0;
    whistle.foul(defence, fouler, kind, drawn, throwsDue);
    whistle.afterFoul(defence, fouler, throwsDue > 0 ? drawn : null);
    if (throwsDue == 0) {
      start = Start.RETAINED;
      return;
    }
    boolean lastMade = whistle.freeThrows(offence, drawn, throwsDue);
    if (flagrant) {
      start = Start.RETAINED;
    } else if (lastMade) {
      turnOver(Start.INBOUND);
    } else {
      follow(attempt.rebound(offence, defence));
    }
  }

  /** A period's last chance: often a hurried shot at the horn, at times nothing. */
  private void lastShot(Side offence, Side defence) {
    int left = book.left();
    boolean matters = book.period() >= 4 && Math.abs(offence.score - defence.score) <= 4;
    boolean leading = book.period() >= 4 && offence.score > defence.score;
    double chance = leading ? 0.02 : matters ? 0.97 : left > 40 ? 0.72 : 0.25;
    if (left < 4 || !rng.chance(chance)) {
      book.pass(left);
      return;
    }
    book.pass(left - rng.between(1, Math.min(left - 2, 14)));
    follow(
        left < 35
            ? attempt.heave(offence, defence)
            : attempt.shoot(offence, defence, matters ? lead(offence, defence) : 0));
  }

  private static int lead(Side offence, Side defence) {
    return offence.score - defence.score;
  }

  private void follow(Attempt.Outcome outcome) {
    switch (outcome) {
      case MADE -> {
        whistle.afterBasket(book.side(!homeBall));
        turnOver(Start.INBOUND);
      }
      case DEFENSIVE_REBOUND -> turnOver(Start.REBOUND);
      case DEFENSIVE_DEAD_BALL -> turnOver(Start.DEAD_BALL);
      case OFFENSIVE_REBOUND -> start = Start.SECOND_CHANCE;
      case OFFENSIVE_DEAD_BALL -> start = Start.RETAINED;
      case HORN -> book.pass(book.left());
    }
  }

  private void turnOver(Start next) {
    homeBall = !homeBall;
    start = next;
  }
}
