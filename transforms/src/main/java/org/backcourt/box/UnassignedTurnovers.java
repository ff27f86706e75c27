package org.backcourt.box;

import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * The league's running account of turnovers charged to a team and to none of its players, such as
 * shot-clock violations: what a line rebuilt from players lacks.
 */
public record UnassignedTurnovers(int teamGames, int turnovers) implements Serializable {

  /** The account before the season's first game. */
  public static final UnassignedTurnovers NONE_SEEN = new UnassignedTurnovers(0, 0);

  /** The account after one more team's game, whose own line and players' lines are both known. */
  public UnassignedTurnovers after(int teamTurnovers, int playerTurnovers) {
    return new UnassignedTurnovers(teamGames + 1, turnovers + teamTurnovers - playerTurnovers);
  }

  /** Unassigned turnovers a team and game; empty before the first. */
  public OptionalDouble mean() {
    return teamGames == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) turnovers / teamGames);
  }
}
