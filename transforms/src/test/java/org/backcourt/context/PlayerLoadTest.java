package org.backcourt.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.backcourt.row.analytics.RecentForm;
import org.backcourt.row.analytics.RestAndLoad;
import org.junit.jupiter.api.Test;

/** A player's rest, load and form before a game on 15 January. */
class PlayerLoadTest {

  private static final String[] DAYS = {"01", "07", "08", "10", "12", "13", "14"};

  /** He sits out on the tenth and on the fourteenth, and on the eighth there are two overtimes. */
  private static ContextSeason january() {
    ContextSeason season = new ContextSeason();
    for (String day : DAYS) {
      season.game(id(day), 100, 101);
    }
    return season
        .game(id("15"), 100, 101)
        .played("samroe", id("01"), "BOS", 30.0, 10)
        .played("samroe", id("07"), "BOS", 32.5, 20)
        .played("samroe", id("08"), "BOS", 53.25, 41)
        .sat("samroe", id("10"), "BOS")
        .played("samroe", id("12"), "BOS", 20.0, 0)
        .played("samroe", id("13"), "BOS", 35.0, 19)
        .sat("samroe", id("14"), "BOS")
        .played("samroe", id("15"), "BOS", 48.0, 60);
  }

  private static String id(String day) {
    return "202401" + day + "_DEN_BOS";
  }

  @Test
  void loadIsThatOfGamesHeWasOnCourtIn() {
    // 53.25 + 20 + 35 minutes in a week; 30 and 32.5 more in two; the eighth and the thirteenth
    // came the night after a game; the twelfth was his last after two days of rest or more.
    assertThat(january().player("2024-01-15", "samroe").load())
        .isEqualTo(new RestAndLoad(false, 2, 1, 3, 3, 5, 108.25, 170.75, 108.25 / 3, 2));
  }

  @Test
  void aWeekIsSevenDaysAndAFortnightFourteen() {
    ContextSeason season = january().game(id("16"), 100, 101).sat("samroe", id("16"), "BOS");
    // The eighth and the first have just fallen out; the fifteenth has come in.
    assertThat(season.player("2024-01-16", "samroe").load())
        .isEqualTo(new RestAndLoad(true, 1, 2, 1, 3, 5, 103.0, 188.75, 103.0 / 3, 2));
  }

  @Test
  void beforeHisFirstGameRestIsNotKnown() {
    assertThat(january().player("2024-01-01", "samroe").load())
        .isEqualTo(new RestAndLoad(false, null, null, null, 0, 0, 0, 0, null, 0));
  }

  @Test
  void averagesLeaveOutGamesHeSatOutAndKeepThoseWithoutAPoint() {
    RecentForm form = january().player("2024-01-15", "samroe").form();
    // 10 + 20 + 41 + 0 + 19 points in five games.
    assertThat(form.pointsAvgLast5()).isEqualTo(18.0);
    assertThat(form.pointsAvgLast10()).isEqualTo(18.0);
    assertThat(january().player("2024-01-01", "samroe").form().pointsAvgLast5()).isNull();
  }

  @Test
  void usageIsThatOfTheLastSevenGamesWhicheverDaysTheyWereOn() {
    ContextSeason season = new ContextSeason().game("20240215_DEN_BOS", 100, 101);
    season.sat("samroe", "20240215_DEN_BOS", "BOS");
    for (int day = 10; day < 20; day++) {
      String game = "202401" + day + "_DEN_BOS";
      season
          .game(game, 100, 101)
          .outing(
              ContextSeason.outing("samroe", game, "BOS")
                  .with("is_active", true, "usage_rate", day == 15 ? null : (double) day));
    }
    // The thirteenth to the nineteenth, of which the fifteenth has none: 13 14 16 17 18 19.
    assertThat(season.player("2024-02-15", "samroe").form().avgUsageRateLast7Games())
        .isCloseTo(97.0 / 6, within(1e-12));
  }

  @Test
  void shootingDeclinesBySeasonLessLastFiveGames() {
    ContextSeason season = new ContextSeason().ahead("20240120_DEN_BOS");
    for (int day = 10; day < 16; day++) {
      String game = "202401" + day + "_DEN_BOS";
      season
          .game(game, 100, 101)
          .outing(
              ContextSeason.outing("samroe", game, "BOS")
                  .with("is_active", true, "fg_attempts", 10, "fg_makes", day == 10 ? 9 : 3));
    }
    // 24 of 60 against 15 of 50.
    assertThat(season.player("2024-01-20", "samroe").form().shootingPctDeclineLast5())
        .isCloseTo(0.1, within(1e-12));
  }

  @Test
  void lateGameFiguresAreNullWithoutPlayByPlay() {
    ContextSeason season =
        new ContextSeason()
            .game("20240110_DEN_BOS", 100, 101)
            .game("20240112_DEN_BOS", 100, 101)
            .ahead("20240114_DEN_BOS")
            .played("samroe", "20240110_DEN_BOS", "BOS", 30, 10);
    assertThat(season.player("2024-01-14", "samroe").form().fourthQuarterMinutesLast7()).isNull();

    season.outing(
        ContextSeason.outing("samroe", "20240112_DEN_BOS", "BOS")
            .with("is_active", true, "fourth_quarter_minutes", 7.5, "clutch_minutes", 2.0)
            .with("fourth_quarter_points", 6));
    RecentForm form = season.player("2024-01-14", "samroe").form();
    assertThat(form.fourthQuarterMinutesLast7()).isEqualTo(7.5);
    assertThat(form.clutchMinutesLast7Games()).isEqualTo(2.0);
    assertThat(Objects.requireNonNull(form.fourthQuarterProductionLast7())).isEqualTo(6.0);
  }

  @Test
  void aLineDeliveredTwiceIsOneGameOfHis() {
    ContextSeason season =
        new ContextSeason()
            .game("20240110_DEN_BOS", 99, 110)
            .played("samroe", "20240110_DEN_BOS", "BOS", 30, 10)
            .played("samroe", "20240110_DEN_BOS", "BOS", 30, 10)
            .ahead("20240112_DEN_BOS");
    assertThat(season.player("2024-01-12", "samroe").load().gamesInLast7Days()).isEqualTo(1);
  }
}
