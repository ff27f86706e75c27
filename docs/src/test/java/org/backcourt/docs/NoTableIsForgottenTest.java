package org.backcourt.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.beam.sdk.Pipeline;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.launcher.docs.TableReference;
import org.backcourt.pipelines.Inputs;
import org.backcourt.pipelines.Outputs;
import org.backcourt.pipelines.Phase;
import org.backcourt.pipelines.catalog.Phases;
import org.backcourt.pipelines.raw.ImportRun;
import org.backcourt.simulator.Simulation;
import org.backcourt.simulator.SimulationRequest;
import org.backcourt.staging.Staging;
import org.backcourt.tables.TableGraph;
import org.backcourt.tables.Tables;
import org.backcourt.validation.audit.DefaultRules;
import org.backcourt.warehouse.WarehouseAddress;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A contract without a producer, an audit, a page or a place in the graph fails, by name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoTableIsForgottenTest {

  /** Computed tables that no other is computed from: what all the work is for. */
  private static final Set<String> END_PRODUCTS =
      Set.of("nba_predictions.prediction_performance_summary");

  private static final LocalDate FIRST_DAYS = LocalDate.of(2023, 11, 3);

  private DuckDbWarehouse warehouse;
  private Map<String, Long> simulatedRows;

  @BeforeAll
  void importTheFirstDaysOfASimulatedLeague(@TempDir Path folder) throws IOException {
    Path league = folder.resolve("league");
    simulatedRows =
        Simulation.of(SimulationRequest.of(2023).withTeams(4).until(FIRST_DAYS))
            .writeTo(league)
            .rows();
    warehouse =
        DuckDbWarehouse.forWriting(WarehouseAddress.parse("duckdb:" + folder.resolve("w.duckdb")));
    ImportRun.Report report = new ImportRun(warehouse).run("backcourt import", league);
    assertThat(report.problems()).isEmpty();
    assertThat(report.result().published()).isTrue();
    warehouse.create(Tables.all());
  }

  @AfterAll
  void close() {
    warehouse.close();
  }

  @Test
  void everyRawTableIsSimulatedAndImported() {
    assertNone(
        "raw tables that the simulator writes no rows of",
        of(PhaseName.RAW, table -> simulatedRows.getOrDefault(table.name().toString(), 0L) == 0));
    assertNone(
        "raw tables whose simulated rows are not there after an import",
        of(PhaseName.RAW, table -> rowsOf(table) == 0));
  }

  @Test
  void everyComputedTableHasAPhaseThatProducesIt() {
    Set<String> missing = names(tables(NoTableIsForgottenTest::isComputed));
    missing.removeAll(names(produced()));
    // Models are trained when somebody says so, not whenever a date is computed.
    missing.removeAll(of(PhaseName.TRAINING, table -> true));
    assertNone("tables that no phase produces", missing);
  }

  @Test
  void aPhaseProducesOnlyTablesThatContractsAssignToIt() {
    for (Phase phase : Phases.all()) {
      assertNone(
          "tables of other phases that " + phase.name() + " produces",
          names(phase.tables().stream().filter(t -> t.phase() != phase.name()).toList()));
      assertThat(phase.tables()).as(phase.name() + "").doesNotHaveDuplicates();
    }
    assertThat(Phases.all()).extracting(Phase::name).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aPhaseDeliversEveryTableThatItNames() {
    DateSet dates = DateSet.of(List.of(FIRST_DAYS));
    for (Phase phase : Phases.all()) {
      Outputs outputs =
          phase.expand(
              new Inputs(
                  Pipeline.create(),
                  warehouse,
                  dates,
                  SeasonCalendar.of(Map.of()),
                  Staging.BY_RUNNER));
      for (TableContract<?> table : phase.tables()) {
        assertThatCode(() -> outputs.rows(table))
            .as(phase.name() + " names " + table)
            .doesNotThrowAnyException();
      }
    }
  }

  @Test
  void theLedgersTablesStandInEveryWarehouse() {
    assertNone(
        "tables of the ledger that a new warehouse lacks",
        of(PhaseName.QUALITY, table -> !warehouse.has(table)));
    assertThat(of(PhaseName.QUALITY, table -> rowsOf(table) == 0))
        .as("ledger tables in which an import without gaps, bad rows or files leaves nothing")
        .containsExactlyInAnyOrder(
            "nba_quality.rejected_rows",
            "nba_quality.absent_keys",
            "nba_quality.joins",
            "nba_predictions.superseded_predictions",
            "nba_quality.overrides",
            "nba_quality.source_files",
            "nba_quality.metrics",
            "nba_quality.sketches",
            "nba_quality.waivers");
  }

  @Test
  void everyPublishedTableIsAudited() {
    assertNone(
        "tables without an audit rule",
        names(
            tables(
                table -> table.phase() != PhaseName.QUALITY && DefaultRules.of(table).isEmpty())));
  }

  @Test
  void everyTableHasAPageAndStandsInIndexAndDrawing() {
    Map<String, String> files = TableReference.of(Tables.all()).files();
    assertNone(
        "tables without a page", names(tables(table -> !files.containsKey(table.name() + ".md"))));
    assertNone(
        "tables that the index does not link",
        names(tables(table -> !files.get("index.md").contains("(" + table.name() + ".md)"))));
    assertNone(
        "tables that the drawing lacks",
        names(tables(table -> !files.get("lineage.svg").contains("\"" + table.name() + ".md\""))));
  }

  @Test
  void everyInputIsATableOfTheSameOrAnEarlierPhase() {
    List<String> wrong = new ArrayList<>();
    for (TableContract<?> table : Tables.all()) {
      for (TableContract.Input input : table.inputs()) {
        if (!Tables.all().contains(input.table())) {
          wrong.add(table + " reads " + input.table() + ", which is none of our tables");
        } else if (input.table().phase().compareTo(table.phase()) > 0) {
          wrong.add(table + " reads " + input.table() + " of a later phase");
        }
      }
    }
    assertNone("inputs out of order", wrong);
    assertThat(TableGraph.order(Tables.all())).isEqualTo(Tables.all());
  }

  @Test
  void everyComputedTableIsComputedFromSomething() {
    assertNone(
        "computed tables without an input",
        names(tables(table -> isComputed(table) && table.inputs().isEmpty())));
  }

  @Test
  void everyTableIsReadBySomebodyOrIsAnEndProduct() {
    Set<TableName> read = new HashSet<>();
    Tables.all().forEach(t -> t.inputs().forEach(input -> read.add(input.table().name())));
    Set<String> unread =
        names(tables(table -> table.phase() != PhaseName.QUALITY && !read.contains(table.name())));
    Set<String> forgotten = new TreeSet<>(unread);
    forgotten.removeAll(END_PRODUCTS);
    assertNone("tables that nobody reads and that are no END_PRODUCTS", forgotten);
    Set<String> readAfterAll = new TreeSet<>(END_PRODUCTS);
    readAfterAll.removeAll(unread);
    assertNone("END_PRODUCTS that some table is computed from", readAfterAll);
  }

  private long rowsOf(TableContract<?> table) {
    return warehouse.query("SELECT count(*) FROM " + table.name()).count();
  }

  private static boolean isComputed(TableContract<?> table) {
    return table.phase() != PhaseName.RAW && table.phase() != PhaseName.QUALITY;
  }

  private static List<TableContract<?>> produced() {
    List<TableContract<?>> produced = new ArrayList<>();
    Phases.all().forEach(phase -> produced.addAll(phase.tables()));
    return produced;
  }

  private static Set<String> of(PhaseName phase, Predicate<TableContract<?>> which) {
    return names(tables(table -> table.phase() == phase && which.test(table)));
  }

  private static List<TableContract<?>> tables(Predicate<TableContract<?>> which) {
    List<TableContract<?>> tables = new ArrayList<>(Tables.all());
    tables.removeIf(which.negate());
    return tables;
  }

  private static Set<String> names(Collection<? extends TableContract<?>> tables) {
    return tables.stream()
        .map(table -> table.name().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void assertNone(String what, Collection<String> found) {
    assertThat(found).as(what).isEmpty();
  }
}
