package org.backcourt.box;

/** Estimates of how often a team had the ball. */
public final class Possessions {
  private Possessions() {}

  /** One side's estimate from its box score: FGA + 0.44 FTA - OREB + TOV. */
  public static double ofOneTeam(
      int fgAttempts, int ftAttempts, int offensiveRebounds, int turnovers) {
    return fgAttempts + 0.44 * ftAttempts - offensiveRebounds + turnovers;
  }
}
