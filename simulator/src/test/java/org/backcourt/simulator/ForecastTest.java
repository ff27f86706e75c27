package org.backcourt.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.backcourt.simulator.box.Line;
import org.junit.jupiter.api.Test;

/** What is written down as expected is what comes out on average. */
class ForecastTest {

  @Test
  void expectedPointsAreUnbiasedFromTheBenchToTheStars() {
    double[] expected = new double[4];
    double[] scored = new double[4];
    for (Simulation.Delivery delivery : SmallLeague.games()) {
      PlayedGame game = delivery.game();
      for (boolean home : new boolean[] {false, true}) {
        game.forecast()
            .players(home)
            .forEach(
                (player, expectation) -> {
                  int level = (int) Math.min(3, expectation.points() / 8);
                  Line line = game.box().players(home).getOrDefault(player, Line.NONE);
                  expected[level] += expectation.points();
                  scored[level] += line.points();
                });
      }
    }

    for (int level = 0; level < expected.length; level++) {
      assertThat(scored[level] / expected[level])
          .as("points scored per point expected, from %d points on", 8 * level)
          .isBetween(0.92, 1.10);
    }
  }
}
