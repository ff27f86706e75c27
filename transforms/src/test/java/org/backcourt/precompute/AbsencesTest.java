package org.backcourt.precompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backcourt.precompute.PlayersSeason.assertGames;

import java.time.LocalDate;
import java.util.List;
import org.backcourt.precompute.PlayersSeason.Rows;
import org.backcourt.row.quality.AbsentKey;
import org.junit.jupiter.api.Test;

/** Every expected key has a row or a reason; the season opened on 24 October. */
class AbsencesTest {

  private static final String ZONES = "nba_precompute.player_shot_zone_analysis";
  private static final String CACHE = "nba_precompute.player_daily_cache";
  private static final String FACTORS = "nba_precompute.player_composite_factors";
  private static final String STORE = "nba_predictions.ml_feature_store_v2";

  private static final LocalDate LAST_OF_BOOTSTRAP = LocalDate.of(2023, 11, 6);

  /** Four games in the first two weeks, and one on either side of their end. */
  private static PlayersSeason opening() {
    PlayersSeason season = new PlayersSeason();
    for (String day : List.of("1025", "1028", "1031", "1103")) {
      String game = "2023" + day + "_DEN_BOS";
      season.game(game).played(game, "BOS", 30, 10);
    }
    return season
        .game("20231106_DEN_BOS")
        .sat("20231106_DEN_BOS", "BOS")
        .game("20231107_DEN_BOS")
        .sat("20231107_DEN_BOS", "BOS");
  }

  private static AbsentKey bootstrap(String table, LocalDate date, String detail) {
    return new AbsentKey(table, date, "samroe", "BOOTSTRAP", detail);
  }

  @Test
  void onDayThirteenEveryExpectedKeyIsInBootstrap() {
    Rows rows = opening().rows("2023-11-06");

    String why = "day 13 of the season; rows begin on day 14";
    assertThat(rows.zones()).isEmpty();
    assertThat(rows.caches()).isEmpty();
    assertThat(rows.factors()).isEmpty();
    assertThat(rows.vectors()).isEmpty();
    assertThat(rows.absences())
        .containsExactlyInAnyOrder(
            bootstrap(ZONES, LAST_OF_BOOTSTRAP, why),
            bootstrap(CACHE, LAST_OF_BOOTSTRAP, why),
            bootstrap(FACTORS, LAST_OF_BOOTSTRAP, why),
            bootstrap(STORE, LAST_OF_BOOTSTRAP, why));
  }

  @Test
  void onDayFourteenRowsBegin() {
    Rows rows = opening().rows("2023-11-07");

    assertThat(rows.absences()).isEmpty();
    assertThat(rows.cache().completeness().isBootstrap()).isFalse();
    assertThat(rows.cache().completeness().earlySeasonFlag()).isTrue();
    assertGames(rows.cache().completeness(), 4, 4, 100);
    assertThat(rows.factors()).hasSize(1);
    assertThat(rows.vectors()).hasSize(1);
    // Four games are too few for zones, which take seven on this day.
    assertThat(rows.zone().completeness().isWarmUp()).isTrue();
    assertThat(rows.zone().completeness().insufficientDataReason())
        .isEqualTo("4 games with zones, needs 7");
  }

  @Test
  void inBootstrapZonesAreExpectedOfThoseAloneWhoHavePlayed() {
    PlayersSeason season =
        new PlayersSeason().game("20231024_DEN_BOS").sat("20231024_DEN_BOS", "BOS");

    assertThat(season.rows("2023-10-24").absences())
        .extracting(AbsentKey::tableName)
        .containsExactlyInAnyOrder(CACHE, FACTORS, STORE);
    assertThat(season.rows("2023-10-24").absences())
        .extracting(AbsentKey::detail)
        .containsOnly("day 0 of the season; rows begin on day 14");
    assertThat(opening().rows("2023-10-30").absences())
        .containsExactly(
            bootstrap(
                ZONES, LocalDate.of(2023, 10, 30), "day 6 of the season; rows begin on day 14"));
  }

  @Test
  void twoGamesAreTooFewForAveragesAndThreeAreEnough() {
    PlayersSeason season = new PlayersSeason();
    for (String day : List.of("10", "12", "14", "16")) {
      String game = "202401" + day + "_DEN_BOS";
      season.game(game).played(game, "BOS", 30, 12);
    }

    Rows two = season.rows("2024-01-14");
    assertThat(two.caches()).isEmpty();
    assertThat(two.absences())
        .containsExactly(
            new AbsentKey(
                CACHE,
                LocalDate.of(2024, 1, 14),
                "samroe",
                "WARM_UP",
                "2 games played this season, needs 3"));
    assertThat(two.vectors()).hasSize(1);

    Rows three = season.rows("2024-01-16");
    assertThat(three.absences()).isEmpty();
    assertThat(three.cache().points().pointsAvgSeason()).isEqualTo(12.0);
  }

  @Test
  void whoHasOnlySatOutHasPlayedNoGame() {
    PlayersSeason season = new PlayersSeason();
    for (String day : List.of("08", "10", "12", "14")) {
      String game = "202401" + day + "_DEN_BOS";
      season.game(game).sat(game, "BOS");
    }

    Rows rows = season.rows("2024-01-14");

    LocalDate date = LocalDate.of(2024, 1, 14);
    assertThat(rows.absences())
        .containsExactlyInAnyOrder(
            new AbsentKey(CACHE, date, "samroe", "WARM_UP", "0 games played this season, needs 3"),
            new AbsentKey(STORE, date, "samroe", "WARM_UP", "0 games played this season, needs 1"));
    assertThat(rows.zones()).isEmpty();
    assertThat(rows.vectors()).isEmpty();
    assertThat(rows.factors()).hasSize(1);
    assertThat(rows.factors().get(0).completeness().isWarmUp()).isTrue();
  }

  @Test
  void whoIsNotExpectedInAGameHasZonesAndNothingElse() {
    Rows rows = opening().rows("2023-11-08");
    assertThat(rows.zones()).hasSize(1);
    assertThat(rows.caches()).isEmpty();
    assertThat(rows.factors()).isEmpty();
    assertThat(rows.vectors()).isEmpty();
    assertThat(rows.absences()).isEmpty();
  }
}
