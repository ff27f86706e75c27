package org.backcourt.precompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backcourt.precompute.PlayersSeason.assertGames;
import static org.backcourt.precompute.PlayersSeason.days;

import java.time.LocalDate;
import java.util.List;
import org.backcourt.precompute.PlayersSeason.Rows;
import org.backcourt.row.analytics.RestAndLoad;
import org.backcourt.row.precompute.PlayerDailyCache;
import org.backcourt.row.precompute.ZoneShooting;
import org.backcourt.row.quality.AbsentKey;
import org.junit.jupiter.api.Test;

/** What windows hold of a player, and of a game, that was away for a while. */
class LongAbsenceTest {

  private static final String CACHE = "nba_precompute.player_daily_cache";

  /** Ten games in November, the last on the thirtieth; then he is listed and does not play. */
  private static PlayersSeason injured() {
    PlayersSeason season = new PlayersSeason();
    for (int day = 12; day <= 30; day += 2) {
      String game = "202311" + day + "_DEN_BOS";
      season.game(game).played(game, "BOS", 30, 20);
    }
    for (String day : List.of("1210", "1220", "1230", "1231", "0110", "0120")) {
      String game = (day.startsWith("12") ? "2023" : "2024") + day + "_DEN_BOS";
      season.game(game).sat(game, "BOS");
    }
    return season;
  }

  @Test
  void aLongInjuryLeavesNothingExpectedAndAverageGamesAsTheyWere() {
    // Thirty days after the thirtieth of November.
    PlayerDailyCache cache = injured().rows("2023-12-30").cache();

    assertGames(cache.completeness(), 10, 10, 100);
    assertThat(cache.completeness().contributingGameDates())
        .hasSize(10)
        .endsWith(LocalDate.of(2023, 11, 30));
    assertThat(cache.load()).isEqualTo(new RestAndLoad(false, 30, 2, 30, 0, 0, 0, 0, null, 0));
    assertThat(cache.points().pointsAvgLast5()).isEqualTo(20.0);
    assertThat(cache.points().gamesPlayedSeason()).isEqualTo(10);
    assertThat(cache.windows().allWindowsComplete()).isTrue();
  }

  @Test
  void afterThirtyOneDaysHisAveragesAreStaleAndHisZonesAreNot() {
    Rows rows = injured().rows("2023-12-31");

    assertThat(rows.caches()).isEmpty();
    assertThat(rows.absences())
        .containsExactly(
            new AbsentKey(
                CACHE, LocalDate.of(2023, 12, 31), "samroe", "STALE", "last played on 2023-11-30"));
    assertThat(rows.zone().paint()).isEqualTo(new ZoneShooting(50.0, 0.6, 5.0));
    assertThat(rows.factors()).hasSize(1);
    assertThat(rows.vectors()).hasSize(1);
  }

  @Test
  void hisFirstGameBackBringsTheAveragesBack() {
    Rows rows =
        injured()
            .game("20240122_DEN_BOS")
            .played("20240122_DEN_BOS", "BOS", 12, 5)
            .game("20240123_DEN_BOS")
            .sat("20240123_DEN_BOS", "BOS")
            .rows("2024-01-23");

    assertThat(rows.absences()).isEmpty();
    // Four games of 20 and one of 5; none that he missed counts as a zero.
    assertThat(rows.cache().points().pointsAvgLast5()).isEqualTo(17.0);
    assertThat(rows.cache().points().gamesPlayedSeason()).isEqualTo(11);
    assertGames(rows.cache().completeness(), 11, 11, 100);
    assertThat(rows.cache().load())
        .isEqualTo(new RestAndLoad(true, 1, 53, 1, 1, 1, 12, 12, 12.0, 0));
  }

  private static PlayersSeason postponed() {
    PlayersSeason season = new PlayersSeason();
    for (String day : List.of("10", "12", "14")) {
      String game = "202401" + day + "_DEN_BOS";
      season.game(game).played(game, "BOS", 30, 10);
    }
    return season
        .moved("20240116_DAL_BOS", "20240131_DAL_BOS")
        .played("20240131_DAL_BOS", "BOS", 30, 40)
        .game("20240118_DEN_BOS")
        .sat("20240118_DEN_BOS", "BOS")
        .game("20240201_DEN_BOS")
        .sat("20240201_DEN_BOS", "BOS");
  }

  @Test
  void aPostponedGameIsNotMissedOnTheDayItWasToBe() {
    PlayerDailyCache cache = postponed().rows("2024-01-18").cache();

    assertGames(cache.completeness(), 3, 3, 100);
    assertThat(cache.points().pointsAvgSeason()).isEqualTo(10.0);
    assertThat(cache.load().daysRest()).isEqualTo(4);
  }

  @Test
  void aPostponedGameIsAGameOfTheDayItWasPlayed() {
    PlayersSeason season = postponed();
    PlayerDailyCache cache = season.rows("2024-02-01").cache();

    assertGames(cache.completeness(), 4, 4, 100);
    assertThat(cache.completeness().contributingGameDates())
        .isEqualTo(days("2024-01-10", "2024-01-12", "2024-01-14", "2024-01-31"));
    assertThat(cache.points().pointsAvgSeason()).isEqualTo(17.5);
    assertThat(cache.load().daysRest()).isEqualTo(1);
    assertThat(season.rows("2024-01-16").caches()).isEmpty();
  }
}
