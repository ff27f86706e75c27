package org.backcourt.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;
import org.backcourt.row.Completeness;
import org.backcourt.row.WindowCompleteness;
import org.backcourt.row.analytics.UpcomingPlayerGame;
import org.backcourt.row.analytics.UpcomingTeamGame;
import org.backcourt.row.analytics.UpcomingTeamWindows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was to be found before a game on 20 January, and what was. */
class WindowCompletenessTest {

  private static final String DATE = "2024-01-20";

  private static String boston(int day) {
    return String.format("202401%02d_DEN_BOS", day);
  }

  /** He plays on some days of January and is listed for the twentieth. */
  private static ContextSeason played(int... days) {
    ContextSeason season = new ContextSeason();
    for (int day : days) {
      season.game(boston(day), 100, 101).played("samroe", boston(day), "BOS", 30, 10);
    }
    return season.game(boston(20), 100, 101).sat("samroe", boston(20), "BOS");
  }

  private static void assertGames(Completeness of, int found, int expected) {
    assertThat(of.actualGamesCount()).as("found").isEqualTo(found);
    assertThat(of.expectedGamesCount()).as("expected").isEqualTo(expected);
    assertThat(of.missingGamesCount()).as("missing").isEqualTo(expected - found);
    assertThat(of.completenessPercentage()).isCloseTo(100.0 * found / expected, within(1e-9));
  }

  @Test
  void aGameOfWhichNoSourceHasAnyPlayerIsMissing() {
    ContextSeason season = played(1, 3, 5, 7, 9, 11, 13, 17).game(boston(15), 100, 101);

    UpcomingPlayerGame row = season.player(DATE, "samroe");

    assertGames(row.completeness(), 8, 9);
    assertThat(row.completeness().contributingGameDates())
        .hasSize(8)
        .doesNotContain(LocalDate.of(2024, 1, 15));
    // One is missing of the last five and of nine; in a week of 13, 15 and 17; in a fortnight of
    // 7, 9, 11, 13, 15 and 17.
    WindowCompleteness windows = row.windows().windows();
    assertThat(windows.l5CompletenessPct()).isCloseTo(0.8, within(1e-12));
    assertThat(windows.l10CompletenessPct()).isCloseTo(8.0 / 9, within(1e-12));
    assertThat(windows.l7dCompletenessPct()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(windows.l14dCompletenessPct()).isCloseTo(5.0 / 6, within(1e-12));
    assertThat(row.windows().l30dCompletenessPct()).isCloseTo(8.0 / 9, within(1e-12));
    assertThat(windows.l5IsComplete()).isFalse();
    assertThat(windows.allWindowsComplete()).isFalse();
  }

  @Test
  void aGameThatHeWasListedForAndMissedWasNotExpected() {
    ContextSeason season =
        played(11, 13).game(boston(15), 100, 101).sat("samroe", boston(15), "BOS");
    assertGames(season.player(DATE, "samroe").completeness(), 2, 2);
    assertThat(season.player(DATE, "samroe").windows().windows().allWindowsComplete()).isTrue();
  }

  @Test
  void aGameForWhichOnlyTeamMatesAreListedWasNotExpectedOfHim() {
    ContextSeason season =
        played(11, 13).game(boston(15), 100, 101).played("jodoe", boston(15), "BOS", 30, 10);
    assertGames(season.player(DATE, "samroe").completeness(), 2, 2);
  }

  @Test
  void aGameWhoseOpponentsAloneAreListedIsMissing() {
    ContextSeason season =
        played(11, 13).game(boston(15), 100, 101).played("jodoe", boston(15), "DEN", 30, 10);
    assertGames(season.player(DATE, "samroe").completeness(), 2, 3);
  }

  @Test
  void lostGamesOfBeforeHeCameWereNotExpected() {
    ContextSeason season = played(11, 13).game(boston(9), 100, 101);
    assertGames(season.player(DATE, "samroe").completeness(), 2, 2);
  }

  @Test
  void theRowStandsOnTheSeasonSoFar() {
    ContextSeason season = played(11);
    for (String game : List.of("20231220_DEN_BOS", "20231221_DEN_BOS")) {
      season.game(game, 100, 101).played("samroe", game, "BOS", 30, 10);
    }
    Completeness completeness = season.player(DATE, "samroe").completeness();
    assertGames(completeness, 3, 3);
    assertThat(completeness.contributingGameDates())
        .containsExactly(
            LocalDate.of(2023, 12, 20), LocalDate.of(2023, 12, 21), LocalDate.of(2024, 1, 11));
  }

  @Test
  void beforeHisFirstGameNothingWasExpectedAndHeWarmsUp() {
    Completeness completeness = played().player(DATE, "samroe").completeness();
    assertThat(completeness.expectedGamesCount()).isZero();
    assertThat(completeness.completenessPercentage()).isEqualTo(100.0);
    assertThat(completeness.isWarmUp()).isTrue();
    assertThat(completeness.insufficientDataReason()).isEqualTo("no earlier game this season");
    assertThat(played(11).player(DATE, "samroe").completeness().isWarmUp()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"3, true", "4, false"})
  void withFewerThanSeventyPercentOfAMonthARowIsNotFit(int lost, boolean fit) {
    // Seven found games and three or four lost ones.
    ContextSeason season = played(1, 3, 5, 7, 9, 11, 13);
    for (int i = 0; i < lost; i++) {
      season.game(boston(14 + i), 100, 101);
    }
    UpcomingPlayerGame row = season.player(DATE, "samroe");
    assertGames(row.completeness(), 7, 7 + lost);
    assertThat(row.provenance().isProductionReady()).isEqualTo(fit);
    assertThat(row.provenance().dataQualityIssues().contains("incomplete_windows")).isEqualTo(!fit);
  }

  @Test
  void gapsOfNovemberAlarmNobody() {
    ContextSeason season = new ContextSeason();
    season.game("20231110_DEN_BOS", 100, 101).played("samroe", "20231110_DEN_BOS", "BOS", 30, 10);
    season.game("20231112_DEN_BOS", 100, 101).game("20231114_DEN_BOS", 100, 101);
    season.game("20231120_DEN_BOS", 100, 101).sat("samroe", "20231120_DEN_BOS", "BOS");

    UpcomingPlayerGame row = season.player("2023-11-20", "samroe");

    assertGames(row.completeness(), 1, 3);
    assertThat(row.completeness().seasonBoundaryDetected()).isTrue();
    assertThat(row.provenance().isProductionReady()).isTrue();
    assertThat(row.provenance().dataQualityIssues()).contains("thin_sample:1/3");
  }

  @Test
  void aTeamsGamesAreFoundWhereTheyHaveARow() {
    ContextSeason season = new ContextSeason();
    for (int day : new int[] {2, 5, 10, 14, 16}) {
      season.game(boston(day), 100, 101);
      if (day != 14) {
        GameId game = GameId.parse(boston(day));
        season.teamOuting(new TeamOuting(game, game.date(), TeamCode.BOS, 98, 99, 110, 20));
      }
    }

    UpcomingTeamGame row = season.game(boston(20), 100, 101).team(DATE, TeamCode.BOS);

    assertGames(row.completeness(), 4, 5);
    assertThat(row.completeness().contributingGameDates()).hasSize(4);
    // Of 14 and 16 one was found; of 10, 14 and 16 two.
    assertThat(row.windows()).isEqualTo(new UpcomingTeamWindows(0.5, false, 2.0 / 3, false, false));
  }
}
