package org.backcourt.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.CellRecord;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.staging.StagedFile;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Publication;
import org.backcourt.warehouse.TinyLeague;
import org.backcourt.warehouse.WarehouseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One transaction replaces exactly the asked dates of all tables, or nothing changes at all. */
class PublishTest {

  private static final TableContract<?> OFFENSE = AnalyticsTables.TEAM_OFFENSE;
  private static final TableContract<?> DEFENSE = AnalyticsTables.TEAM_DEFENSE;

  @TempDir private Path folder;
  private DuckDbWarehouse warehouse;
  private Ledger ledger;

  @BeforeEach
  void open() {
    warehouse = TinyLeague.open(folder);
    warehouse.create(List.of(OFFENSE, DEFENSE));
    ledger = new Ledger(warehouse);
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  @Test
  void exactlyTheAskedDatesAreReplaced() {
    publish(OFFENSE, TinyLeague.DATES, offense(1, TinyLeague.OPENING, TinyLeague.OVERTIME));
    RunRecord second =
        publish(
            OFFENSE,
            dates(TinyLeague.OVERTIME, TinyLeague.LAST),
            // A row of a date that was not asked for must not get in.
            offense(2, TinyLeague.OPENING, TinyLeague.LAST));

    assertThat(warehouse.query("SELECT game_date, points_scored FROM " + OFFENSE).rows())
        .containsExactlyInAnyOrder(List.of(TinyLeague.OPENING, 1L), List.of(TinyLeague.LAST, 2L));
    assertThat(ledger.cellsOf(second.runId()))
        .extracting(CellRecord::cellDate, CellRecord::rows)
        .containsExactly(tuple(TinyLeague.OVERTIME, 0L), tuple(TinyLeague.LAST, 1L));
  }

  @Test
  void aCellSaysWhatWasExpectedAndWhatIsThere() {
    RunRecord run = TinyLeague.begin(warehouse, OFFENSE);
    TinyLeague.publish(
        warehouse,
        run,
        OFFENSE,
        dates(TinyLeague.OPENING),
        offense(1, TinyLeague.OPENING),
        Map.of(TinyLeague.OPENING, 4L));

    CellRecord cell = ledger.cellsOf(run.runId()).get(0);
    assertThat(cell.expectedKeys()).isEqualTo(4);
    assertThat(cell.writtenKeys()).isEqualTo(1);
    assertThat(cell.codeVersion()).isEqualTo("testcode");
    assertThat(cell.inputVersions()).hasSize(OFFENSE.inputs().size());
    assertThat(ledger.run(run.runId()).orElseThrow().state()).isEqualTo(RunRecord.State.PUBLISHED);
    assertThat(ledger.run(run.runId()).orElseThrow().rowsPublished()).isEqualTo(1);
  }

  @Test
  void publishedRowsCarryTheRunThatPublishedThem() {
    RunRecord run = publish(OFFENSE, TinyLeague.DATES, offense(1, TinyLeague.OPENING));

    assertThat(warehouse.query("SELECT run_id, code_version FROM " + OFFENSE).rows())
        .containsExactly(List.of(run.runId(), "testcode"));
  }

  @Test
  void publishingTheSameRunTwiceChangesNothing() {
    RunRecord run = publish(OFFENSE, TinyLeague.DATES, offense(1, TinyLeague.OPENING));
    Object before = everything();

    TinyLeague.publish(
        warehouse, run, OFFENSE, TinyLeague.DATES, offense(9, TinyLeague.OPENING), Map.of());

    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aLaterTableThatFailsLeavesAllTablesAndTheLedgerAsTheyWere() {
    publish(OFFENSE, TinyLeague.DATES, offense(1, TinyLeague.OPENING));
    publish(DEFENSE, TinyLeague.DATES, defense(1, "'LAL'"));
    RunRecord run = TinyLeague.begin(warehouse, OFFENSE);
    Object before = everything();

    assertThatThrownBy(
            () ->
                warehouse.publish(
                    new Publication(
                        run,
                        List.of(
                            part(OFFENSE, offense(2, TinyLeague.OPENING)),
                            part(DEFENSE, defense(2, "NULL"))),
                        List.of(),
                        SeasonCalendar.of(Map.of()))))
        .isInstanceOf(WarehouseException.class)
        .hasMessage(
            "Constraint Error: NOT NULL constraint failed:"
                + " team_defense_game_summary.defending_team_abbr");

    assertThat(everything()).isEqualTo(before);
    assertThat(ledger.run(run.runId()).orElseThrow().state()).isEqualTo(RunRecord.State.RUNNING);
  }

  @Test
  void tablesOfOneRunThatReadEachOtherAreRecordedAsTheyBecame() {
    TableContract<?> players = AnalyticsTables.PLAYER_GAMES;
    warehouse.create(List.of(players));
    publish(OFFENSE, TinyLeague.DATES, offense(1, TinyLeague.OPENING));
    RunRecord run = TinyLeague.begin(warehouse, players);

    warehouse.publish(
        new Publication(
            run,
            List.of(part(players, List.of()), part(OFFENSE, offense(2, TinyLeague.OPENING))),
            List.of(),
            SeasonCalendar.of(Map.of(2023, TinyLeague.OPENING))));
    RunRecord again = TinyLeague.begin(warehouse, players);
    TinyLeague.publish(warehouse, again, players, TinyLeague.DATES, List.of(), Map.of());

    assertThat(versions(run, players)).isEqualTo(versions(again, players));
  }

  private List<List<String>> versions(RunRecord run, TableContract<?> table) {
    return ledger.cellsOf(run.runId()).stream()
        .filter(cell -> cell.tableName().equals(table.name().toString()))
        .map(CellRecord::inputVersions)
        .toList();
  }

  private RunRecord publish(TableContract<?> table, DateSet dates, List<StagedFile> files) {
    RunRecord run = TinyLeague.begin(warehouse, table);
    TinyLeague.publish(warehouse, run, table, dates, files, Map.of());
    return run;
  }

  private static Publication.Table part(TableContract<?> table, List<StagedFile> files) {
    return new Publication.Table(table.name(), TinyLeague.DATES, files, Map.of(), 0);
  }

  private List<StagedFile> offense(int points, LocalDate... dates) {
    StringBuilder query = new StringBuilder();
    for (LocalDate date : dates) {
      query
          .append(query.isEmpty() ? "" : " UNION ALL ")
          .append(
              TinyLeague.row(
                  OFFENSE,
                  Map.of("game_date", "DATE '" + date + "'", "points_scored", "" + points)));
    }
    return TinyLeague.stage(warehouse, OFFENSE, query.toString());
  }

  private List<StagedFile> defense(int season, String team) {
    return TinyLeague.stage(
        warehouse,
        DEFENSE,
        TinyLeague.row(DEFENSE, Map.of("season_year", "" + season, "defending_team_abbr", team)));
  }

  private static DateSet dates(LocalDate... dates) {
    return DateSet.of(List.of(dates));
  }

  private Object everything() {
    return List.of(
        warehouse.query("SELECT * FROM " + OFFENSE + " ORDER BY ALL"),
        warehouse.query("SELECT * FROM " + DEFENSE + " ORDER BY ALL"),
        warehouse.query("SELECT * FROM nba_quality.runs ORDER BY ALL"),
        warehouse.query("SELECT * FROM nba_quality.cells ORDER BY ALL"));
  }
}
