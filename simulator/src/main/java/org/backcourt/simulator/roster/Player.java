package org.backcourt.simulator.roster;

import java.time.LocalDate;

/** A person who plays, whatever he can do and whoever pays him. */
public record Player(
    long leagueId, PersonName name, Position position, LocalDate born, String jersey) {

  /** The key that joins him across sources. */
  public String key() {
    return name.key().key();
  }

  /** His age in years on a day. */
  public double ageOn(LocalDate day) {
    return (day.toEpochDay() - born.toEpochDay()) / 365.25;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Player player && player.leagueId == leagueId;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(leagueId);
  }
}
