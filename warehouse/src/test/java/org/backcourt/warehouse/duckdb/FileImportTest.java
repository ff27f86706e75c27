package org.backcourt.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.RejectedRow;
import org.backcourt.tables.RawTables;
import org.backcourt.warehouse.FileProblem;
import org.backcourt.warehouse.TinyLeague;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way a Parquet file can be wrong gets one line; rows that can be told apart are. */
class FileImportTest {

  private static final TableContract<?> BOXES = RawTables.TEAM_BOXSCORE;

  @TempDir private Path folder;
  private DuckDbWarehouse warehouse;

  @BeforeEach
  void open() {
    warehouse = TinyLeague.open(folder);
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  @Test
  void aGoodFileIsStagedWhole() {
    FileImport.Staged staged = boxes("*");

    assertThat(staged.problems()).isEmpty();
    assertThat(staged.rows()).isEqualTo(8);
    assertThat(staged.rejects()).isZero();
    assertThat(staged.dates()).isEqualTo(TinyLeague.DATES);
  }

  @Test
  void nullableColumnsThatAreAbsentAreNull() {
    FileImport.Staged staged = boxes("* EXCLUDE (assists, minutes)");

    assertThat(value(staged, "count(*) - count(assists) + count(minutes)")).isEqualTo(8L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "* EXCLUDE (season_year) | column season_year is missing and must be there",
        "* EXCLUDE (team_abbr) | column team_abbr is missing: without it a row's key or game is"
            + " unknown",
        "* EXCLUDE (is_home) | column is_home is missing: without it a row's key or game is"
            + " unknown",
        "* EXCLUDE (game_date) | column game_date is missing: without it a row's key or game is"
            + " unknown",
        "* REPLACE ({'made': fg_made} AS fg_made) | column fg_made has type STRUCT(made INTEGER),"
            + " needed is INT64",
        "* REPLACE ([points] AS points) | column points has type INTEGER[], needed is INT64",
        "* REPLACE (true AS points) | column points has type BOOLEAN, needed is INT64",
        "* REPLACE ('x'::BLOB AS minutes) | column minutes has type BLOB, needed is STRING",
        "* REPLACE (22300061 AS game_id) | column game_id has type INTEGER, needed is STRING: as a"
            + " number an id loses its leading zeros",
      })
  void aFileWithAWrongColumnIsRefusedInALine(String columns, String reason) {
    refused(boxes(columns), reason);
  }

  @Test
  void textWhereANumberBelongsCostsItsRowAlone() {
    FileImport.Staged staged =
        boxes("* REPLACE (CASE points WHEN 104 THEN 'many' ELSE ' ' || points END AS points)");

    rejected(staged, tuple(4L, "points", "is not of type INT64: many"));
    assertThat(staged.rejectedRows().get(0).rawText()).contains("20231024_BOS_NYK", "many");
    assertThat(staged.rejectedRows().get(0).sourceFile()).endsWith("2023-24.parquet");
    assertThat(staged.rejectedRows().get(0).tableName()).isEqualTo(BOXES.name().toString());
    assertThat(staged.rows()).isEqualTo(7);
    assertThat(value(staged, "sum(points)")).isEqualTo(105L + 110 + 108 + 120 + 125 + 100 + 108);
  }

  @Test
  void aFractionIsNoInteger() {
    rejected(
        boxes("* REPLACE (points + CASE points WHEN 110 THEN 0.5 ELSE 0 END AS points)"),
        tuple(2L, "points", "is not of type INT64: 110.5"));
    rejected(
        boxes("* REPLACE (CASE points WHEN 110 THEN '12.5' ELSE '12' END AS points)"),
        tuple(2L, "points", "is not of type INT64: 12.5"));
    rejected(
        boxes("* REPLACE (CASE points WHEN 110 THEN 1e30 ELSE 12 END AS points)"),
        tuple(2L, "points", "is not of type INT64: 1e+30"));
  }

  @Test
  void wholeNumbersInAnyTypeAreIntegers() {
    FileImport.Staged staged =
        boxes("* REPLACE (points::DOUBLE AS points, '12' AS blocks, steals::HUGEINT AS steals)");

    assertThat(staged.rejects()).isZero();
    assertThat(value(staged, "max(points) + max(blocks)")).isEqualTo(125L + 12);
  }

  @Test
  void requiredValuesThatAreNullCostTheirRows() {
    rejected(
        boxes("* REPLACE (nullif(team_abbr, 'NYK') AS team_abbr)"),
        tuple(4L, "team_abbr", "must not be NULL"),
        tuple(7L, "team_abbr", "must not be NULL"));
    rejected(
        boxes("* REPLACE (CASE WHEN points <> 105 THEN season_year END AS season_year)"),
        tuple(1L, "season_year", "must not be NULL"));
  }

  @Test
  void aPartitionDateThatIsNullCostsItsRow() {
    rejected(
        boxes("* REPLACE (CASE WHEN points <> 105 THEN game_date END AS game_date)"),
        tuple(1L, "game_date", "must not be NULL"));
  }

  @Test
  void aDateWithAnHourIsNoDate() {
    rejected(
        boxes(
            "* REPLACE (game_date + CASE points WHEN 105 THEN INTERVAL 3 HOUR ELSE INTERVAL 0 HOUR"
                + " END AS game_date)"),
        tuple(1L, "game_date", "is not of type DATE: 2023-10-24 03:00:00"));
  }

  @Test
  void rowsOutsideTheSeasonThatTheFileIsNamedForAreSetAside() {
    rejected(
        boxes(
            "* REPLACE (CASE points WHEN 105 THEN DATE '2022-12-01' ELSE game_date END AS"
                + " game_date)"),
        tuple(1L, "game_date", "lies outside the dates that the file's name gives: 2022-12-01"));
  }

  @Test
  void aFileOfAnotherSeasonIsRefusedWhole() {
    refused(
        stage(BOXES, select("*"), "2022-23.parquet"),
        "none of its 8 rows can be used; the first, row 1: game_date lies outside the dates that"
            + " the file's name gives: 2023-10-24");
  }

  @Test
  void aFileNamedForADateMayHaveNoOther() {
    FileImport.Staged staged = stage(BOXES, select("*"), "2023-10-25.parquet");

    assertThat(staged.rows()).isEqualTo(2);
    assertThat(staged.rejects()).isEqualTo(6);
    assertThat(staged.dates().toString()).isEqualTo("2023-10-25");
    refused(
        stage(BOXES, select("*"), "2023-01-05.parquet"),
        "none of its 8 rows can be used; the first, row 1: game_date lies outside the dates that"
            + " the file's name gives: 2023-10-24");
  }

  @Test
  void aNameWithAnImpossibleDateIsRefused() {
    refused(
        stage(BOXES, select("*"), "2023-13-45.parquet"),
        "unreadable: its name has 2023-13-45, which is no date");
  }

  @Test
  void anUnknownTeamCostsItsRow() {
    rejected(
        boxes("* REPLACE (replace(team_abbr, 'NYK', 'ZZZ') AS team_abbr)"),
        tuple(4L, null, "its team 'ZZZ' does not play in 20231024_BOS_NYK"),
        tuple(7L, null, "its team 'ZZZ' does not play in 20231027_NYK_BOS"));
    rejected(
        boxes("* REPLACE (replace(game_id, 'NYK_BOS', 'ZZZ_BOS') AS game_id)"),
        tuple(
            7L,
            null,
            "its game is unknown: '20231027_ZZZ_BOS' is not of the form YYYYMMDD_AWAY_HOME"),
        tuple(
            8L,
            null,
            "its game is unknown: '20231027_ZZZ_BOS' is not of the form YYYYMMDD_AWAY_HOME"));
    rejected(
        stage(
            RawTables.SCHEDULE,
            "SELECT * REPLACE (replace(away_team_tricode, 'NYK', 'EST') AS away_team_tricode) FROM ("
                + TinyLeague.SCHEDULE
                + ")",
            "2023-24.parquet"),
        tuple(5L, null, "its game is unknown: 'EST' names none of the 30 teams"));
  }

  @Test
  void aTeamAgainstItselfCostsItsRow() {
    rejected(
        stage(
            RawTables.SCHEDULE,
            "SELECT * REPLACE (replace(away_team_tricode, 'NYK', 'BOS') AS away_team_tricode) FROM ("
                + TinyLeague.SCHEDULE
                + ")",
            "2023-24.parquet"),
        tuple(5L, null, "its game is unknown: BOS is on both sides"));
  }

  @Test
  void aGameWrittenTheWrongWayRoundIsTurned() {
    FileImport.Staged staged =
        boxes("* REPLACE (replace(game_id, 'NYK_BOS', 'BOS_NYK') AS game_id)");

    assertThat(staged.rejects()).isZero();
    assertThat(value(staged, "count(*) FILTER (canonical_game_id = '20231027_NYK_BOS')"))
        .isEqualTo(2L);
    assertThat(value(staged, "count(*) FILTER (game_id = '20231027_BOS_NYK')")).isEqualTo(2L);
  }

  @Test
  void gamesNamedByLeagueIdAreLookedUpInTheScheduleOfTheSameRun() {
    FileImport into = new FileImport(warehouse, "run");
    Path schedule = TinyLeague.write(TinyLeague.SCHEDULE, folder.resolve("s/2023-24.parquet"));
    Path events =
        TinyLeague.write(
            events(
                "('0022300063', DATE '2023-10-25'), ('0022300063', DATE '2023-10-26'),"
                    + " ('0022399999', DATE '2023-10-25'), ('0022300061', DATE '2023-10-24')"),
            folder.resolve("e/2023-24.parquet"));

    into.stage(RawTables.SCHEDULE, List.of(schedule));
    FileImport.Staged staged = into.stage(RawTables.LEAGUE_EVENTS, List.of(events));

    assertThat(value(staged, "string_agg(canonical_game_id, ' ' ORDER BY game_date)"))
        .isEqualTo("20231024_DAL_LAL 20231025_LAL_DAL");
    rejected(
        staged,
        tuple(2L, null, "its game is unknown: the schedule has no game 0022300063 on 2023-10-26"),
        tuple(3L, null, "its game is unknown: the schedule has no game 0022399999 on 2023-10-25"));
  }

  @Test
  void gamesNamedByLeagueIdAreLookedUpInThePublishedSchedule() {
    TinyLeague.load(warehouse, RawTables.SCHEDULE, TinyLeague.SCHEDULE);

    FileImport.Staged staged =
        stage(RawTables.LEAGUE_EVENTS, events("('0022300063', DATE '2023-10-25')"), "a.parquet");

    assertThat(value(staged, "any_value(canonical_game_id)")).isEqualTo("20231025_LAL_DAL");
  }

  private static String events(String games) {
    return TinyLeague.row(RawTables.LEAGUE_EVENTS, Map.of("nba_game_id", "g", "game_date", "d"))
        + " FROM (VALUES "
        + games
        + ") v(g, d)";
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    Path file = Files.createFile(folder.resolve("2023-24.parquet"));

    refused(stage(BOXES, file), "unreadable: the file is empty (0 bytes)");
  }

  @Test
  void aFileWithoutRowsIsRefused() {
    refused(stage(BOXES, select("*") + " WHERE false", "2023-24.parquet"), "it has no rows");
  }

  @Test
  void aTruncatedFileIsRefused() throws IOException {
    Path file = TinyLeague.write(select("*"), folder.resolve("2023-24.parquet"));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    FileProblem problem = onlyProblem(stage(BOXES, file));

    assertThat(problem.reason()).startsWith("unreadable: ").contains("No magic bytes found at end");
  }

  @Test
  void aFileWithDamagedPagesIsRefused() throws IOException {
    Path file =
        TinyLeague.write(
            select("*, md5(r.i::VARCHAR) AS source_file_path") + ", range(5000) r(i)",
            folder.resolve("2023-24.parquet"));
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 4, bytes.length / 2, (byte) 0x7f);
    Files.write(file, bytes);

    assertThat(onlyProblem(stage(BOXES, file)).reason()).startsWith("unreadable: ");
  }

  @Test
  void aFileOfAnUnknownKindIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "x");

    refused(stage(BOXES, file), "its name ends in none of .parquet .csv .jsonl");
  }

  @Test
  void aBadFileDoesNotKeepAGoodOneOut() throws IOException {
    Path good = TinyLeague.write(select("*"), folder.resolve("a/2023-24.parquet"));
    Path bad = Files.createFile(folder.resolve("2022-23.parquet"));

    FileImport.Staged staged = stage(BOXES, bad, good);

    assertThat(staged.rows()).isEqualTo(8);
    assertThat(staged.problems())
        .containsExactly(
            new FileProblem(bad.toString(), "unreadable: the file is empty (0 bytes)"));
  }

  @Test
  void columnsThatTheContractLacksAreNamedAndIgnored() {
    assertThat(boxes("*, 1 AS elo, now() AS processed_at").ignoredColumns()).containsExactly("elo");
  }

  @Test
  void aReasonThatQuotesSeveralLinesIsOneLine() {
    FileImport.Staged staged =
        boxes("* REPLACE (CASE points WHEN 105 THEN E'a\\nb' ELSE '1' END AS points)");

    rejected(staged, tuple(1L, "points", "is not of type INT64: a b"));
  }

  private FileImport.Staged boxes(String columns) {
    return stage(BOXES, select(columns), "2023-24.parquet");
  }

  private static String select(String columns) {
    return "SELECT " + columns + " FROM (" + TinyLeague.BOXES + ") b";
  }

  private FileImport.Staged stage(TableContract<?> table, String query, String name) {
    return stage(table, TinyLeague.write(query, folder.resolve("in").resolve(name)));
  }

  private FileImport.Staged stage(TableContract<?> table, Path... files) {
    return new FileImport(warehouse, "run").stage(table, List.of(files));
  }

  private Object value(FileImport.Staged staged, String expression) {
    return warehouse
        .query("SELECT " + expression + " FROM " + warehouse.staged(staged.table(), staged.files()))
        .single();
  }

  private static void rejected(FileImport.Staged staged, Tuple... rows) {
    assertThat(staged.problems()).isEmpty();
    assertThat(staged.rejectedRows())
        .extracting(RejectedRow::rowNumber, RejectedRow::columnName, RejectedRow::reason)
        .containsExactly(rows);
    assertThat(staged.rejects()).isEqualTo(rows.length);
  }

  private static void refused(FileImport.Staged staged, String reason) {
    assertThat(onlyProblem(staged).reason()).isEqualTo(reason);
  }

  private static FileProblem onlyProblem(FileImport.Staged staged) {
    assertThat(staged.files()).isEmpty();
    assertThat(staged.rejectedRows()).isEmpty();
    assertThat(staged.problems()).hasSize(1);
    assertThat(staged.problems().get(0).toString()).doesNotContain("\n");
    return staged.problems().get(0);
  }
}
