package org.backcourt.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;
import org.backcourt.row.analytics.AheadSchedule;
import org.backcourt.row.analytics.OpponentForm;
import org.junit.jupiter.api.Test;

/** What a player's row says of the other team, and of what lies ahead of both. */
class OpponentAndAheadTest {

  private static TeamOuting outing(
      String game, String team, double possessions, double pace, double rating, int freeThrows) {
    GameId id = GameId.parse(game);
    return new TeamOuting(
        id, id.date(), TeamCode.valueOf(team), possessions, pace, rating, freeThrows);
  }

  private static ContextSeason season() {
    return new ContextSeason()
        .game("20240110_DEN_MIA", 100, 90)
        .game("20240112_CHI_DEN", 90, 100)
        .game("20240113_NYK_BOS", 90, 100)
        .game("20240115_DEN_BOS", 100, 101)
        .ahead("20240117_BOS_MIA")
        .ahead("20240118_DEN_CHI")
        .ahead("20240122_DEN_NYK")
        .ahead("20240122_BOS_CHI")
        .ahead("20240123_BOS_CHI")
        .sat("samroe", "20240115_DEN_BOS", "BOS")
        .sat("jodoe", "20240113_NYK_BOS", "NYK");
  }

  @Test
  void theOpponentIsJudgedByItsGamesAndByThoseItPlayedAgainst() {
    ContextSeason season =
        season()
            .teamOuting(outing("20240110_DEN_MIA", "DEN", 100, 98, 118, 30))
            .teamOuting(outing("20240110_DEN_MIA", "MIA", 100, 98, 104, 20))
            .teamOuting(outing("20240112_CHI_DEN", "DEN", 90, 92, 110, 30))
            .teamOuting(outing("20240112_CHI_DEN", "CHI", 90, 92, 112, 27))
            .teamOuting(outing("20240113_NYK_BOS", "BOS", 100, 101, 115, 22))
            .teamOuting(outing("20240115_DEN_BOS", "DEN", 100, 150, 200, 90));

    OpponentForm form = Objects.requireNonNull(season.player("2024-01-15", "samroe").opponent());

    // Denver's pace is 98 and 92, Boston's 101; 20 and 27 free throws of 100 and 90 possessions.
    assertThat(form.opponentPaceLast10()).isEqualTo(95.0);
    assertThat(form.paceDifferential()).isEqualTo(6.0);
    assertThat(form.opponentFtRateAllowed()).isCloseTo(25.0, within(1e-9));
    assertThat(form.opponentDefRatingLast10()).isEqualTo(108.0);
    assertThat(form.opponentOffRatingLast10()).isEqualTo(114.0);
  }

  @Test
  void anOpponentThatHasNotPlayedHasNoForm() {
    ContextSeason season =
        season().teamOuting(outing("20240113_NYK_BOS", "BOS", 100, 101, 115, 22));
    assertThat(season.player("2024-01-13", "jodoe").opponent()).isNull();
    assertThat(season.player("2024-01-15", "samroe").opponent()).isNull();
  }

  @Test
  void onlyTheOpponentsLastTenGamesCount() {
    ContextSeason season = new ContextSeason();
    for (int day = 1; day <= 11; day++) {
      String game = String.format("202401%02d_CHI_DEN", day);
      season
          .game(game, 100, 101)
          .teamOuting(outing(game, "DEN", 100, day == 1 ? 500 : 90 + day, 110, 20))
          .teamOuting(outing(game, "CHI", 100, 100, day == 1 ? 500 : 110, 20));
    }
    season.game("20240115_DEN_BOS", 100, 101).sat("samroe", "20240115_DEN_BOS", "BOS");

    OpponentForm form = Objects.requireNonNull(season.player("2024-01-15", "samroe").opponent());

    // 92 to 101; Boston has not played.
    assertThat(form.opponentPaceLast10()).isCloseTo(96.5, within(1e-9));
    assertThat(form.opponentDefRatingLast10()).isCloseTo(110.0, within(1e-9));
    assertThat(form.paceDifferential()).isNull();
  }

  @Test
  void theScheduleSaysWhatLiesAheadOfBoth() {
    // Boston plays on 17, 22 and 23 January, of which the last is eight days off; Miami has lost
    // its one game. Denver last played on the twelfth, and plays on the eighteenth and 22nd.
    assertThat(season().player("2024-01-15", "samroe").ahead())
        .isEqualTo(new AheadSchedule(2, 2, 0.0, false, 3, 2, 3));
  }

  @Test
  void afterTheLastGameNothingLiesAhead() {
    ContextSeason season =
        new ContextSeason()
            .game("20240115_DEN_BOS", 100, 101)
            .sat("samroe", "20240115_DEN_BOS", "BOS");
    assertThat(season.player("2024-01-15", "samroe").ahead())
        .isEqualTo(new AheadSchedule(null, 0, null, null, null, 0, null));
  }

  @Test
  void theNextOpponentsWinsAreThoseOfBeforeTheDate() {
    ContextSeason season =
        new ContextSeason()
            .game("20240110_MIA_NYK", 100, 90)
            .game("20240112_MIA_NYK", 100, 90)
            .game("20240113_MIA_NYK", 80, 90)
            .game("20240115_DEN_BOS", 100, 101)
            .game("20240116_MIA_NYK", 100, 90)
            .ahead("20240118_BOS_MIA")
            .sat("samroe", "20240115_DEN_BOS", "BOS");
    assertThat(season.player("2024-01-15", "samroe").ahead().nextOpponentWinPct())
        .isCloseTo(2.0 / 3, within(1e-12));
  }
}
