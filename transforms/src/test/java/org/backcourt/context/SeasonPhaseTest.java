package org.backcourt.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backcourt.context.ContextSeason.fixture;

import java.util.List;
import org.backcourt.row.analytics.SeasonPhase;
import org.backcourt.row.analytics.UpcomingPlayerGame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The part of the season is said by the game's number, not by its month. */
class SeasonPhaseTest {

  private static List<UpcomingPlayerGame> rows(String number, String game) {
    return new ContextSeason()
        .fixture(fixture(number, game, 3, 100, 101))
        .sat("samroe", game, "BOS")
        .players(game.substring(0, 4) + "-" + game.substring(4, 6) + "-" + game.substring(6, 8));
  }

  @ParameterizedTest
  @CsvSource({
    "0022300561, 20240414_DEN_BOS, REGULAR_SEASON",
    "0052300101, 20240416_DEN_BOS, PLAY_IN",
    "0042300101, 20240421_DEN_BOS, PLAYOFFS",
    "0042300401, 20240606_DEN_BOS, PLAYOFFS",
    "0062300001, 20231209_DEN_BOS, CUP_FINAL",
    "22300561, 20240414_DEN_BOS, REGULAR_SEASON"
  })
  void theNumberSaysThePhase(String number, String game, SeasonPhase phase) {
    assertThat(rows(number, game))
        .extracting(UpcomingPlayerGame::seasonPhase)
        .containsExactly(phase);
  }

  @Test
  void gamesThatDoNotCountHaveNoRows() {
    assertThat(rows("0012300001", "20231008_DEN_BOS")).isEmpty();
    assertThat(rows("0032300001", "20240218_DEN_BOS")).isEmpty();
  }
}
