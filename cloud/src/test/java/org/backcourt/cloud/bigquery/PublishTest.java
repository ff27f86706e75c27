package org.backcourt.cloud.bigquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backcourt.cloud.fake.FakeException.Reason;
import org.backcourt.cloud.fake.Faults.At;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.CellRecord;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.PredictionTables;
import org.backcourt.tables.QualityTables;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Publication;
import org.backcourt.warehouse.WarehouseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PublishTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 5);
  private static final LocalDate SECOND = LocalDate.of(2024, 1, 6);
  private static final LocalDate THIRD = LocalDate.of(2024, 1, 8);

  private static Staging staging;

  @BeforeAll
  static void start() throws IOException {
    staging = Staging.start();
  }

  @AfterAll
  static void stop() {
    staging.close();
  }

  @BeforeEach
  void clear() {
    staging.clear();
  }

  @Test
  void exactlyTheRequestedDatesAreReplaced() {
    StagedRun before = staging.stage(FIRST, SECOND, THIRD);
    staging.warehouse().publish(before.publication());
    StagedRun after = staging.stage(SECOND);
    staging.warehouse().publish(after.publication());
    for (TableContract<?> table : Staging.TABLES) {
      assertThat(staging.published(table))
          .isEqualTo(
              Map.of(
                  FIRST, before.run().runId(),
                  SECOND, after.run().runId(),
                  THIRD, before.run().runId()));
    }
    List<CellRecord> cells = new Ledger(staging.warehouse()).cellsOf(after.run().runId());
    assertThat(cells).hasSize(2).allMatch(cell -> cell.rows() == 1 && cell.writtenKeys() == 1);
    RunRecord run = new Ledger(staging.warehouse()).run(after.run().runId()).orElseThrow();
    assertThat(run.state()).isEqualTo(RunRecord.State.PUBLISHED);
    assertThat(run.rowsPublished()).isEqualTo(2);
  }

  @Test
  void theLedgerHasTheHashesOfWhatIsInTheTables() {
    StagedRun run = staging.stage(FIRST, SECOND);
    staging.warehouse().publish(run.publication());
    for (CellRecord cell : new Ledger(staging.warehouse()).cellsOf(run.run().runId())) {
      TableContract<?> table = org.backcourt.tables.Tables.named(cell.tableName());
      assertThat(
              staging
                  .warehouse()
                  .query(
                      staging
                          .warehouse()
                          .contentHashes(table, "game_date = DATE '" + cell.cellDate() + "'"))
                  .rows())
          .singleElement()
          .satisfies(row -> assertThat(row.get(2)).isEqualTo(cell.contentHash()));
    }
  }

  @Test
  void aRunIsPublishedOnceHoweverOftenItIsAskedFor() {
    StagedRun run = staging.stage(FIRST);
    staging.warehouse().publish(run.publication());
    StagedRun later = staging.stage(FIRST);
    staging.warehouse().publish(later.publication());
    // A worker that comes back from the dead does not put old rows over new ones.
    staging.warehouse().publish(run.publication());
    assertThat(staging.published(AnalyticsTables.TEAM_OFFENSE))
        .isEqualTo(Map.of(FIRST, later.run().runId()));
    assertThat(new Ledger(staging.warehouse()).cellsOf(run.run().runId())).hasSize(2);
  }

  @Test
  void predictionsThatChangeAreKeptAndThoseThatComeAgainAreLeftAlone() {
    List<TableContract<?>> predictions = List.of(PredictionTables.PREDICTIONS);
    staging.warehouse().create(predictions);
    StagedRun first = staging.stage(predictions, FIRST, SECOND);
    staging.warehouse().publish(first.publication());
    StagedRun same = staging.stage(predictions, FIRST);
    Publication.Table part = first.publication().tables().get(0);
    staging
        .warehouse()
        .publish(
            new Publication(same.run(), List.of(part), List.of(), first.publication().seasons()));
    assertThat(superseded()).isEmpty();
    assertThat(staging.published(PredictionTables.PREDICTIONS))
        .isEqualTo(Map.of(FIRST, first.run().runId(), SECOND, first.run().runId()));

    StagedRun other = staging.stage(predictions, SECOND);
    staging.warehouse().publish(other.publication());
    staging.warehouse().publish(other.publication());
    assertThat(superseded())
        .containsExactly(SECOND + " " + first.run().runId() + " " + other.run().runId());
    assertThat(staging.published(PredictionTables.PREDICTIONS))
        .isEqualTo(Map.of(FIRST, first.run().runId(), SECOND, other.run().runId()));
  }

  private static List<String> superseded() {
    return staging
        .warehouse()
        .query(
            "SELECT game_date, made_by, superseded_by FROM " + QualityTables.SUPERSEDED_PREDICTIONS)
        .rows()
        .stream()
        .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2))
        .toList();
  }

  @Test
  void aPublicationIsOneTransactionInOneJob() {
    StagedRun run = staging.stage(FIRST, SECOND, THIRD);
    staging.fake().forgetJobs();
    staging.warehouse().publish(run.publication());
    assertThat(staging.fake().jobsTaken().stream().filter(job -> job.contains("publish")))
        .containsExactly("query " + Place.staged(run.run().runId()) + "publish_1");
    assertThat(staging.fake().statements().stream().filter(s -> s.startsWith("DELETE")))
        .hasSize(Staging.TABLES.size());
  }

  /**
   * Google documents 1,500 load jobs a table and day, 4,000 partitions that one statement and
   * 100,000 that one transaction may change.
   */
  @Test
  void aFullHistoryStaysWithinTheQuotas() {
    LocalDate[] fiveSeasons =
        IntStream.rangeClosed(2020, 2024)
            .boxed()
            .flatMap(year -> LocalDate.of(year, 10, 20).datesUntil(LocalDate.of(year + 1, 4, 18)))
            .toArray(LocalDate[]::new);
    assertThat(fiveSeasons).hasSize(901);
    StagedRun run = staging.stage(fiveSeasons);
    staging.fake().forgetJobs();
    staging.warehouse().publish(run.publication());
    // The lines of two tables of the ledger are loaded beside the staged rows; the rest is SQL.
    assertThat(staging.fake().jobsTaken().stream().filter(job -> job.startsWith("load")))
        .hasSize(2);
    assertThat(staging.fake().jobsTaken().stream().filter(job -> job.contains("publish")))
        .hasSize(1);
    for (TableContract<?> table : Staging.TABLES) {
      assertThat(partitions(table.name().toString(), "game_date")).isEqualTo(901);
    }
    assertThat(partitions("nba_quality.cells", QualityTables.CELLS.partition())).isEqualTo(901);
  }

  private static long partitions(String table, String by) {
    return staging.fake().count("SELECT count(DISTINCT " + by + ") FROM league_" + table);
  }

  static Stream<Arguments> passing() {
    return Stream.of(
        Arguments.of(
            "job refused at the door", At.REQUEST, "POST /bigquery", Reason.rateLimitExceeded),
        Arguments.of("server down", At.REQUEST, "POST /bigquery", Reason.backendError),
        Arguments.of("upload refused", At.REQUEST, "POST /upload", Reason.backendError),
        Arguments.of("upload's answer lost", At.ANSWER, "PUT /upload", Reason.backendError),
        Arguments.of("job's answer lost", At.ANSWER, "POST /bigquery", Reason.backendError),
        Arguments.of("result's answer lost", At.ANSWER, "GET /bigquery", Reason.internalError),
        Arguments.of("load job ended by rate", At.JOB, "load", Reason.rateLimitExceeded),
        Arguments.of("transaction ended", At.JOB, "publish", Reason.internalError),
        Arguments.of("within it, at a delete", At.STATEMENT, "DELETE FROM", Reason.internalError),
        Arguments.of(
            "within it, at an insert", At.STATEMENT, "nba_quality.cells", Reason.backendError),
        Arguments.of("at its commit", At.STATEMENT, "COMMIT", Reason.internalError));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("passing")
  void whatPassesIsTriedAgain(String name, At at, String what, Reason reason) {
    StagedRun run = staging.stage(FIRST, SECOND);
    staging.fake().faults().inject(at, what, reason, 2);
    staging.warehouse().publish(run.publication());
    assertThat(staging.fake().faults().hits()).isEqualTo(2);
    for (TableContract<?> table : Staging.TABLES) {
      assertThat(staging.published(table))
          .isEqualTo(Map.of(FIRST, run.run().runId(), SECOND, run.run().runId()));
    }
    assertThat(new Ledger(staging.warehouse()).cellsOf(run.run().runId())).hasSize(4);
    assertThat(
            staging
                .fake()
                .count("SELECT count(*) FROM league_nba_quality.runs WHERE state = 'published'"))
        .isEqualTo(1);
  }

  static Stream<Arguments> lasting() {
    return Stream.of(
        Arguments.of("quota used up", At.JOB, "publish", Reason.quotaExceeded),
        Arguments.of(
            "quota used up at the door", At.REQUEST, "POST /bigquery", Reason.quotaExceeded),
        Arguments.of("no right to write", At.STATEMENT, "INSERT INTO", Reason.accessDenied),
        Arguments.of("half of a load job's rows", At.JOB, "load", Reason.invalid),
        Arguments.of("errors that do not pass", At.STATEMENT, "DELETE FROM", Reason.backendError));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lasting")
  void whatLastsLeavesEverythingAsItWas(String name, At at, String what, Reason reason) {
    StagedRun before = staging.stage(FIRST);
    staging.warehouse().publish(before.publication());
    StagedRun run = staging.stage(FIRST, SECOND);
    staging.fake().faults().inject(at, what, reason, Integer.MAX_VALUE);
    assertThatThrownBy(() -> staging.warehouse().publish(run.publication()))
        .isInstanceOf(WarehouseException.class)
        .isNotInstanceOf(WarehouseException.CommitStateUnknown.class)
        .hasMessageContaining("injected");
    staging.fake().faults().clear();
    for (TableContract<?> table : Staging.TABLES) {
      assertThat(staging.published(table)).isEqualTo(Map.of(FIRST, before.run().runId()));
    }
    assertThat(new Ledger(staging.warehouse()).cellsOf(run.run().runId())).isEmpty();
    assertThat(new Ledger(staging.warehouse()).run(run.run().runId()).orElseThrow().state())
        .isEqualTo(RunRecord.State.RUNNING);
  }

  @Test
  void aPublicationWithoutAnAnswerIsUnknownAndSaysHowToFindOut() {
    StagedRun run = staging.stage(FIRST);
    // The job is done, but from then on nobody answers.
    staging.fake().silenceAfter("publish");
    assertThatThrownBy(() -> staging.warehouse().publish(run.publication()))
        .isInstanceOf(WarehouseException.CommitStateUnknown.class)
        .hasMessageContaining("find out with: backcourt show " + run.run().runId());
    staging.fake().speakAgain();
    // It was published; asking again finds that out and changes nothing.
    staging.warehouse().publish(run.publication());
    assertThat(new Ledger(staging.warehouse()).cellsOf(run.run().runId())).hasSize(2);
  }
}
