package org.backcourt.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeagueGameIdTest {

  @Test
  void leadingZerosThatASourceDroppedAreRestored() {
    assertThat(LeagueGameId.find("22300561")).contains(new LeagueGameId("0022300561"));
    assertThat(LeagueGameId.find("0022300561")).contains(new LeagueGameId("0022300561"));
  }

  @ParameterizedTest
  @CsvSource({
    "0012300001, PRESEASON, false",
    "0022300561, REGULAR_SEASON, true",
    "0032300001, ALL_STAR, false",
    "0042300101, PLAYOFFS, true",
    "0052300101, PLAY_IN, true",
    "0062300001, CUP_FINAL, true"
  })
  void theThirdDigitIsTheKindOfGame(String id, LeagueGameId.Kind kind, boolean counts) {
    assertThat(new LeagueGameId(id).kind()).isEqualTo(kind);
    assertThat(kind.counts()).isEqualTo(counts);
  }

  @ParameterizedTest
  @CsvSource({"0022300561, 2023", "0029600001, 1996", "0020000001, 2000", "0024600001, 1946"})
  void theNextTwoDigitsAreTheSeason(String id, int year) {
    assertThat(new LeagueGameId(id).seasonYear()).isEqualTo(year);
  }

  @Test
  void theVendorsNumberGoesThereAndBack() {
    LeagueGameId game = LeagueGameId.ofVendorNumber(42400407);
    assertThat(game).hasToString("0042400407");
    assertThat(game.vendorNumber()).isEqualTo(42400407);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2230056",
        "022300561",
        "00223005611",
        "0072300561",
        "0002300561",
        "20240117_DAL_LAL",
        "00223OO561"
      })
  void whatIsMalformedIsRefused(String text) {
    assertThat(LeagueGameId.find(text)).isEmpty();
    assertThatThrownBy(() -> new LeagueGameId(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + text + "' is no league game id: ten digits that begin with 001 to 006");
  }

  @Test
  void aNumberThatIsNoGameIsRefused() {
    assertThatThrownBy(() -> LeagueGameId.ofVendorNumber(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'-000000001' is no league game id: ten digits that begin with 001 to 006");
  }
}
