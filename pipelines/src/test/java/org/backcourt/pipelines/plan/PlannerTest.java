package org.backcourt.pipelines.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.VerdictRecord;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.QualityTables;
import org.backcourt.tables.RawTables;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.TinyLeague;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is missing, short, stale or present follows from contracts, schedule and ledger. */
class PlannerTest {

  private static final TableContract<?> OFFENSE = AnalyticsTables.TEAM_OFFENSE;

  @TempDir private Path folder;
  private DuckDbWarehouse warehouse;

  @BeforeEach
  void load() {
    warehouse = TinyLeague.openLoaded(folder);
    warehouse.create(List.of(OFFENSE));
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  @Test
  void whatWasNeverPublishedIsMissing() {
    assertThat(steps(plan("testcode")))
        .containsExactly("MISSING 2023-10-24..2023-10-25,2023-10-27 missing");
  }

  @Test
  void whatWasPublishedFromInputsAsTheyAreIsPresent() {
    publish(TinyLeague.DATES, "true");

    assertThat(steps(plan("testcode")))
        .containsExactly("PRESENT 2023-10-24..2023-10-25,2023-10-27 present");
    assertThat(plan("testcode").work()).isEmpty();
  }

  @Test
  void fewerKeysThanTheScheduleAsksForIsShort() {
    publish(TinyLeague.DATES, "team_abbr <> 'NYK'");

    assertThat(steps(plan("testcode")))
        .containsExactly(
            "SHORT 2023-10-24,2023-10-27 short: fewer rows than the schedule asks for",
            "PRESENT 2023-10-25 present");
  }

  @Test
  void otherCodeMakesAllDatesStale() {
    publish(TinyLeague.DATES, "true");

    assertThat(steps(plan("newcode")))
        .containsExactly("STALE 2023-10-24..2023-10-25,2023-10-27 stale: the code has changed");
  }

  @Test
  void anInputThatChangedMakesItsDateStaleAndNamesItself() {
    publish(TinyLeague.DATES, "true");
    TinyLeague.load(
        warehouse,
        RawTables.SCHEDULE,
        "SELECT * REPLACE ('Final/2OT' AS game_status_text) FROM ("
            + TinyLeague.SCHEDULE
            + ") WHERE game_date = '2023-10-25'");

    assertThat(steps(plan("testcode")))
        .containsExactly(
            "PRESENT 2023-10-24,2023-10-27 present",
            "STALE 2023-10-25 stale: nba_raw.nbac_schedule has changed");
  }

  @Test
  void anInputThatCameInLaterMakesItsDateStale() {
    publish(TinyLeague.DATES, "true");
    TinyLeague.load(
        warehouse,
        RawTables.GAMEBOOK_PLAYERS,
        TinyLeague.row(
            RawTables.GAMEBOOK_PLAYERS,
            Map.of("away_team_abbr", "'DAL'", "home_team_abbr", "'LAL'")));

    assertThat(steps(plan("testcode")))
        .containsExactly(
            "STALE 2023-10-24 stale: nba_raw.nbac_gamebook_player_stats has changed",
            "PRESENT 2023-10-25,2023-10-27 present");
  }

  @Test
  void loadingTheSameInputAgainMakesNothingStale() {
    publish(TinyLeague.DATES, "true");
    TinyLeague.loadAll(warehouse);

    assertThat(plan("testcode").work()).isEmpty();
  }

  @Test
  void whatAnAuditForbadeIsFailedUntilItIsPublished() {
    RunRecord refused = TinyLeague.begin(warehouse, OFFENSE);
    warehouse.append(
        QualityTables.VERDICTS,
        List.of(
            new VerdictRecord(
                refused.runId(),
                refused.runDate(),
                OFFENSE.name().toString(),
                "no key occurs twice",
                VerdictRecord.Severity.ERROR,
                VerdictRecord.Outcome.FAIL,
                "1 key twice",
                "0",
                "2023-10-25",
                List.of(),
                null)));
    new Ledger(warehouse).end(refused, RunRecord.State.REFUSED, "1 audit rule forbade it");

    assertThat(steps(plan("testcode")))
        .containsExactly(
            "FAILED 2023-10-25 failed: the audit forbade it (no key occurs twice); see: show "
                + refused.runId(),
            "MISSING 2023-10-24,2023-10-27 missing");

    publish(TinyLeague.DATES, "true");
    assertThat(plan("testcode").work()).isEmpty();
  }

  @Test
  void aRunThatWasInterruptedHasFailedAtNothing() {
    RunRecord run = TinyLeague.begin(warehouse, OFFENSE);
    new Ledger(warehouse).end(run, RunRecord.State.INTERRUPTED, "it was interrupted");

    assertThat(steps(plan("testcode")))
        .containsExactly("MISSING 2023-10-24..2023-10-25,2023-10-27 missing");
  }

  @Test
  void datesWithoutFinalGamesAreNoWork() {
    Plan plan =
        new Planner(warehouse, "testcode")
            .plan(
                List.of(OFFENSE),
                DateSet.between(LocalDate.of(2023, 10, 25), LocalDate.of(2023, 10, 29)));

    assertThat(steps(plan)).containsExactly("MISSING 2023-10-25,2023-10-27 missing");
    assertThat(plan.noGames().toString()).isEqualTo("2023-10-26,2023-10-28");
    assertThat(plan.notDue().toString()).isEqualTo("2023-10-29");
    assertThat(plan.calendar()).isEqualTo(TinyLeague.DATES);
  }

  private Plan plan(String code) {
    return new Planner(warehouse, code).plan(List.of(OFFENSE), TinyLeague.DATES);
  }

  private static List<String> steps(Plan plan) {
    return plan.steps().stream()
        .map(step -> step.state() + " " + step.dates() + " " + step.reason())
        .toList();
  }

  private void publish(DateSet dates, String condition) {
    TinyLeague.publish(
        warehouse,
        TinyLeague.begin(warehouse, OFFENSE),
        OFFENSE,
        dates,
        TinyLeague.stage(
            warehouse,
            OFFENSE,
            TinyLeague.row(OFFENSE, Map.of("game_date", "b.game_date", "team_abbr", "b.team_abbr"))
                + " FROM ("
                + TinyLeague.BOXES
                + ") b WHERE "
                + condition),
        Map.of());
  }
}
