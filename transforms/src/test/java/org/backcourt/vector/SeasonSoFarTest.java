package org.backcourt.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.backcourt.vector.VectorRows.playing;
import static org.backcourt.vector.VectorRows.scoring;
import static org.backcourt.vector.VectorRows.season;

import java.time.LocalDate;
import java.util.List;
import org.backcourt.id.TeamCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeasonSoFarTest {

  @Test
  void theLastGamesAreTheNewest() {
    SeasonSoFar season = scoring(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    assertThat(season.pointsOfLast5()).isEqualTo(10.0);
    assertThat(season.pointsOfLast10()).isEqualTo(7.5);
    assertThat(season.pointsOfSeason()).isEqualTo(6.5);
  }

  @Test
  void aFormOfFiveNeedsFiveAndOneOfTenTakesWhatThereIs() {
    assertThat(scoring(10, 20, 30, 40).pointsOfLast5()).isNull();
    assertThat(scoring(10, 20, 30, 40).pointsOfLast10()).isEqualTo(25.0);
    assertThat(scoring(10, 20, 30, 40, 50).pointsOfLast5()).isEqualTo(30.0);
  }

  @ParameterizedTest
  @CsvSource({
    "25, 25, 2",
    "24, 25, 1",
    "24, 24, 1",
    "22, 22, 1",
    "21, 22, 0",
    "20, 20, 0",
    "18, 19, 0",
    "18, 18, -1",
    "15, 16, -1",
    "15, 15, -2"
  })
  void theTrendStepsAtTwoAndFivePoints(int fourth, int fifth, double step) {
    // The three before have 60 points in all; an older game counts for nothing.
    assertThat(scoring(90, 10, 20, 30, fourth, fifth).recentTrend()).isEqualTo(step);
  }

  @Test
  void fivePointsMoreAreTheLargeStep() {
    assertThat(scoring(20, 20, 20, 25, 25).recentTrend()).isEqualTo(2.0);
    assertThat(scoring(20, 20, 25, 25).recentTrend()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "20, 24, 2",
    "20, 23.9, 1",
    "20, 22, 1",
    "20, 21.9, 0",
    "20, 18.1, 0",
    "20, 18, -1",
    "20, 16.1, -1",
    "20, 16, -2"
  })
  void minutesStepAtTenAndTwentyPercent(double season, double lastTen, double step) {
    // Twenty games whose mean is the season's, the last ten at the given minutes.
    double[] minutes = new double[20];
    for (int i = 0; i < 20; i++) {
      minutes[i] = i < 10 ? 2 * season - lastTen : lastTen;
    }
    assertThat(playing(minutes).minutesChange()).isEqualTo(step);
  }

  @Test
  void withinTenGamesMinutesHaveNotChanged() {
    assertThat(playing(10, 40, 12.3).minutesChange()).isEqualTo(0.0);
    assertThat(playing().minutesChange()).isNull();
  }

  @Test
  void pointsPerMinuteAreSummedPointsOverSummedMinutes() {
    SeasonSoFar season =
        new SeasonSoFar(
            List.of(
                new PlayedGame(LocalDate.of(2023, 11, 1), TeamCode.MIA, 2, 1, 0),
                new PlayedGame(LocalDate.of(2023, 11, 3), TeamCode.MIA, 10, 29, 4)));
    assertThat(season.pointsPerMinute()).isEqualTo(0.4);
    assertThat(scoring().pointsPerMinute()).isNull();
  }

  @Test
  void theShareOfFreeThrowsNeedsFiveGamesAndPoints() {
    assertThat(season(5).freeThrowShare()).isEqualTo(0.25);
    assertThat(season(4).freeThrowShare()).isNull();
    assertThat(scoring(0, 0, 0, 0, 0).freeThrowShare()).isNull();
  }

  @Test
  void gamesAgainstATeamCountThoseAlone() {
    assertThat(season(20).gamesAgainst(TeamCode.DEN)).isEqualTo(5);
    assertThat(season(20).gamesAgainst(TeamCode.LAL)).isZero();
    assertThat(season(20).pointsAgainst(TeamCode.LAL)).isNull();
  }

  @Test
  void gamesOutOfOrderAreRefused() {
    PlayedGame later = new PlayedGame(LocalDate.of(2023, 11, 3), TeamCode.MIA, 2, 1, 0);
    PlayedGame earlier = new PlayedGame(LocalDate.of(2023, 11, 1), TeamCode.MIA, 2, 1, 0);
    assertThatThrownBy(() -> new SeasonSoFar(List.of(later, earlier)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("game of 2023-11-01 stands after 2023-11-03; sort games oldest first");
  }

  @Test
  void moreWinsThanGamesAreRefused() {
    assertThatThrownBy(() -> new TeamSoFar(3, 2, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("3 wins in 2 games cannot be; count both over the same games");
  }
}
