package org.backcourt.simulator.play;

import org.backcourt.simulator.roster.Sheet;
import org.backcourt.simulator.schedule.Fixture;

/** A game with both teams' sheets. */
public record Matchup(Fixture fixture, Sheet away, Sheet home) {

  /** A side's sheet. */
  public Sheet sheet(boolean ofHome) {
    return ofHome ? home : away;
  }
}
