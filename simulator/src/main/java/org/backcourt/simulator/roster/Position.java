package org.backcourt.simulator.roster;

/** What a player is on the floor. */
public enum Position {
  GUARD("G"),
  FORWARD("F"),
  CENTER("C");

  private final String letter;

  Position(String letter) {
    this.letter = letter;
  }

  /** As box scores print it. */
  public String letter() {
    return letter;
  }
}
