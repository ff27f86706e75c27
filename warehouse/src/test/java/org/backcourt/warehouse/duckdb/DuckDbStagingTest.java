package org.backcourt.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.backcourt.id.GameId;
import org.backcourt.row.quality.AbsentKey;
import org.backcourt.row.quality.JoinMeter;
import org.backcourt.staging.StagedFile;
import org.backcourt.staging.Staging;
import org.backcourt.tables.QualityTables;
import org.backcourt.warehouse.TinyLeague;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A step that stages its rows itself loses none, and one that breaks passes none on. */
class DuckDbStagingTest {

  private static final int MANY = 2500;
  private static final LocalDate DATE = LocalDate.of(2023, 10, 24);

  @TempDir private Path folder;
  private DuckDbWarehouse warehouse;
  private Staging staging;

  @BeforeEach
  void open() {
    warehouse = TinyLeague.open(folder);
    staging = warehouse.staging("run", List.of(QualityTables.ABSENT_KEYS));
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  private static AbsentKey absent(int number) {
    return new AbsentKey("t", DATE, "key " + number, "reason", "detail");
  }

  @Test
  void everyRowIsInTheFileThatIsPassedOn() {
    List<AbsentKey> onward = new ArrayList<>();

    List<StagedFile> files =
        staging.write(
            rows -> {
              Consumer<AbsentKey> keys = rows.of(QualityTables.ABSENT_KEYS, onward::add);
              IntStream.range(0, MANY).forEach(number -> keys.accept(absent(number)));
            });

    assertThat(onward).isEmpty();
    assertThat(files).extracting(StagedFile::rows).containsExactly((long) MANY);
    assertThat(
            warehouse
                .query(
                    "SELECT count(DISTINCT entity) FROM "
                        + warehouse.staged(QualityTables.ABSENT_KEYS, files))
                .count())
        .isEqualTo(MANY);
  }

  @Test
  void rowsOfATableThatTheRunDoesNotPublishGoOnToTheRunner() {
    List<JoinMeter> onward = new ArrayList<>();
    JoinMeter meter =
        new JoinMeter("join", DATE, GameId.parse("20231024_BOS_NYK"), 3, 2, 1, 0, List.of());

    List<StagedFile> files =
        staging.write(rows -> rows.of(QualityTables.JOINS, onward::add).accept(meter));

    assertThat(files).isEmpty();
    assertThat(onward).containsExactly(meter);
  }

  @Test
  void aStepWithoutRowsLeavesNoFile() {
    assertThat(staging.write(rows -> rows.of(QualityTables.ABSENT_KEYS, row -> {}))).isEmpty();
    assertThat(warehouse.stagedRuns()).isEmpty();
  }

  @Test
  void aFolderThatCannotBeWrittenToIsNamedWithWhatMendsIt() throws IOException {
    Path inTheWay = Files.createFile(folder.resolve("in-the-way"));
    Staging blocked =
        new DuckDbStaging(
            Map.of(QualityTables.ABSENT_KEYS.name(), inTheWay.resolve("run").toString()));

    assertThatThrownBy(
            () ->
                blocked.write(
                    rows -> rows.of(QualityTables.ABSENT_KEYS, row -> {}).accept(absent(1))))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContainingAll(inTheWay.toString(), "may be written to and has room");
  }

  @Test
  void aStepThatBreaksPassesNoFileOn() {
    assertThatThrownBy(
            () ->
                staging.write(
                    rows -> {
                      rows.of(QualityTables.ABSENT_KEYS, row -> {}).accept(absent(1));
                      throw new IllegalStateException("a row could not be made");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a row could not be made");
  }
}
