package org.backcourt.simulator.market;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.backcourt.row.raw.PointsPropRow;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.simulator.random.Rng;
import org.backcourt.simulator.roster.Player;
import org.backcourt.simulator.schedule.Fixture;

/**
 * Points lines from the Odds API: three books, names without accents, and for some games a snapshot
 * taken after the tip-off.
 */
public final class OddsApiProps {

  private static final String[] BOOKS = {"draftkings", "fanduel", "betmgm"};
  private static final double[] OFFERED = {0.97, 0.93, 0.6};
  private static final int[] MINUTES_BEFORE = {600, 240, 30};
  private static final double IN_GAME_SHARE = 0.1;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final DateTimeFormatter TAG =
      DateTimeFormatter.ofPattern("'snap-'HHmm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private OddsApiProps() {}

  /** The rows; none of them was taken after the tip-off of a game still {@code toCome}. */
  public static List<PointsPropRow> rows(
      Matchup matchup, List<PropMarket.Quote> quotes, boolean toCome, Rng rng) {
    List<PointsPropRow> rows = new ArrayList<>();
    for (int i = 0; i < MINUTES_BEFORE.length; i++) {
      double opening = i == 0 ? 1 : i == 1 ? 0.4 : 0;
      snapshot(matchup.fixture(), quotes, MINUTES_BEFORE[i], opening, rng, rows);
    }
    if (!toCome && rng.chance(IN_GAME_SHARE)) {
      snapshot(matchup.fixture(), quotes, -rng.between(10, 60), 0, rng, rows);
    }
    return rows;
  }

  private static void snapshot(
      Fixture game,
      List<PropMarket.Quote> quotes,
      int minutesBefore,
      double opening,
      Rng rng,
      List<PointsPropRow> rows) {
    Instant at = game.tipOff().minus(minutesBefore, ChronoUnit.MINUTES);
    String eventId = GameMarket.eventId(game);
    double live = minutesBefore < 0 ? 0.6 : 0;
    for (PropMarket.Quote quote : quotes) {
      double belief = quote.opening() * opening + quote.closing() * (1 - opening);
      for (int book = 0; book < BOOKS.length; book++) {
        double line = Prices.half(belief * (1 + live * rng.gaussian()) + rng.normal(0, 0.35));
        int over = -105 - 5 * rng.nextInt(5);
        int under = -230 - over;
        if (!rng.chance(OFFERED[book]) || line < 4.5) {
          continue;
        }
        rows.add(
            new PointsPropRow(
                game.leagueId().digits(),
                eventId,
                game.date(),
                game.tipOff(),
                game.home().name(),
                game.away().name(),
                at,
                TAG.format(at),
                at.plusSeconds(20),
                minutesBefore,
                BOOKS[book],
                plain(quote.player()),
                quote.player().key(),
                line,
                Prices.decimal(over),
                over,
                Prices.decimal(under),
                under,
                at.minusSeconds(60),
                "odds-api/player-props/" + game.date() + "/" + eventId + ".json",
                "historical"));
      }
    }
  }

  /** The name without accents, as American bookmakers print it. */
  static String plain(Player player) {
    String text = Normalizer.normalize(player.name().full(), Normalizer.Form.NFD);
    return MARKS
        .matcher(text)
        .replaceAll("")
        .replace('Ł', 'L')
        .replace('ł', 'l')
        .replace('Đ', 'D')
        .replace('đ', 'd')
        .replace('ø', 'o')
        .replace('Ø', 'O')
        .replace('ı', 'i')
        .replace("ß", "ss")
        .replace('’', '\'');
  }
}
