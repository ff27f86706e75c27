package org.backcourt.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.backcourt.context.MarketBoard.GAME;
import static org.backcourt.context.MarketBoard.board;

import java.util.List;
import java.util.Objects;
import org.backcourt.id.TeamCode;
import org.backcourt.row.ExampleRow;
import org.backcourt.row.analytics.InjuryState;
import org.backcourt.row.analytics.TeamInjuryCounts;
import org.backcourt.row.analytics.UpcomingPlayerGame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the newest report before tip-off at half past seven says of a player and of others. */
class InjuryReportTest {

  private static ContextSeason season() {
    return new ContextSeason().game(GAME, 100, 101).sat("samroe", GAME, "BOS");
  }

  private static InjuryState injuries(ContextSeason season) {
    return season.player("2024-01-15", "samroe").injuries();
  }

  /** Games in the first days of January, with the same minutes and points in each. */
  private static void plays(
      ContextSeason season, String player, String team, int games, double minutes, int points) {
    for (int day = 1; day <= games; day++) {
      String game =
          String.format("202401%02d", day) + (team.equals("BOS") ? "_DEN_BOS" : "_MIA_NYK");
      season.game(game, 100, 101).played(player, game, team, minutes, points);
    }
  }

  @Test
  void theNewestEditionHoldsAndWhoIsNotOnItIsWell() {
    ContextSeason season =
        season()
            .board(
                board()
                    .injured(13, "Sam Roe", "Out")
                    .injured(17, "Jo Doe", "Questionable")
                    .injured(17, "Al Poe", "Probable")
                    .injured(17, "Ed Moe", "Probable")
                    .injured("DEN", 17, "Cy Loe", "Questionable")
                    .known());
    assertThat(injuries(season)).isEqualTo(new InjuryState(null, null, 0, 1, 2));
    assertThat(season.team("2024-01-15", TeamCode.BOS).injuries())
        .isEqualTo(new TeamInjuryCounts(0, 1));
  }

  @Test
  void anEditionAfterTipOffIsNotKnownYet() {
    ContextSeason season =
        season()
            .board(
                board()
                    .injuredBy(19, "Sam Roe", "Doubtful", "Left knee; soreness")
                    .injured(19, "Jo Doe", "Out")
                    .injured(20, "Sam Roe", "Out")
                    .injured(20, "Al Poe", "Out")
                    .known());
    assertThat(injuries(season))
        .isEqualTo(new InjuryState("doubtful", "Left knee; soreness", 0, 0, 0));
    assertThat(season.team("2024-01-15", TeamCode.BOS).injuries())
        .isEqualTo(new TeamInjuryCounts(1, 1));
  }

  @Test
  void withoutAReasonItsCategoryIsGiven() {
    assertThat(injuries(season().board(board().injured(17, "Sam Roe", "OUT").known())))
        .isEqualTo(new InjuryState("out", "Injury/Illness", 0, 0, 0));
  }

  @Test
  void withoutAReportInTimeNothingIsKnown() {
    ContextSeason season = season().board(board().injured(20, "Sam Roe", "Out").known());
    assertThat(injuries(season)).isEqualTo(new InjuryState(null, null, null, null, null));
    assertThat(season.team("2024-01-15", TeamCode.BOS).injuries()).isNull();
    assertThat(injuries(season())).isEqualTo(new InjuryState(null, null, null, null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "10, 25.0, 18, 1",
    "10, 25.0, 17, 0",
    "10, 28.0, 12, 1",
    "10, 28.0, 11, 0",
    "10, 27.9, 12, 0",
    "9, 36.0, 30, 0"
  })
  void aStarHasTenGamesAndEighteenPointsOrMinutesAndTwelve(
      int games, double minutes, int points, int stars) {
    ContextSeason season = season();
    plays(season, "jodoe", "BOS", games, minutes, points);
    season.board(board().injured(17, "Jo Doe", "Out").known());
    assertThat(injuries(season).starTeammatesOut()).isEqualTo(stars);
  }

  @ParameterizedTest
  @CsvSource({"Out, 1", "Doubtful, 1", "Questionable, 0", "Probable, 0", "Available, 0"})
  void aStarIsOutWhenHeIsOutOrDoubtful(String status, int stars) {
    ContextSeason season = season();
    plays(season, "jodoe", "BOS", 10, 36, 30);
    season.board(board().injured(17, "Jo Doe", status).known());
    assertThat(injuries(season).starTeammatesOut()).isEqualTo(stars);
  }

  @Test
  void heHimselfIsNoTeamMateOfHis() {
    ContextSeason season = season();
    plays(season, "samroe", "BOS", 10, 36, 30);
    plays(season, "jodoe", "BOS", 10, 36, 30);
    season.board(board().injured(17, "Sam Roe", "Out").injured(17, "Jo Doe", "Out").known());
    assertThat(injuries(season).starTeammatesOut()).isEqualTo(1);
  }

  @Test
  void gamesForAnotherTeamMakeNoStarHere() {
    ContextSeason season = season();
    plays(season, "jodoe", "NYK", 10, 36, 30);
    season
        .game("20240112_DEN_BOS", 100, 101)
        .played("jodoe", "20240112_DEN_BOS", "BOS", 36, 30)
        .board(board().injured(17, "Jo Doe", "Out").known());
    assertThat(injuries(season).starTeammatesOut()).isZero();
  }

  @Test
  void onlyGamesHePlayedMakeAStarsAverage() {
    ContextSeason season = season();
    plays(season, "jodoe", "BOS", 10, 25, 18);
    season
        .game("20240112_DEN_BOS", 100, 101)
        .sat("jodoe", "20240112_DEN_BOS", "BOS")
        .board(board().injured(17, "Jo Doe", "Out").known());
    assertThat(injuries(season).starTeammatesOut()).isEqualTo(1);
  }

  @Test
  void whatTheAbsentLeaveIsSharedOutByUsageTimesMinutes() {
    ContextSeason season =
        season()
            .game("20240110_DEN_BOS", 100, 101)
            .outing(usage("samroe", 20, 30))
            .outing(usage("jodoe", 25, 36))
            .outing(usage("alpoe", 28, 35))
            .board(board().injured(17, "Al Poe", "Out").known());
    // 600 of 600 + 900 is two fifths of 28.
    assertThat(season.player("2024-01-15", "samroe").form().projectedUsageRate())
        .isCloseTo(31.2, within(1e-9));

    season.board(board().injured(18, "Jo Doe", "Probable").known());
    assertThat(season.player("2024-01-15", "samroe").form().projectedUsageRate())
        .isCloseTo(20.0, within(1e-9));
  }

  private static ExampleRow<PlayerOuting> usage(String player, double usage, double minutes) {
    return ContextSeason.outing(player, "20240110_DEN_BOS", "BOS")
        .with("is_active", true, "usage_rate", usage, "minutes_played", minutes);
  }

  @Test
  void beforeAGameWhoeverIsOutIsNotExpected() {
    ContextSeason season =
        new ContextSeason()
            .game("20240110_DEN_BOS", 100, 101)
            .game("20240112_MIA_NYK", 100, 101)
            .ahead(GAME)
            .played("samroe", "20240110_DEN_BOS", "BOS", 30, 10)
            .played("jodoe", "20240110_DEN_BOS", "BOS", 30, 10)
            .played("edmoe", "20240110_DEN_BOS", "BOS", 30, 10)
            .played("edmoe", "20240112_MIA_NYK", "NYK", 30, 10)
            .board(board().injured(17, "Jo Doe", "Out").known());
    List<String> expected =
        season.players("2024-01-15").stream()
            .map(UpcomingPlayerGame::playerLookup)
            .map(Objects::toString)
            .toList();
    assertThat(expected).containsExactly("samroe");
  }
}
