package org.backcourt.row.analytics;

/** The part of the season a game belongs to. */
public enum SeasonPhase {
  REGULAR_SEASON,
  PLAY_IN,
  PLAYOFFS,
  CUP_FINAL
}
