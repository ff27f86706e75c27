package org.backcourt.simulator.market;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.backcourt.row.raw.GameLineRow;
import org.backcourt.simulator.play.Event;
import org.backcourt.simulator.play.GamePlay;
import org.backcourt.simulator.play.Moment;
import org.backcourt.simulator.random.Rng;
import org.backcourt.simulator.schedule.Fixture;
import org.jspecify.annotations.Nullable;

/**
 * Spreads and totals of two books, from the day before until the tip-off, moving towards the
 * closing line; for some games also snapshots taken while the game ran, which nobody may use.
 */
public final class GameMarket {

  private static final int[] MINUTES_BEFORE = {1500, 480, 180, 60, 10};
  private static final String[] KEYS = {"draftkings", "fanduel"};
  private static final String[] TITLES = {"DraftKings", "FanDuel"};

  /** Leaders take it easier, so margins come out smaller than the difference in skill. */
  private static final double EASE = 0.67;

  private static final double IN_GAME_SHARE = 0.12;

  private final Fixture game;
  private final String eventId;
  private final List<GameLineRow> rows = new ArrayList<>();

  private GameMarket(Fixture game) {
    this.game = game;
    this.eventId = eventId(game);
  }

  /** The Odds API's id of a game. */
  public static String eventId(Fixture game) {
    Rng digits = Rng.of(game.leagueId().vendorNumber()).child("odds event");
    return String.format(Locale.ROOT, "%016x%016x", digits.nextLong(), digits.nextLong());
  }

  /** The rows; {@code play} is absent for a game that is still to come. */
  public static List<GameLineRow> rows(
      Fixture game, Forecast forecast, @Nullable GamePlay play, Rng rng) {
    GameMarket market = new GameMarket(game);
    double margin = EASE * (forecast.points(true) - forecast.points(false)) + rng.normal(0, 1.0);
    double total = forecast.points(true) + forecast.points(false) + rng.normal(0, 2.0);
    double marginDrift = rng.normal(0, 1.2);
    double totalDrift = rng.normal(0, 1.8);
    for (int i = 0; i < MINUTES_BEFORE.length; i++) {
      double away = (double) (MINUTES_BEFORE.length - 1 - i) / (MINUTES_BEFORE.length - 1);
      Instant at = game.tipOff().minus(MINUTES_BEFORE[i], ChronoUnit.MINUTES);
      market.snapshot(at, margin + marginDrift * away, total + totalDrift * away, rng);
    }
    if (play != null && rng.chance(IN_GAME_SHARE)) {
      int minutes = rng.between(20, 90);
      Moment then = momentAfter(play, minutes);
      double left = Math.max(0.05, 1 - then.tenthsGone() / 28800.0);
      Instant at = game.tipOff().plus(minutes, ChronoUnit.MINUTES);
      market.snapshot(
          at,
          then.homeScore() - then.awayScore() + margin * left,
          then.homeScore() + then.awayScore() + total * left,
          rng);
    }
    return market.rows;
  }

  /** How a game stood so many minutes of real time after the tip-off. */
  static Moment momentAfter(GamePlay play, int minutes) {
    int tenths = minutes * 600 * 48 / 135;
    Moment last = play.events().get(0).at();
    for (Event event : play.events()) {
      if (event.at().tenthsGone() <= tenths) {
        last = event.at();
      }
    }
    return last;
  }

  private void snapshot(Instant at, double margin, double total, Rng rng) {
    for (int book = 0; book < KEYS.length; book++) {
      double homeLine = Prices.nearestHalf(-margin + rng.normal(0, 0.25));
      double totalLine = Prices.nearestHalf(total + rng.normal(0, 0.35));
      double tilt = 0.02 * rng.nextInt(3);
      side(at, book, "spreads", game.home().fullName(), 1.909 + tilt, homeLine);
      side(at, book, "spreads", game.away().fullName(), 1.909 - tilt, 0 - homeLine);
      side(at, book, "totals", "Over", 1.909, totalLine);
      side(at, book, "totals", "Under", 1.909, totalLine);
    }
  }

  private void side(
      Instant at, int book, String market, String outcome, double price, double point) {
    rows.add(
        new GameLineRow(
            at,
            at.minusSeconds(300),
            at.plusSeconds(300),
            eventId,
            "basketball_nba",
            "NBA",
            game.tipOff(),
            game.date(),
            game.home().fullName(),
            game.away().fullName(),
            game.home().name(),
            game.away().name(),
            KEYS[book],
            TITLES[book],
            at.minusSeconds(45),
            market,
            at.minusSeconds(45),
            outcome,
            Math.round(price * 1000) / 1000.0,
            point,
            "odds-api/game-lines/" + game.date() + "/" + eventId + ".json",
            "historical"));
  }
}
