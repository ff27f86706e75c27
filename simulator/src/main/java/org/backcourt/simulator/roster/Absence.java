package org.backcourt.simulator.roster;

import java.time.LocalDate;

/**
 * Why a player misses games, from a day to a day, both included.
 *
 * @param reason in the injury report's words
 * @param dnpReason in the gamebook's words
 */
public record Absence(LocalDate from, LocalDate to, String reason, String dnpReason) {

  /** Whether he is out on that day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
