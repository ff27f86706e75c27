package org.backcourt.shots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShotProfileTest {

  private static final ZonedShot AT_THE_RIM =
      new ZonedShot(CoarseZone.PAINT, ShotZone.RESTRICTED_AREA, false);
  private static final ZonedShot SOME_THREE = new ZonedShot(CoarseZone.THREE, null, true);

  @Test
  void everyShotHasACoarseZoneAndOnlyKnownOnesAFineZone() {
    ShotProfile profile = new ShotProfile();
    profile.add(AT_THE_RIM, new ZoneTally(1, 1, 1, 1, 0));
    profile.add(AT_THE_RIM, ZoneTally.MISS);
    profile.add(SOME_THREE, new ZoneTally(1, 1, 0, 0, 0));

    assertThat(profile.in(CoarseZone.PAINT)).isEqualTo(new ZoneTally(2, 1, 1, 1, 0));
    assertThat(profile.in(ShotZone.RESTRICTED_AREA)).isEqualTo(new ZoneTally(2, 1, 1, 1, 0));
    assertThat(profile.in(CoarseZone.THREE).unassistedMakes()).isEqualTo(1);
    assertThat(profile.in(ShotZone.ABOVE_BREAK_THREE)).isEqualTo(ZoneTally.NONE);
    assertThat(profile.in(CoarseZone.MID_RANGE)).isEqualTo(ZoneTally.NONE);
    assertThat(profile.total()).isEqualTo(new ZoneTally(3, 2, 1, 1, 0));
    assertThat(profile.estimatedAttempts()).isEqualTo(1);
  }

  @Test
  void aBlockIsNoAttempt() {
    ShotProfile profile = new ShotProfile();
    profile.add(SOME_THREE, ZoneTally.BLOCK);

    assertThat(profile.total().attempts()).isZero();
    assertThat(profile.in(CoarseZone.THREE).blocks()).isEqualTo(1);
    assertThat(profile.estimatedAttempts()).isZero();
  }
}
