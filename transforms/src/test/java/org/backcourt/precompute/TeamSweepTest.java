package org.backcourt.precompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.backcourt.precompute.PlayersSeason.assertGames;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.backcourt.context.ContextSeason;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;
import org.backcourt.row.precompute.TeamDefenseZones;
import org.backcourt.row.precompute.TeamTempo;
import org.backcourt.vector.TeamSoFar;
import org.backcourt.zones.DefenseLine;
import org.backcourt.zones.ZoneGames;
import org.junit.jupiter.api.Test;

/** What a season's teams amount to before a date. */
class TeamSweepTest {

  private static final LocalDate DATE = LocalDate.of(2024, 1, 20);

  private final List<DefenseLine> defenses = new ArrayList<>();
  private final List<OffenseLine> offenses = new ArrayList<>();
  private final List<TeamReadiness> ready = new ArrayList<>();
  private final List<ScheduledLine> schedule = new ArrayList<>();

  private TeamBook.Page page(TeamCode team) {
    return Objects.requireNonNull(book().of(DATE, team));
  }

  private TeamBook book() {
    return new TeamSweep(ContextSeason.SEASONS, defenses, offenses, ready, schedule)
        .book(List.of(DATE));
  }

  private void attack(String day, TeamCode team, boolean won, double pace, double rating) {
    GameId game =
        GameId.parse(day.replace("-", "") + (team == TeamCode.BOS ? "_DEN_" : "_MIA_") + team);
    offenses.add(new OffenseLine(game, game.date(), team, won, pace, rating));
  }

  private void scheduled(String number, String game, int status) {
    GameId id = GameId.parse(game);
    schedule.add(new ScheduledLine(number, id, id.date(), status));
  }

  /** Boston's games of the first days of January, in the schedule and defended. */
  private void bostonPlays(int games) {
    for (int day = 1; day <= games; day++) {
      String game = String.format("202401%02d_DEN_BOS", day);
      scheduled(String.format("00223%05d", day), game, 3);
      defenses.add(
          ZoneGames.defense(TeamCode.BOS, GameId.parse(game).date()).with("game_id", game).build());
    }
  }

  @Test
  void tempoIsThatOfTheLastTenGames() {
    attack("2024-01-01", TeamCode.BOS, true, 150.0, 200.0);
    for (int day = 2; day <= 11; day++) {
      attack(String.format("2024-01-%02d", day), TeamCode.BOS, day % 2 == 0, 90.0 + day, 110.0);
    }
    // 92 to 101.
    assertThat(page(TeamCode.BOS).soFar())
        .isEqualTo(new TeamSoFar(6, 11, new TeamTempo(96.5, 110.0)));
    assertThat(page(TeamCode.DEN).soFar()).isEqualTo(TeamSoFar.NONE);
  }

  @Test
  void theLeaguesPaceIsThatOfThirtyDaysOrWithFewGamesOfTheSeason() {
    attack("2023-11-01", TeamCode.BOS, true, 130.0, 110.0);
    assertThat(book().leaguePace(DATE)).isEqualTo(130.0);

    // The thirty days before the twentieth begin on 21 December.
    for (int day = 21; day <= 31; day++) {
      attack("2023-12-" + day, TeamCode.BOS, true, 100.0, 110.0);
    }
    for (int day = 1; day <= 18; day++) {
      attack(String.format("2024-01-%02d", day), TeamCode.BOS, true, 100.0, 110.0);
    }
    assertThat(book().leaguePace(DATE)).isCloseTo(101.0, within(1e-9));

    attack("2024-01-19", TeamCode.BOS, true, 100.0, 110.0);
    assertThat(book().leaguePace(DATE)).isEqualTo(100.0);

    attack("2023-12-20", TeamCode.BOS, true, 10.0, 110.0);
    assertThat(book().leaguePace(DATE)).isEqualTo(100.0);
  }

  @Test
  void beforeTheFirstGameThereIsNoLeague() {
    assertThat(book().leaguePace(DATE)).isNull();
  }

  @Test
  void gamesOfTheDateAndLaterChangeNothing() {
    bostonPlays(16);
    attack("2024-01-19", TeamCode.BOS, true, 100.0, 110.0);
    TeamBook.Page before = page(TeamCode.BOS);
    assertThat(before.defense().paint()).isNotNull();

    for (String day : List.of("20240120", "20240121", "20240401")) {
      String game = day + "_DEN_BOS";
      LocalDate date = GameId.parse(game).date();
      for (TeamCode team : List.of(TeamCode.BOS, TeamCode.DEN)) {
        defenses.add(
            ZoneGames.defense(team, date).with("game_id", game, "opp_paint_makes", 0).build());
        offenses.add(new OffenseLine(GameId.parse(game), date, team, true, 200.0, 50.0));
      }
      scheduled("0022300" + day.substring(5), game, 3);
    }

    assertThat(page(TeamCode.BOS)).isEqualTo(before);
    assertThat(book().leaguePace(DATE)).isEqualTo(100.0);
  }

  @Test
  void theScheduleSaysHowManyGamesWereToBeFound() {
    bostonPlays(9);
    for (int day = 12; day <= 14; day++) {
      scheduled("00223001" + day, "202401" + day + "_BOS_NYK", 3);
    }

    TeamDefenseZones row = page(TeamCode.BOS).defense();

    assertGames(row.completeness(), 9, 12, 75);
    assertThat(row.completeness().isWarmUp()).isTrue();
    assertGames(page(TeamCode.NYK).defense().completeness(), 0, 3, 0);
    assertGames(page(TeamCode.MIA).defense().completeness(), 0, 0, 100);
  }

  @Test
  void ofTwentyGamesFifteenAreExpected() {
    bostonPlays(19);
    assertGames(page(TeamCode.BOS).defense().completeness(), 15, 15, 100);
    assertThat(page(TeamCode.BOS).defense().completeness().contributingGameDates())
        .startsWith(LocalDate.of(2024, 1, 5))
        .endsWith(LocalDate.of(2024, 1, 19));
  }

  @Test
  void gamesThatAreNotFinalOrDoNotCountAreNotExpected() {
    bostonPlays(3);
    scheduled("0022300101", "20240110_BOS_NYK", 1);
    scheduled("0022300102", "20240111_BOS_NYK", 2);
    scheduled("0012300001", "20240112_BOS_NYK", 3);
    scheduled("0032300001", "20240113_BOS_NYK", 3);
    schedule.add(new ScheduledLine("0022300103", null, LocalDate.of(2024, 1, 14), 3));
    assertGames(page(TeamCode.BOS).defense().completeness(), 3, 3, 100);
  }

  @Test
  void aGameThatTheScheduleHasTwiceIsExpectedOnce() {
    bostonPlays(3);
    scheduled("0022300003", "20240103_DEN_BOS", 3);
    assertGames(page(TeamCode.BOS).defense().completeness(), 3, 3, 100);
  }

  @Test
  void aPostponedGameIsExpectedOnceItHasBeenPlayed() {
    bostonPlays(3);
    scheduled("0022300104", "20240110_DAL_BOS", 1);
    scheduled("0022300104", "20240131_DAL_BOS", 3);
    assertGames(page(TeamCode.BOS).defense().completeness(), 3, 3, 100);

    TeamDefenseZones later =
        Objects.requireNonNull(
                new TeamSweep(ContextSeason.SEASONS, defenses, offenses, ready, schedule)
                    .book(List.of(LocalDate.of(2024, 2, 1)))
                    .of(LocalDate.of(2024, 2, 1), TeamCode.BOS))
            .defense();
    assertGames(later.completeness(), 3, 4, 75);
  }

  @Test
  void aContextIsReadyOnItsOwnDateForItsOwnTeam() {
    ready.add(new TeamReadiness(DATE, TeamCode.BOS, true));
    ready.add(new TeamReadiness(DATE, TeamCode.DEN, false));
    ready.add(new TeamReadiness(DATE.minusDays(1), TeamCode.NYK, true));
    assertThat(page(TeamCode.BOS).contextReady()).isTrue();
    assertThat(page(TeamCode.DEN).contextReady()).isFalse();
    assertThat(page(TeamCode.NYK).contextReady()).isFalse();
  }

  @Test
  void lostGamesAmongTheLastFifteenAreMissing() {
    bostonPlays(18);
    defenses.removeIf(game -> game.gameDate().getDayOfMonth() >= 17);
    assertGames(page(TeamCode.BOS).defense().completeness(), 13, 15, 1300.0 / 15);
  }

  @Test
  void aTeamsGameDeliveredTwiceIsOneGame() {
    bostonPlays(3);
    defenses.add(defenses.get(2));
    assertGames(page(TeamCode.BOS).defense().completeness(), 3, 3, 100);
  }
}
