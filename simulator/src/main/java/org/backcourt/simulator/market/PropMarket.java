package org.backcourt.simulator.market;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.backcourt.id.TeamCode;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.simulator.random.Rng;
import org.backcourt.simulator.roster.Player;

/**
 * The players on whose points bets are taken, and where the market sees them. The market knows what
 * players can do and errs a little; every book adds its own half point.
 */
public final class PropMarket {

  private static final int PLAYERS_A_TEAM = 6;
  private static final double LEAST_POINTS = 7;

  /** One player's market: what the books believe at first and at last. */
  public record Quote(Player player, TeamCode team, double opening, double closing) {}

  private PropMarket() {}

  /** The players of both teams that are quoted, visitors first, best first. */
  public static List<Quote> quotes(Matchup matchup, Forecast forecast, Rng rng) {
    List<Quote> quotes = new ArrayList<>();
    for (boolean home : new boolean[] {false, true}) {
      TeamCode team = matchup.sheet(home).team();
      List<Map.Entry<Player, Forecast.Expectation>> best =
          forecast.players(home).entrySet().stream()
              .filter(entry -> entry.getValue().points() >= LEAST_POINTS)
              .sorted(Comparator.comparingDouble(entry -> -entry.getValue().points()))
              .limit(PLAYERS_A_TEAM)
              .toList();
      for (Map.Entry<Player, Forecast.Expectation> entry : best) {
        // Scores are skewed to the right: the median lies below the mean.
        double median = entry.getValue().points() - 0.35;
        double closing = median + rng.normal(0, 0.7);
        quotes.add(new Quote(entry.getKey(), team, closing + rng.normal(0, 0.9), closing));
      }
    }
    return quotes;
  }
}
