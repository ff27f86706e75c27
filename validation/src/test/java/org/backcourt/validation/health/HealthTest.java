package org.backcourt.validation.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.RawTables;
import org.backcourt.warehouse.TinyLeague;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Health by SQL over a warehouse: team box scores are raw, and offence is all that is built. */
class HealthTest {

  private static final List<TableContract<?>> BUILT =
      List.of(RawTables.SCHEDULE, RawTables.TEAM_BOXSCORE, AnalyticsTables.TEAM_OFFENSE);

  @TempDir private Path folder;
  private DuckDbWarehouse warehouse;

  @BeforeEach
  void open() {
    warehouse = TinyLeague.open(folder);
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  @Test
  void withoutAScheduleThereAreNoDates() {
    assertThat(Health.of(warehouse, BUILT, BUILT)).isEmpty();
  }

  @Test
  void whatWasNeverComputedCountsNothing() {
    TinyLeague.loadAll(warehouse);

    // raw 100, analytics 0; the game of 29 October is still to come
    assertThat(health()).extracting(DateHealth::score).containsExactly(50.0, 50.0, 50.0, null);
    assertThat(health())
        .extracting(DateHealth::standing)
        .containsExactly(Standing.FAIR, Standing.FAIR, Standing.FAIR, Standing.NOT_DUE);
    assertThat(health().get(0).findings())
        .containsExactly(
            Finding.ofRun(
                "team_offense_game_summary was never computed",
                "--table team_offense_game_summary"));
  }

  @Test
  void rowsAreCountedAgainstTheScheduleAndWeighedByTier() {
    TinyLeague.loadAll(warehouse);
    publish(
        TinyLeague.OPENING,
        row("DAL", "gold", "[]"),
        row("LAL", "bronze", "['no_play_by_play']"),
        row("BOS", "bronze", "['no_play_by_play']"));

    DateHealth opening = health().get(0);

    // 3 of 4 teams, worth (1 + 0.7 + 0.7) / 3 = 0.8: 60; with raw 100 it is 80
    assertThat(opening.score()).isEqualTo(80);
    assertThat(opening.findings())
        .extracting(Finding::cause)
        .containsExactly(
            "team_offense_game_summary has 3 of 4 teams",
            "team_offense_game_summary has quality 80 %, mostly for no_play_by_play");
  }

  @Test
  void goldRowsThatLackSomethingAreNotQuiteGold() {
    TinyLeague.loadAll(warehouse);
    publish(
        TinyLeague.OPENING,
        row("DAL", "gold", "['no_play_by_play']"),
        row("LAL", "gold", "['no_play_by_play']"),
        row("BOS", "gold", "['no_play_by_play']"),
        row("NYK", "gold", "['no_play_by_play']"));

    DateHealth opening = health().get(0);

    assertThat(opening.parts()).contains(Part.scored(PhaseName.ANALYTICS, 95));
    assertThat(opening.findings())
        .extracting(Finding::cause)
        .containsExactly("team_offense_game_summary has quality 95 %, mostly for no_play_by_play");
    assertThat(opening.standing()).as("nothing is missing").isEqualTo(Standing.BOOTSTRAP);
  }

  @Test
  void whatIsOnlyThinForWantOfGamesIsNotJudged() {
    TinyLeague.loadAll(warehouse);
    publish(
        TinyLeague.OPENING,
        row("DAL", "gold", "[]"),
        row("LAL", "bronze", "['thin_sample:1/3']"),
        row("BOS", "silver", "[]"),
        row("NYK", "gold", "[]"));

    assertThat(health().get(0).standing()).isEqualTo(Standing.BOOTSTRAP);
  }

  @Test
  void aMovedGameIsNotExpectedWhereItWasAndAnUnsettledOneIs() {
    String moved =
        "SELECT * REPLACE (DATE '2023-10-26' AS game_date, 1 AS game_status, 'PPD' AS"
            + " game_status_text, NULL AS home_team_score, NULL AS away_team_score) FROM ("
            + TinyLeague.SCHEDULE
            + ") WHERE game_id = '0022300064'";
    String unsettled =
        "SELECT * REPLACE ('0022300099' AS game_id, DATE '2023-10-25' AS game_date) FROM ("
            + TinyLeague.SCHEDULE
            + ") WHERE game_id = '0022300065'";
    TinyLeague.load(
        warehouse,
        RawTables.SCHEDULE,
        TinyLeague.SCHEDULE + " UNION ALL " + moved + " UNION ALL " + unsettled);
    TinyLeague.load(warehouse, RawTables.TEAM_BOXSCORE, TinyLeague.BOXES);

    assertThat(health())
        .extracting(DateHealth::standing)
        .containsExactly(
            Standing.FAIR, Standing.POOR, Standing.POSTPONED, Standing.FAIR, Standing.NOT_DUE);
    // one of two games in the box scores, nothing computed: (50 + 0) / 2
    assertThat(health().get(1).score()).isEqualTo(25);
  }

  @Test
  void legacyCountsAreThoseOfTheTables() {
    TinyLeague.loadAll(warehouse);

    // two games, no player box scores, no table of the report: nothing of five components
    assertThat(health().get(0).legacy().toCsv())
        .isEqualTo("2023-10-24,0.0,2,0,0,0,0,0,0,0,0,0,0,0/4,0,0,0,0,0.0,N/A");
  }

  private List<DateHealth> health() {
    return Health.of(warehouse, BUILT, BUILT);
  }

  private static String row(String team, String tier, String issues) {
    return TinyLeague.row(
        AnalyticsTables.TEAM_OFFENSE,
        Map.of(
            "team_abbr", "'" + team + "'",
            "game_date", "DATE '" + TinyLeague.OPENING + "'",
            "data_quality_tier", "'" + tier + "'",
            "data_quality_issues", issues));
  }

  private void publish(LocalDate date, String... rows) {
    TableContract<?> table = AnalyticsTables.TEAM_OFFENSE;
    warehouse.create(List.of(table));
    RunRecord run = TinyLeague.begin(warehouse, table);
    List<String> all = new ArrayList<>(List.of(rows));
    TinyLeague.publish(
        warehouse,
        run,
        table,
        DateSet.of(List.of(date)),
        TinyLeague.stage(warehouse, table, String.join(" UNION ALL ", all)),
        Map.of());
  }
}
