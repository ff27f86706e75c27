package org.backcourt.floor;

/** What happened, as far as the maths needs to know. */
public enum EventKind {
  SHOT,
  FREE_THROW,
  OFFENSIVE_REBOUND,
  DEFENSIVE_REBOUND,
  /** A rebound whose side the source does not state; the miss before it tells. */
  REBOUND,
  TURNOVER,
  FOUL,
  SUBSTITUTION,
  TIMEOUT,
  JUMP_BALL,
  VIOLATION,
  PERIOD_START,
  PERIOD_END,
  /** Anything else; it changes nothing. */
  OTHER;

  /** Whether it is a rebound of any sort. */
  public boolean isRebound() {
    return this == OFFENSIVE_REBOUND || this == DEFENSIVE_REBOUND || this == REBOUND;
  }

  /** Whether it uses up part of a possession: what usage counts. */
  public boolean usesPossession() {
    return this == SHOT || this == FREE_THROW || this == TURNOVER;
  }
}
