package org.backcourt.shots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShotSpotTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, RESTRICTED_AREA",
    "39, 0, RESTRICTED_AREA",
    "0, -39.9, RESTRICTED_AREA",
    "40, 0, PAINT_NON_RA",
    "24, 32, PAINT_NON_RA",
    "80, 0, PAINT_NON_RA",
    "-80, 137.5, PAINT_NON_RA",
    "80, -52, PAINT_NON_RA",
    "80.1, 0, MID_RANGE",
    "0, 137.6, MID_RANGE",
    "-218, 40, MID_RANGE"
  })
  void twosFallInsideTheLaneOrOutsideIt(double x, double y, ShotZone zone) {
    assertExact(2, x, y, zone);
  }

  @ParameterizedTest
  @CsvSource({
    "-220, 0, LEFT_CORNER_THREE",
    "220, 0, RIGHT_CORNER_THREE",
    "220, 92.5, RIGHT_CORNER_THREE",
    "-250, -48, LEFT_CORNER_THREE",
    "220, 92.6, ABOVE_BREAK_THREE",
    "219.9, 0, ABOVE_BREAK_THREE",
    "0, 238, ABOVE_BREAK_THREE",
    "0, 417.5, ABOVE_BREAK_THREE",
    "0, 417.6, BACKCOURT",
    "-220, 700, BACKCOURT"
  })
  void threesFallInACornerAboveTheBreakOrInTheBackcourt(double x, double y, ShotZone zone) {
    assertExact(3, x, y, zone);
  }

  @Test
  void theValueDecidesBetweenALongTwoAndAThree() {
    // A foot on the line: 24 feet away, and still a two.
    assertExact(2, 0, 240, ShotZone.MID_RANGE);
    assertExact(3, 0, 240, ShotZone.ABOVE_BREAK_THREE);
  }

  @Test
  void aHeaveStaysAThree() {
    assertThat(new ShotSpot(3, 10.0, 600.0, 60.0, "3pt").zone().coarse())
        .isEqualTo(CoarseZone.THREE);
    assertThat(new ShotSpot(3, null, null, 60.0, "3pt").zone())
        .isEqualTo(new ZonedShot(CoarseZone.THREE, ShotZone.BACKCOURT, true));
  }

  @Test
  void withoutCoordinatesEightFeetIsPaintAndSaysItIsAnEstimate() {
    assertThat(new ShotSpot(2, null, null, 8.0, "jump shot").zone())
        .isEqualTo(new ZonedShot(CoarseZone.PAINT, ShotZone.PAINT_NON_RA, true));
    assertThat(new ShotSpot(2, null, null, 8.1, "jump shot").zone())
        .isEqualTo(new ZonedShot(CoarseZone.MID_RANGE, ShotZone.MID_RANGE, true));
    assertThat(new ShotSpot(2, null, null, 3.0, "").zone())
        .isEqualTo(new ZonedShot(CoarseZone.PAINT, ShotZone.RESTRICTED_AREA, true));
  }

  @ParameterizedTest
  @CsvSource({"driving layup", "Running DUNK", "turnaround Hook", "tip Layup"})
  void shotsOnlyTriedNearTheHoopArePaintAtAnyDistance(String type) {
    assertThat(new ShotSpot(2, null, null, 10.0, type).zone())
        .isEqualTo(new ZonedShot(CoarseZone.PAINT, ShotZone.PAINT_NON_RA, true));
    assertThat(new ShotSpot(2, null, null, null, type).zone())
        .isEqualTo(new ZonedShot(CoarseZone.PAINT, null, true));
  }

  @Test
  void aPlayersNameIsNoKindOfShot() {
    assertThat(new ShotSpot(2, null, null, 15.0, "J. Tipton 15' pullup Shot").zone().coarse())
        .isEqualTo(CoarseZone.MID_RANGE);
  }

  @Test
  void withoutCoordinatesNothingTellsACornerFromTheArc() {
    assertThat(new ShotSpot(3, null, null, 23.0, "3pt").zone())
        .isEqualTo(new ZonedShot(CoarseZone.THREE, null, true));
  }

  @Test
  void oneCoordinateAloneIsNone() {
    assertThat(new ShotSpot(2, 0.0, null, 3.0, "layup").zone().estimated()).isTrue();
  }

  @Test
  void theDistanceIsTheStatedOneElseMeasured() {
    assertThat(new ShotSpot(2, 30.0, 40.0, 6.0, "").distance()).hasValue(6);
    assertThat(new ShotSpot(2, 30.0, 40.0, null, "").distance()).hasValue(5);
    assertThat(new ShotSpot(2, null, null, null, "").distance()).isEmpty();
  }

  @Test
  void aShotIsWorthTwoOrThree() {
    assertThatThrownBy(() -> new ShotSpot(1, null, null, null, "free throw"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a shot is worth 2 or 3, not 1");
  }

  private static void assertExact(int value, double x, double y, ShotZone zone) {
    assertThat(new ShotSpot(value, x, y, null, "").zone())
        .isEqualTo(new ZonedShot(zone.coarse(), zone, false));
  }
}
