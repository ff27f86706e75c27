package org.backcourt.box;

import java.util.OptionalDouble;

/**
 * How much of his team's offence ran through a player, in percent of the possessions that ended in
 * a shot, a trip to the line or a turnover.
 */
public final class UsageRate {

  private static final int PLAYERS_ON_THE_FLOOR = 5;

  private UsageRate() {}

  /**
   * The box-score estimate: his possessions against the team's, scaled by his share of the minutes.
   * The team's minutes include overtime, so that overtime does not inflate the rate. Empty when he
   * did not play or the team's line holds nothing.
   */
  public static OptionalDouble fromBox(BoxLine player, BoxLine team) {
    if (!player.isActive() || !team.isActive() || team.possessionsUsed() == 0) {
      return OptionalDouble.empty();
    }
    double teamShare = (double) team.seconds() / PLAYERS_ON_THE_FLOOR;
    return OptionalDouble.of(
        100 * player.possessionsUsed() * teamShare / (player.seconds() * team.possessionsUsed()));
  }

  /**
   * His possessions against those the team used while he was on the floor, team turnovers included.
   * A player who was on for none of them used none: his rate is zero.
   */
  public static OptionalDouble onCourt(BoxLine player, double teamPossessionsUsedWhileOn) {
    if (!player.isActive()) {
      return OptionalDouble.empty();
    }
    if (teamPossessionsUsedWhileOn == 0) {
      return player.possessionsUsed() == 0 ? OptionalDouble.of(0) : OptionalDouble.empty();
    }
    return OptionalDouble.of(100 * player.possessionsUsed() / teamPossessionsUsedWhileOn);
  }
}
