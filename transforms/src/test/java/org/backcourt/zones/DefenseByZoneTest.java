package org.backcourt.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.backcourt.zones.ZoneGames.SEASONS;
import static org.backcourt.zones.ZoneGames.daily;
import static org.backcourt.zones.ZoneGames.defense;
import static org.backcourt.zones.ZoneGames.together;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.backcourt.id.TeamCode;
import org.backcourt.row.precompute.DefenseForm;
import org.backcourt.row.precompute.ScoringZone;
import org.backcourt.row.precompute.TeamDefenseZones;
import org.backcourt.row.precompute.ZoneDefense;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How Boston defends by zone before the end of January, against what the league allows. */
class DefenseByZoneTest {

  private static final LocalDate DATE = LocalDate.of(2024, 1, 31);
  private static final LocalDate FIRST_OF_MONTH = LocalDate.of(2024, 1, 1);

  /** Fifteen games in which 50, 40 and 40 percent went in. */
  private static List<DefenseLine> boston() {
    return daily(15, FIRST_OF_MONTH, day -> defense(TeamCode.BOS, day).build());
  }

  /** Games of the Nuggets in which 70, 40 and 30 percent go in. */
  private static List<DefenseLine> denver(int games) {
    return daily(
        games,
        FIRST_OF_MONTH,
        day ->
            defense(TeamCode.DEN, day)
                .with("opp_paint_makes", 28, "opp_three_makes_pbp", 9)
                .build());
  }

  private static TeamDefenseZones row(List<DefenseLine> own, List<DefenseLine> league) {
    return new DefenseByZone(DATE, SEASONS, league).row(TeamCode.BOS, own, own.size(), own.size());
  }

  private static double againstLeague(@Nullable ZoneDefense zone) {
    return Objects.requireNonNull(Objects.requireNonNull(zone).defenseVsLeagueAvg());
  }

  @Test
  void aTeamStandsAgainstTheLeagueInPercentagePoints() {
    TeamDefenseZones row = row(boston(), together(boston(), denver(15)));

    // The league allows 720 of 1200, 120 of 300 and 315 of 900.
    assertThat(againstLeague(row.paint())).isCloseTo(-10.0, within(1e-9));
    assertThat(againstLeague(row.midRange())).isCloseTo(0.0, within(1e-9));
    assertThat(againstLeague(row.threePt())).isCloseTo(5.0, within(1e-9));
    assertThat(row.strongestZone()).isEqualTo(ScoringZone.PAINT);
    assertThat(row.weakestZone()).isEqualTo(ScoringZone.PERIMETER);
  }

  @Test
  void whatATeamAllowsIsSummedOverItsLastFifteenGames() {
    List<DefenseLine> own =
        together(
            List.of(
                defense(TeamCode.BOS, FIRST_OF_MONTH.minusDays(1))
                    .with("opp_paint_attempts", 400, "opp_paint_makes", 400)
                    .with("points_allowed", 999)
                    .build()),
            daily(14, FIRST_OF_MONTH, day -> defense(TeamCode.BOS, day).build()),
            List.of(
                defense(TeamCode.BOS, FIRST_OF_MONTH.plusDays(14))
                    .with("opp_paint_attempts", 115, "opp_paint_makes", 20, "blocks_paint", 18)
                    .with("points_in_paint_allowed", 55, "points_allowed", 120)
                    .with("defensive_rating", 125.0, "opponent_pace", 107.5)
                    .build()));

    TeamDefenseZones row = row(own, own);

    // 14 * 40 + 115 = 675 attempts with 15 * 20 makes; 14 * 3 + 18 blocks; 14 * 40 + 55 points.
    assertThat(row.paint())
        .usingRecursiveComparison()
        .ignoringFields("defenseVsLeagueAvg")
        .isEqualTo(new ZoneDefense(300.0 / 675, 45.0, 4.0, null));
    assertThat(row.paintPointsAllowedPerGame()).isEqualTo(41.0);
    assertThat(row.form()).isEqualTo(new DefenseForm(111.0, 106.0, 100.5));
    assertThat(row.gamesInSample()).isEqualTo(15);
    assertThat(row.completeness().contributingGameDates())
        .containsExactlyElementsOf(FIRST_OF_MONTH.datesUntil(FIRST_OF_MONTH.plusDays(15)).toList());
  }

  @Test
  void theLeagueIsThatOfTheThirtyDaysBefore() {
    DefenseLine before =
        defense(TeamCode.MIA, LocalDate.of(2023, 12, 31)).with("opp_paint_makes", 0).build();
    DefenseLine within =
        defense(TeamCode.MIA, LocalDate.of(2024, 1, 1)).with("opp_paint_makes", 0).build();

    List<DefenseLine> month = together(boston(), denver(15));
    // 720 of 1200; with one more game 720 of 1240.
    assertThat(againstLeague(row(boston(), together(List.of(before), month)).paint()))
        .isCloseTo(-10.0, within(1e-9));
    assertThat(againstLeague(row(boston(), together(List.of(within), month)).paint()))
        .isCloseTo(50 - 72000.0 / 1240, within(1e-9));
  }

  @Test
  void withFewerThanThirtyGamesTheLeagueIsThatOfTheSeason() {
    List<DefenseLine> november =
        daily(
            15,
            LocalDate.of(2023, 11, 1),
            day -> defense(TeamCode.MIA, day).with("opp_paint_makes", 0).build());
    // 15 * 20 + 14 * 28 makes of 44 * 40 shots, against the month's 720 of 1200.
    assertThat(againstLeague(row(boston(), together(november, boston(), denver(14))).paint()))
        .isCloseTo(50 - 69200.0 / 1760, within(1e-9));
    assertThat(againstLeague(row(boston(), together(november, boston(), denver(15))).paint()))
        .isCloseTo(-10.0, within(1e-9));
  }

  @Test
  void gamesWithoutZonesCountAsGamesAndNotAsZeros() {
    List<DefenseLine> own = boston();
    own.set(
        3,
        defense(TeamCode.BOS, FIRST_OF_MONTH.plusDays(3))
            .with("opp_three_attempts_pbp", null, "opp_three_makes_pbp", null)
            .with("points_allowed", 120)
            .build());

    TeamDefenseZones row = row(own, own);

    assertThat(row.paint()).isEqualTo(new ZoneDefense(0.5, 40.0, 3.0, 0.0));
    assertThat(row.paintPointsAllowedPerGame()).isEqualTo(40.0);
    assertThat(Objects.requireNonNull(row.form()).opponentPointsPerGame()).isEqualTo(106.0);
    assertThat(row.gamesInSample()).isEqualTo(15);
  }

  @Test
  void aZoneThatNobodyShotFromHasNoFigureAndIsNeitherStrongNorWeak() {
    List<DefenseLine> own =
        daily(
            15,
            FIRST_OF_MONTH,
            day ->
                defense(TeamCode.BOS, day)
                    .with("opp_mid_range_attempts", 0, "opp_mid_range_makes", 0)
                    .build());

    TeamDefenseZones row = row(own, together(own, denver(15)));

    assertThat(row.midRange()).isEqualTo(new ZoneDefense(null, 0.0, 1.0, null));
    assertThat(row.calculationNotes()).isEqualTo("No mid-range attempts");
    assertThat(row.strongestZone()).isEqualTo(ScoringZone.PAINT);
    assertThat(row.weakestZone()).isEqualTo(ScoringZone.PERIMETER);
  }

  @Test
  void withoutAnyZonesTheRestOfTheDefenceIsShownAllTheSame() {
    List<DefenseLine> own =
        daily(
            15,
            FIRST_OF_MONTH,
            day -> defense(TeamCode.BOS, day).with("opp_paint_attempts", null).build());

    TeamDefenseZones row = row(own, together(own, denver(15)));

    assertThat(row.paint()).isNull();
    assertThat(row.midRange()).isNull();
    assertThat(row.threePt()).isNull();
    assertThat(row.paintPointsAllowedPerGame()).isNull();
    assertThat(row.strongestZone()).isNull();
    assertThat(row.weakestZone()).isNull();
    assertThat(row.calculationNotes()).isEqualTo("No zones known");
    assertThat(row.form()).isEqualTo(new DefenseForm(110.0, 105.0, 100.0));
  }

  @Test
  void inWarmUpEveryFigureIsNullAndTheGamesAreCounted() {
    List<DefenseLine> fourteen = boston().subList(0, 14);

    TeamDefenseZones row =
        new DefenseByZone(DATE, SEASONS, together(boston(), denver(15)))
            .row(TeamCode.BOS, fourteen, 15, 14);

    assertThat(row.paint()).isNull();
    assertThat(row.form()).isNull();
    assertThat(row.strongestZone()).isNull();
    assertThat(row.calculationNotes()).isNull();
    assertThat(row.gamesInSample()).isEqualTo(14);
    assertThat(row.completeness().expectedGamesCount()).isEqualTo(15);
    assertThat(row.completeness().actualGamesCount()).isEqualTo(14);
    assertThat(row.completeness().missingGamesCount()).isEqualTo(1);
    assertThat(row.completeness().isWarmUp()).isTrue();
    assertThat(row.provenance().isProductionReady()).isFalse();
  }

  @Test
  void aTeamThatHasNotPlayedHasARowAndNothingWasExpectedOfIt() {
    TeamDefenseZones row =
        new DefenseByZone(DATE, SEASONS, denver(15)).row(TeamCode.BOS, List.of(), 0, 0);
    assertThat(row.gamesInSample()).isZero();
    assertThat(row.completeness().expectedGamesCount()).isZero();
    assertThat(row.completeness().completenessPercentage()).isEqualTo(100.0);
    assertThat(row.completeness().contributingGameDates()).isEmpty();
    assertThat(row.completeness().isWarmUp()).isTrue();
  }
}
