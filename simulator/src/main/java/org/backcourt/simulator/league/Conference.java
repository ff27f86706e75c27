package org.backcourt.simulator.league;

/** One half of the league, with its own bracket in the playoffs. */
public enum Conference {
  EAST,
  WEST
}
