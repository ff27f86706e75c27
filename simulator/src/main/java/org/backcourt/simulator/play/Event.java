package org.backcourt.simulator.play;

import org.backcourt.simulator.roster.Player;
import org.jspecify.annotations.Nullable;

/** Something that happened in a game. Teams are told apart by side: home or not. */
public sealed interface Event {

  /** When, and how things stood just after. */
  Moment at();

  /** A period begins. */
  record PeriodStart(Moment at) implements Event {}

  /** A period is over. */
  record PeriodEnd(Moment at) implements Event {}

  /** The ball is thrown up between two players. */
  record JumpBall(Moment at, Player away, Player home, Player gainedBy, boolean homeGained)
      implements Event {}

  /** A field-goal attempt. */
  record Shot(
      Moment at,
      boolean home,
      Player shooter,
      Spot spot,
      boolean made,
      boolean fouled,
      @Nullable Player assist,
      @Nullable Player block)
      implements Event {}

  /** A free throw, such as the first of two. */
  record FreeThrow(
      Moment at,
      boolean home,
      Player shooter,
      int number,
      int outOf,
      boolean technical,
      boolean made)
      implements Event {}

  /** A rebound; of the team as a whole when nobody caught the ball. */
  record Rebound(Moment at, boolean home, @Nullable Player player, boolean offensive)
      implements Event {}

  /** A lost ball; of the team as a whole when the clock ran out. */
  record Turnover(
      Moment at, boolean home, @Nullable Player player, String kind, @Nullable Player stolenBy)
      implements Event {}

  /** A foul. */
  record Foul(
      Moment at,
      boolean home,
      Player player,
      FoulKind kind,
      @Nullable Player drawnBy,
      int freeThrows)
      implements Event {}

  /** One player leaves and one comes in. */
  record Substitution(Moment at, boolean home, Player in, Player out) implements Event {}

  /** A team stops the clock. */
  record Timeout(Moment at, boolean home) implements Event {}

  /** A breach that costs nothing but the moment, such as a kicked ball. */
  record Violation(Moment at, boolean home, Player player, String kind) implements Event {}
}
