package org.backcourt.context;

import static org.backcourt.context.ContextSeason.at;

import java.util.ArrayList;
import java.util.List;
import org.backcourt.id.GameId;

/**
 * What bookmakers and injury reports said of Denver's game in Boston on 15 January, which began at
 * half past seven.
 */
final class MarketBoard {

  static final String GAME = "20240115_DEN_BOS";

  private static final String HOSTS = "Boston Celtics";
  private static final String VISITORS = "Denver Nuggets";

  private final List<Fixture> fixtures = new ArrayList<>();
  private final List<GameQuote> games = new ArrayList<>();
  private final List<PointsQuote> points = new ArrayList<>();
  private final List<InjuryNote> injuries = new ArrayList<>();

  static MarketBoard board() {
    MarketBoard board = new MarketBoard();
    board.fixtures.add(ContextSeason.fixture("0022300561", GAME, 3, 100, 101));
    return board;
  }

  /** The board of a game whose tip-off only bookmakers know, or nobody. */
  static MarketBoard withoutFixture() {
    return new MarketBoard();
  }

  /** The hosts' spread at a time of the day, and its other side. */
  MarketBoard spread(String bookmaker, String time, double hosts) {
    return quote(bookmaker, time, "spreads", HOSTS, hosts)
        .quote(bookmaker, time, "spreads", VISITORS, -hosts);
  }

  /** A total at a time of the day. */
  MarketBoard total(String bookmaker, String time, double points) {
    return quote(bookmaker, time, "totals", "Over", points)
        .quote(bookmaker, time, "totals", "Under", points);
  }

  private MarketBoard quote(
      String bookmaker, String time, String market, String outcome, double point) {
    games.add(
        new GameQuote(
            at("2024-01-15T" + time),
            at("2024-01-15T19:30"),
            HOSTS,
            bookmaker,
            market,
            outcome,
            point));
    return this;
  }

  /** A line on a player's points. */
  MarketBoard line(String player, String bookmaker, String time, double line) {
    points.add(
        new PointsQuote(player, at("2024-01-15T19:30"), at("2024-01-15T" + time), bookmaker, line));
    return this;
  }

  /** Boston's injured in the edition of an hour. */
  MarketBoard injured(int hour, String player, String status) {
    return injured("BOS", hour, player, status);
  }

  MarketBoard injured(String team, int hour, String player, String status) {
    injuries.add(
        new InjuryNote(
            GameId.parse(GAME).date(), hour, team, player, status, null, "Injury/Illness"));
    return this;
  }

  /** The same with a reason. */
  MarketBoard injuredBy(int hour, String player, String status, String reason) {
    injuries.add(
        new InjuryNote(
            GameId.parse(GAME).date(), hour, "BOS", player, status, reason, "Injury/Illness"));
    return this;
  }

  PreGame known() {
    return PreGame.of(new PreGameBoard(GameId.parse(GAME), fixtures, games, points, injuries));
  }
}
