package org.backcourt.box;

import java.util.OptionalDouble;

/** How often the ball changed hands, estimated from both teams' lines, and what hangs on it. */
public final class Possessions {

  /** Seconds that five players share in four quarters. */
  public static final int REGULATION_TEAM_SECONDS = 5 * 48 * 60;

  /** Seconds that five players share in one overtime. */
  public static final int OVERTIME_TEAM_SECONDS = 5 * 5 * 60;

  private Possessions() {}

  /** The game's possessions for either side: the mean of what the two lines say. */
  public static double estimate(BoxLine team, BoxLine opponent) {
    return (ofOneTeam(team) + ofOneTeam(opponent)) / 2;
  }

  private static double ofOneTeam(BoxLine line) {
    return line.possessionsUsed() - line.offensiveRebounds();
  }

  /** Possessions per 48 minutes of game; empty without playing time. */
  public static OptionalDouble pace(double possessions, int teamSeconds) {
    return teamSeconds == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(possessions * REGULATION_TEAM_SECONDS / teamSeconds);
  }

  /**
   * Points per hundred possessions: a team's own points make its offensive rating, the opponent's
   * its defensive rating. Empty without a possession.
   */
  public static OptionalDouble rating(int points, double possessions) {
    return possessions <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(100 * points / possessions);
  }

  /**
   * Overtimes played, from the team's playing time; a sum of players' rounded minutes may be a few
   * minutes off and still gives the right number.
   */
  public static int overtimes(int teamSeconds) {
    double beyond = (double) (teamSeconds - REGULATION_TEAM_SECONDS) / OVERTIME_TEAM_SECONDS;
    return Math.max(0, (int) Math.round(beyond));
  }

  /** The playing time of a team in a game with that many overtimes. */
  public static int teamSeconds(int overtimes) {
    return REGULATION_TEAM_SECONDS + overtimes * OVERTIME_TEAM_SECONDS;
  }
}
