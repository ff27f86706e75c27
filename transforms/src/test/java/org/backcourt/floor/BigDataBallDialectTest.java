package org.backcourt.floor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BigDataBallDialectTest {

  @ParameterizedTest
  @CsvSource({
    "shot, layup, X driving Layup (2 PTS), SHOT",
    "shot, shot, MISS X Shot, SHOT",
    "free throw, freethrow, X Free Throw 1 of 2, FREE_THROW",
    "rebound, rebound, X REBOUND (Off:1 Def:3), REBOUND",
    "rebound, rebound, TEAM offensive REBOUND, OFFENSIVE_REBOUND",
    "rebound, rebound, TEAM defensive REBOUND, DEFENSIVE_REBOUND",
    "rebound, rebound offensive, '', OFFENSIVE_REBOUND",
    "rebound, rebound defensive, X REBOUND (Off:1 Def:3), DEFENSIVE_REBOUND",
    "turnover, turnover, BOS shot clock Team TURNOVER, TURNOVER",
    "turnover, turnover, X offensive foul TURNOVER (1 TO), TURNOVER",
    "foul, foul, X offensive FOUL (1 PF), FOUL",
    "substitution, substitution, SUB in: X, SUBSTITUTION",
    "timeout, timeout, BOS Timeout, TIMEOUT",
    "jump ball, jump ball, '', JUMP_BALL",
    "start of period, '', '', PERIOD_START",
    "End of Period, '', '', PERIOD_END",
    "ejection, '', '', OTHER",
    "'', '', '', OTHER"
  })
  void typesAreUnderstoodAndNewOnesAreNoSurprise(
      String type, String subtype, String description, EventKind kind) {
    assertThat(BigDataBallDialect.kind(type, subtype, description)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "freethrow, X Free Throw 2 of 3 (3 PTS), ORDINARY, 2, 3",
    "freethrow, MISS X Free Throw 1 of 1, ORDINARY, 1, 1",
    "freethrow, X technical Free Throw 1 of 1 (7 PTS), TECHNICAL, 1, 1",
    "freethrow, X flagrant Free Throw 1 of 2, FLAGRANT, 1, 2",
    "freethrow, X clear-path Free Throw 2 of 2, CLEAR_PATH, 2, 2",
    "freethrow, X away-from-play Free Throw 1 of 1, AWAY_FROM_PLAY, 1, 1",
    "freethrow, X transition take Free Throw 1 of 1, TRANSITION_TAKE, 1, 1",
    "free throw 1/2, '', ORDINARY, 1, 2",
    "free throw clear path 2/2, '', CLEAR_PATH, 2, 2",
    "free throw technical, '', TECHNICAL, 1, 1"
  })
  void freeThrowsAreReadFromEitherField(
      String subtype, String description, FreeThrow.Award award, int number, int of) {
    assertThat(BigDataBallDialect.freeThrow(subtype, description))
        .isEqualTo(new FreeThrow(award, number, of));
  }

  @Test
  void aShotIsWorthWhatItsTypeSaysElseWhatItsWordsSay() {
    assertThat(BigDataBallDialect.shotValue("3PT", "jump shot", "")).isEqualTo(3);
    assertThat(BigDataBallDialect.shotValue("2PT", "3pt jump shot", "")).isEqualTo(2);
    assertThat(BigDataBallDialect.shotValue(null, "3pt jump shot", "")).isEqualTo(3);
    assertThat(BigDataBallDialect.shotValue("", "", "MISS X 25' pullup 3PT")).isEqualTo(3);
    assertThat(BigDataBallDialect.shotValue(null, "layup", "X Layup")).isEqualTo(2);
  }

  @Test
  void rolesOfTheSecondPlayer() {
    assertThat(BigDataBallDialect.role("assist")).hasValue(SecondaryRole.ASSIST);
    assertThat(BigDataBallDialect.role("Block")).hasValue(SecondaryRole.BLOCK);
    assertThat(BigDataBallDialect.role("entered")).hasValue(SecondaryRole.OTHER);
    assertThat(BigDataBallDialect.role(null)).isEmpty();
    assertThat(BigDataBallDialect.role(" ")).isEmpty();
  }
}
