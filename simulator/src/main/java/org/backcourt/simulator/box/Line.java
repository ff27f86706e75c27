package org.backcourt.simulator.box;

/** The sums of a player's or a team's events in one game. */
public final class Line {

  /** Of someone who did nothing. */
  public static final Line NONE = new Line();

  int tenths;
  int fieldGoalsMade;
  int fieldGoals;
  int threesMade;
  int threes;
  int freeThrowsMade;
  int freeThrows;
  int offensiveRebounds;
  int defensiveRebounds;
  int assists;
  int steals;
  int blocks;
  int turnovers;
  int fouls;
  int technicals;
  int flagrants;
  int plusMinus;

  Line() {}

  /** Whole seconds played. */
  public int seconds() {
    return tenths / 10;
  }

  public int fieldGoalsMade() {
    return fieldGoalsMade;
  }

  public int fieldGoals() {
    return fieldGoals;
  }

  public int threesMade() {
    return threesMade;
  }

  public int threes() {
    return threes;
  }

  public int freeThrowsMade() {
    return freeThrowsMade;
  }

  public int freeThrows() {
    return freeThrows;
  }

  public int offensiveRebounds() {
    return offensiveRebounds;
  }

  public int defensiveRebounds() {
    return defensiveRebounds;
  }

  public int rebounds() {
    return offensiveRebounds + defensiveRebounds;
  }

  public int assists() {
    return assists;
  }

  public int steals() {
    return steals;
  }

  public int blocks() {
    return blocks;
  }

  public int turnovers() {
    return turnovers;
  }

  public int fouls() {
    return fouls;
  }

  public int technicals() {
    return technicals;
  }

  public int flagrants() {
    return flagrants;
  }

  public int plusMinus() {
    return plusMinus;
  }

  /** Points, from what was made. */
  public int points() {
    return 2 * fieldGoalsMade + threesMade + freeThrowsMade;
  }
}
