package org.backcourt.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The promises of docs/accuracy.md, kept on two seasons of real games. Prints the measured table;
 * figures without an assertion are printed because the page states them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccuracyTest {

  private SharedData data;

  @BeforeAll
  void findTheRealGames() {
    data = SharedData.orSkip();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-23", "2023-24"})
  void keepsItsPromisesOnARealSeason(String name) {
    RealSeason season = new RealSeason(data, name);
    ZoneAccuracy zones = ZoneAccuracy.of(data, season);
    UsageAccuracy usage = UsageAccuracy.of(data, season);
    PossessionAccuracy possessions = PossessionAccuracy.of(data, season);
    SurnameAccuracy surnames = SurnameAccuracy.of(data, name);
    ConservationAccuracy sums = ConservationAccuracy.of(season);

    print(name, "coarse zone, truth's coordinates", zones.coarseByCoordinates.summary());
    print(name, "fine zone, truth's coordinates", zones.fineByCoordinates.summary());
    print(name, "coarse zone, play-by-play coordinates", zones.coarseFromEvents.summary());
    print(name, "coarse zone, distance and type only", zones.coarseByDistanceAndType.summary());
    print(name, "coarse zone, type only", zones.coarseByTypeOnly.summary());
    print(name, "coarse zone, places in percent of court", zones.coarseByLeaguePlaces.summary());
    print(name, "the same against play-by-play's own", zones.bothPlayByPlaysAgree.summary());
    print(name, "players told apart by surname", surnames.toldApart.summary());
    print(name, "shots matched to truth", zones.matched.summary());
    print(name, "on-court usage", usage.onCourt.summary(0.1));
    print(name, "truth player-games covered", usage.truthCovered.summary());
    print(name, "official estimated usage, sample", usage.officialSample.summary(0.7));
    print(name, "box usage against on-court", correlation(usage.boxAgainstOnCourt));
    print(name, "the same, 10+ minutes", correlation(usage.boxAgainstOnCourtTenMinutes));
    print(name, "line-up keys found in the box", usage.keysMatched.summary());
    print(name, "the same keys, mangled", usage.mangledKeysMatched.summary());
    print(name, "seconds on the floor", usage.floorSeconds.summary(5));
    print(name, "possessions counted, regular season", possessions.counted.summary(1));
    print(name, "possessions counted, playoffs", possessions.countedInPlayoffs.summary(1));
    print(name, "possessions estimated from the box", possessions.estimated.summary(1));
    print(name, "pace from the estimate", possessions.pace.summary(1));
    print(name, "offensive rating from the estimate", possessions.offensiveRating.summary(1));
    print(name, "defensive rating from the estimate", possessions.defensiveRating.summary(1));
    print(name, "overtimes from team minutes", possessions.overtimes.summary());
    print(name, "periods add up to the score", sums.periodsAddUpToPoints.summary());
    print(name, "team zones add up to field goals", sums.zonesAddUpToAttempts.summary());
    print(name, "player zones add up to field goals", sums.playerZonesAddUp.summary());
    print(name, "assisted makes are the box's assists", sums.assistedMakesAreAssists.summary());
    print(name, "blocks by zone are the box's blocks", sums.blocksByZoneAreBlocks.summary());
    print(name, "offensive rebounds are the box's", sums.offensiveRebounds.summary());
    print(name, "play-by-play complete, team games", sums.playByPlayComplete.summary());
    print(name, "players whose shots are placed", sums.playersPlaced.summary());
    print(name, "five on five, actor on the floor", sums.playsInOrder.summary());
    print(name, "team rebuilt: attempts, points, minutes", sums.rebuiltAttempts.summary());
    print(name, "team rebuilt: turnovers", sums.rebuiltTurnovers.summary(1));
    print(name, "turnovers of no player, a team game", String.valueOf(sums.unassignedTurnovers));
    print(name, "their mean so far rounds to what is added", sums.seasonsMeanAgrees.summary());

    assertThat(zones.coarseByCoordinates.percent()).isGreaterThanOrEqualTo(99.8);
    assertThat(zones.coarseFromEvents.percent()).isGreaterThanOrEqualTo(99.8);
    assertThat(zones.coarseByDistanceAndType.percent()).isGreaterThanOrEqualTo(93.0);
    assertThat(zones.coarseByLeaguePlaces.percent()).isGreaterThanOrEqualTo(99.8);
    assertThat(zones.bothPlayByPlaysAgree.percent()).isGreaterThanOrEqualTo(99.9);
    assertThat(surnames.toldApart.percent()).isGreaterThanOrEqualTo(97.0);
    assertThat(sums.playByPlayComplete.percent()).isEqualTo(100);
    assertThat(sums.playersPlaced.percent()).isGreaterThanOrEqualTo(99.9);
    assertThat(usage.truthCovered.percent()).isGreaterThanOrEqualTo(99.5);
    assertThat(usage.onCourt.percentWithin(0.1)).isGreaterThanOrEqualTo(99.5);
    if (usage.officialSample.count() > 0) {
      assertThat(usage.officialSample.mean()).isLessThanOrEqualTo(0.10);
      assertThat(usage.officialSample.max()).isLessThanOrEqualTo(0.7);
    }
    assertThat(usage.boxAgainstOnCourtTenMinutes.correlation()).isGreaterThanOrEqualTo(0.99);
    assertThat(possessions.counted.percentWithin(1)).isGreaterThanOrEqualTo(90);
    assertThat(possessions.countedInPlayoffs.percentWithin(1)).isGreaterThanOrEqualTo(90);
    assertThat(possessions.overtimes.percent()).isEqualTo(100);
    assertThat(sums.seasonsMeanAgrees.percent()).isGreaterThanOrEqualTo(95.0);
  }

  private static String correlation(Differences pairs) {
    return String.format(
        Locale.ROOT,
        "n %,d; r %.4f; mean difference %.2f",
        pairs.count(),
        pairs.correlation(),
        pairs.mean());
  }

  private static void print(String season, String what, String figure) {
    System.out.printf("%s  %-42s %s%n", season, what, figure);
  }
}
