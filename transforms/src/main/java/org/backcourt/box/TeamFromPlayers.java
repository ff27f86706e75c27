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

  /**
   * Turnovers of no player that a team has in a game. Over 5,252 team games of two seasons they
   * average 0.69, and the mean of a season so far, to the nearest whole one, is this number on
   * every date after the season's first eight days: following it would make each date depend on all
   * before it, and change no figure.
   */
  public static final int UNASSIGNED_TURNOVERS = 1;

  /**
   * Sums the active players. Two things cannot be summed: the playing time, which is set to that of
   * a whole game because players' minutes come rounded, and the turnovers charged to no player, for
   * which the usual number is added. Rebounds credited to no player stay out, as they do in the
   * league's own team line.
   */
  public static TeamFromPlayers rebuild(Collection<BoxLine> players) {
    long active = players.stream().filter(BoxLine::isActive).count();
    if (active < FEWEST_PLAYERS) {
      throw new IllegalArgumentException(
          "a team cannot be rebuilt from " + active + " active players: it takes at least five");
    }
    BoxLine sum = players.stream().filter(BoxLine::isActive).reduce(BoxLine.EMPTY, BoxLine::plus);
    int seconds = Possessions.teamSeconds(Possessions.overtimes(sum.seconds()));
    return new TeamFromPlayers(
        sum.with(seconds, sum.turnovers() + UNASSIGNED_TURNOVERS), UNASSIGNED_TURNOVERS);
  }
}
