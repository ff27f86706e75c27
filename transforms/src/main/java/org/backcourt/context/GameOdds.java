package org.backcourt.context;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;
import org.backcourt.row.analytics.GameMarket;
import org.backcourt.row.analytics.TeamMarket;
import org.jspecify.annotations.Nullable;

/** A game's spreads and totals before tip-off, by bookmaker and in the order they were offered. */
final class GameOdds {

  private static final String SPREADS = "spreads";
  private static final String TOTALS = "totals";

  private final Map<String, List<GameQuote>> spreads = new TreeMap<>();
  private final Map<String, List<GameQuote>> totals = new TreeMap<>();

  /** Takes quotes that are known to be from before tip-off. */
  GameOdds(List<GameQuote> quotes) {
    List<GameQuote> inTime = new ArrayList<>(quotes);
    inTime.sort(Comparator.comparing(GameQuote::snapshotTimestamp));
    for (GameQuote quote : inTime) {
      if (quote.outcomePoint() == null) {
        continue;
      }
      if (quote.marketKey().equals(SPREADS)) {
        spreads.computeIfAbsent(quote.bookmakerKey(), key -> new ArrayList<>()).add(quote);
      } else if (quote.marketKey().equals(TOTALS) && quote.outcomeName().equals("Over")) {
        totals.computeIfAbsent(quote.bookmakerKey(), key -> new ArrayList<>()).add(quote);
      }
    }
  }

  /** Medians over bookmakers; null when nobody quoted in time. */
  @Nullable GameMarket market() {
    if (spreads.isEmpty() && totals.isEmpty()) {
      return null;
    }
    Map<String, List<Double>> favourites = points(favourites());
    Map<String, List<Double>> over = points(totals);
    Double spread = median(favourites, false);
    Double openingSpread = median(favourites, true);
    Double total = median(over, false);
    Double openingTotal = median(over, true);
    return new GameMarket(
        spread,
        openingSpread,
        spread == null || openingSpread == null ? null : spread - openingSpread,
        favourites.isEmpty() ? null : String.join(",", favourites.keySet()),
        total,
        openingTotal,
        total == null || openingTotal == null ? null : total - openingTotal,
        over.isEmpty() ? null : String.join(",", over.keySet()));
  }

  /** The favourite's side of each spread: never above 0, and the same for both teams. */
  private Map<String, List<GameQuote>> favourites() {
    Map<String, List<GameQuote>> favourites = new TreeMap<>();
    spreads.forEach(
        (bookmaker, quotes) -> {
          List<GameQuote> side =
              quotes.stream()
                  .filter(q -> q.outcomePoint() != null && q.outcomePoint() <= 0)
                  .toList();
          if (!side.isEmpty()) {
            favourites.put(bookmaker, side);
          }
        });
    return favourites;
  }

  private static Map<String, List<Double>> points(Map<String, List<GameQuote>> quotes) {
    Map<String, List<Double>> points = new TreeMap<>();
    quotes.forEach(
        (bookmaker, of) -> points.put(bookmaker, of.stream().map(GameOdds::point).toList()));
    return points;
  }

  private static double point(GameQuote quote) {
    return quote.outcomePoint() == null ? 0 : quote.outcomePoint();
  }

  private static @Nullable Double median(Map<String, List<Double>> points, boolean oldest) {
    List<Double> of =
        points.values().stream()
            .map(line -> oldest ? line.get(0) : line.get(line.size() - 1))
            .sorted()
            .toList();
    if (of.isEmpty()) {
      return null;
    }
    int middle = of.size() / 2;
    return of.size() % 2 == 1 ? of.get(middle) : (of.get(middle - 1) + of.get(middle)) / 2;
  }

  /** One team's own lines by the best bookmaker; null when nobody quoted in time. */
  @Nullable TeamMarket sideOf(TeamCode team, GameId game) {
    Map<String, List<GameQuote>> own = new TreeMap<>();
    spreads.forEach(
        (bookmaker, quotes) -> {
          List<GameQuote> side = quotes.stream().filter(q -> isOn(q, team, game)).toList();
          if (!side.isEmpty()) {
            own.put(bookmaker, side);
          }
        });
    String ofSpread = own.keySet().stream().min(Bookmakers.BEST_FIRST).orElse(null);
    String ofTotal = totals.keySet().stream().min(Bookmakers.BEST_FIRST).orElse(null);
    List<GameQuote> spread = ofSpread == null ? List.of() : own.getOrDefault(ofSpread, List.of());
    List<GameQuote> total = ofTotal == null ? List.of() : totals.getOrDefault(ofTotal, List.of());
    if (spread.isEmpty() && total.isEmpty()) {
      return null;
    }
    return new TeamMarket(
        newest(spread),
        newest(total),
        ofSpread,
        ofTotal,
        movement(spread),
        movement(total),
        updated(spread, total));
  }

  private static boolean isOn(GameQuote quote, TeamCode team, GameId game) {
    boolean onHosts = quote.outcomeName().equals(quote.homeTeam());
    return onHosts == (team == game.home());
  }

  private static @Nullable Double newest(List<GameQuote> quotes) {
    return quotes.isEmpty() ? null : quotes.get(quotes.size() - 1).outcomePoint();
  }

  private static @Nullable Double movement(List<GameQuote> quotes) {
    return quotes.isEmpty() ? null : point(quotes.get(quotes.size() - 1)) - point(quotes.get(0));
  }

  private static Instant updated(List<GameQuote> spread, List<GameQuote> total) {
    Instant a = spread.isEmpty() ? Instant.MIN : spread.get(spread.size() - 1).snapshotTimestamp();
    Instant b = total.isEmpty() ? Instant.MIN : total.get(total.size() - 1).snapshotTimestamp();
    return a.isAfter(b) ? a : b;
  }
}
