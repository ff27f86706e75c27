package org.backcourt.simulator.play;

import java.util.Comparator;
import java.util.List;
import org.backcourt.simulator.random.Rng;
import org.backcourt.simulator.roster.Ability;
import org.jspecify.annotations.Nullable;

/** What happens while the ball is dead: fouls, free throws, timeouts, violations. */
final class Whistle {

  private static final int BONUS = 5;
  private static final int[] TELEVISION = {4200, 1800};

  private final Scorebook book;
  private final Rotation rotation;
  private final Rng rng;
  private int televisionTimeouts;

  Whistle(Scorebook book, Rotation rotation, Rng rng) {
    this.book = book;
    this.rotation = rotation;
    this.rng = rng;
  }

  void startPeriod() {
    televisionTimeouts = 0;
  }

  /** Whether the next foul of the side sends the other one to the line. */
  boolean isBonus(Side fouling) {
    return fouling.teamFouls + 1 >= (book.period() > 4 ? BONUS - 1 : BONUS);
  }

  /** Calls a foul. */
  void foul(Side side, Man fouler, FoulKind kind, @Nullable Man drawn, int freeThrows) {
    if (kind.isPersonal()) {
      fouler.fouls++;
    }
    if (kind.countsForTeam()) {
      side.teamFouls++;
    }
    book.add(
        at ->
            new Event.Foul(
                at,
                side.home,
                fouler.player,
                kind,
                drawn == null ? null : drawn.player,
                freeThrows));
  }

  /** Protest, who has fouled out, and a chance to change players. */
  void afterFoul(Side side, Man fouler, @Nullable Man shooter) {
    if (rng.chance(2 * Odds.TECHNICAL)) {
      technical(side);
    }
    if (fouler.hasFouledOut() && side.floor.contains(fouler)) {
      rotation.replace(side, fouler, shooter);
    }
    deadBall(shooter);
  }

  private void technical(Side side) {
    boolean threeSeconds = rng.chance(0.38);
    Man guilty = side.pick(rng, Ability::fouling);
    FoulKind kind = threeSeconds ? FoulKind.DEFENSIVE_THREE_SECONDS : FoulKind.TECHNICAL;
    foul(side, guilty, kind, null, 1);
    Side other = book.side(!side.home);
    Man best =
        other.floor.stream()
            .max(Comparator.comparingDouble(man -> man.ability.freeThrow()))
            .orElse(other.floor.get(0));
    shoot(other, best, 1, 1, true);
  }

  /** Shoots the free throws; whether the last one went in. */
  boolean freeThrows(Side side, Man shooter, int count) {
    boolean made = true;
    for (int i = 1; i <= count; i++) {
      made = shoot(side, shooter, i, count, false);
      if (!made && i < count) {
        book.add(at -> new Event.Rebound(at, side.home, null, true));
      }
    }
    return made;
  }

  private boolean shoot(Side side, Man shooter, int number, int outOf, boolean technical) {
    boolean made = rng.chance(shooter.ability.freeThrow());
    side.score += made ? 1 : 0;
    book.add(
        at -> new Event.FreeThrow(at, side.home, shooter.player, number, outOf, technical, made));
    return made;
  }

  /** After a basket the side that was scored upon may stop the clock. */
  void afterBasket(Side scoredUpon) {
    boolean late = book.period() >= 4 && book.left() < 1200;
    boolean close = Math.abs(book.home.score - book.away.score) <= 8;
    if (!book.isOver() && rng.chance(late && close ? 0.18 : 0.034)) {
      timeout(scoredUpon, null);
    }
  }

  /** A dead ball: a timeout that is due, a change of players. */
  private void deadBall(@Nullable Man shooter) {
    if (televisionTimeouts < TELEVISION.length
        && book.period() <= 4
        && book.left() < TELEVISION[televisionTimeouts]) {
      televisionTimeouts++;
      timeout(rng.pick(List.of(book.home, book.away)), shooter);
      return;
    } else if (rng.chance(0.012)) {
      Side side = rng.pick(List.of(book.home, book.away));
      Man guilty = side.pick(rng, a -> 1);
      String kind = rng.chance(0.7) ? "kicked ball" : "delay of game";
      book.add(at -> new Event.Violation(at, side.home, guilty.player, kind));
    }
    rotation.deadBall(shooter);
  }

  private void timeout(Side side, @Nullable Man shooter) {
    if (side.timeoutsLeft > 0) {
      side.timeoutsLeft--;
      book.stopClock();
      book.add(at -> new Event.Timeout(at, side.home));
    }
    rotation.deadBall(shooter);
  }
}
