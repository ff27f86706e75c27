package org.backcourt.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Three invented games, worked out with pencil and paper; the workings stand beside each value. */
class ThreeGamesByHandTest {

  // In regulation: 240 minutes a team.
  private static final BoxLine HOSTS =
      BoxLine.builder()
          .seconds(14_400)
          .points(110)
          .fieldGoals(40, 90)
          .threes(12, 30)
          .freeThrows(18, 25)
          .rebounds(10, 33)
          .turnovers(14)
          .build();
  private static final BoxLine GUESTS =
      BoxLine.builder()
          .seconds(14_400)
          .points(104)
          .fieldGoals(38, 86)
          .freeThrows(16, 20)
          .rebounds(8, 30)
          .turnovers(12)
          .build();
  private static final BoxLine SCORER =
      BoxLine.builder()
          .seconds(36 * 60)
          .points(27)
          .fieldGoals(9, 20)
          .threes(4, 8)
          .freeThrows(5, 5)
          .turnovers(3)
          .build();

  // One overtime: 265 minutes a team.
  private static final BoxLine HOSTS_OVERTIME =
      BoxLine.builder()
          .seconds(15_900)
          .points(121)
          .fieldGoals(44, 100)
          .freeThrows(20, 25)
          .rebounds(12, 35)
          .turnovers(9)
          .build();
  private static final BoxLine GUESTS_OVERTIME =
      BoxLine.builder()
          .seconds(15_900)
          .points(118)
          .fieldGoals(42, 98)
          .freeThrows(24, 30)
          .rebounds(14, 36)
          .turnovers(15)
          .build();

  // Two overtimes: 290 minutes a team.
  private static final BoxLine HOSTS_TWO_OVERTIMES =
      BoxLine.builder()
          .seconds(17_400)
          .points(143)
          .fieldGoals(48, 110)
          .freeThrows(38, 50)
          .rebounds(15, 40)
          .turnovers(20)
          .build();
  private static final BoxLine GUESTS_TWO_OVERTIMES =
      BoxLine.builder()
          .seconds(17_400)
          .points(130)
          .fieldGoals(50, 120)
          .freeThrows(20, 25)
          .rebounds(20, 41)
          .turnovers(12)
          .build();

  @Test
  void regulation() {
    // Hosts 90 + 11 - 10 + 14 = 105, guests 86 + 8.8 - 8 + 12 = 98.8.
    double possessions = Possessions.estimate(HOSTS, GUESTS);
    assertThat(possessions).isCloseTo(101.9, within(1e-9));
    assertThat(Possessions.estimate(GUESTS, HOSTS)).isEqualTo(possessions);
    assertValue(Possessions.pace(possessions, HOSTS.seconds()), 101.9);
    assertValue(Possessions.rating(HOSTS.points(), possessions), 107.948970);
    assertValue(Possessions.rating(GUESTS.points(), possessions), 102.060844);

    // 25.2 of 115 used, in three quarters of the game: 100 * 25.2 * 48 / (36 * 115).
    assertValue(UsageRate.fromBox(SCORER, HOSTS), 29.217391);
    // 27 / (2 * 22.2) and (9 + 2) / 20.
    assertValue(ShootingEfficiency.trueShooting(SCORER), 0.608108);
    assertValue(ShootingEfficiency.effectiveFieldGoal(SCORER), 0.55);
  }

  @Test
  void overtimeDoesNotInflateUsageOrPace() {
    // Hosts 100 + 11 - 12 + 9 = 108, guests 98 + 13.2 - 14 + 15 = 112.2.
    double possessions = Possessions.estimate(HOSTS_OVERTIME, GUESTS_OVERTIME);
    assertThat(possessions).isCloseTo(110.1, within(1e-9));
    // 48 * 110.1 / 53.
    assertValue(Possessions.pace(possessions, HOSTS_OVERTIME.seconds()), 99.713208);
    assertThat(Possessions.overtimes(HOSTS_OVERTIME.seconds())).isEqualTo(1);

    // On for all 53 minutes, he used 29.4 of the team's 120: exactly his share.
    BoxLine ironMan =
        BoxLine.builder().seconds(53 * 60).fieldGoals(8, 20).freeThrows(9, 10).turnovers(5).build();
    assertValue(UsageRate.fromBox(ironMan, HOSTS_OVERTIME), 24.5);
  }

  @Test
  void twoOvertimesAndAPlayerWhoOnlyShotFreeThrows() {
    // Hosts 110 + 22 - 15 + 20 = 137, guests 120 + 11 - 20 + 12 = 123.
    double possessions = Possessions.estimate(HOSTS_TWO_OVERTIMES, GUESTS_TWO_OVERTIMES);
    assertThat(possessions).isCloseTo(130, within(1e-9));
    // 48 * 130 / 58.
    assertValue(Possessions.pace(possessions, 17_400), 107.586207);
    assertValue(Possessions.rating(143, possessions), 110);
    assertValue(Possessions.rating(130, possessions), 100);
    assertThat(Possessions.overtimes(17_400)).isEqualTo(2);

    // Half of the 58 minutes: 100 * 0.88 * 2 / 152.
    BoxLine foulShooter = BoxLine.builder().seconds(29 * 60).points(1).freeThrows(1, 2).build();
    assertValue(UsageRate.fromBox(foulShooter, HOSTS_TWO_OVERTIMES), 1.157895);
    // 1 / (2 * 0.88).
    assertValue(ShootingEfficiency.trueShooting(foulShooter), 0.568182);
    assertThat(ShootingEfficiency.effectiveFieldGoal(foulShooter)).isEmpty();
  }

  @Test
  void aZeroStaysAZero() {
    BoxLine cold = BoxLine.builder().seconds(600).fieldGoals(0, 7).build();
    assertThat(ShootingEfficiency.trueShooting(cold)).hasValue(0);
    assertThat(ShootingEfficiency.effectiveFieldGoal(cold)).hasValue(0);

    BoxLine spectator = BoxLine.builder().seconds(600).build();
    assertThat(UsageRate.fromBox(spectator, HOSTS)).hasValue(0);
    assertThat(UsageRate.onCourt(spectator, 30)).hasValue(0);
    assertThat(ShootingEfficiency.trueShooting(spectator)).isEmpty();
  }

  @Test
  void whoDidNotPlayHasNoUsage() {
    assertThat(UsageRate.fromBox(BoxLine.EMPTY, HOSTS)).isEmpty();
    assertThat(UsageRate.onCourt(BoxLine.EMPTY, 30)).isEmpty();
    assertThat(UsageRate.fromBox(SCORER, BoxLine.EMPTY)).isEmpty();
  }

  @Test
  void onCourtUsageIsHisShareOfWhatTheTeamUsedWhileHeWasOn() {
    // 25.2 of 84.
    assertValue(UsageRate.onCourt(SCORER, 84), 30);
    // Onto the floor for seconds in which the team used nothing.
    assertThat(UsageRate.onCourt(BoxLine.builder().seconds(2).build(), 0)).hasValue(0);
    assertThat(UsageRate.onCourt(SCORER, 0)).isEmpty();
  }

  @Test
  void overtimesSurviveMinutesThatAreAFewSecondsOff() {
    assertThat(Possessions.overtimes(14_400)).isZero();
    assertThat(Possessions.overtimes(14_395)).isZero();
    assertThat(Possessions.overtimes(15_880)).isEqualTo(1);
    assertThat(Possessions.overtimes(20_400)).isEqualTo(4);
    assertThat(Possessions.teamSeconds(4)).isEqualTo(20_400);
    assertThat(Possessions.pace(100, 0)).isEmpty();
    assertThat(Possessions.rating(100, 0)).isEmpty();
  }

  private static void assertValue(OptionalDouble value, double expected) {
    assertThat(value.orElseThrow()).isCloseTo(expected, within(1e-6));
  }
}
