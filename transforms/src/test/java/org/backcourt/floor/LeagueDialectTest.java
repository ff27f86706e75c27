package org.backcourt.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.backcourt.shots.ShotSpot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeagueDialectTest {

  @ParameterizedTest
  @CsvSource({
    "2pt, Layup, SHOT",
    "3pt, Jump Shot, SHOT",
    "freethrow, 1 of 2, FREE_THROW",
    "rebound, offensive, OFFENSIVE_REBOUND",
    "rebound, defensive, DEFENSIVE_REBOUND",
    "rebound, '', REBOUND",
    "turnover, bad pass, TURNOVER",
    "foul, personal, FOUL",
    "substitution, out, SUBSTITUTION",
    "timeout, full, TIMEOUT",
    "jumpball, recovered, JUMP_BALL",
    "violation, kicked ball, VIOLATION",
    "block, '', OTHER",
    "steal, '', OTHER",
    "period, start, OTHER",
    "game, end, OTHER"
  })
  void theEchoOfABlockOrStealIsNoEvent(String type, String action, EventKind kind) {
    assertThat(LeagueDialect.kind(type, action)).isEqualTo(kind);
  }

  @Test
  void theSecondPlayerIsWhoPassedBlockedOrStole() {
    assertThat(LeagueDialect.role(EventKind.SHOT, true)).isEqualTo(SecondaryRole.ASSIST);
    assertThat(LeagueDialect.role(EventKind.SHOT, false)).isEqualTo(SecondaryRole.BLOCK);
    assertThat(LeagueDialect.role(EventKind.TURNOVER, false)).isEqualTo(SecondaryRole.STEAL);
    assertThat(LeagueDialect.role(EventKind.FOUL, false)).isEqualTo(SecondaryRole.FOULED);
  }

  @Test
  void freeThrowsAreNumberedByTheActionAndAwardedByTheWords() {
    assertThat(LeagueDialect.freeThrow("2 of 3", "A. Ash Free Throw 2 of 3"))
        .isEqualTo(new FreeThrow(FreeThrow.Award.ORDINARY, 2, 3));
    assertThat(LeagueDialect.freeThrow("1 of 1", "A. Ash Free Throw Technical (1 PTS)"))
        .isEqualTo(new FreeThrow(FreeThrow.Award.TECHNICAL, 1, 1));
  }

  @Test
  void aShotIsWorthWhatItsTypeSaysElseWhatItsEventSays() {
    assertThat(LeagueDialect.shotValue("3PT", "3pt")).isEqualTo(3);
    assertThat(LeagueDialect.shotValue(null, "3pt")).isEqualTo(3);
    assertThat(LeagueDialect.shotValue(" ", "2pt")).isEqualTo(2);
  }

  /** 5.25 + 20 ft from the left baseline is 26.86 % of 94; 25 + 10 ft across is 70 % of 50. */
  @Test
  void atTheLeftHoopTheFarSideOfTheCourtIsOnTheLeft() {
    place(LeagueDialect.spot(3, 25.25 / 94 * 100, 70.0, null, ""), -100, 200);
    place(LeagueDialect.spot(3, 100 - 25.25 / 94 * 100, 70.0, null, ""), 100, 200);
  }

  @Test
  void aHeaveBelongsToTheHoopThatItsDistanceSays() {
    // 60 ft from the right hoop, 23.5 ft from the left one.
    double along = 100 - 65.25 / 94 * 100;
    place(LeagueDialect.spot(3, along, 50.0, 60.0, ""), 0, 600);
    place(LeagueDialect.spot(3, along, 50.0, null, ""), 0, 235);
  }

  private static void place(ShotSpot spot, double x, double y) {
    assertThat(spot.x()).isEqualTo(x, within(1e-9));
    assertThat(spot.y()).isEqualTo(y, within(1e-9));
  }

  @Test
  void aShotWithoutBothCoordinatesKeepsItsDistanceAndKind() {
    assertThat(LeagueDialect.spot(2, null, 50.0, 3.0, "Layup"))
        .isEqualTo(new ShotSpot(2, null, null, 3.0, "Layup"));
  }
}
