package org.backcourt.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backcourt.context.ContextSeason.fixture;

import org.backcourt.id.TeamCode;
import org.backcourt.row.analytics.TeamForm;
import org.backcourt.row.analytics.TeamRest;
import org.backcourt.row.analytics.WinLoss;
import org.junit.jupiter.api.Test;

/** A team's rest, load and streak before a game, from the schedule alone. */
class TeamContextTest {

  /** Boston's games up to one on 15 January: two lost, then three won. */
  private static ContextSeason january() {
    return new ContextSeason()
        .game("20231231_BOS_MIA", 100, 101)
        .game("20240101_NYK_BOS", 99, 110)
        .game("20240107_NYK_BOS", 120, 115)
        .game("20240108_BOS_CHI", 111, 99)
        .game("20240111_CHI_BOS", 100, 101)
        .game("20240114_BOS_NYK", 130, 109)
        .game("20240115_DEN_BOS", 98, 97)
        .game("20240116_BOS_NYK", 90, 91);
  }

  @Test
  void restAndLoadCountTheGamesOfExactlySevenAndFourteenDays() {
    // 8, 11 and 14 January; with the first and the seventh five; New Year's Eve is too long ago.
    assertThat(january().team("2024-01-15", TeamCode.BOS).rest())
        .isEqualTo(new TeamRest(true, 1, 7, 1, true, 3, 5));
  }

  @Test
  void consecutiveNightsAreOneDayOfRest() {
    assertThat(january().team("2024-01-11", TeamCode.BOS).rest())
        .isEqualTo(new TeamRest(false, 3, 5, 3, false, 2, 4));
    assertThat(january().team("2024-01-08", TeamCode.BOS).rest())
        .isEqualTo(new TeamRest(true, 1, 4, 1, true, 2, 3));
  }

  @Test
  void beforeTheFirstGameRestIsNotKnownAndNothingIsCounted() {
    assertThat(january().team("2024-01-15", TeamCode.DEN).rest())
        .isEqualTo(new TeamRest(false, null, 1, null, false, 0, 0));
    assertThat(january().team("2024-01-15", TeamCode.DEN).form())
        .isEqualTo(new TeamForm(0, 0, null, null));
  }

  @Test
  void winsInARowEndWithADefeatAndTheOtherWayRound() {
    ContextSeason season = january();
    assertThat(season.team("2024-01-15", TeamCode.BOS).form())
        .isEqualTo(new TeamForm(3, 0, 21, WinLoss.W));
    assertThat(season.team("2024-01-16", TeamCode.BOS).form())
        .isEqualTo(new TeamForm(0, 1, -1, WinLoss.L));
    assertThat(season.team("2024-01-16", TeamCode.NYK).form())
        .isEqualTo(new TeamForm(0, 1, -21, WinLoss.L));
    assertThat(season.team("2024-01-08", TeamCode.BOS).form())
        .isEqualTo(new TeamForm(0, 1, -5, WinLoss.L));
  }

  @Test
  void twoDefeatsInARowAreAStreakOfTwo() {
    ContextSeason season =
        new ContextSeason()
            .game("20240101_BOS_MIA", 100, 90)
            .game("20240103_BOS_MIA", 80, 90)
            .game("20240105_MIA_BOS", 91, 90)
            .ahead("20240107_MIA_BOS");
    assertThat(season.team("2024-01-07", TeamCode.BOS).form())
        .isEqualTo(new TeamForm(0, 2, -1, WinLoss.L));
    assertThat(season.team("2024-01-07", TeamCode.MIA).form())
        .isEqualTo(new TeamForm(2, 0, 1, WinLoss.W));
  }

  @Test
  void preseasonAndAllStarGamesTireNobodyAndTheCupFinalDoes() {
    ContextSeason season =
        new ContextSeason()
            .fixture(fixture("0012300001", "20240109_NYK_BOS", 3, 100, 101))
            .fixture(fixture("0032300001", "20240110_NYK_BOS", 3, 100, 101))
            .ahead("20240111_BOS_CHI");
    assertThat(season.team("2024-01-11", TeamCode.BOS).rest().daysSinceLastGame()).isNull();

    season.fixture(fixture("0062300001", "20240108_NYK_BOS", 3, 100, 101));
    assertThat(season.team("2024-01-11", TeamCode.BOS).rest())
        .isEqualTo(new TeamRest(false, 3, 2, 3, false, 1, 1));
  }

  @Test
  void aPostponedGameCountsOnTheDateOnWhichItWasPlayed() {
    ContextSeason season =
        new ContextSeason()
            .game("20240114_NYK_BOS", 100, 101)
            .moved("20240117_DAL_BOS", "20240202_DAL_BOS", 90, 120)
            .game("20240119_BOS_NYK", 100, 110)
            .game("20240203_BOS_NYK", 90, 80);

    assertThat(season.team("2024-01-19", TeamCode.BOS).rest())
        .isEqualTo(new TeamRest(false, 5, 2, 5, false, 1, 1));
    assertThat(season.team("2024-02-03", TeamCode.BOS).rest())
        .isEqualTo(new TeamRest(true, 1, 4, 1, true, 1, 1));
    assertThat(season.team("2024-02-03", TeamCode.BOS).form())
        .isEqualTo(new TeamForm(1, 0, 30, WinLoss.W));
    assertThat(season.players("2024-01-17")).isEmpty();
  }

  @Test
  void aGameDeliveredTwiceIsOneGame() {
    Fixture once = fixture("0022300561", "20240114_NYK_BOS", 3, 100, 101);
    ContextSeason season =
        new ContextSeason().fixture(once).fixture(once).ahead("20240117_NYK_BOS");
    assertThat(season.team("2024-01-17", TeamCode.BOS).rest().gamesInLast7Days()).isEqualTo(1);
    assertThat(season.team("2024-01-17", TeamCode.BOS).form().teamWinStreakEntering()).isEqualTo(1);
  }

  @Test
  void aFinalGameWhoseScoreIsNotKnownIsNoDefeat() {
    ContextSeason season =
        new ContextSeason()
            .game("20240101_NYK_BOS", 99, 110)
            .fixture(fixture("0022300901", "20240103_NYK_BOS", 3, null, null))
            .ahead("20240105_DEN_BOS");
    TeamForm form = season.team("2024-01-05", TeamCode.BOS).form();
    assertThat(form.lastGameMargin()).isNull();
    assertThat(form.lastGameResult()).isNull();
    assertThat(form.teamLossStreakEntering()).isZero();
  }
}
