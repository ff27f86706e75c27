package org.backcourt.pipelines.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.backcourt.row.quality.CellRecord;
import org.backcourt.row.quality.RunRecord.State;
import org.backcourt.row.quality.VerdictRecord;
import org.backcourt.tables.RawTables;
import org.backcourt.validation.audit.Audit;
import org.backcourt.warehouse.FileProblem;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.TinyLeague;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Raw rows come in through stage, audit and publish, and bad ones stay out with a reason. */
class ImportRunTest {

  private static final String MANY =
      "SELECT b.* FROM (" + TinyLeague.BOXES + ") b, range(%d) r(i) ORDER BY game_id, team_abbr, i";

  @TempDir private Path folder;
  private Path league;
  private DuckDbWarehouse warehouse;

  @BeforeEach
  void open() {
    league = folder.resolve("league");
    warehouse = TinyLeague.open(folder);
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  @Test
  void aLeagueComesInWithItsCertificate() throws IOException {
    ImportRun.Report report = run(TinyLeague.rawFolder(league));

    assertThat(report.result().published()).isTrue();
    assertThat(report.problems()).isEmpty();
    assertThat(report.result().run().rowsPublished()).isEqualTo(7 + 8);
    assertThat(report.result().verdicts()).noneMatch(Audit::stops);
    assertThat(new Ledger(warehouse).cellsOf(report.result().run().runId()))
        .filteredOn(cell -> cell.tableName().equals("nba_raw.nbac_team_boxscore"))
        .extracting(CellRecord::rows, CellRecord::expectedKeys, CellRecord::writtenKeys)
        .containsExactly(tuple(4L, 4L, 4L), tuple(2L, 2L, 2L), tuple(2L, 2L, 2L));
    assertThat(warehouse.stagedRuns()).isEmpty();
  }

  @Test
  void importingAgainReplacesExactlyTheDatesThatTheFilesBring() throws IOException {
    run(TinyLeague.rawFolder(league));
    Path correction = folder.resolve("correction");
    TinyLeague.write(
        "SELECT * REPLACE (points + 1 AS points) FROM ("
            + TinyLeague.BOXES
            + ") WHERE game_date = '2023-10-25' AND team_abbr = 'DAL'",
        correction.resolve("nba_raw.nbac_team_boxscore/2023-10-25.jsonl"));

    run(correction);

    assertThat(
            warehouse
                .query(
                    "SELECT team_abbr || points FROM nba_raw.nbac_team_boxscore ORDER BY game_date,"
                        + " 1")
                .rows()
                .stream()
                .map(row -> row.get(0)))
        .containsExactly("BOS108", "DAL105", "LAL110", "NYK104", "DAL126", "BOS108", "NYK100");
  }

  @Test
  void importingTheSameAgainLeavesTheSameHashes() throws IOException {
    run(TinyLeague.rawFolder(league));
    List<String> before = hashes();

    run(league);

    assertThat(hashes()).isEqualTo(before);
  }

  @Test
  void badRowsLandInRejectedRowsAndGoodOnesArePublished() throws IOException {
    TinyLeague.write(
        "SELECT * REPLACE (CASE WHEN rn = 5 THEN 'lots' ELSE points::VARCHAR END AS points)"
            + " FROM (SELECT *, row_number() OVER () AS rn FROM ("
            + String.format(MANY, 20)
            + "))",
        league.resolve("nba_raw.nbac_team_boxscore/2023-24.parquet"));

    ImportRun.Report report = run(league);

    assertThat(report.result().published()).isTrue();
    assertThat(report.result().run().rowsPublished()).isEqualTo(159);
    assertThat(
            warehouse
                .query(
                    "SELECT table_name, row_number, column_name, reason, parse_filename(source_file)"
                        + " FROM nba_quality.rejected_rows")
                .rows())
        .containsExactly(
            List.of(
                "nba_raw.nbac_team_boxscore",
                5L,
                "points",
                "is not of type INT64: lots",
                "2023-24.parquet"));
  }

  @Test
  void tooManyBadRowsForbidTheWholeImport() throws IOException {
    run(TinyLeague.rawFolder(league));
    List<String> before = hashes();
    TinyLeague.write(
        "SELECT * REPLACE (CASE points WHEN 105 THEN 'lots' ELSE '1' END AS points) FROM ("
            + TinyLeague.BOXES
            + ")",
        league.resolve("nba_raw.nbac_team_boxscore/2023-24.parquet"));

    ImportRun.Report report = run(league);

    assertThat(report.result().run().state()).isEqualTo(State.REFUSED);
    assertThat(report.result().run().message())
        .isEqualTo(
            "1 audit rule forbade it; the first: nba_raw.nbac_team_boxscore: few rows were rejected"
                + " on the way in: 1 of 8 rows, 12.50 %");
    assertThat(hashes()).isEqualTo(before);
    assertThat(warehouse.query("SELECT count(*) FROM nba_quality.rejected_rows").count())
        .isEqualTo(1);
  }

  @Test
  void aBadFileIsNamedAndTheGoodOnesArePublished() throws IOException {
    TinyLeague.rawFolder(league);
    Path empty = Files.createFile(league.resolve("nba_raw.nbac_team_boxscore/2022-23.parquet"));

    ImportRun.Report report = run(league);

    assertThat(report.problems())
        .extracting(FileProblem::toString)
        .containsExactly(empty + ": unreadable: the file is empty (0 bytes)");
    assertThat(report.result().published()).isTrue();
  }

  @Test
  void whereNoFileCanBeLoadedNothingIsPublished() throws IOException {
    Files.createDirectories(league.resolve("nba_raw.nbac_schedule"));
    Files.createFile(league.resolve("nba_raw.nbac_schedule/2023-24.parquet"));

    ImportRun.Report report = run(league);

    assertThat(report.result().run().state()).isEqualTo(State.REFUSED);
    assertThat(report.result().run().message()).isEqualTo("no file could be loaded");
    assertThat(warehouse.stagedRuns()).isEmpty();
  }

  @Test
  void aNewSeasonsScheduleLeavesTheOldOnesExpectations() throws IOException {
    run(TinyLeague.rawFolder(league));
    Path next = folder.resolve("next");
    TinyLeague.write(
        "SELECT * REPLACE (game_date + 365 AS game_date) FROM (" + TinyLeague.SCHEDULE + ")",
        next.resolve("nba_raw.nbac_schedule/2024-25.parquet"));
    TinyLeague.write(TinyLeague.BOXES, next.resolve("nba_raw.nbac_team_boxscore/2023-24.parquet"));

    ImportRun.Report report = run(next);

    assertThat(report.result().verdicts())
        .filteredOn(verdict -> verdict.tableName().equals("nba_raw.nbac_team_boxscore"))
        .extracting(VerdictRecord::outcome)
        .containsOnly(VerdictRecord.Outcome.PASS);
  }

  @ParameterizedTest
  @CsvSource({
    "nba_raw.nbac_schedul, nba_raw.nbac_schedule",
    "nba_raw.team_boxscore, nba_raw.nbac_team_boxscore",
    "nbac_schedule, nba_raw.nbac_schedule"
  })
  void aMisspeltFolderIsRefusedWithTheNearestName(String name, String nearest) {
    TinyLeague.write(TinyLeague.SCHEDULE, league.resolve(name).resolve("2023-24.parquet"));

    assertThatThrownBy(() -> run(league))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "folder "
                + league.resolve(name)
                + " is named after no table; did you mean "
                + nearest
                + "?");
    assertThat(new Ledger(warehouse).runs()).isEmpty();
  }

  @Test
  void aComputedTableIsNotImported() throws IOException {
    Files.createDirectories(league.resolve("nba_analytics.team_offense_game_summary"));

    assertThatThrownBy(() -> run(league))
        .hasMessage(
            "nba_analytics.team_offense_game_summary is computed, not imported; leave its folder"
                + " out of "
                + league);
  }

  @Test
  void aFolderThatIsNotThereOrHasNothingIsRefused() throws IOException {
    assertThatThrownBy(() -> run(league)).hasMessage("there is no folder " + league);
    Files.createDirectories(league);
    assertThatThrownBy(() -> run(league))
        .hasMessage(
            league + " has no folder named after a raw table, such as nba_raw.nbac_schedule");
  }

  private List<String> hashes() {
    return warehouse
        .query(warehouse.contentHashes(RawTables.TEAM_BOXSCORE, "TRUE") + " ORDER BY d")
        .rows()
        .stream()
        .map(row -> row.get(0) + " " + row.get(2))
        .toList();
  }

  private ImportRun.Report run(Path from) throws IOException {
    return new ImportRun(warehouse).run("import", from);
  }
}
