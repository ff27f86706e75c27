package org.backcourt.game;

/** The sources of play-by-play, the best first. */
public enum EventSource {
  BIG_DATA_BALL("bigdataball"),
  /** Without line-ups, and with players by league id and surname. */
  LEAGUE("nbac_play_by_play");

  private final String label;

  EventSource(String label) {
    this.label = label;
  }

  /** The name that rows carry. */
  public String label() {
    return label;
  }
}
