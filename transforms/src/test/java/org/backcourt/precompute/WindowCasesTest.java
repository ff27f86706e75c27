package org.backcourt.precompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.backcourt.precompute.PlayersSeason.assertGames;
import static org.backcourt.precompute.PlayersSeason.days;

import java.time.LocalDate;
import java.util.List;
import org.backcourt.id.TeamCode;
import org.backcourt.precompute.PlayersSeason.Rows;
import org.backcourt.row.analytics.RestAndLoad;
import org.backcourt.row.precompute.PlayerDailyCache;
import org.backcourt.row.precompute.SampleQuality;
import org.backcourt.row.precompute.ZoneShooting;
import org.junit.jupiter.api.Test;

/** What windows hold when a season does not run smoothly. */
class WindowCasesTest {

  /** Six games for Boston, three for New York, and games of both that he had no part in. */
  private static PlayersSeason traded() {
    PlayersSeason season = new PlayersSeason();
    for (String day : List.of("01", "03", "05", "07", "09", "11")) {
      String game = "202401" + day + "_DEN_BOS";
      season.game(game).played(game, "BOS", 30, 10);
    }
    season.game("20240112_MIA_NYK").game("20240113_DEN_BOS").game("20240119_DEN_BOS");
    for (String day : List.of("15", "17", "21")) {
      String game = "202401" + day + "_MIA_NYK";
      season.game(game).played(game, "NYK", 36, 22);
    }
    return season.game("20240123_MIA_NYK").sat("20240123_MIA_NYK", "NYK");
  }

  @Test
  void aTradedPlayerTakesHisGamesAlongAndLeavesHisOldTeamsBehind() {
    Rows rows = traded().rows("2024-01-23");

    PlayerDailyCache cache = rows.cache();
    assertThat(cache.teamAbbr()).isEqualTo(TeamCode.NYK);
    assertGames(cache.completeness(), 9, 9, 100);
    assertThat(cache.completeness().contributingGameDates())
        .isEqualTo(
            days(
                "2024-01-01",
                "2024-01-03",
                "2024-01-05",
                "2024-01-07",
                "2024-01-09",
                "2024-01-11",
                "2024-01-15",
                "2024-01-17",
                "2024-01-21"));
    // Six games of 10 and three of 22 points; the last five are two and three.
    assertThat(cache.points().gamesPlayedSeason()).isEqualTo(9);
    assertThat(cache.points().pointsAvgSeason()).isEqualTo(14.0);
    assertThat(cache.points().pointsAvgLast5()).isCloseTo(17.2, within(1e-12));
    assertThat(cache.windows().allWindowsComplete()).isTrue();
    assertThat(rows.zone().completeness().contributingGameDates()).hasSize(9);
    assertThat(rows.absences()).isEmpty();
  }

  @Test
  void aLostGameOfTheNewTeamIsExpectedFromTheDayHeJoinedIt() {
    // New York's game of the eighteenth is over, and no source has any player of it.
    Rows rows = traded().game("20240118_MIA_NYK").rows("2024-01-23");

    assertGames(rows.cache().completeness(), 9, 10, 90);
    assertThat(rows.cache().windows().l5CompletenessPct()).isCloseTo(0.8, within(1e-12));
    assertThat(rows.cache().windows().l10CompletenessPct()).isCloseTo(0.9, within(1e-12));
    // In the seven days from the sixteenth: the seventeenth, the lost one, the twenty-first.
    assertThat(rows.cache().windows().l7dCompletenessPct()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(rows.cache().windows().allWindowsComplete()).isFalse();
  }

  @Test
  void gamesForTwoTeamsOnConsecutiveDaysAreTwoGames() {
    PlayersSeason season =
        new PlayersSeason()
            .game("20240108_DEN_BOS")
            .played("20240108_DEN_BOS", "BOS", 24, 8)
            .game("20240110_DEN_BOS")
            .played("20240110_DEN_BOS", "BOS", 30, 12)
            .game("20240111_MIA_NYK")
            .played("20240111_MIA_NYK", "NYK", 33, 25)
            .game("20240112_NYK_PHI")
            .sat("20240112_NYK_PHI", "NYK");

    PlayerDailyCache cache = season.rows("2024-01-12").cache();

    assertGames(cache.completeness(), 3, 3, 100);
    assertThat(cache.completeness().contributingGameDates())
        .isEqualTo(days("2024-01-08", "2024-01-10", "2024-01-11"));
    assertThat(cache.load()).isEqualTo(new RestAndLoad(true, 1, 1, 2, 3, 3, 87, 87, 29.0, 1));
    assertThat(cache.points().pointsAvgLast5()).isEqualTo(15.0);

    // On the night itself he has the night before behind him and two games are too few.
    Rows before = season.rows("2024-01-11");
    assertThat(before.caches()).isEmpty();
    assertThat(before.vectors()).hasSize(1);
    assertThat(before.vectors().get(0).teamAbbr()).isEqualTo(TeamCode.NYK);
    assertThat(before.vectors().get(0).daysRest()).isEqualTo(1);
    assertThat(before.vectors().get(0).completeness().contributingGameDates())
        .isEqualTo(days("2024-01-08", "2024-01-10"));
  }

  /** Games of 1, 2, 3 ... points from the first of January, and one on the twentieth. */
  private static PlayersSeason played(int games) {
    PlayersSeason season = new PlayersSeason();
    for (int i = 1; i <= games; i++) {
      String game = String.format("202401%02d_DEN_BOS", i);
      season.game(game).played(game, "BOS", 30, i);
    }
    return season.game("20240120_DEN_BOS").sat("20240120_DEN_BOS", "BOS");
  }

  @Test
  void withNineGamesZonesWarmUpAndAveragesDoNot() {
    Rows rows = played(9).rows("2024-01-20");

    assertThat(rows.zone().completeness().isWarmUp()).isTrue();
    assertThat(rows.zone().paint()).isNull();
    assertThat(rows.zone().sampleQuality10()).isEqualTo(SampleQuality.MEDIUM);
    assertGames(rows.zone().completeness(), 9, 9, 100);
    assertThat(rows.zone().completeness().insufficientDataReason())
        .isEqualTo("9 games with zones, needs 10");
    assertThat(rows.cache().points().pointsAvgLast10()).isEqualTo(5.0);
    assertThat(rows.cache().points().pointsAvgLast5()).isEqualTo(7.0);
    // 1 to 9: the sum of squares about 5 is 60, over 8.
    assertThat(rows.cache().points().pointsStdLast10()).isCloseTo(Math.sqrt(7.5), within(1e-12));
    assertThat(rows.cache().shots().paintRateLast10()).isNull();
    assertThat(rows.absences()).isEmpty();
  }

  @Test
  void withTenGamesZonesAreShown() {
    Rows rows = played(10).rows("2024-01-20");

    assertThat(rows.zone().completeness().isWarmUp()).isFalse();
    assertThat(rows.zone().paint()).isEqualTo(new ZoneShooting(50.0, 0.6, 5.0));
    assertThat(rows.zone().sampleQuality10()).isEqualTo(SampleQuality.HIGH);
    assertGames(rows.zone().completeness(), 10, 10, 100);
    assertThat(rows.cache().points().pointsAvgLast10()).isEqualTo(5.5);
    assertThat(rows.cache().shots().paintRateLast10()).isEqualTo(50.0);
  }

  @Test
  void withElevenGamesTheFirstLeavesTheLastTen() {
    Rows rows = played(11).rows("2024-01-20");

    assertGames(rows.zone().completeness(), 10, 10, 100);
    assertThat(rows.zone().completeness().contributingGameDates())
        .hasSize(11)
        .startsWith(LocalDate.of(2024, 1, 1));
    assertThat(rows.zone().gamesInSample10()).isEqualTo(10);
    assertThat(rows.zone().gamesInSample20()).isEqualTo(11);
    assertThat(rows.cache().points().pointsAvgLast10()).isEqualTo(6.5);
    assertThat(rows.cache().points().pointsAvgSeason()).isEqualTo(6.0);
    assertGames(rows.cache().completeness(), 11, 11, 100);
  }

  @Test
  void minutesOfOvertimeCountInFull() {
    PlayersSeason season =
        new PlayersSeason()
            .game("20240105_DEN_BOS")
            .played("20240105_DEN_BOS", "BOS", 36, 20)
            .game("20240107_DEN_BOS")
            .played("20240107_DEN_BOS", "BOS", 57.75, 41)
            .game("20240109_DEN_BOS")
            .played("20240109_DEN_BOS", "BOS", 50.25, 29)
            .game("20240111_DEN_BOS")
            .sat("20240111_DEN_BOS", "BOS");

    PlayerDailyCache cache = season.rows("2024-01-11").cache();

    assertThat(cache.minutesAndUsage().minutesAvgLast5()).isEqualTo(48.0);
    assertThat(cache.load().minutesInLast7Days()).isEqualTo(144.0);
    assertThat(cache.load().avgMinutesPerGameLast7()).isEqualTo(48.0);
    assertThat(cache.points().pointsAvgLast5()).isEqualTo(30.0);
  }

  @Test
  void aPlayersGameDeliveredTwiceIsOneGame() {
    PlayersSeason season = new PlayersSeason();
    for (String day : List.of("10", "12", "14")) {
      String game = "202401" + day + "_DEN_BOS";
      season.game(game).played(game, "BOS", 30, 10);
    }
    season
        .game("20240116_DEN_BOS")
        .played("20240116_DEN_BOS", "BOS", 30, 30)
        .again("20240116_DEN_BOS", "BOS", 30, 30)
        .game("20240118_DEN_BOS")
        .sat("20240118_DEN_BOS", "BOS");
    Rows rows = season.rows("2024-01-18");
    assertThat(rows.zone().completeness().contributingGameDates()).doesNotHaveDuplicates();
    assertThat(rows.cache().points().gamesPlayedSeason()).isEqualTo(4);
    assertThat(rows.cache().points().pointsAvgSeason()).isEqualTo(15.0);
  }
}
