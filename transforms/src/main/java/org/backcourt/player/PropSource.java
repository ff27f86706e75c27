package org.backcourt.player;

/** The sources of lines on players' points, the best first. */
enum PropSource {
  ODDS_API("odds_api"),
  BETTING_PROS("bettingpros");

  private final String label;

  PropSource(String label) {
    this.label = label;
  }

  /** The name that rows carry. */
  String label() {
    return label;
  }
}
