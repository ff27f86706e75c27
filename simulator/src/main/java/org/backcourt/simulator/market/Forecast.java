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
  private static final double IDLE_MINUTES = 1.7;
  private static final double FEW_MINUTES = 14;
  private static final double GAINED_MINUTES = 0.6;
  private static final double LOST_MINUTES = 0.75;

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
    double[] minutes = own.dressed().stream().mapToDouble(Forecast::minutes).toArray();
    double[] shares = shares(own, minutes);
    Map<Player, Expectation> expected = new LinkedHashMap<>();
    for (int i = 0; i < minutes.length; i++) {
      Ability ability = own.dressed().get(i).ability();
      double points =
          shares[i]
              * (DECISIONS * pointsPerDecision(ability, defence, floor)
                  + BONUS_FREE_THROWS * ability.freeThrow());
      expected.put(own.dressed().get(i).player(), new Expectation(minutes[i], points));
    }
    return expected;
  }

  /**
   * What comes of a coach's plan: games that are decided early take from the best and give to the
   * bench.
   */
  private static double minutes(Sheet.Candidate man) {
    if (man.minutes() == 0) {
      return IDLE_MINUTES;
    }
    return man.minutes() + (man.minutes() < FEW_MINUTES ? GAINED_MINUTES : -LOST_MINUTES);
  }

  /** Who has the ball how often, next to four others who play as often as they do. */
  private static double[] shares(Sheet own, double[] minutes) {
    double weights = 0;
    double total = 0;
    for (int i = 0; i < minutes.length; i++) {
      weights += own.dressed().get(i).ability().usage() * minutes[i];
      total += minutes[i];
    }
    double[] shares = new double[minutes.length];
    double sum = 0;
    for (int i = 0; i < minutes.length; i++) {
      double usage = own.dressed().get(i).ability().usage();
      double others = (weights - usage * minutes[i]) / (total - minutes[i]);
      shares[i] = minutes[i] * usage / (usage + 4 * others);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
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
