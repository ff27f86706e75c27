package org.backcourt.simulator;

import java.util.ArrayList;
import java.util.List;

/** One season of six teams, played once for all tests that look at games. */
public final class SmallLeague {

  public static final SimulationRequest REQUEST = SimulationRequest.of(2023).withTeams(6);

  private static final List<Simulation.Delivery> GAMES = new ArrayList<>();

  private SmallLeague() {}

  /** All games, in order. */
  public static synchronized List<Simulation.Delivery> games() {
    if (GAMES.isEmpty()) {
      Simulation.of(REQUEST).play(GAMES::add);
    }
    return GAMES;
  }
}
