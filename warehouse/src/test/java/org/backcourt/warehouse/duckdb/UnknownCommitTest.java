package org.backcourt.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.tables.RawTables;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Publication;
import org.backcourt.warehouse.WarehouseAddress;
import org.backcourt.warehouse.WarehouseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A commit whose answer is lost is neither a success nor a failure, and the ledger knows which. */
class UnknownCommitTest {

  private static final LocalDate DAY = LocalDate.parse("2024-01-17");

  @TempDir private Path folder;

  @Test
  void theAnswerIsLostAfterTheCommit() {
    assertThat(
            stateAfter(
                session -> {
                  session.commit();
                  throw new SQLException("the line went dead");
                }))
        .isEqualTo(RunRecord.State.PUBLISHED);
  }

  @Test
  void theAnswerIsLostBeforeTheCommit() {
    assertThat(
            stateAfter(
                session -> {
                  throw new SQLException("the line went dead");
                }))
        .isEqualTo(RunRecord.State.RUNNING);
  }

  private static void publish(
      DuckDbWarehouse warehouse, DuckDbPublisher.Commit commit, Publication publication) {
    try (DuckDbSession own = warehouse.session().another()) {
      new DuckDbPublisher(warehouse, own, commit).publish(publication);
    }
  }

  /** Publishes with that commit, then asks the reopened file what became of the run. */
  private RunRecord.State stateAfter(DuckDbPublisher.Commit commit) {
    WarehouseAddress address = WarehouseAddress.parse("duckdb:" + folder.resolve("w.duckdb"));
    RunRecord run;
    try (DuckDbWarehouse warehouse = DuckDbWarehouse.forWriting(address)) {
      warehouse.create(List.of(RawTables.SCHEDULE));
      run =
          new Ledger(warehouse)
              .begin(
                  "backcourt import x",
                  "raw",
                  List.of(RawTables.SCHEDULE.name()),
                  DateSet.of(List.of(DAY)),
                  "code");
      Publication publication =
          new Publication(
              run,
              List.of(
                  new Publication.Table(
                      RawTables.SCHEDULE.name(), DateSet.of(List.of(DAY)), List.of(), Map.of(), 1)),
              List.of(),
              SeasonCalendar.of(Map.of()));
      assertThatThrownBy(() -> publish(warehouse, commit, publication))
          .isInstanceOf(WarehouseException.CommitStateUnknown.class)
          .hasMessage(
              "Whether run %s was published is unknown, the commit gave no answer (the line went"
                  + " dead); find out with: backcourt show %s",
              run.runId(), run.runId());
    }
    try (DuckDbWarehouse warehouse = DuckDbWarehouse.forReading(address)) {
      return new Ledger(warehouse).run(run.runId()).orElseThrow().state();
    }
  }
}
