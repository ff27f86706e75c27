package org.backcourt.factors;

/** Factors that have a column and a place in the total, but no definition yet. */
public enum DeferredFactor {
  /** How referees call games. */
  REFEREE_FAVORABILITY,
  /** A more important game to come. */
  LOOK_AHEAD_PRESSURE,
  /** Miles and time zones travelled. */
  TRAVEL_IMPACT,
  /** How good the opponent is. */
  OPPONENT_STRENGTH;

  /** What it adds until it is defined: nothing. */
  public double neutral() {
    return 0;
  }
}
