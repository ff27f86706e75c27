package org.backcourt.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.backcourt.game.Game;
import org.backcourt.game.GameSheet;
import org.backcourt.game.PropLine;
import org.backcourt.game.SampleGame;
import org.backcourt.row.quality.JoinMeter;
import org.junit.jupiter.api.Test;

/** The invented game has two team lines, twelve gamebook and ten balldontlie rows. */
class GameJoinsTest {

  private static List<JoinMeter> meters(Game game) {
    return GameJoins.of(game, GameSheet.of(game).orElse(null));
  }

  private static Game with(Game game, List<PropLine> props, boolean scheduled) {
    return new Game(
        game.gameId(),
        scheduled ? game.schedule() : List.of(),
        game.teamBoxes(),
        game.gamebook(),
        game.leaguePlayers(),
        game.bdl(),
        game.events(),
        game.leagueEvents(),
        props);
  }

  @Test
  void whereAllSourcesAgreeNothingIsLost() {
    Game game = with(SampleGame.asPlayed().game(), List.of(), true);

    assertThat(meters(game))
        .extracting(JoinMeter::joinName, JoinMeter::matched, JoinMeter::lost)
        .containsExactly(
            tuple(GameJoins.TO_SCHEDULE, boxes(game), 0),
            tuple(GameJoins.FROM_SCHEDULE, 1, 0),
            tuple(GameJoins.TO_TEAMS, 12, 0),
            tuple(GameJoins.FROM_TEAMS, 2, 0),
            tuple(GameJoins.EVENTS, 10, 0),
            tuple(GameJoins.FROM_PLAYERS, 10, 0));
  }

  @Test
  void aGameThatTheScheduleLacksLosesAllItsRows() {
    Game game = with(SampleGame.asPlayed().game(), List.of(), false);

    assertThat(meters(game))
        .singleElement()
        .satisfies(
            meter -> {
              assertThat(meter.rowsIn()).isEqualTo(boxes(game));
              assertThat(meter.lost()).isEqualTo(boxes(game));
              assertThat(meter.examples()).hasSize(5).contains("20231024_LAL_DEN balldontlie");
            });
  }

  @Test
  void aFinalGameWithoutAnyBoxScoreIsLost() {
    Game played = SampleGame.asPlayed().game();
    Game game =
        new Game(
            played.gameId(),
            played.schedule(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            played.events(),
            played.leagueEvents(),
            List.of());

    assertThat(meters(game))
        .singleElement()
        .satisfies(
            meter -> {
              assertThat(meter.joinName()).isEqualTo(GameJoins.FROM_SCHEDULE);
              assertThat(meter.examples()).containsExactly("20231024_LAL_DEN");
            });
  }

  @Test
  void linesOnStrangersAreLostAndTwoSpellingsOfOneAreFolded() {
    List<PropLine> lines =
        List.of(line("Adam Ash"), line("Adam  Ash"), line("Ben Birch"), line("Nobody Known"));

    assertThat(meters(with(SampleGame.asPlayed().game(), lines, true)))
        .filteredOn(meter -> meter.joinName().equals(GameJoins.LINES))
        .singleElement()
        .satisfies(
            meter -> {
              assertThat(meter.rowsIn()).isEqualTo(4);
              assertThat(meter.matched()).isEqualTo(3);
              assertThat(meter.folded()).isEqualTo(1);
              assertThat(meter.examples()).containsExactly("Nobody Known");
            });
  }

  private static int boxes(Game game) {
    return game.teamBoxes().size()
        + game.gamebook().size()
        + game.leaguePlayers().size()
        + game.bdl().size();
  }

  private static PropLine line(String player) {
    return new PropLine(player, SampleGame.TIP_OFF, SampleGame.TIP_OFF, "draftkings", 20.5);
  }
}
