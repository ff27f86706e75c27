package org.backcourt.simulator.play;

/** Kinds of fouls. */
public enum FoulKind {
  SHOOTING("shooting", true),
  PERSONAL("personal", true),
  LOOSE_BALL("loose ball", true),
  TAKE("take", true),
  OFFENSIVE("offensive", true),
  CHARGE("offensive charge", true),
  FLAGRANT("flagrant-1", true),
  TECHNICAL("technical", false),
  DEFENSIVE_THREE_SECONDS("defense 3 second", false);

  private final String word;
  private final boolean personal;

  FoulKind(String word, boolean personal) {
    this.word = word;
    this.personal = personal;
  }

  /** The vendor's word. */
  public String word() {
    return word;
  }

  /** Whether it counts among a player's six. */
  public boolean isPersonal() {
    return personal;
  }

  /** Whether it counts towards the bonus. */
  boolean countsForTeam() {
    return personal && this != OFFENSIVE && this != CHARGE;
  }
}
