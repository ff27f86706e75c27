package org.backcourt.cloud.bigquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.bigquery.StandardTableDefinition;
import com.google.cloud.bigquery.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.backcourt.calendar.DateSet;
import org.backcourt.launcher.command.BackcourtCommand;
import org.backcourt.pipelines.run.Finish;
import org.backcourt.pipelines.run.RunResult;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.QualityTables;
import org.backcourt.tables.RawTables;
import org.backcourt.tables.Tables;
import org.backcourt.validation.audit.StagedTable;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.WarehouseAddress;
import org.backcourt.warehouse.WarehouseException;
import org.backcourt.warehouse.access.Warehouses;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BigQueryWarehouseTest {

  private static Staging staging;

  @BeforeAll
  static void start() throws IOException {
    staging = Staging.start();
  }

  @AfterAll
  static void stop() {
    staging.close();
  }

  @Test
  void tablesAreLaidOutAsTheirContractsSay() {
    staging.warehouse().create(Tables.all());
    Table found =
        Connection.client(Place.of(Staging.ADDRESS))
            .getTable("league_nba_analytics", "team_offense_game_summary");
    StandardTableDefinition definition = found.getDefinition();
    assertThat(definition.getTimePartitioning().getField()).isEqualTo("game_date");
    assertThat(definition.getClustering().getFields())
        .isEqualTo(AnalyticsTables.TEAM_OFFENSE.clustering());
    assertThat(found.getRequirePartitionFilter()).isTrue();
    assertThat(found.getDescription()).isEqualTo(AnalyticsTables.TEAM_OFFENSE.description());
    assertThat(definition.getSchema().getFields().get("team_abbr").getDescription())
        .isEqualTo(AnalyticsTables.TEAM_OFFENSE.column("team_abbr").orElseThrow().description());
    assertThat(definition.getSchema().getFields())
        .extracting(field -> field.getName())
        .containsExactlyElementsOf(
            AnalyticsTables.TEAM_OFFENSE.columns().stream().map(column -> column.name()).toList());
  }

  @Test
  void whatIsThereAlreadyIsLeftAlone() {
    staging.warehouse().create(Tables.all());
    staging.fake().forgetJobs();
    staging.warehouse().create(Tables.all());
    assertThat(staging.fake().jobsTaken()).isEmpty();
  }

  @Test
  void aTableThatDiffersIsRefusedWithTheStatementThatMendsIt() {
    staging.warehouse().create(List.of(AnalyticsTables.TEAM_DEFENSE));
    String table = "`court-test.league_nba_analytics.team_defense_game_summary`";
    staging.fake().console("ALTER TABLE " + table + " DROP COLUMN `points_allowed`");
    String mend = "ALTER TABLE " + table + " ADD COLUMN `points_allowed` INT64";
    assertThatThrownBy(() -> staging.warehouse().create(List.of(AnalyticsTables.TEAM_DEFENSE)))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("it has no column points_allowed INT64; mend: " + mend);
    staging.fake().console(mend);
    staging.warehouse().create(List.of(AnalyticsTables.TEAM_DEFENSE));
    staging.fake().console("ALTER TABLE " + table + " ADD COLUMN `moon` STRING");
    assertThatThrownBy(() -> staging.warehouse().create(List.of(AnalyticsTables.TEAM_DEFENSE)))
        .hasMessageContaining(
            "a column moon too many; mend: ALTER TABLE " + table + " DROP COLUMN");
    staging.fake().console("ALTER TABLE " + table + " DROP COLUMN `moon`");
  }

  @Test
  void theLedgerReadsBackWhatItWrote() {
    Ledger ledger = new Ledger(staging.warehouse());
    RunRecord run =
        ledger.begin(
            "backcourt daily 'now' \\ \"then\"",
            "analytics",
            List.of(AnalyticsTables.TEAM_OFFENSE.name()),
            DateSet.of(List.of(LocalDate.of(2024, 1, 5))),
            "abc");
    assertThat(ledger.run(run.runId())).contains(run);
    ledger.end(run, RunRecord.State.REFUSED, "it's no use");
    assertThat(ledger.run(run.runId()).orElseThrow().message()).isEqualTo("it's no use");
    assertThat(ledger.run(run.runId()).orElseThrow().state()).isEqualTo(RunRecord.State.REFUSED);
  }

  @Test
  void stagedRowsExpireByThemselves() {
    StagedRun run = staging.stage(LocalDate.of(2024, 1, 7));
    assertThat(staging.warehouse().stagedRuns()).contains(run.run().runId());
    staging.fake().advance(Duration.ofDays(4));
    assertThat(staging.warehouse().stagedRuns()).doesNotContain(run.run().runId());
    assertThat(staging.warehouse().has(QualityTables.RUNS)).isTrue();
  }

  @Test
  void whatARunHasStagedCanBeRemoved() {
    StagedRun run = staging.stage(LocalDate.of(2024, 1, 7));
    StagedRun other = staging.stage(LocalDate.of(2024, 1, 7));
    staging.warehouse().discard(run.run().runId());
    assertThat(staging.warehouse().stagedRuns())
        .contains(other.run().runId())
        .doesNotContain(run.run().runId());
    staging.warehouse().discard(other.run().runId());
  }

  @Test
  void cleanRemovesWhatAFailedRunHasLeftAndNothingOfOneThatIsGoingOn() {
    StagedRun going = staging.stage(LocalDate.of(2024, 1, 7));
    StagedRun failed = staging.stage(LocalDate.of(2024, 1, 7));
    new Ledger(staging.warehouse()).end(failed.run(), RunRecord.State.FAILED, "it broke");
    String rows =
        staging
            .warehouse()
            .stagedRows(failed.run().runId(), AnalyticsTables.TEAM_OFFENSE.name())
            .orElseThrow();
    assertThat(staging.warehouse().query("SELECT count(*) FROM " + rows).single()).isEqualTo(1L);
    assertThat(said(0, "clean", "--json", "--dry-run"))
        .containsIgnoringWhitespaces(
            "{\"run\":\""
                + failed.run().runId()
                + "\",\"why\":\"failed:it broke\",\"bytes\":null}");
    assertThat(unwrapped(said(0, "clean")))
        .contains(failed.run().runId() + " in tables failed: it broke");
    assertThat(staging.warehouse().stagedRuns())
        .contains(going.run().runId())
        .doesNotContain(failed.run().runId());
    staging.warehouse().discard(going.run().runId());
  }

  @Test
  void aRefusedRunIsShownWithItsRulesAndItsRows() {
    LocalDate date = LocalDate.of(2024, 2, 1);
    staging.warehouse().create(List.of(RawTables.SCHEDULE));
    StagedRun run = staging.stage(date);
    List<StagedTable> staged =
        run.publication().tables().stream()
            .map(
                part ->
                    new StagedTable(
                        Tables.named(part.name().toString()), part.dates(), part.files(), 0))
            .toList();
    RunResult result = new Finish(staging.warehouse()).finish(run.run(), staged, List.of());
    assertThat(result.published()).isFalse();
    String id = run.run().runId();
    String rows =
        "SELECT * FROM "
            + staging.warehouse().stagedRows(id, AnalyticsTables.TEAM_OFFENSE.name()).orElseThrow();
    // Seven baskets, seven of them threes, and seven free throws are 28 points and not seven.
    assertThat(said(1, "show", id))
        .contains("run        " + id + "  refused")
        .contains("because    6 audit rules forbade it")
        .contains("FAIL  baskets and free throws add up to points")
        .contains(id + ": points, 7 against 28")
        .contains("Not published: what was there before stands.");
    assertThat(unwrapped(said(1, "show", id)))
        .contains("Staged rows: backcourt query \"" + rows + "\"");
    assertThat(said(0, "query", rows)).contains(date.toString());
    assertThat(said(1, "show", id, "--critical-path"))
        .contains("compute")
        .contains("audit team_offense_game_summary")
        .contains("audit team_defense_game_summary")
        .doesNotContain("publish");
    assertThat(said(0, "diff", id, id)).doesNotContain("differs");
    staging.warehouse().discard(id);
  }

  @Test
  void twoRunsAreHeldAgainstEachOther() {
    LocalDate first = LocalDate.of(2024, 2, 5);
    LocalDate second = LocalDate.of(2024, 2, 6);
    staging.warehouse().create(List.of(RawTables.SCHEDULE));
    StagedRun before = staging.stage(first, second);
    staging.warehouse().publish(before.publication());
    StagedRun after = staging.stage(second);
    staging.warehouse().publish(after.publication());
    assertThat(unwrapped(said(0, "diff", before.run().runId(), after.run().runId())))
        .contains("differs 1 dates nba_analytics.team_offense_game_summary 1 -> 1 rows 2024-02-06")
        .contains(
            "only the older 1 dates nba_analytics.team_defense_game_summary 1 -> 0 rows 2024-02-05")
        .doesNotContain("same");
  }

  /** The text as it is before it is made to fit a terminal. */
  private static String unwrapped(String said) {
    return said.replaceAll("( \\\\)?\\s+", " ");
  }

  private static String said(int code, String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--warehouse", Staging.ADDRESS.toString()));
    assertThat(BackcourtCommand.line(out, out).execute(all.toArray(String[]::new)))
        .as(said.toString())
        .isEqualTo(code);
    return said.toString();
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    assertThatThrownBy(() -> Warehouses.forReading(WarehouseAddress.parse("bigquery:X")))
        .hasMessageStartingWith("'X' is no BigQuery place; give bigquery:PROJECT[.PREFIX]");
    assertThat(Place.of(WarehouseAddress.parse("bigquery:court-prod.a_b@EU")))
        .isEqualTo(new Place("court-prod", "a_b", "EU"));
  }

  @Test
  void aWarehouseThatIsNotThereIsMissing() {
    assertThatThrownBy(
            () -> Warehouses.forReading(WarehouseAddress.parse("bigquery:court-test.other")))
        .isInstanceOf(WarehouseException.Missing.class);
  }
}
