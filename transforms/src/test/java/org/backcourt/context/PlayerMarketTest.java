package org.backcourt.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backcourt.context.ContextSeason.at;
import static org.backcourt.context.MarketBoard.GAME;
import static org.backcourt.context.MarketBoard.board;

import java.time.LocalDate;
import org.backcourt.game.CollectedLine;
import org.backcourt.row.analytics.PlayerMarket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A player's points line before the game, and how he has done against that number. */
class PlayerMarketTest {

  /** He scored these points in his games before, oldest first. */
  private static ContextSeason scoring(int... points) {
    ContextSeason season = new ContextSeason().game(GAME, 100, 101).sat("samroe", GAME, "BOS");
    for (int i = 0; i < points.length; i++) {
      String game = "202401" + String.format("%02d", 1 + i) + "_DEN_BOS";
      season.game(game, 100, 101).played("samroe", game, "BOS", 30, points[i]);
    }
    return season;
  }

  private static PlayerMarket market(ContextSeason season) {
    return season.player("2024-01-15", "samroe").market();
  }

  @Test
  void theLineIsDraftKingsNewestAndItsOpeningTheSameBookmakersOldest() {
    MarketBoard board =
        board()
            .line("Sam Roe", "fanduel", "08:00", 18.5)
            .line("Sam Roe", "draftkings", "19:30", 22.5)
            .line("Sam Roe", "draftkings", "09:00", 20.5)
            .line("Sam Roe", "draftkings", "15:00", 21.5)
            .line("Sam Roe", "draftkings", "19:35", 30.5)
            .line("Jo Doe", "draftkings", "09:00", 9.5);
    assertThat(market(scoring().board(board.known())))
        .isEqualTo(new PlayerMarket(true, 22.5, 20.5, 2.0, "draftkings", "draftkings", 0, 0));
  }

  @ParameterizedTest
  @CsvSource({"20.0, 2, 0", "19.5, 3, 0", "18.5, 6, 0", "20.5, 1, 0", "30.0, 0, 4", "30.5, 0, 6"})
  void aStreakIsCountedAgainstTodaysLineAndAPushIsSkipped(double line, int over, int under) {
    ContextSeason season = scoring(30, 25, 19, 22, 20, 30);
    season.board(board().line("Sam Roe", "fanduel", "10:00", line).known());
    // From the newest: 30, 20, 22, 19, 25, 30.
    assertThat(market(season).propOverStreak()).isEqualTo(over);
    assertThat(market(season).propUnderStreak()).isEqualTo(under);
  }

  @Test
  void gamesHeSatOutNeitherCountNorEndAStreak() {
    ContextSeason season = scoring(25, 24);
    season
        .game("20240110_DEN_BOS", 100, 101)
        .sat("samroe", "20240110_DEN_BOS", "BOS")
        .board(board().line("Sam Roe", "fanduel", "10:00", 20.5).known());
    assertThat(market(season).propOverStreak()).isEqualTo(2);
  }

  @Test
  void whatBettingProsCollectedStandsInWhereNoBookmakerWasAsked() {
    ContextSeason season =
        scoring()
            .board(board().known())
            .quote(collected("BettingPros Consensus", 19.0, "12:00", 18.0))
            .quote(collected("BetMGM", 20.5, "12:00", 20.0))
            .quote(collected("FanDuel", 21.5, "11:00", 20.5))
            .quote(collected("FanDuel", 22.5, "13:00", 20.5))
            .quote(collected("FanDuel", 29.5, "19:31", 20.5))
            .quote(collected("DraftKings", 35.5, "19:31", 33.5));
    assertThat(market(season))
        .isEqualTo(
            new PlayerMarket(
                true, 22.5, 20.5, 2.0, "bettingpros_fanduel", "bettingpros_fanduel", 0, 0));
  }

  @Test
  void aConsensusIsTakenLast() {
    ContextSeason season =
        scoring()
            .board(board().known())
            .quote(collected("BettingPros Consensus", 19.0, "12:00", null))
            .quote(collected("Caesars", 20.5, "12:00", null));
    assertThat(market(season).currentPointsLineSource()).isEqualTo("bettingpros_caesars");
    assertThat(market(season).lineMovement()).isEqualTo(0.0);
  }

  @Test
  void aBookmakersOwnLineComesBeforeAnythingCollected() {
    ContextSeason season =
        scoring()
            .board(board().line("Sam Roe", "bovada", "10:00", 17.5).known())
            .quote(collected("DraftKings", 20.5, "12:00", 20.0));
    assertThat(market(season).currentPointsLineSource()).isEqualTo("bovada");
    assertThat(market(season).currentPointsLine()).isEqualTo(17.5);
  }

  @Test
  void withoutALineEverythingAboutItIsNull() {
    ContextSeason season =
        scoring(30, 30).board(board().line("Sam Roe", "draftkings", "19:31", 22.5).known());
    assertThat(market(season))
        .isEqualTo(new PlayerMarket(false, null, null, null, null, null, null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "points, over, true, true",
    "points, under, true, false",
    "rebounds, over, true, false",
    "points, over, false, false"
  })
  void onlyOneSideOfOfferedLinesOnPointsIsCollected(
      String market, String side, boolean active, boolean taken) {
    CollectedLine quote =
        new CollectedLine(
            LocalDate.of(2024, 1, 15),
            market,
            side,
            "Sam Roe",
            1,
            "BetMGM",
            20.5,
            active,
            at("2024-01-15T12:00"),
            null,
            null,
            null);
    assertThat(quote.isOfferOnPoints()).isEqualTo(taken);
  }

  private static CollectedLine collected(
      String bookmaker, double line, String time, @Nullable Double opening) {
    return new CollectedLine(
        LocalDate.of(2024, 1, 15),
        "points",
        "over",
        "Sam Roe",
        1,
        bookmaker,
        line,
        true,
        at("2024-01-15T" + time),
        opening,
        null,
        null);
  }
}
