package org.backcourt.simulator.market;

import java.util.LinkedHashMap;
import java.util.Map;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.simulator.play.Odds;
import org.backcourt.simulator.play.Zone;
import org.backcourt.simulator.roster.Ability;
import org.backcourt.simulator.roster.Player;
import org.backcourt.simulator.roster.Sheet;

/**
 * What is to be expected of a game by who plays and what they can do, without the noise: the truth
 * that a model can at best find, and what bookmakers reckon with.
 */
public final class Forecast {

  /** Shots and trips to the line that a team has in a game, without the bonus ones. */
  private static final double DECISIONS = 95.0;

  private static final double BONUS_FREE_THROWS = 5.6;

  /** What a player is expected to do. */
  public record Expectation(double minutes, double points) {}

  private final Map<Player, Expectation> away;
  private final Map<Player, Expectation> home;

  private Forecast(Map<Player, Expectation> away, Map<Player, Expectation> home) {
    this.away = away;
    this.home = home;
  }

  /** The forecast of a game. */
  public static Forecast of(Matchup matchup) {
    boolean neutral = matchup.fixture().isNeutral();
    return new Forecast(
        side(matchup.away(), matchup.home(), neutral ? 0 : -1),
        side(matchup.home(), matchup.away(), neutral ? 0 : 1));
  }

  private static Map<Player, Expectation> side(Sheet own, Sheet other, int floor) {
    double defence = Odds.defence(other.dressed());
    double weight = 0;
    for (Sheet.Candidate man : own.dressed()) {
      weight += man.ability().usage() * man.minutes();
    }
    Map<Player, Expectation> expected = new LinkedHashMap<>();
    for (Sheet.Candidate man : own.dressed()) {
      double share = man.ability().usage() * man.minutes() / weight;
      double points =
          share
              * (DECISIONS * pointsPerDecision(man.ability(), defence, floor)
                  + BONUS_FREE_THROWS * man.ability().freeThrow());
      expected.put(man.player(), new Expectation(man.minutes(), points));
    }
    return expected;
  }

  private static double pointsPerDecision(Ability a, double defence, int floor) {
    double points = 0;
    for (Zone zone : Zone.values()) {
      double share =
          switch (zone) {
            case PAINT -> a.paint();
            case MID_RANGE -> a.mid();
            case THREE -> a.three();
          };
      double make =
          floor == 0
              ? (Odds.make(zone, a, defence, true) + Odds.make(zone, a, defence, false)) / 2
              : Odds.make(zone, a, defence, floor > 0);
      double fouled = Odds.fouled(zone, a);
      double through = Odds.makeThroughFoul(zone, make);
      int worth = zone == Zone.THREE ? 3 : 2;
      points +=
          share
              * ((1 - fouled) * make * worth
                  + fouled
                      * (through * (worth + a.freeThrow())
                          + (1 - through) * worth * a.freeThrow()));
    }
    return points;
  }

  /** The players of a side that are in uniform. */
  public Map<Player, Expectation> players(boolean ofHome) {
    return ofHome ? home : away;
  }

  /** The points a side is expected to score. */
  public double points(boolean ofHome) {
    return players(ofHome).values().stream().mapToDouble(Expectation::points).sum();
  }
}
