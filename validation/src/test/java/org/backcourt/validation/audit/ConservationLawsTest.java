package org.backcourt.validation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backcourt.tables.AnalyticsTables.PLAYER_GAMES;
import static org.backcourt.tables.AnalyticsTables.TEAM_DEFENSE;
import static org.backcourt.tables.AnalyticsTables.TEAM_OFFENSE;
import static org.backcourt.tables.AnalyticsTables.UPCOMING_TEAMS;
import static org.backcourt.tables.PrecomputeTables.COMPOSITE_FACTORS;
import static org.backcourt.tables.PrecomputeTables.PLAYER_DAILY_CACHE;
import static org.backcourt.tables.PrecomputeTables.PLAYER_SHOT_ZONES;
import static org.backcourt.tables.RawTables.SCHEDULE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.ColumnType;
import org.backcourt.contract.TableContract;
import org.backcourt.rolling.Aggregate;
import org.backcourt.rolling.RollingColumns;
import org.backcourt.row.quality.VerdictRecord.Outcome;
import org.backcourt.tables.Tables;
import org.backcourt.validation.expect.Schedule;
import org.backcourt.warehouse.TinyLeague;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * One game worked out by hand: New York at Boston after one overtime, ten players of 53 minutes, 8
 * shots and 11 points each, one of Boston's with a free throw more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConservationLawsTest {

  private static final String TEAMS =
      " FROM (VALUES ('BOS', 'NYK', true, 56, 55), ('NYK', 'BOS', false, 55, 56))"
          + " b(team, opponent, home, points, allowed)";

  private static final Map<TableContract<?>, String> GAME = new LinkedHashMap<>();

  static {
    GAME.put(
        SCHEDULE,
        TinyLeague.row(
            SCHEDULE,
            Map.of(
                "game_date", "DATE '2023-10-24'",
                "canonical_game_id", "'20231024_NYK_BOS'",
                "game_status", "3",
                "home_team_score", "56",
                "away_team_score", "55")));
    GAME.put(
        TEAM_OFFENSE,
        row(
            TEAM_OFFENSE,
            "game_id='20231024_NYK_BOS' team_abbr=team opponent_team_abbr=opponent home_game=home"
                + " win_flag=home margin_of_victory=points-allowed overtime_periods=1"
                + " points_scored=points fg_attempts=40 fg_makes=20 three_pt_attempts=15"
                + " three_pt_makes=5 ft_attempts=15 ft_makes=points-45 rebounds=20"
                + " offensive_rebounds=5 defensive_rebounds=15 assists=10 steals=5 blocks=5"
                + " turnovers=12 personal_fouls=10 possessions=50.5 team_minutes=265 pace=45.5"
                + " offensive_rating=110.5 team_paint_attempts=15 team_paint_makes=10"
                + " team_mid_range_attempts=10 team_mid_range_makes=5 team_three_attempts_pbp=15"
                + " team_three_makes_pbp=5 team_restricted_area_attempts=10"
                + " team_paint_non_ra_attempts=5 team_left_corner_three_attempts=5"
                + " team_right_corner_three_attempts=4 team_above_break_three_attempts=5"
                + " team_backcourt_attempts=1 shot_zones_available=true"));
    GAME.put(
        TEAM_DEFENSE,
        row(
            TEAM_DEFENSE,
            "defending_team_abbr=team opponent_team_abbr=opponent points_allowed=allowed"
                + " opp_fg_attempts=40 opp_fg_makes=20 opp_three_pt_attempts=15 opp_ft_attempts=15"
                + " opp_rebounds=20 turnovers_forced=12 defensive_rating=110.5"
                + " opponent_pace=45.5"));
    GAME.put(
        PLAYER_GAMES,
        row(
                PLAYER_GAMES,
                "player_lookup=lower(team)||n team_abbr=team is_active=true"
                    + " seconds_played=3180 points=11+extra fg_attempts=8 fg_makes=4"
                    + " three_pt_attempts=3 three_pt_makes=1 ft_attempts=3 ft_makes=2+extra"
                    + " assists=2 steals=1 blocks=1 turnovers=2 offensive_rebounds=1"
                    + " defensive_rebounds=3 personal_fouls=2 paint_attempts=3 paint_makes=2"
                    + " mid_range_attempts=2 mid_range_makes=1 three_attempts_pbp=3"
                    + " three_makes_pbp=1 has_complete_shot_zones=true")
            + ", (SELECT unnest(range(1, 6)) AS n),"
            + " LATERAL (SELECT CASE WHEN home AND n = 1 THEN 1 ELSE 0 END AS extra)");
    GAME.put(
        UPCOMING_TEAMS,
        row(
            UPCOMING_TEAMS,
            "team_abbr=team opponent_team_abbr=opponent game_total=210.5"
                + " game_spread=CASE_WHEN_home_THEN_-3.5_ELSE_3.5_END"));
    GAME.put(
        PLAYER_SHOT_ZONES,
        row(
            PLAYER_SHOT_ZONES,
            "player_lookup=lower(team) paint_rate_last_10=40.25 mid_range_rate_last_10=25.5"
                + " three_pt_rate_last_10=34.25"));
    GAME.put(
        COMPOSITE_FACTORS,
        row(
            COMPOSITE_FACTORS,
            "player_lookup=lower(team) fatigue_score=60 shot_zone_mismatch_score=2.5"
                + " pace_score=-1.5 usage_spike_score=0.25 referee_favorability_score=0"
                + " look_ahead_pressure_score=0 travel_impact_score=0 opponent_strength_score=0"
                + " total_composite_adjustment=-0.75"));
  }

  static {
    // Four games: every window holds the whole season.
    StringBuilder averages = new StringBuilder("player_lookup=lower(team)");
    RollingColumns.of(PLAYER_DAILY_CACHE.shape().type())
        .forEach(
            (name, feature) ->
                averages
                    .append(' ')
                    .append(name)
                    .append(feature.as() == Aggregate.COUNT ? "=4" : "=20.5"));
    GAME.put(PLAYER_DAILY_CACHE, row(PLAYER_DAILY_CACHE, averages.toString()));
  }

  @TempDir private static Path folder;
  private DuckDbWarehouse warehouse;

  @BeforeAll
  void open() {
    warehouse = TinyLeague.open(folder);
  }

  @AfterAll
  void close() {
    warehouse.close();
  }

  @Test
  void everyLawHoldsInTheGame() {
    Map<TableContract<?>, StagedTable> game = stage(GAME);

    laws()
        .forEach(
            (law, table) -> {
              Judgement judgement = judge(law, table, game);
              assertThat(judgement.outcome())
                  .as(law.sentence() + ": " + judgement.evidence())
                  .isEqualTo(Outcome.PASS);
              assertThat(judgement.measured()).as(law.sentence()).doesNotContain("of 0");
            });
  }

  /** An equation that no change of any figure breaks would guard nothing. */
  @Test
  void everyEquationIsBrokenBySomeFigure() {
    Set<String> unbroken = new TreeSet<>();
    Map<Law, TableContract<?>> laws = laws();
    laws.keySet()
        .forEach(
            law ->
                law.equations().forEach(each -> unbroken.add(law.sentence() + ": " + each.name())));
    Map<TableContract<?>, StagedTable> game = stage(GAME);
    for (TableContract<?> table : GAME.keySet()) {
      StagedTable whole = game.get(table);
      for (ColumnSpec column : figures(table, laws.keySet())) {
        String more = column.name() + " + CASE WHEN row_number() OVER () = 1 THEN 9 ELSE 0 END";
        game.putAll(
            stage(Map.of(table, with(GAME, table, column.name(), more).getOrDefault(table, ""))));
        laws.forEach(
            (law, of) ->
                judge(law, of, game)
                    .evidence()
                    .forEach(
                        line ->
                            unbroken.remove(
                                law.sentence() + ": " + line.split(": ")[1].split(", ")[0])));
      }
      game.put(table, whole);
    }

    // A flag has no figure to raise; it is turned round below.
    assertThat(unbroken)
        .containsExactly("both teams' accounts of a game mirror each other: one winner");
  }

  @Test
  void aGameWithTwoWinnersIsNamed() {
    Judgement judgement =
        judge(
            law("both teams' accounts of a game mirror each other"),
            TEAM_OFFENSE,
            stage(with(GAME, TEAM_OFFENSE, "win_flag", "true")));

    assertThat(judgement.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(judgement.measured()).isEqualTo("broken: one winner in 2, of 2");
    assertThat(judgement.dates()).isEqualTo(DateSet.of(List.of(TinyLeague.OPENING)));
    assertThat(judgement.evidence())
        .containsExactly(
            "2023-10-24 BOS: one winner, 2 against 1", "2023-10-24 NYK: one winner, 2 against 1");
  }

  @Test
  void aPlayerWhoIsLostIsMissedByHisTeam() {
    Map<TableContract<?>, String> game = new LinkedHashMap<>(GAME);
    game.computeIfPresent(
        PLAYER_GAMES,
        (table, rows) -> "SELECT * FROM (" + rows + ") WHERE player_lookup <> 'nyk3'");
    Map<TableContract<?>, StagedTable> staged = stage(game);

    assertThat(judge(law("players add up to their team"), PLAYER_GAMES, staged).evidence())
        .startsWith(
            "2023-10-24 NYK: points, 44 against 55", "2023-10-24 NYK: attempts, 32 against 40");
    assertThat(judge(law("five are on the floor at every moment"), PLAYER_GAMES, staged).evidence())
        .containsExactly("2023-10-24 NYK: seconds, 12720 against 15900.0");
  }

  @Test
  void whatTheSourcesAreKnownToDifferByIsNoBreach() {
    assertThat(
            judge(
                    law("a team's shots by zone add up to its shots"),
                    TEAM_OFFENSE,
                    stage(with(GAME, TEAM_OFFENSE, "team_mid_range_attempts", "12")))
                .outcome())
        .isEqualTo(Outcome.PASS);
    assertThat(
            judge(
                    law("a team has its players' turnovers and a few of its own"),
                    PLAYER_GAMES,
                    stage(with(GAME, TEAM_OFFENSE, "turnovers", "9")))
                .evidence())
        .startsWith("2023-10-24 BOS: turnovers of no player, -1 against 0 to 8");
  }

  private Judgement judge(
      Law law, TableContract<?> table, Map<TableContract<?>, StagedTable> game) {
    StagedTable staged = game.get(table);
    assertThat(staged).isNotNull();
    return law.judge(
        staged.judged(),
        JudgedRows.staged(
            warehouse,
            Schedule.published(warehouse),
            staged,
            List.copyOf(game.values()),
            List.of()));
  }

  private Map<TableContract<?>, StagedTable> stage(Map<TableContract<?>, String> game) {
    Map<TableContract<?>, StagedTable> staged = new HashMap<>();
    game.forEach(
        (table, rows) ->
            staged.put(
                table,
                new StagedTable(
                    table,
                    DateSet.of(List.of(TinyLeague.OPENING)),
                    TinyLeague.stage(warehouse, table, rows),
                    0)));
    return staged;
  }

  private static Map<TableContract<?>, String> with(
      Map<TableContract<?>, String> game, TableContract<?> table, String column, String value) {
    Map<TableContract<?>, String> changed = new LinkedHashMap<>(game);
    changed.computeIfPresent(
        table,
        (of, rows) -> "SELECT * REPLACE (" + value + " AS " + column + ") FROM (" + rows + ")");
    return changed;
  }

  private static Map<Law, TableContract<?>> laws() {
    Map<Law, TableContract<?>> laws = new LinkedHashMap<>();
    for (TableContract<?> table : Tables.all()) {
      DefaultRules.laws(table).forEach(law -> laws.put(law, table));
    }
    return laws;
  }

  private static Law law(String sentence) {
    return laws().keySet().stream()
        .filter(law -> law.sentence().equals(sentence))
        .findFirst()
        .orElseThrow();
  }

  /** The figures of a table that some law names. */
  private static List<ColumnSpec> figures(TableContract<?> table, Set<Law> laws) {
    String text = laws.stream().map(Law::toString).collect(Collectors.joining());
    Set<String> words = Stream.of(text.split("\\W+")).collect(Collectors.toSet());
    return table.content().stream()
        .filter(column -> column.type() == ColumnType.INT64 || column.type() == ColumnType.FLOAT64)
        .filter(column -> words.contains(column.name()))
        .toList();
  }

  /** A row a team: {@code column=value} pairs, with _ for a blank. */
  private static String row(TableContract<?> table, String pairs) {
    Map<String, String> values = new TreeMap<>();
    for (String pair : new ArrayList<>(List.of(pairs.split(" ")))) {
      String[] parts = pair.split("=", 2);
      values.put(parts[0], parts[1].startsWith("CASE_") ? parts[1].replace('_', ' ') : parts[1]);
    }
    return TinyLeague.row(table, values) + TEAMS;
  }
}
