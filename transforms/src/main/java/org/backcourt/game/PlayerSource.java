package org.backcourt.game;

/** The sources of players' box scores, the best first. */
public enum PlayerSource {
  GAMEBOOK("nbac_gamebook"),
  LEAGUE_BOX("nbac_boxscores"),
  BDL("bdl_boxscores");

  private final String label;

  PlayerSource(String label) {
    this.label = label;
  }

  /** The name that rows carry. */
  public String label() {
    return label;
  }
}
