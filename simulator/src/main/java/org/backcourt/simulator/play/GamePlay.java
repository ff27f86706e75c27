package org.backcourt.simulator.play;

import java.util.List;

/** A finished game: who met and everything that happened. */
public record GamePlay(Matchup matchup, List<Event> events) {

  /** How it ended. */
  public Moment end() {
    return events.get(events.size() - 1).at();
  }
}
