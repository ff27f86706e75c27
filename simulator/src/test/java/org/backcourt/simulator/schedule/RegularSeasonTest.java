package org.backcourt.simulator.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.backcourt.id.LeagueGameId;
import org.backcourt.id.TeamCode;
import org.backcourt.simulator.league.Conference;
import org.backcourt.simulator.league.Franchise;
import org.backcourt.simulator.league.SeasonDates;
import org.backcourt.simulator.random.Rng;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegularSeasonTest {

  private static final List<TeamCode> ALL = List.of(TeamCode.values());

  private static List<Fixture> season(int year, List<TeamCode> teams) {
    return RegularSeason.fixtures(SeasonDates.of(year), teams, Rng.of(7).child("schedule"));
  }

  private static Map<TeamCode, TreeSet<LocalDate>> datesByTeam(List<Fixture> games) {
    Map<TeamCode, TreeSet<LocalDate>> dates = new EnumMap<>(TeamCode.class);
    for (Fixture game : games) {
      for (TeamCode team : List.of(game.home(), game.away())) {
        assertThat(dates.computeIfAbsent(team, t -> new TreeSet<>()).add(game.date()))
            .as("%s plays twice on %s", team, game.date())
            .isTrue();
      }
    }
    return dates;
  }

  @ParameterizedTest
  @ValueSource(ints = {2021, 2022, 2023, 2024, 2025, 2030})
  void everyTeamPlays82GamesHalfOfThemAtHomeAndNeverTwiceADay(int year) {
    List<Fixture> games = season(year, ALL);

    assertThat(games).hasSize(1230);
    datesByTeam(games).forEach((team, dates) -> assertThat(dates).as("%s", team).hasSize(82));
    for (TeamCode team : ALL) {
      assertThat(games).filteredOn(game -> game.home() == team).as("%s", team).hasSize(41);
    }
  }

  @Test
  void opponentsMeetAsOftenAsTheLeaguesFormulaSays() {
    List<Fixture> games = season(2023, ALL);

    for (TeamCode a : ALL) {
      int threeTimes = 0;
      for (TeamCode b : ALL) {
        long met = games.stream().filter(g -> g.id().has(a) && g.id().has(b)).count();
        Franchise first = Franchise.of(a);
        Franchise second = Franchise.of(b);
        if (a == b) {
          continue;
        } else if (first.conference() != second.conference()) {
          assertThat(met).as("%s-%s", a, b).isEqualTo(2);
        } else if (first.division() == second.division()) {
          assertThat(met).as("%s-%s", a, b).isEqualTo(4);
        } else {
          assertThat(met).as("%s-%s", a, b).isBetween(3L, 4L);
          threeTimes += met == 3 ? 1 : 0;
        }
      }
      assertThat(threeTimes).as("opponents whom %s meets three times", a).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2021, 2023, 2025})
  void backToBacksAreAsFrequentAsInRealityAndNeverThreeInARow(int year) {
    int games = 0;
    int secondNights = 0;
    for (TreeSet<LocalDate> dates : datesByTeam(season(year, ALL)).values()) {
      for (LocalDate date : dates) {
        games++;
        boolean second = dates.contains(date.minusDays(1));
        secondNights += second ? 1 : 0;
        assertThat(second && dates.contains(date.minusDays(2))).as("third night").isFalse();
      }
    }

    // 15.4 % of team games in 2022-23 and 16.2 % in 2023-24.
    assertThat(100.0 * secondNights / games).isBetween(14.0, 18.0);
  }

  @ParameterizedTest
  @ValueSource(ints = {2021, 2022, 2023, 2024, 2025})
  void theSeasonOpensAndEndsOnItsDaysAndRestsOnTheOthers(int year) {
    SeasonDates dates = SeasonDates.of(year);
    List<Fixture> games = season(year, ALL);

    assertThat(games.get(0).date()).isEqualTo(dates.opening());
    assertThat(games.get(games.size() - 1).date()).isEqualTo(dates.lastDay());
    assertThat(games).noneMatch(game -> dates.restsOn(game.date()));
    assertThat(dates.restsOn(dates.breakFirst())).isTrue();
    assertThat(dates.restsOn(LocalDate.of(year, 12, 24))).isTrue();
    assertThat(dates.restsOn(LocalDate.of(year, 12, 25))).isFalse();
  }

  @Test
  void openingNightsAreTheLeaguesOwn() {
    assertThat(List.of(2021, 2022, 2023, 2024, 2025))
        .extracting(year -> SeasonDates.of(year).opening().toString())
        .containsExactly("2021-10-19", "2022-10-18", "2023-10-24", "2024-10-22", "2025-10-21");
  }

  @Test
  void gamesBeginBetweenNoonAndHalfPastTenOnTheirEasternDate() {
    for (Fixture game : season(2023, ALL)) {
      LocalTime local = game.tipOff().atZone(game.arena().zone()).toLocalTime();
      assertThat(local).isBetween(LocalTime.of(12, 0), LocalTime.of(22, 30));
      assertThat(game.tipOff().atZone(SeasonDates.EASTERN).toLocalDate()).isEqualTo(game.date());
    }
  }

  @Test
  void idsAreTenDigitsAndNumberedThroughTheSeason() {
    List<Fixture> games = season(2023, ALL);
    Set<LeagueGameId> ids = new HashSet<>(games.stream().map(Fixture::leagueId).toList());

    assertThat(games.get(0).leagueId().digits()).isEqualTo("0022300001");
    assertThat(ids).hasSize(1230).allMatch(id -> id.seasonYear() == 2023);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 6, 8, 16, 20, 28})
  void smallLeaguesPlay82GamesATeamToo(int count) {
    List<TeamCode> teams = Franchise.first(count);
    List<Fixture> games = season(2023, teams);

    datesByTeam(games).forEach((team, dates) -> assertThat(dates).as("%s", team).hasSize(82));
    assertThat(teams)
        .filteredOn(team -> Franchise.of(team).conference() == Conference.EAST)
        .hasSize(count / 2);
  }
}
