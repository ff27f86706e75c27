package org.backcourt.simulator.market;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.backcourt.row.raw.BettingProsPropRow;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.simulator.random.Rng;
import org.backcourt.simulator.roster.Player;
import org.backcourt.simulator.schedule.Fixture;

/**
 * Lines collected by BettingPros: points at several books, and, in the same table, other markets
 * that must not be taken for points.
 */
public final class BettingPros {

  private record Book(int id, String name, double offered) {}

  private static final List<Book> POINTS_BOOKS =
      List.of(
          new Book(0, "BettingPros Consensus", 1),
          new Book(12, "DraftKings", 0.96),
          new Book(10, "FanDuel", 0.92),
          new Book(19, "BetMGM", 0.7),
          new Book(13, "Caesars", 0.65));
  private static final List<Book> OTHER_BOOKS =
      List.of(POINTS_BOOKS.get(0), new Book(12, "DraftKings", 0.8));

  /** Rebounds a quoted guard, forward or centre is expected to take. */
  private static final double[] REBOUNDS = {4.0, 5.8, 8.5};

  private final Fixture game;
  private final Rng rng;
  private final List<BettingProsPropRow> rows = new ArrayList<>();

  private BettingPros(Fixture game, Rng rng) {
    this.game = game;
    this.rng = rng;
  }

  /** The rows of a game, over and under. */
  public static List<BettingProsPropRow> rows(
      Matchup matchup, List<PropMarket.Quote> quotes, Rng rng) {
    BettingPros source = new BettingPros(matchup.fixture(), rng);
    for (PropMarket.Quote quote : quotes) {
      source.market(quote, "points", 156, POINTS_BOOKS, quote.opening(), quote.closing());
      double rebounds = rng.normal(REBOUNDS[quote.player().position().ordinal()], 1.5);
      source.market(quote, "rebounds", 157, OTHER_BOOKS, rebounds, rebounds);
    }
    return source.rows;
  }

  private void market(
      PropMarket.Quote quote,
      String market,
      long marketId,
      List<Book> books,
      double opening,
      double closing) {
    Player player = quote.player();
    long eventId = game.leagueId().vendorNumber() % 1_000_000;
    String offer = eventId + "-" + marketId + "-" + player.leagueId();
    Instant opened = game.tipOff().minus(900, ChronoUnit.MINUTES);
    double openingLine = Prices.half(opening);
    for (Book book : books) {
      double line = Prices.half(book.id() == 0 ? closing : closing + rng.normal(0, 0.4));
      int over = -105 - 5 * rng.nextInt(5);
      boolean offered = rng.chance(book.offered());
      Instant updated = game.tipOff().minus(rng.between(20, 300), ChronoUnit.MINUTES);
      if (!offered || line < 0.5) {
        continue;
      }
      for (String side : new String[] {"over", "under"}) {
        rows.add(
            new BettingProsPropRow(
                game.date(),
                market,
                marketId,
                eventId,
                offer,
                side,
                player.leagueId() - 1_600_000,
                OddsApiProps.plain(player),
                player.key(),
                quote.team().name(),
                player.position().letter(),
                "bettingpros",
                true,
                quote.team().name(),
                0.95,
                "bettingpros_api",
                null,
                null,
                book.id(),
                book.name(),
                offer + "-" + book.id(),
                line,
                side.equals("over") ? over : -230 - over,
                true,
                book.id() == 12,
                updated,
                openingLine,
                -115,
                10L,
                opened,
                "bettingpros/player-props/" + market + "/" + game.date() + ".json"));
      }
    }
  }
}
