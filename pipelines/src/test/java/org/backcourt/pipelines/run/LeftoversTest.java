package org.backcourt.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.RunRecord.State;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.OtherProcess;
import org.backcourt.warehouse.TinyLeague;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What killed runs leave behind goes; what an audit refused stays until the phase runs again. */
class LeftoversTest {

  private static final TableContract<?> OFFENSE = AnalyticsTables.TEAM_OFFENSE;

  @TempDir private Path folder;
  private DuckDbWarehouse warehouse;
  private Ledger ledger;

  @BeforeEach
  void open() {
    warehouse = TinyLeague.open(folder);
    ledger = new Ledger(warehouse);
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  @Test
  void aKilledRunIsFailedAndItsStagingGone() throws IOException {
    RunRecord killed = staged();

    assertThat(new Leftovers(warehouse).clear())
        .extracting(RunRecord::runId)
        .containsExactly(killed.runId());

    RunRecord ended = ledger.run(killed.runId()).orElseThrow();
    assertThat(ended.state()).isEqualTo(State.INTERRUPTED);
    assertThat(ended.message()).isEqualTo("it was killed before it could finish");
    assertThat(warehouse.stagedRuns()).isEmpty();
    assertThat(new Leftovers(warehouse).clear()).isEmpty();
    warehouse.close();
    assertThat(folder.resolve("league.duckdb.staging")).doesNotExist();
    warehouse = TinyLeague.open(folder);
  }

  @Test
  void aProcessThatDiedLeavesARunToClear() throws Exception {
    warehouse.close();
    Process dying = OtherProcess.start(List.of(), "die", TinyLeague.address(folder).toString());
    assertThat(dying.waitFor()).isEqualTo(137);
    warehouse = TinyLeague.open(folder);

    assertThat(new Leftovers(warehouse).clear())
        .extracting(RunRecord::command)
        .containsExactly("doomed");
  }

  @Test
  void theStagingOfARunThatPublishedOrFailedGoes() throws IOException {
    ledger.end(staged(), State.FAILED, "it broke");
    warehouse.create(List.of(OFFENSE));
    RunRecord published = staged();
    TinyLeague.publish(warehouse, published, OFFENSE, TinyLeague.DATES, List.of(), Map.of());

    assertThat(new Leftovers(warehouse).clear()).isEmpty();

    assertThat(warehouse.stagedRuns()).isEmpty();
    assertThat(ledger.run(published.runId()).orElseThrow().state()).isEqualTo(State.PUBLISHED);
  }

  @Test
  void theStagingOfNoKnownRunGoes() throws IOException {
    Files.createDirectories(warehouse.staging().folder("20230101-000000-abcd", OFFENSE.name()));

    new Leftovers(warehouse).clear();

    assertThat(warehouse.stagedRuns()).isEmpty();
  }

  @Test
  void theNewestRefusedRunOfAPhaseStays() throws Exception {
    RunRecord older = staged();
    ledger.end(older, State.REFUSED, "an audit rule forbade it");
    RunRecord newer = later(older);
    ledger.end(newer, State.REFUSED, "an audit rule forbade it");

    new Leftovers(warehouse).clear();

    assertThat(warehouse.stagedRuns()).containsExactly(newer.runId());
  }

  /** Run ids begin with the second, so that of two in one second either may be the newer. */
  private RunRecord later(RunRecord than) throws IOException {
    RunRecord run = staged();
    assertThat(run.startedAt()).isAfter(than.startedAt());
    return run;
  }

  private RunRecord staged() throws IOException {
    RunRecord run = TinyLeague.begin(warehouse, OFFENSE);
    Path staging = warehouse.staging().folder(run.runId(), OFFENSE.name());
    Files.createDirectories(staging);
    Files.writeString(staging.resolve("part.parquet"), "rows");
    return run;
  }
}
