package org.backcourt.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.backcourt.context.ContextSeason.at;

import java.time.LocalDate;
import java.util.List;
import org.backcourt.game.CollectedLine;
import org.backcourt.row.quality.JoinMeter;
import org.junit.jupiter.api.Test;

/** Boston played Denver in mid-January; of its players only Sam Roe and Jo Doe were ever listed. */
class ContextJoinsTest {

  private static final String DATE = "2024-01-15";
  private static final String GAME = MarketBoard.GAME;

  private static ContextSeason season() {
    return new ContextSeason()
        .game("20240110_DEN_BOS", 100, 101)
        .game(GAME, 100, 101)
        .played("jodoe", "20240110_DEN_BOS", "BOS", 30, 10)
        .played("samroe", GAME, "BOS", 30, 10);
  }

  @Test
  void whoWasListedBeforeOrThatDayIsNoStranger() {
    ContextSeason season =
        season()
            .board(
                MarketBoard.board()
                    .injured(17, "Sam Roe", "Probable")
                    .injured(17, "Jo Doe", "Out")
                    .injured(17, "Jo Dough", "Out")
                    .known());

    assertThat(season.meters(DATE))
        .extracting(JoinMeter::joinName, JoinMeter::rowsIn, JoinMeter::matched, JoinMeter::examples)
        .containsExactly(
            tuple(ContextJoins.BOARDS, 1, 1, List.of()),
            tuple(JoinMeter.REPORTED_PLAYERS, 3, 2, List.of("jodough")));
  }

  @Test
  void aReportOnATeamThatNobodyKnowsIsLost() {
    ContextSeason season =
        season().board(MarketBoard.board().injured("Bean Town", 17, "Sam Roe", "Out").known());

    assertThat(season.meters(DATE))
        .filteredOn(meter -> meter.joinName().equals(JoinMeter.REPORTED_PLAYERS))
        .singleElement()
        .satisfies(
            meter -> {
              assertThat(meter.lost()).isEqualTo(1);
              assertThat(meter.examples()).containsExactly("Sam Roe of Bean Town");
            });
  }

  @Test
  void aMarketOnAGameThatTheScheduleLacksIsLost() {
    ContextSeason season = new ContextSeason().board(MarketBoard.withoutFixture().known());

    assertThat(season.meters(DATE))
        .singleElement()
        .satisfies(
            meter -> {
              assertThat(meter.joinName()).isEqualTo(ContextJoins.BOARDS);
              assertThat(meter.lost()).isEqualTo(1);
              assertThat(meter.examples()).containsExactly(GAME);
            });
  }

  @Test
  void aCollectedLineOnSomebodyWhoIsInNoGameOfTheDateIsLost() {
    ContextSeason season =
        season().quote(line("Sam Roe")).quote(line("Sam  Roe")).quote(line("Jo Doe"));

    assertThat(season.meters(DATE))
        .singleElement()
        .satisfies(
            meter -> {
              assertThat(meter.joinName()).isEqualTo(ContextJoins.LINES);
              assertThat(meter.rowsIn()).isEqualTo(3);
              assertThat(meter.folded()).isEqualTo(1);
              assertThat(meter.examples()).containsExactly("Jo Doe");
            });
  }

  private static CollectedLine line(String player) {
    LocalDate date = LocalDate.parse(DATE);
    return new CollectedLine(
        date,
        "points",
        "over",
        player,
        1,
        "FanDuel",
        20.5,
        true,
        at(DATE + "T12:00"),
        null,
        null,
        null);
  }
}
