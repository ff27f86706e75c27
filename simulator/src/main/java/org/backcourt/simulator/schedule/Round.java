package org.backcourt.simulator.schedule;

/** The rounds after the regular season, by the words the schedule has for them. */
public enum Round {
  PLAY_IN("play_in"),
  FIRST_ROUND("first_round"),
  CONFERENCE_SEMIFINALS("conf_semifinals"),
  CONFERENCE_FINALS("conf_finals"),
  FINALS("nba_finals");

  private final String word;

  Round(String word) {
    this.word = word;
  }

  /** The schedule's word. */
  public String word() {
    return word;
  }
}
