package org.backcourt.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.backcourt.contract.RowShape;
import org.backcourt.contract.TableContract;
import org.backcourt.row.raw.BigDataBallEventRow;
import org.backcourt.row.raw.ScheduleRow;
import org.backcourt.tables.RawTables;
import org.backcourt.warehouse.parquet.RowFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationTest {

  private static final SimulationRequest FOUR_TEAMS =
      SimulationRequest.of(2023).withTeams(4).until(LocalDate.of(2023, 11, 17));

  @TempDir Path folder;

  private static <T> List<T> read(Path file, RowShape<T> shape) throws IOException {
    List<T> rows = new ArrayList<>();
    try (RowFiles.Reader<T> reader = RowFiles.reader(file, shape)) {
      for (T row = reader.read(); row != null; row = reader.read()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static Path file(Path folder, TableContract<?> table) {
    return folder.resolve(table.name().toString()).resolve("2023-24.parquet");
  }

  @Test
  void theSameSeedGivesTheSameBytesOnAnyNumberOfThreads() throws IOException {
    String one = Simulation.of(FOUR_TEAMS.onThreads(1)).writeTo(folder.resolve("one")).hash();
    String four = Simulation.of(FOUR_TEAMS.onThreads(4)).writeTo(folder.resolve("four")).hash();
    String other = Simulation.of(FOUR_TEAMS.withSeed(2)).writeTo(folder.resolve("other")).hash();

    assertThat(one).hasSize(64).isEqualTo(four).isNotEqualTo(other);
  }

  @Test
  void aSeasonIsTheSameWhicheverOthersAreAskedFor() throws IOException {
    SimulationRequest short2022 =
        SimulationRequest.of(2022).withTeams(4).until(LocalDate.of(2022, 10, 28));
    SimulationRequest both =
        SimulationRequest.of(2021, 2022).withTeams(4).until(LocalDate.of(2022, 10, 28));
    Simulation.of(short2022).writeTo(folder.resolve("alone"));
    Simulation.of(both).writeTo(folder.resolve("both"));

    for (TableContract<?> table : RawTables.all()) {
      Path name = Path.of(table.name().toString(), "2022-23.parquet");
      assertThat(folder.resolve("alone").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("both").resolve(name));
    }
  }

  @Test
  void everyRawTableIsWrittenAndCounted() throws IOException {
    Simulation.Report report = Simulation.of(FOUR_TEAMS).writeTo(folder);

    assertThat(report.rows()).hasSize(RawTables.all().size());
    for (TableContract<?> table : RawTables.all()) {
      assertThat(read(file(folder, table), table.shape()))
          .as("%s", table)
          .hasSize(report.rows().get(table.name().toString()).intValue())
          .isNotEmpty();
    }
    assertThat(read(file(folder, RawTables.TEAM_BOXSCORE), RawTables.TEAM_BOXSCORE.shape()))
        .hasSize(2 * report.games());
  }

  @Test
  void keysAreUniqueInACleanLeague() throws IOException {
    Simulation.of(FOUR_TEAMS).writeTo(folder);

    for (TableContract<?> table : RawTables.all()) {
      assertThat(keys(table)).as("%s", table).doesNotHaveDuplicates();
    }
  }

  private <T> List<List<Object>> keys(TableContract<T> table) throws IOException {
    List<List<Object>> keys = new ArrayList<>();
    for (T row : read(file(folder, table), table.shape())) {
      List<Object> key = new ArrayList<>();
      for (String column : table.key()) {
        key.add(org.backcourt.simulator.dialect.GameRows.get(table, row, column));
      }
      assertThat(key).as("key of %s", table).doesNotContainNull();
      keys.add(key);
    }
    return keys;
  }

  @Test
  void gamesAfterTheLastDayAreAnnouncedAndTheNextDaysHaveReportsAndLines() throws IOException {
    LocalDate last = LocalDate.of(2023, 11, 17);
    Simulation.of(FOUR_TEAMS).writeTo(folder);
    List<ScheduleRow> schedule = read(file(folder, RawTables.SCHEDULE), RawTables.SCHEDULE.shape());

    assertThat(schedule)
        .allSatisfy(
            row -> {
              boolean over = !row.gameDate().isAfter(last);
              assertThat(row.gameStatus()).isEqualTo(over ? 3 : 1);
              assertThat(row.homeTeamScore() != null).isEqualTo(over);
              assertThat(row.winningTeamTricode() != null).isEqualTo(over);
            });
    assertThat(schedule).filteredOn(row -> row.gameId().startsWith("002")).hasSize(4 * 82 / 2);
    LocalDate next =
        schedule.stream()
            .map(ScheduleRow::gameDate)
            .filter(date -> date.isAfter(last))
            .min(LocalDate::compareTo)
            .orElseThrow();
    boolean tomorrow = next.equals(last.plusDays(1));
    assertThat(
            read(file(folder, RawTables.GAME_LINES), RawTables.GAME_LINES.shape()).stream()
                .anyMatch(row -> row.gameDate().equals(next)))
        .isEqualTo(tomorrow);
    assertThat(read(file(folder, RawTables.TEAM_BOXSCORE), RawTables.TEAM_BOXSCORE.shape()))
        .noneMatch(row -> row.gameDate().isAfter(last));
  }

  @Test
  void anEmptyFileCanBeReadAndATruncatedOneCannot() throws IOException {
    Simulation.of(
            FOUR_TEAMS
                .withFault("empty-file=nbac_injury_report")
                .withFault("truncated-file=nbac_team_boxscore"))
        .writeTo(folder);

    assertThat(read(file(folder, RawTables.INJURY_REPORT), RawTables.INJURY_REPORT.shape()))
        .isEmpty();
    assertThatThrownBy(
            () -> read(file(folder, RawTables.TEAM_BOXSCORE), RawTables.TEAM_BOXSCORE.shape()))
        .hasMessageContaining("is not a Parquet file");
  }

  @Test
  void whatComesLateHasItsOwnFolder() throws IOException {
    Simulation.of(FOUR_TEAMS.withFault("play-by-play-late=2023-11-08..2023-11-11"))
        .writeTo(folder.resolve("league"));
    List<BigDataBallEventRow> late =
        read(
            file(folder.resolve("league-later"), RawTables.BIG_DATA_BALL_EVENTS),
            RawTables.BIG_DATA_BALL_EVENTS.shape());

    assertThat(late)
        .isNotEmpty()
        .allMatch(row -> row.gameDate().isAfter(LocalDate.of(2023, 11, 7)))
        .allMatch(row -> row.gameDate().isBefore(LocalDate.of(2023, 11, 12)));
    try (Stream<Path> folders = Files.list(folder.resolve("league-later"))) {
      assertThat(folders).hasSize(1);
    }
  }

  @Test
  void theTruthIsWrittenOnlyWhenAskedFor() throws IOException {
    Simulation.of(FOUR_TEAMS).writeTo(folder.resolve("plain"));
    Simulation.of(FOUR_TEAMS.andTruth()).writeTo(folder.resolve("told"));

    assertThat(folder.resolve("plain-truth")).doesNotExist();
    List<ExpectedPoints> truth =
        read(
            folder.resolve("told-truth/expected_points.parquet"),
            RowShape.of(ExpectedPoints.class));
    assertThat(truth).hasSizeGreaterThan(500).allMatch(row -> row.expectedPoints() >= 0);
  }

  @Test
  void impossibleRequestsAreRefusedInOneLine() {
    assertThatThrownBy(() -> SimulationRequest.of(1999))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("season 1999 is not simulated; give one from 2021-22 to 2045-46");
    assertThatThrownBy(() -> SimulationRequest.of(2023).withTeams(7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a league of 7 teams is not possible; give an even number from 4 to 30");
    assertThatThrownBy(() -> SimulationRequest.of())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no season was asked for; give one, such as 2023-24");
  }
}
