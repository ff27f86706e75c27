package org.backcourt.vector;

/** A team's games of the season before a date, and how many of them it won. */
public record WinRecord(int wins, int games) {

  public WinRecord {
    if (wins < 0 || wins > games) {
      throw new IllegalArgumentException(
          wins + " wins in " + games + " games cannot be; count both over the same games");
    }
  }
}
