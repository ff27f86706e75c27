package org.backcourt.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.backcourt.zones.ZoneGames.attempts;
import static org.backcourt.zones.ZoneGames.daily;
import static org.backcourt.zones.ZoneGames.shots;
import static org.backcourt.zones.ZoneGames.together;

import java.time.LocalDate;
import java.util.List;
import org.backcourt.rolling.GameLine;
import org.backcourt.rolling.Lines;
import org.backcourt.row.precompute.AssistedShare;
import org.backcourt.row.precompute.PaintTrend;
import org.backcourt.row.precompute.PlayerShotZones;
import org.backcourt.row.precompute.SampleQuality;
import org.backcourt.row.precompute.ScoringZone;
import org.backcourt.row.precompute.ZoneShooting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a player shoots, in the middle of a season, when ten games are needed. */
class ShotZoneProfileTest {

  private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);
  private static final LocalDate DATE = LocalDate.of(2024, 2, 20);

  private static PlayerShotZones row(List<GameLine> played) {
    return ShotZoneProfile.row(played, DATE, ZoneGames.SEASONS);
  }

  /** Ten games of which the last one alone has shots. */
  private static PlayerShotZones shooting(int paint, int midRange, int three) {
    return row(
        together(
            daily(9, JANUARY, day -> attempts(day, 0, 0, 0)),
            List.of(attempts(JANUARY.plusDays(9), paint, midRange, three))));
  }

  @Test
  void ratesAndPercentagesAreOfSummedShots() {
    PlayerShotZones row =
        row(
            together(
                daily(9, JANUARY, day -> shots(day, 4, 2, 2, 1, 4, 1).build()),
                List.of(shots(JANUARY.plusDays(9), 9, 2, 0, 0, 1, 1).build())));

    // 45 shots in the paint with 20 makes, 18 with 9 from mid-range, 37 with 10 from three.
    assertThat(row.totalShotsLast10()).isEqualTo(100);
    assertThat(row.paint()).isEqualTo(new ZoneShooting(45.0, 20.0 / 45, 4.5));
    assertThat(row.midRange()).isEqualTo(new ZoneShooting(18.0, 0.5, 1.8));
    assertThat(row.threePt()).isEqualTo(new ZoneShooting(37.0, 10.0 / 37, 3.7));
    assertThat(row.calculationNotes()).isNull();
    assertThat(row.seasonYear()).isEqualTo(2023);
  }

  @ParameterizedTest
  @CsvSource({
    "40, 20, 40, PAINT",
    "40, 39, 21, PAINT",
    "39, 21, 40, PERIMETER",
    "20, 40, 40, PERIMETER",
    "39, 35, 26, MID_RANGE",
    "0, 100, 0, MID_RANGE",
    "39, 34, 27, BALANCED",
    "33, 33, 34, BALANCED",
    "30, 31, 39, BALANCED"
  })
  void theMainZoneIsPaintThenPerimeterThenMidRange(
      int paint, int midRange, int three, ScoringZone zone) {
    assertThat(shooting(paint, midRange, three).primaryScoringZone()).isEqualTo(zone);
  }

  @Test
  void aZoneWithoutShotsHasARateAndNoPercentage() {
    PlayerShotZones row = shooting(6, 0, 4);
    assertThat(row.midRange()).isEqualTo(new ZoneShooting(0.0, null, 0.0));
    assertThat(row.paint()).isEqualTo(new ZoneShooting(60.0, 0.0, 0.6));
    assertThat(row.calculationNotes()).isEqualTo("No mid-range attempts");
    assertThat(shooting(0, 3, 0).calculationNotes())
        .isEqualTo("No paint attempts; No three-point attempts");
  }

  @Test
  void withoutAnyShotNothingIsShownThoughTheGamesCount() {
    PlayerShotZones row = shooting(0, 0, 0);
    assertThat(row.paint()).isNull();
    assertThat(row.midRange()).isNull();
    assertThat(row.threePt()).isNull();
    assertThat(row.totalShotsLast10()).isNull();
    assertThat(row.primaryScoringZone()).isNull();
    assertThat(row.calculationNotes()).isEqualTo("No attempts");
    assertThat(row.gamesInSample10()).isEqualTo(10);
    assertThat(row.completeness().isWarmUp()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1, LOW", "6, LOW", "7, MEDIUM", "9, MEDIUM", "10, HIGH", "13, HIGH"})
  void theSampleIsAsGoodAsItsGames(int games, SampleQuality quality) {
    PlayerShotZones row = row(daily(games, JANUARY, day -> attempts(day, 5, 2, 3)));
    assertThat(row.sampleQuality10()).isEqualTo(quality);
    assertThat(row.gamesInSample10()).isEqualTo(Math.min(10, games));
    assertThat(row.gamesInSample20()).isEqualTo(games);
  }

  @Test
  void nineGamesShowNothingAndSayHowManyItTakes() {
    PlayerShotZones row = row(daily(9, JANUARY, day -> attempts(day, 5, 2, 3)));
    assertThat(row.paint()).isNull();
    assertThat(row.totalShotsLast10()).isNull();
    assertThat(row.primaryScoringZone()).isNull();
    assertThat(row.calculationNotes()).isNull();
    assertThat(row.completeness().isWarmUp()).isTrue();
    assertThat(row.completeness().earlySeasonFlag()).isFalse();
    assertThat(row.completeness().insufficientDataReason())
        .isEqualTo("9 games with zones, needs 10");
    assertThat(row.provenance().isProductionReady()).isFalse();
  }

  @Test
  void theEleventhGamePushesTheFirstOneOut() {
    List<GameLine> ten = daily(10, JANUARY, day -> attempts(day, 5, 2, 3));
    List<GameLine> eleven = together(ten, List.of(attempts(JANUARY.plusDays(10), 15, 2, 3)));
    assertThat(row(ten).totalShotsLast10()).isEqualTo(100);
    assertThat(row(eleven).totalShotsLast10()).isEqualTo(110);
    assertThat(row(eleven).paint()).isEqualTo(new ZoneShooting(600.0 / 11, 0.0, 6.0));
    // The trend of twenty games still stands on it.
    assertThat(row(eleven).completeness().contributingGameDates())
        .hasSize(11)
        .startsWith(JANUARY)
        .endsWith(JANUARY.plusDays(10));
  }

  @Test
  void gamesThatLackAZoneAreMissingAndOlderOnesStandIn() {
    List<GameLine> played = daily(12, JANUARY, day -> attempts(day, 5, 2, 3));
    played.set(4, withoutThrees(JANUARY.plusDays(4)));
    played.set(10, withoutThrees(JANUARY.plusDays(10)));

    PlayerShotZones row = row(played);

    // Of the last ten that he played, the third to the twelfth, eight have all zones.
    assertThat(row.completeness().expectedGamesCount()).isEqualTo(10);
    assertThat(row.completeness().actualGamesCount()).isEqualTo(8);
    assertThat(row.completeness().missingGamesCount()).isEqualTo(2);
    assertThat(row.completeness().completenessPercentage()).isEqualTo(80.0);
    assertThat(row.gamesInSample10()).isEqualTo(10);
    assertThat(row.totalShotsLast10()).isEqualTo(100);
    assertThat(row.completeness().contributingGameDates())
        .hasSize(10)
        .startsWith(JANUARY)
        .doesNotContain(JANUARY.plusDays(4), JANUARY.plusDays(10))
        .endsWith(JANUARY.plusDays(11));
  }

  /** The box score knows threes, no play-by-play knows where the others were taken from. */
  private static GameLine withoutThrees(LocalDate date) {
    return Lines.on(date).with("paint_attempts", 50, "mid_range_attempts", 50).build();
  }

  @ParameterizedTest
  @CsvSource({"3, 70.0, true", "4, 60.0, false"})
  void seventyPercentOfTheGamesMakeARowFit(int lacking, double percentage, boolean fit) {
    List<GameLine> played =
        together(
            daily(10, JANUARY, day -> attempts(day, 5, 2, 3)),
            daily(lacking, JANUARY.plusDays(10), ShotZoneProfileTest::withoutThrees));
    PlayerShotZones row = row(played);
    assertThat(row.completeness().completenessPercentage()).isCloseTo(percentage, within(1e-12));
    assertThat(row.provenance().isProductionReady()).isEqualTo(fit);
  }

  @Test
  void theTrendTakesFifteenGamesAndHoldsTwenty() {
    List<GameLine> older = daily(10, JANUARY, day -> shots(day, 10, 5, 0, 0, 0, 0).build());
    List<GameLine> newer =
        daily(10, JANUARY.plusDays(10), day -> shots(day, 2, 2, 3, 0, 5, 0).build());
    List<GameLine> oldest =
        daily(2, JANUARY.minusDays(2), day -> shots(day, 0, 0, 90, 0, 0, 0).build());

    assertThat(row(together(older.subList(6, 10), newer)).trend()).isNull();
    assertThat(row(together(older.subList(5, 10), newer)).trend()).isNotNull();
    // 120 of 200 shots in the paint, 50 and 20 of them made.
    assertThat(row(together(oldest, older, newer)).trend())
        .isEqualTo(new PaintTrend(60.0, 70.0 / 120));
    assertThat(row(together(oldest, older, newer)).gamesInSample20()).isEqualTo(20);
    assertThat(row(together(oldest, older, newer)).paint())
        .isEqualTo(new ZoneShooting(20.0, 1.0, 2.0));
  }

  @Test
  void basketsAfterAPassAndWithoutOneAddUpToAHundred() {
    List<GameLine> played =
        together(
            daily(
                9,
                JANUARY,
                day ->
                    shots(day, 5, 2, 2, 1, 3, 0)
                        .with("assisted_fg_makes", 2, "unassisted_fg_makes", 1)
                        .build()),
            List.of(
                shots(JANUARY.plusDays(9), 5, 3, 2, 0, 3, 0)
                    .with("assisted_fg_makes", 3, "unassisted_fg_makes", 0)
                    .build()));
    assertThat(row(played).assisted()).isEqualTo(new AssistedShare(70.0, 30.0));
    assertThat(shooting(5, 2, 3).assisted()).isNull();
  }
}
