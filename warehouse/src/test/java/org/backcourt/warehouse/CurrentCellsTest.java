package org.backcourt.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.backcourt.contract.TableName;
import org.backcourt.row.quality.CellRecord;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.QualityTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published now is the newest line of each cell, however the ledger has grown. */
class CurrentCellsTest {

  private static final TableName TABLE = AnalyticsTables.TEAM_OFFENSE.name();
  private static final LocalDate DAY = TinyLeague.OPENING;
  private static final LocalDate NEXT = DAY.plusDays(1);

  @TempDir private Path folder;
  private Warehouse warehouse;

  @BeforeEach
  void open() {
    warehouse = TinyLeague.open(folder);
    enter(cell("a", DAY, "2024-01-01T10:00:00Z"), cell("a", NEXT, "2024-01-01T10:00:00Z"));
    assertThat(run(DAY)).isEqualTo("a");
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  @Test
  void aNewerLineHolds() {
    enter(cell("b", DAY, "2024-01-01T11:00:00.000001Z"));

    assertThat(run(DAY)).isEqualTo("b");
    assertThat(run(NEXT)).isEqualTo("a");
  }

  @Test
  void aLineOfAnotherClockThatIsLateDoesNotHold() {
    enter(cell("c", DAY, "2024-01-01T09:00:00Z"));

    assertThat(run(DAY)).isEqualTo("a");
  }

  @Test
  void ofTwoLinesOfTheSameMomentTheLaterRunHolds() {
    enter(cell("d", DAY, "2024-01-01T10:00:00Z"));

    assertThat(run(DAY)).isEqualTo("d");
  }

  @Test
  void aLateLineOfACellThatHadNoneIsSeen() {
    LocalDate third = DAY.plusDays(2);
    enter(cell("e", third, "2024-01-01T09:00:00Z"), cell("e", DAY, "2024-01-01T12:00:00Z"));

    assertThat(run(third)).isEqualTo("e");
    assertThat(run(DAY)).isEqualTo("e");
  }

  @Test
  void theMapsAreTheCallersToChange() {
    new Ledger(warehouse).current().get(TABLE).clear();

    assertThat(run(DAY)).isEqualTo("a");
  }

  private void enter(CellRecord... cells) {
    warehouse.append(QualityTables.CELLS, List.of(cells));
  }

  private String run(LocalDate date) {
    return new Ledger(warehouse).current().get(TABLE).get(date).runId();
  }

  private static CellRecord cell(String run, LocalDate date, String recordedAt) {
    return new CellRecord(
        run,
        TABLE.toString(),
        date,
        4,
        4L,
        4,
        0,
        "hash",
        List.of(),
        1,
        "code",
        Instant.parse(recordedAt));
  }
}
