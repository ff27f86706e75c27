package org.backcourt.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backcourt.context.ContextSeason.at;
import static org.backcourt.context.MarketBoard.board;

import org.backcourt.id.TeamCode;
import org.backcourt.row.analytics.GameMarket;
import org.backcourt.row.analytics.TeamMarket;
import org.junit.jupiter.api.Test;

/** Spreads and totals of a game, as they stood at its tip-off at half past seven. */
class GameMarketTest {

  /** Three bookmakers, one of whom quotes on after tip-off. */
  private static MarketBoard market() {
    return board()
        .spread("draftkings", "19:30", -7.0)
        .spread("draftkings", "10:00", -5.5)
        .spread("draftkings", "19:00", -6.5)
        .spread("draftkings", "19:31", -12.5)
        .spread("fanduel", "11:00", -5.0)
        .spread("fanduel", "18:00", -6.0)
        .spread("betmgm", "12:00", -4.5)
        .total("draftkings", "10:00", 228.5)
        .total("draftkings", "19:00", 230.5)
        .total("draftkings", "20:15", 199.5)
        .total("fanduel", "11:00", 229.0)
        .total("fanduel", "18:00", 231.0);
  }

  @Test
  void theMarketIsTheMedianOfEachBookmakersNewestAndOldest() {
    // Newest -7, -6, -4.5 and 230.5, 231; oldest -5.5, -5, -4.5 and 228.5, 229.
    assertThat(market().known().game())
        .isEqualTo(
            new GameMarket(
                -6.0,
                -5.0,
                -1.0,
                "betmgm,draftkings,fanduel",
                230.75,
                228.75,
                2.0,
                "draftkings,fanduel"));
  }

  @Test
  void eachTeamHasItsOwnSideOfTheBestBookmaker() {
    PreGame known = market().known();
    assertThat(known.side(TeamCode.BOS))
        .isEqualTo(
            new TeamMarket(
                -7.0, 230.5, "draftkings", "draftkings", -1.5, 2.0, at("2024-01-15T19:30")));
    assertThat(known.side(TeamCode.DEN))
        .isEqualTo(
            new TeamMarket(
                7.0, 230.5, "draftkings", "draftkings", 1.5, 2.0, at("2024-01-15T19:30")));
  }

  @Test
  void fanDuelStandsInForDraftKingsAndAnyOtherForBoth() {
    PreGame known =
        board()
            .spread("betmgm", "12:00", -4.5)
            .spread("fanduel", "18:00", -6.0)
            .total("caesars", "13:00", 227.0)
            .total("betmgm", "12:00", 226.0)
            .known();
    assertThat(known.side(TeamCode.BOS))
        .isEqualTo(
            new TeamMarket(-6.0, 226.0, "fanduel", "betmgm", 0.0, 0.0, at("2024-01-15T18:00")));
  }

  @Test
  void whereTheFavouriteChangesTheSpreadIsStillTheFavourites() {
    PreGame known =
        board().spread("fanduel", "10:00", 1.5).spread("fanduel", "18:00", -2.0).known();
    GameMarket game = known.game();
    assertThat(game).isNotNull();
    assertThat(game.gameSpread()).isEqualTo(-2.0);
    assertThat(game.openingSpread()).isEqualTo(-1.5);
    assertThat(game.spreadMovement()).isEqualTo(-0.5);
    TeamMarket hosts = known.side(TeamCode.BOS);
    assertThat(hosts).isNotNull();
    assertThat(hosts.spreadMovement()).isEqualTo(-3.5);
  }

  @Test
  void spreadsWithoutTotalsLeaveTotalsNull() {
    assertThat(board().spread("fanduel", "10:00", -3.0).known().game())
        .isEqualTo(new GameMarket(-3.0, -3.0, 0.0, "fanduel", null, null, null, null));
  }

  @Test
  void linesTakenAfterTipOffAloneAreNoLines() {
    PreGame known =
        board().spread("draftkings", "19:31", -3.0).total("fanduel", "21:00", 230).known();
    assertThat(known.game()).isNull();
    assertThat(known.side(TeamCode.BOS)).isNull();
  }

  @Test
  void withoutAScheduledTimeBookmakersSayWhenItBegins() {
    PreGame known =
        MarketBoard.withoutFixture()
            .spread("fanduel", "19:00", -3.0)
            .spread("fanduel", "19:45", -9.0)
            .known();
    assertThat(known.tipOff()).isEqualTo(at("2024-01-15T19:30"));
    assertThat(known.game()).isNotNull();
    assertThat(known.game().gameSpread()).isEqualTo(-3.0);
  }

  @Test
  void whereNobodySaysWhenItBeginsNothingAfterNoonIsBelieved() {
    PreGame known =
        MarketBoard.withoutFixture()
            .injured(12, "Sam Roe", "Out")
            .injured(13, "Sam Roe", "Available")
            .known();
    assertThat(known.tipOff()).isEqualTo(at("2024-01-15T12:00"));
    assertThat(known.reports().get(TeamCode.BOS)).isNotNull();
    assertThat(known.reports().get(TeamCode.BOS).edition()).isEqualTo(at("2024-01-15T12:00"));
  }
}
