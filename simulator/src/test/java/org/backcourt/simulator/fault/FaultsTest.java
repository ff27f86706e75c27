package org.backcourt.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backcourt.contract.TableContract;
import org.backcourt.row.raw.GamebookPlayerRow;
import org.backcourt.row.raw.LeaguePlayerRow;
import org.backcourt.row.raw.ScheduleRow;
import org.backcourt.row.raw.TeamBoxscoreRow;
import org.backcourt.simulator.Simulation;
import org.backcourt.simulator.SmallLeague;
import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.simulator.random.Rng;
import org.backcourt.simulator.roster.Player;
import org.backcourt.simulator.schedule.Fixture;
import org.backcourt.tables.RawTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {

  /** A date with more than one game. */
  private static final LocalDate DAY =
      SmallLeague.games().stream()
          .map(delivery -> delivery.now().game().date())
          .collect(Collectors.groupingBy(date -> date, TreeMap::new, Collectors.counting()))
          .entrySet()
          .stream()
          .filter(entry -> entry.getValue() >= 2)
          .map(Map.Entry::getKey)
          .skip(10)
          .findFirst()
          .orElseThrow();

  private record Change(GameRows clean, GameRows broken, List<GameRows> later) {}

  private static Strikes strikes(String... faults) {
    List<Fixture> fixtures =
        SmallLeague.games().stream()
            .map(delivery -> delivery.now().game())
            .filter(Fixture::isRegularSeason)
            .toList();
    List<Player> stars =
        SmallLeague.games().stream()
            .limit(6)
            .map(delivery -> matchup(delivery).home().dressed().get(0).player())
            .distinct()
            .toList();
    return new Strikes(
        Stream.of(faults).map(FaultRequest::parse).toList(), fixtures, stars, Rng.of(5));
  }

  private static Matchup matchup(Simulation.Delivery delivery) {
    return delivery.game().box().game().matchup();
  }

  private static List<Change> apply(String... faults) {
    Strikes strikes = strikes(faults);
    List<Change> changes = new ArrayList<>();
    for (Simulation.Delivery delivery : SmallLeague.games()) {
      GameRows clean = delivery.game().rows();
      Strikes.Arrival arrival = strikes.on(clean, matchup(delivery));
      changes.add(new Change(clean, arrival.now(), arrival.later()));
    }
    return changes;
  }

  /** The columns that differ, by table; a {@code +} or {@code -} where rows came or went. */
  private static Map<String, Set<String>> difference(List<Change> changes) {
    Map<String, Set<String>> different = new LinkedHashMap<>();
    for (Change change : changes) {
      for (TableContract<?> table : RawTables.all()) {
        Set<String> columns = columns(table, change.clean(), change.broken());
        if (!columns.isEmpty()) {
          different.computeIfAbsent(table.name().table(), name -> new TreeSet<>()).addAll(columns);
        }
      }
    }
    return different;
  }

  private static <T> Set<String> columns(TableContract<T> table, GameRows clean, GameRows broken) {
    List<T> before = clean.of(table);
    List<T> after = broken.of(table);
    if (before.equals(after)) {
      return Set.of();
    }
    if (before.size() != after.size()) {
      List<T> common = after.size() < before.size() ? after : before;
      boolean rest = (after.size() < before.size() ? before : after).containsAll(common);
      return Set.of((after.size() < before.size() ? "-" : "+") + (rest ? "" : " and changes"));
    }
    Set<String> columns = new LinkedHashSet<>();
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i).equals(after.get(i))) {
        continue;
      }
      Object[] was = table.shape().values(before.get(i));
      Object[] is = table.shape().values(after.get(i));
      for (int c = 0; c < was.length; c++) {
        if (!Objects.equals(was[c], is[c])) {
          columns.add(table.shape().columns().get(c).name());
        }
      }
    }
    return columns;
  }

  private static Set<LocalDate> datesStruck(List<Change> changes) {
    return changes.stream()
        .filter(change -> !columnsOfAll(change).isEmpty())
        .map(change -> change.clean().game().date())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> columnsOfAll(Change change) {
    return difference(List.of(change)).keySet();
  }

  /** What each fault may touch: tables, and in them columns, or rows that come or go. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "team-boxscore-outage | nbac_team_boxscore:-",
        "partial-team-writes | nbac_team_boxscore:-",
        "duplicate-bdl-rows | bdl_player_boxscores:+",
        "minutes-as-text | nbac_gamebook_player_stats:minutes,minutes_decimal",
        "usage-inputs-missing | nbac_team_boxscore:fg_attempted,ft_attempted,turnovers",
        "reversed-game-ids | nbac_team_boxscore:game_id",
        "play-by-play-missing | bigdataball_play_by_play:- nbac_play_by_play:-",
        "bigdataball-missing | bigdataball_play_by_play:-",
        "play-by-play-missing-periods | bigdataball_play_by_play:-",
        "play-by-play-late | bigdataball_play_by_play:-",
        "gamebook-missing | nbac_gamebook_player_stats:- nbac_player_boxscores:+",
        "postponed-still-scheduled | nbac_schedule:+",
        "game-under-two-ids | nbac_team_boxscore:+",
        "shifted-dates | nbac_team_boxscore:game_date,game_id"
            + " nbac_gamebook_player_stats:game_date,game_id",
        "gamebook-roster-only | nbac_gamebook_player_stats:-",
        "star-missing | nbac_gamebook_player_stats:-",
        "props-missing | odds_api_player_points_props:- bettingpros_player_points_props:-",
        "lines-for-one-game | odds_api_game_lines:- odds_api_player_points_props:-",
        "late-correction | nbac_team_boxscore:assists nbac_gamebook_player_stats:assists"
            + " nbac_player_boxscores:assists bdl_player_boxscores:assists",
        "in-game-odds | odds_api_game_lines:snapshot_timestamp"
            + " odds_api_player_points_props:minutes_before_tipoff,snapshot_timestamp",
        "percent-for-fraction | nbac_team_boxscore:fg_percentage,ft_percentage,three_pt_percentage"
            + " nbac_gamebook_player_stats:field_goal_percentage,free_throw_percentage,"
            + "three_point_percentage",
        "renamed-player | nbac_gamebook_player_stats:player_lookup,player_name,player_name_original"
            + " nbac_player_boxscores:player_full_name,player_lookup"
            + " bdl_player_boxscores:player_full_name,player_lookup",
      })
  void aFaultChangesWhatItSaysAndNothingElse(String fault, String expected) {
    List<Change> changes = apply(fault);
    Map<String, Set<String>> wanted = new LinkedHashMap<>();
    for (String table : expected.split(" ")) {
      String[] parts = table.split(":");
      wanted.put(parts[0], new TreeSet<>(List.of(parts[1].split(","))));
    }

    assertThat(difference(changes)).isEqualTo(wanted);
  }

  private static Stream<String> faultsThatTakeADate() {
    return Faults.all().stream()
        .filter(kind -> kind.argument().contains("DATE"))
        .map(FaultKind::name);
  }

  @ParameterizedTest
  @MethodSource("faultsThatTakeADate")
  void aFaultWithADateStrikesThatDateOnly(String fault) {
    assertThat(datesStruck(apply(fault + "=" + DAY))).containsExactly(DAY);
  }

  @ParameterizedTest
  @MethodSource("faultsThatTakeADate")
  void aFaultWithoutADateFindsOneItself(String fault) {
    assertThat(datesStruck(apply(fault))).isNotEmpty();
  }

  @Test
  void prefixedKeysTouchEveryKeyOfThePlayByPlayFromTheirDateOn() {
    List<Change> changes = apply("prefixed-player-keys=" + DAY);

    assertThat(datesStruck(changes)).allMatch(date -> !date.isBefore(DAY)).hasSizeGreaterThan(50);
    Change last = changes.get(changes.size() - 1);
    assertThat(difference(changes)).containsOnlyKeys("bigdataball_play_by_play");
    assertThat(last.broken().of(RawTables.BIG_DATA_BALL_EVENTS))
        .filteredOn(row -> row.player1Lookup() != null)
        .allMatch(row -> row.player1Lookup().matches("16\\d{5}[a-z]+"));
    assertThat(last.broken().of(RawTables.BIG_DATA_BALL_EVENTS))
        .filteredOn(row -> row.onFloor() != null)
        .allMatch(row -> row.onFloor().home().get(0).matches("16\\d{5}[a-z]+"));
  }

  @Test
  void partialWritesLeaveTheTwoTeamsOfOneGame() {
    List<Change> changes = apply("partial-team-writes=" + DAY);

    assertThat(
            changes.stream()
                .filter(change -> change.clean().game().date().equals(DAY))
                .flatMap(change -> change.broken().of(RawTables.TEAM_BOXSCORE).stream()))
        .hasSize(2);
  }

  @Test
  void seventyNineOfAHundredBdlRowsAreCopies() {
    List<Change> changes = apply("duplicate-bdl-rows=" + DAY);

    for (Change change : changes) {
      int once = change.clean().of(RawTables.BDL_PLAYERS).size();
      int all = change.broken().of(RawTables.BDL_PLAYERS).size();
      if (change.clean().game().date().equals(DAY)) {
        assertThat(100.0 * (all - once) / all).isBetween(78.5, 79.5);
      }
    }
  }

  @Test
  void withoutAGamebookTheFallbackListsPlayersWhoSatOnTheBench() {
    int all = 0;
    for (Change change : apply("gamebook-missing")) {
      if (!change.broken().of(RawTables.GAMEBOOK_PLAYERS).isEmpty()) {
        continue;
      }
      long benched =
          change.clean().of(RawTables.GAMEBOOK_PLAYERS).stream()
              .filter(row -> row.playerStatus().equals("dnp"))
              .count();
      List<LeaguePlayerRow> idle =
          change.broken().of(RawTables.LEAGUE_PLAYERS).stream()
              .filter(row -> row.stats().minutes().equals("PT00M00.00S"))
              .toList();
      assertThat(idle).hasSize((int) benched);
      assertThat(idle).allMatch(row -> row.stats().points() == 0 && !row.starter());
      all += idle.size();
    }
    assertThat(all).isPositive();
  }

  @Test
  void zeroFilledTeamsKeepTheirNamesAndLoseTheirFigures() {
    List<TeamBoxscoreRow> zeros =
        apply("zero-filled-teams=" + DAY).stream()
            .flatMap(change -> change.broken().of(RawTables.TEAM_BOXSCORE).stream())
            .filter(row -> row.points() == 0)
            .toList();

    assertThat(zeros).isNotEmpty();
    assertThat(zeros)
        .allMatch(row -> row.isHome() && row.fgAttempted() == 0 && row.minutes().equals("0:00"))
        .allMatch(row -> row.teamId() > 0 && row.gameDate().equals(DAY));
  }

  @Test
  void bdlZeroRowsHaveNoMinutesAndNoPoints() {
    assertThat(
            apply("bdl-zero-rows=" + DAY).stream()
                .flatMap(change -> change.broken().of(RawTables.BDL_PLAYERS).stream())
                .filter(row -> row.minutes().equals("00")))
        .isNotEmpty()
        .allMatch(row -> row.points() == 0 && row.fieldGoalPct() == null);
  }

  @Test
  void aBlackoutLeavesTheSchedule() {
    for (Change change : apply("blackout=" + DAY)) {
      if (change.clean().game().date().equals(DAY)) {
        assertThat(columnsOfAll(change)).hasSize(10).doesNotContain("nbac_schedule");
      }
    }
  }

  @Test
  void aMovedGameStandsUnderBothDatesWithOneId() {
    for (Change change : apply("postponed-still-scheduled=" + DAY)) {
      if (change.clean().game().date().equals(DAY)) {
        assertThat(change.broken().of(RawTables.SCHEDULE))
            .extracting(ScheduleRow::gameId, ScheduleRow::gameDate, ScheduleRow::gameStatus)
            .containsExactly(
                org.assertj.core.groups.Tuple.tuple(
                    change.clean().game().leagueId().digits(), DAY.minusDays(7), 1),
                org.assertj.core.groups.Tuple.tuple(
                    change.clean().game().leagueId().digits(), DAY, 3));
      }
    }
  }

  @Test
  void whatComesLateIsWhatWouldHaveComeAtOnce() {
    for (Change change : apply("play-by-play-late=" + DAY)) {
      if (change.clean().game().date().equals(DAY)) {
        assertThat(change.later()).hasSize(1);
        assertThat(change.later().get(0).of(RawTables.BIG_DATA_BALL_EVENTS))
            .isEqualTo(change.clean().of(RawTables.BIG_DATA_BALL_EVENTS));
      } else {
        assertThat(change.later()).isEmpty();
      }
    }
  }

  @Test
  void aCorrectionBringsTheCleanBoxScoreBack() {
    for (Change change : apply("late-correction=" + DAY)) {
      if (change.clean().game().date().equals(DAY)) {
        GameRows later = change.later().get(0);
        assertThat(later.of(RawTables.TEAM_BOXSCORE))
            .isEqualTo(change.clean().of(RawTables.TEAM_BOXSCORE));
        int before =
            change.broken().of(RawTables.TEAM_BOXSCORE).stream()
                .mapToInt(TeamBoxscoreRow::assists)
                .sum();
        int after =
            later.of(RawTables.TEAM_BOXSCORE).stream().mapToInt(TeamBoxscoreRow::assists).sum();
        assertThat(after - before).isEqualTo(1);
      }
    }
  }

  @Test
  void faultsAddUpAlsoOnWhatComesLate() {
    for (Change change : apply("play-by-play-late=" + DAY, "prefixed-player-keys=" + DAY)) {
      if (change.clean().game().date().equals(DAY)) {
        assertThat(change.broken().of(RawTables.BIG_DATA_BALL_EVENTS)).isEmpty();
        assertThat(change.later().get(0).of(RawTables.BIG_DATA_BALL_EVENTS))
            .filteredOn(row -> row.player1Lookup() != null)
            .allMatch(row -> Character.isDigit(row.player1Lookup().charAt(0)));
      }
    }
  }

  @Test
  void theStarIsMissingInTheGamebookOnly() {
    for (Change change : apply("star-missing=" + DAY)) {
      if (change.clean().game().date().equals(DAY)) {
        List<GamebookPlayerRow> gone =
            new ArrayList<>(change.clean().of(RawTables.GAMEBOOK_PLAYERS));
        gone.removeAll(change.broken().of(RawTables.GAMEBOOK_PLAYERS));
        assertThat(gone).hasSize(1);
        assertThat(change.broken().of(RawTables.LEAGUE_PLAYERS))
            .anyMatch(row -> row.playerLookup().equals(gone.get(0).playerLookup()));
      }
    }
  }
}
