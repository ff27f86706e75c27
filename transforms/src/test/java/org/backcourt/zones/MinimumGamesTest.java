package org.backcourt.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backcourt.zones.ZoneGames.SEASONS;
import static org.backcourt.zones.ZoneGames.attempts;
import static org.backcourt.zones.ZoneGames.daily;
import static org.backcourt.zones.ZoneGames.defense;

import java.time.LocalDate;
import java.util.List;
import org.backcourt.id.TeamCode;
import org.backcourt.row.Completeness;
import org.backcourt.row.precompute.PlayerShotZones;
import org.backcourt.row.precompute.TeamDefenseZones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many games a row takes while the season is young, which opened on 24 October. */
class MinimumGamesTest {

  private static final LocalDate OPENING = LocalDate.of(2023, 10, 24);

  private static PlayerShotZones player(LocalDate date, int games) {
    return ShotZoneProfile.row(daily(games, OPENING, day -> attempts(day, 5, 2, 3)), date, SEASONS);
  }

  private static TeamDefenseZones team(LocalDate date, int games) {
    List<DefenseLine> played = daily(games, OPENING, day -> defense(TeamCode.BOS, day).build());
    return new DefenseByZone(date, SEASONS, played).row(TeamCode.BOS, played, games, games);
  }

  /** 3 games and one more every third day, at most 9, through day 21; then 10. */
  @ParameterizedTest
  @CsvSource({
    "2023-11-07, 7, true",
    "2023-11-10, 8, true",
    "2023-11-11, 9, true",
    "2023-11-14, 9, true",
    "2023-11-15, 10, false",
    "2024-04-14, 10, false"
  })
  void aPlayersMinimumGrowsToTen(LocalDate date, int minimum, boolean lowered) {
    assertThat(player(date, minimum - 1).completeness().isWarmUp()).isTrue();
    assertThat(player(date, minimum - 1).paint()).isNull();
    assertThat(player(date, minimum).completeness().isWarmUp()).isFalse();
    assertThat(player(date, minimum).paint()).isNotNull();
    assertThat(player(date, minimum).completeness().earlySeasonFlag()).isEqualTo(lowered);
    assertThat(player(date, minimum - 1).completeness().insufficientDataReason())
        .isEqualTo((minimum - 1) + " games with zones, needs " + minimum);
  }

  /** 5 games and one more every third day, at most 14, through day 21; then 15. */
  @ParameterizedTest
  @CsvSource({
    "2023-11-07, 9, true",
    "2023-11-08, 10, true",
    "2023-11-10, 10, true",
    "2023-11-11, 11, true",
    "2023-11-14, 12, true",
    "2023-11-15, 15, false",
    "2024-04-14, 15, false"
  })
  void aTeamsMinimumGrowsToFifteen(LocalDate date, int minimum, boolean lowered) {
    assertThat(team(date, minimum - 1).completeness().isWarmUp()).isTrue();
    assertThat(team(date, minimum - 1).paint()).isNull();
    assertThat(team(date, minimum).completeness().isWarmUp()).isFalse();
    assertThat(team(date, minimum).paint()).isNotNull();
    assertThat(team(date, minimum).completeness().earlySeasonFlag()).isEqualTo(lowered);
    assertThat(team(date, minimum - 1).completeness().insufficientDataReason())
        .isEqualTo((minimum - 1) + " games, needs " + minimum);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-10-31, true, true",
    "2023-11-06, true, true",
    "2023-11-07, false, true",
    "2023-11-30, false, true",
    "2023-12-01, false, false",
    "2024-03-31, false, false",
    "2024-04-01, false, true",
    "2024-05-01, false, false"
  })
  void theBootstrapAndTheBoundariesAreTwoDifferentThings(
      LocalDate date, boolean bootstrap, boolean boundary) {
    Completeness completeness = player(date, 3).completeness();
    assertThat(completeness.isBootstrap()).isEqualTo(bootstrap);
    assertThat(completeness.seasonBoundaryDetected()).isEqualTo(boundary);
  }

  @Test
  void theMinimumCountsFromTheOpeningThatTheScheduleNames() {
    // In December 2020 day 21 was the twelfth of January.
    LocalDate opening = LocalDate.of(2020, 12, 22);
    List<DefenseLine> played = daily(12, opening, day -> defense(TeamCode.BOS, day).build());
    LocalDate lowered = LocalDate.of(2021, 1, 12);
    assertThat(
            new DefenseByZone(lowered, SEASONS, played)
                .row(TeamCode.BOS, played, 12, 12)
                .completeness()
                .isWarmUp())
        .isFalse();
    assertThat(
            new DefenseByZone(lowered.plusDays(1), SEASONS, played)
                .row(TeamCode.BOS, played, 12, 12)
                .completeness()
                .isWarmUp())
        .isTrue();
  }
}
