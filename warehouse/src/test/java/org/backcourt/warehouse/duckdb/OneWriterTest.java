package org.backcourt.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.tables.RawTables;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.OtherProcess;
import org.backcourt.warehouse.TinyLeague;
import org.backcourt.warehouse.Warehouse;
import org.backcourt.warehouse.WarehouseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process writes at a time, and whoever comes second is told in a line who holds the file. */
class OneWriterTest {

  @TempDir private Path folder;

  @Test
  void aSecondProcessIsToldWhoHoldsTheFile() throws Exception {
    Process holder = OtherProcess.start(List.of(), "hold", address());
    try {
      assertThat(OtherProcess.nextLine(holder)).startsWith("holding duckdb:");
      String line =
          "The warehouse "
              + folder.resolve("league.duckdb")
              + " is in use by process "
              + holder.pid()
              + "; wait until it has finished, or stop it";

      assertThatThrownBy(() -> TinyLeague.open(folder))
          .isInstanceOf(WarehouseException.Busy.class)
          .hasMessage(line);
      assertThatThrownBy(() -> DuckDbWarehouse.forReading(TinyLeague.address(folder)))
          .isInstanceOf(WarehouseException.Busy.class)
          .hasMessage(line);
    } finally {
      holder.getOutputStream().close();
      assertThat(holder.waitFor()).isZero();
    }
    TinyLeague.open(folder).close();
  }

  @Test
  void twoReadersDoNotMindEachOther() throws Exception {
    TinyLeague.open(folder).close();
    try (Warehouse reader = DuckDbWarehouse.forReading(TinyLeague.address(folder))) {
      assertThat(reader.query("SELECT 1").count()).isEqualTo(1);
      assertThat(ask(List.of(), "SELECT 2")).isEqualTo("[[2]]");
    }
  }

  @Test
  void openingTwiceForWritingInOneProcessIsRefused() {
    try (Warehouse first = TinyLeague.open(folder)) {
      assertThatThrownBy(() -> TinyLeague.open(folder))
          .isInstanceOf(WarehouseException.Busy.class)
          .hasMessage(
              "The warehouse "
                  + folder.resolve("league.duckdb")
                  + " is already open for writing in this process");
      assertThat(DuckDbWarehouse.open(first.address())).isSameAs(first);
    }
  }

  @Test
  void aReaderWithoutAFileIsToldHowToFillOne() {
    assertThatThrownBy(() -> DuckDbWarehouse.forReading(TinyLeague.address(folder)))
        .isInstanceOf(WarehouseException.Missing.class)
        .hasMessage(
            "There is no warehouse at "
                + folder.resolve("league.duckdb")
                + " yet; fill one with: backcourt import DIR");
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedInALine() throws IOException {
    Files.writeString(folder.resolve("league.duckdb"), "this is a text, long enough or not\n");

    assertThatThrownBy(() -> TinyLeague.open(folder))
        .isInstanceOf(WarehouseException.class)
        .hasMessageStartingWith(
            "The warehouse " + folder.resolve("league.duckdb") + " cannot be opened: ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aKilledWriterLeavesWhatItHadCommitted() throws Exception {
    TinyLeague.open(folder).close();
    Process dying = OtherProcess.start(List.of(), "die", address());
    assertThat(dying.waitFor()).isEqualTo(137);

    try (Warehouse warehouse = TinyLeague.open(folder)) {
      assertThat(new Ledger(warehouse).runs())
          .singleElement()
          .extracting(RunRecord::command)
          .isEqualTo("doomed");
    }
  }

  @Test
  void timesAreTheSameInEveryZone() throws Exception {
    // 02:30 on 10 March 2024 does not exist in New York.
    String schedule =
        "SELECT * REPLACE (DATE '2024-03-10' AS game_date),"
            + " TIMESTAMPTZ '2024-03-10 02:30:00+00' AS game_date_est,"
            + " '2024-03-09T21:30:00-05:00' AS source_updated_at,"
            + " TIMESTAMP '2024-03-10 02:30:00' AS scrape_timestamp FROM ("
            + TinyLeague.SCHEDULE
            + ") WHERE game_id = '0022300061'";
    Instant tipOff = Instant.parse("2024-03-10T02:30:00Z");
    String query =
        "SELECT game_date_est, source_updated_at, scrape_timestamp, game_date FROM "
            + RawTables.SCHEDULE;
    try (DuckDbWarehouse warehouse = TinyLeague.open(folder)) {
      TinyLeague.load(warehouse, RawTables.SCHEDULE, schedule);
      assertThat(warehouse.query(query).rows().get(0).subList(0, 3))
          .containsExactly(tipOff, tipOff, tipOff);
    }

    assertThat(ask(List.of("-Duser.timezone=America/New_York"), query))
        .isEqualTo("[[" + tipOff + ", " + tipOff + ", " + tipOff + ", 2024-03-10]]");
  }

  private String ask(List<String> options, String query) throws Exception {
    Process asking = OtherProcess.start(options, "ask", address(), query);
    String answer = OtherProcess.nextLine(asking);
    assertThat(asking.waitFor()).isZero();
    return answer;
  }

  private String address() {
    return TinyLeague.address(folder).toString();
  }
}
