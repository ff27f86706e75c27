package org.backcourt.box;

import java.util.Collection;

/**
 * A team's line rebuilt from its players' where its own never arrived.
 *
 * @param line the players' sums, with the nearest possible playing time and the estimated turnovers
 * @param estimatedTurnovers how many of the line's turnovers belong to no player and are estimated
 */
public record TeamFromPlayers(BoxLine line, int estimatedTurnovers) {

  /** Fewer players than can take the floor rebuild nothing. */
  public static final int FEWEST_PLAYERS = 5;

  /** Unassigned turnovers a team and game where the season has shown none yet. */
  static final double USUAL_UNASSIGNED_TURNOVERS = 0.7;

  /**
   * Sums the active players. Two things cannot be summed: the playing time, which is set to that of
   * a whole game because players' minutes come rounded, and the turnovers charged to no player, for
   * which the season's mean so far is added, to the nearest whole one. Rebounds credited to no
   * player stay out, as they do in the league's own team line.
   */
  public static TeamFromPlayers rebuild(Collection<BoxLine> players, UnassignedTurnovers soFar) {
    long active = players.stream().filter(BoxLine::isActive).count();
    if (active < FEWEST_PLAYERS) {
      throw new IllegalArgumentException(
          "a team cannot be rebuilt from " + active + " active players: it takes at least five");
    }
    BoxLine sum = players.stream().filter(BoxLine::isActive).reduce(BoxLine.EMPTY, BoxLine::plus);
    int unassigned = (int) Math.round(soFar.mean().orElse(USUAL_UNASSIGNED_TURNOVERS));
    int seconds = Possessions.teamSeconds(Possessions.overtimes(sum.seconds()));
    return new TeamFromPlayers(sum.with(seconds, sum.turnovers() + unassigned), unassigned);
  }
}
