package org.backcourt.row.analytics;

/**
 * Whether a context row was computed before its game or after it; the contract says which columns
 * differ between the two.
 */
public enum ContextMode {
  /** Players expected from rosters and reports. */
  BEFORE_GAME,
  /** Players listed by the game's own sources. */
  AFTER_GAME
}
