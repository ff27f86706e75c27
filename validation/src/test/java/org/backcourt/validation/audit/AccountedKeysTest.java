package org.backcourt.validation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.VerdictRecord;
import org.backcourt.row.quality.VerdictRecord.Outcome;
import org.backcourt.staging.StagedFile;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.PrecomputeTables;
import org.backcourt.tables.QualityTables;
import org.backcourt.validation.expect.Schedule;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Publication;
import org.backcourt.warehouse.TinyLeague;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expected keys have a row or a reason: three players were expected on the second day. */
class AccountedKeysTest {

  private static final TableContract<?> FACTORS = PrecomputeTables.COMPOSITE_FACTORS;
  private static final TableContract<?> ZONES = PrecomputeTables.PLAYER_SHOT_ZONES;
  private static final TableContract<?> DEFENSE = PrecomputeTables.TEAM_DEFENSE_ZONES;
  private static final LocalDate DAY = LocalDate.of(2023, 10, 25);

  @TempDir private Path folder;
  private DuckDbWarehouse warehouse;

  @BeforeEach
  void load() {
    warehouse = TinyLeague.openLoaded(folder);
    publish(AnalyticsTables.UPCOMING_PLAYERS, "game_date", List.of("abel", "baker", "carol"), DAY);
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  @Test
  void aRowOrAReasonForEveryKeyIsAWholeAccount() {
    Judgement judgement =
        judge(FACTORS, keys(FACTORS, "abel", "baker"), absent(FACTORS, "carol", "BOOTSTRAP"));

    assertThat(judgement.outcome()).isEqualTo(Outcome.PASS);
    assertThat(judgement.measured()).isEqualTo("2 rows and 1 BOOTSTRAP");
  }

  @Test
  void aKeyWithNeitherRowNorReasonIsNamed() {
    Judgement judgement = judge(FACTORS, keys(FACTORS, "abel", "carol"), List.of());

    assertThat(judgement.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(judgement.measured()).isEqualTo("1 keys not accounted for; 2 rows");
    assertThat(judgement.dates()).hasToString("2023-10-25");
    assertThat(judgement.evidence()).containsExactly("2023-10-25 baker has neither row nor reason");
  }

  @Test
  void aKeyCannotHaveBothRowAndReason() {
    Judgement judgement =
        judge(
            FACTORS,
            keys(FACTORS, "abel", "baker", "carol"),
            absent(FACTORS, "carol", "BOOTSTRAP"));

    assertThat(judgement.evidence())
        .containsExactly("2023-10-25 carol has a row and the reason BOOTSTRAP");
  }

  @Test
  void aReasonThatTheContractDoesNotKnowIsNone() {
    Judgement judgement =
        judge(FACTORS, keys(FACTORS, "abel", "baker"), absent(FACTORS, "carol", "FORGOTTEN"));

    assertThat(judgement.evidence())
        .containsExactly(
            "2023-10-25 carol has a reason that the contract does not know: FORGOTTEN");
  }

  @Test
  void aKeyThatNobodyExpectedIsNamed() {
    Judgement judgement =
        judge(FACTORS, keys(FACTORS, "abel", "baker", "carol", "dora"), List.of());

    assertThat(judgement.evidence()).containsExactly("2023-10-25 dora was not expected");
  }

  @Test
  void aPlayerIsExpectedOnceHeWasActiveEarlierInTheSeason() {
    publish(AnalyticsTables.PLAYER_GAMES, "game_date", List.of("abel", "baker"), DAY.minusDays(1));
    publish(AnalyticsTables.PLAYER_GAMES, "game_date", List.of("carol"), DAY);

    assertThat(judge(ZONES, keys(ZONES, "abel", "baker"), List.of()).outcome())
        .isEqualTo(Outcome.PASS);
    assertThat(judge(ZONES, keys(ZONES, "abel", "carol"), List.of()).evidence())
        .containsExactly(
            "2023-10-25 baker has neither row nor reason", "2023-10-25 carol was not expected");
  }

  @Test
  void allThirtyTeamsAreCounted() {
    String[] teams = IntStream.rangeClosed(1, 30).mapToObj(i -> "T" + i).toArray(String[]::new);

    assertThat(judge(DEFENSE, keys(DEFENSE, teams), List.of()).outcome()).isEqualTo(Outcome.PASS);
    assertThat(judge(DEFENSE, keys(DEFENSE, "T1", "T2"), absent(DEFENSE, "T3", "BOOTSTRAP")))
        .satisfies(
            judgement ->
                assertThat(judgement.evidence()).containsExactly("2023-10-25 3 keys of 30"));
  }

  @Test
  void aDateWithoutAnyTeamIsCountedToo() {
    assertThat(judge(DEFENSE, List.of(), List.of()).evidence())
        .containsExactly("2023-10-25 0 keys of 30");
  }

  @Test
  void onOpeningNightNobodyIsExpectedYet() {
    publish(AnalyticsTables.PLAYER_GAMES, "game_date", List.of("abel", "baker"), DAY);
    RunRecord run = TinyLeague.begin(warehouse, ZONES);

    assertThat(
            new Audit(warehouse, Schedule.published(warehouse), List.of(), List.of())
                .judge(run, new StagedTable(ZONES, DateSet.of(List.of(DAY)), List.of(), 0)))
        .singleElement()
        .satisfies(verdict -> assertThat(verdict.outcome()).isEqualTo(Outcome.PASS));
  }

  @Test
  void whereAllIsAbsentByDesignOnlyTheAccountIsJudged() {
    RunRecord run = TinyLeague.begin(warehouse, FACTORS);
    List<StagedFile> absences =
        absences(FACTORS, Map.of("abel", "BOOTSTRAP", "baker", "BOOTSTRAP", "carol", "BOOTSTRAP"));

    List<VerdictRecord> verdicts =
        new Audit(warehouse, Schedule.published(warehouse), List.of(), absences)
            .judge(run, new StagedTable(FACTORS, DateSet.of(List.of(DAY)), List.of(), 0));

    assertThat(verdicts)
        .singleElement()
        .satisfies(
            verdict -> {
              assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
              assertThat(verdict.measured()).isEqualTo("0 rows and 3 BOOTSTRAP");
            });
  }

  @Test
  void whatIsAbsentByDesignIsPublishedAndCounted() {
    warehouse.create(List.of(FACTORS));
    RunRecord run = TinyLeague.begin(warehouse, FACTORS);

    warehouse.publish(
        new Publication(
            run,
            List.of(
                new Publication.Table(
                    FACTORS.name(),
                    DateSet.of(List.of(DAY)),
                    keys(FACTORS, "abel", "baker"),
                    Map.of(),
                    1)),
            absent(FACTORS, "carol", "BOOTSTRAP"),
            Schedule.published(warehouse).seasons()));

    assertThat(new Ledger(warehouse).cellsOf(run.runId()))
        .singleElement()
        .satisfies(
            cell -> {
              assertThat(cell.writtenKeys()).isEqualTo(2);
              assertThat(cell.absentKeys()).isEqualTo(1);
              assertThat(cell.accountedKeys()).isEqualTo(3);
            });
    assertThat(
            warehouse
                .query("SELECT run_id, entity, reason FROM " + QualityTables.ABSENT_KEYS)
                .rows())
        .containsExactly(List.of(run.runId(), "carol", "BOOTSTRAP"));
  }

  private Judgement judge(
      TableContract<?> table, List<StagedFile> files, List<StagedFile> absences) {
    StagedTable staged = new StagedTable(table, DateSet.of(List.of(DAY)), files, 0);
    return new AccountedKeys(table)
        .judge(
            staged.judged(),
            JudgedRows.staged(
                warehouse, Schedule.published(warehouse), staged, List.of(), absences));
  }

  private List<StagedFile> keys(TableContract<?> table, String... entities) {
    return TinyLeague.stage(
        warehouse, table, rows(table, table.partition(), List.of(entities), DAY));
  }

  private void publish(
      TableContract<?> table, String partition, List<String> entities, LocalDate day) {
    warehouse.create(List.of(table));
    TinyLeague.publish(
        warehouse,
        TinyLeague.begin(warehouse, table),
        table,
        DateSet.of(List.of(day)),
        TinyLeague.stage(warehouse, table, rows(table, partition, entities, day)),
        Map.of());
  }

  private static String rows(
      TableContract<?> table, String partition, List<String> entities, LocalDate day) {
    String entity = table == DEFENSE ? "team_abbr" : "player_lookup";
    return entities.stream()
        .map(
            each ->
                TinyLeague.row(
                    table, Map.of(partition, "DATE '" + day + "'", entity, "'" + each + "'")))
        .collect(Collectors.joining(" UNION ALL "));
  }

  private List<StagedFile> absent(TableContract<?> table, String entity, String reason) {
    return absences(table, Map.of(entity, reason));
  }

  private List<StagedFile> absences(TableContract<?> table, Map<String, String> reasons) {
    Stream<String> rows =
        reasons.entrySet().stream()
            .map(
                each ->
                    TinyLeague.row(
                        QualityTables.ABSENT_KEYS,
                        Map.of(
                            "table_name", "'" + table.name() + "'",
                            "absent_date", "DATE '" + DAY + "'",
                            "entity", "'" + each.getKey() + "'",
                            "reason", "'" + each.getValue() + "'")));
    return TinyLeague.stage(
        warehouse, QualityTables.ABSENT_KEYS, rows.collect(Collectors.joining(" UNION ALL ")));
  }
}
