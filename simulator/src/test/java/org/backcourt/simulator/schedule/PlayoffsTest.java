package org.backcourt.simulator.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.backcourt.id.TeamCode;
import org.backcourt.simulator.league.Franchise;
import org.backcourt.simulator.league.SeasonDates;
import org.backcourt.simulator.random.Rng;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayoffsTest {

  private record Result(Fixture game, boolean homeWon) {}

  private static List<Result> play(int teams, long seed) {
    Rng rng = Rng.of(seed);
    Standings table = new Standings(Franchise.first(teams), game -> true);
    Playoffs playoffs = new Playoffs(SeasonDates.of(2023), table, rng.child("playoffs"));
    List<Result> played = new ArrayList<>();
    while (!playoffs.next().isEmpty()) {
      List<Fixture> next = playoffs.next();
      LocalDate day = next.get(0).date();
      for (Fixture game : next) {
        if (game.date().equals(day)) {
          boolean homeWon = rng.chance(0.55);
          playoffs.add(game, homeWon ? 110 : 100, homeWon ? 100 : 110);
          played.add(new Result(game, homeWon));
        }
      }
    }
    return played;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aSeriesEndsWithTheFourthWin(long seed) {
    Map<String, List<Result>> series =
        play(30, seed).stream()
            .filter(result -> result.game().round() != Round.PLAY_IN)
            .collect(
                Collectors.groupingBy(result -> result.game().leagueId().digits().substring(0, 9)));

    assertThat(series).hasSize(15);
    series
        .values()
        .forEach(
            games -> {
              Map<TeamCode, Long> wins =
                  games.stream()
                      .collect(
                          Collectors.groupingBy(
                              r -> r.homeWon() ? r.game().home() : r.game().away(),
                              Collectors.counting()));
              assertThat(wins.values()).contains(4L).allMatch(count -> count <= 4);
              Result last = games.get(games.size() - 1);
              TeamCode lastWinner = last.homeWon() ? last.game().home() : last.game().away();
              assertThat(wins.get(lastWinner)).isEqualTo(4);
              assertThat(games).hasSizeBetween(4, 7);
            });
  }

  @Test
  void thePlayInIsSixGamesBeforeTheFirstRound() {
    List<Result> playIn =
        play(30, 9).stream().filter(r -> r.game().round() == Round.PLAY_IN).toList();

    assertThat(playIn).hasSize(6);
    assertThat(playIn)
        .allMatch(r -> r.game().leagueId().digits().startsWith("005"))
        .allMatch(r -> r.game().date().isBefore(SeasonDates.of(2023).playoffs()));
    assertThat(playIn.stream().map(r -> r.game().leagueId()).distinct()).hasSize(6);
  }

  @Test
  void noTeamPlaysTwiceADayAndTheFinalsEndInJune() {
    Set<String> seen = new HashSet<>();
    List<Result> all = play(30, 11);
    for (Result result : all) {
      for (TeamCode team : List.of(result.game().home(), result.game().away())) {
        assertThat(seen.add(team + " " + result.game().date())).isTrue();
      }
    }

    LocalDate first =
        all.stream()
            .filter(r -> r.game().round() == Round.FIRST_ROUND)
            .map(r -> r.game().date())
            .findFirst()
            .orElseThrow();
    assertThat(first).isEqualTo("2024-04-20");
    assertThat(all.get(all.size() - 1).game().date())
        .isBetween(LocalDate.of(2024, 6, 7), LocalDate.of(2024, 6, 25));
  }

  @Test
  void aLeagueOfSixHasConferenceFinalsAndFinals() {
    assertThat(play(6, 3).stream().map(r -> r.game().round()).distinct())
        .containsExactly(Round.CONFERENCE_FINALS, Round.FINALS);
  }
}
