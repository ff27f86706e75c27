package org.backcourt.rolling;

import static org.backcourt.rolling.GameLine.count;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A figure of a player's game that windows can be taken over. */
public enum Stat {
  /** Points scored. */
  POINTS(line -> (double) count(line.points())),
  /** Rebounds at both baskets. */
  REBOUNDS(line -> (double) count(line.offensiveRebounds()) + count(line.defensiveRebounds())),
  /** Assists. */
  ASSISTS(line -> (double) count(line.assists())),
  /** Minutes on court. */
  MINUTES(GameLine::minutes),
  /** Usage rate, percent; some games have none. */
  USAGE_RATE(GameLine::usageRate),
  /** Points over twice the true shooting attempts: a share of sums. */
  TRUE_SHOOTING(
      line -> (double) count(line.points()),
      line -> 2 * (count(line.fgAttempts()) + 0.44 * count(line.ftAttempts())));

  private final Function<GameLine, @Nullable Double> value;
  private final @Nullable Function<GameLine, Double> whole;

  Stat(Function<GameLine, @Nullable Double> value) {
    this.value = value;
    this.whole = null;
  }

  Stat(Function<GameLine, @Nullable Double> value, Function<GameLine, Double> whole) {
    this.value = value;
    this.whole = whole;
  }

  /** Its value in a game, or the part where it is a share; null where the game has none. */
  public @Nullable Double of(GameLine line) {
    return value.apply(line);
  }

  /** What a share is of, in a game. */
  public double whole(GameLine line) {
    if (whole == null) {
      throw new IllegalStateException(this + " is no share");
    }
    return whole.apply(line);
  }
}
