package org.backcourt.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GameIdTest {

  private static final GameId GAME =
      new GameId(LocalDate.of(2024, 1, 17), TeamCode.DAL, TeamCode.LAL);

  @Test
  void isWrittenAsDateVisitorsHosts() {
    assertThat(GAME).hasToString("20240117_DAL_LAL");
    assertThat(GameId.parse("20240117_DAL_LAL")).isEqualTo(GAME);
  }

  @Test
  void codesOfOtherDialectsAreReadAndOurOwnAreWritten() {
    assertThat(GameId.parse("20240117_BRK_PHO")).hasToString("20240117_BKN_PHX");
    assertThat(GameId.parse("20240117_GS_UTAH")).hasToString("20240117_GSW_UTA");
  }

  @Test
  void reversedSwapsTheSidesAndNothingElse() {
    assertThat(GAME.reversed()).hasToString("20240117_LAL_DAL");
    assertThat(GAME.reversed().reversed()).isEqualTo(GAME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20240230_DAL_LAL",
        "20241301_DAL_LAL",
        "20240117_DAL_DAL",
        "20240117_BRK_BKN",
        "20240117_DAL_ZZZ",
        "20240117_BDL123",
        "20240117DALLAL",
        "0022300561",
        ""
      })
  void whatIsNoGameIsRefused(String text) {
    assertThat(GameId.find(text)).isEmpty();
    assertThatThrownBy(() -> GameId.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + text + "' is no game id of the form YYYYMMDD_AWAY_HOME");
  }

  @Test
  void aTeamDoesNotPlayItself() {
    assertThatThrownBy(() -> new GameId(LocalDate.of(2024, 1, 17), TeamCode.DAL, TeamCode.DAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("game of 2024-01-17 has DAL on both sides");
  }

  @Test
  void eachSideIsTheOthersOpponent() {
    assertThat(GAME.opponentOf(TeamCode.DAL)).isEqualTo(TeamCode.LAL);
    assertThat(GAME.opponentOf(TeamCode.LAL)).isEqualTo(TeamCode.DAL);
    assertThat(GAME.has(TeamCode.BOS)).isFalse();
    assertThatThrownBy(() -> GAME.opponentOf(TeamCode.BOS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("BOS does not play in 20240117_DAL_LAL");
  }

  @Test
  void gamesAreOrderedByDateFirst() {
    GameId earlier = GameId.parse("20231231_UTA_WAS");
    GameId sameDate = GameId.parse("20240117_ATL_WAS");
    assertThat(Stream.of(GAME, sameDate, earlier).sorted().toList())
        .isEqualTo(List.of(earlier, sameDate, GAME));
  }
}
