package org.backcourt.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
import org.junit.jupiter.params.provider.ValueSource;

/** CSV and JSON lines load like Parquet, and a malformed line costs one row. */
class TextFilesTest {

  private static final TableContract<?> SCHEDULE = RawTables.SCHEDULE;
  private static final String HEADER =
      "game_id,season_year,game_date,home_team_tricode,away_team_tricode,arena_name\n";
  private static final String FIRST = "0022300061,2023,2023-10-24,LAL,DAL,Arena\n";
  private static final String SECOND = "0022300062,2023,2023-10-24,NYK,BOS,\n";

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

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "csv", "csv.gz", "jsonl", "jsonl.gz"})
  void theSameRowsComeOutOfEveryFormat(String ending) {
    FileImport.Staged boxes =
        new FileImport(warehouse, "run")
            .stage(
                RawTables.TEAM_BOXSCORE,
                List.of(TinyLeague.write(TinyLeague.BOXES, folder.resolve("2023-24." + ending))));

    assertThat(boxes.problems()).isEmpty();
    assertThat(boxes.rejects()).isZero();
    assertThat(boxes.dates()).isEqualTo(TinyLeague.DATES);
    assertThat(
            warehouse
                .query(
                    "SELECT game_date, team_abbr, is_home, points, minutes, canonical_game_id,"
                        + " nba_game_id FROM "
                        + warehouse.staged(RawTables.TEAM_BOXSCORE, boxes.files())
                        + " WHERE points = 125")
                .rows())
        .containsExactly(
            Arrays.asList(
                TinyLeague.OVERTIME, "DAL", true, 125L, "265:00", "20231025_LAL_DAL", null));
  }

  @Test
  void aLineWithTooManyOrTooFewFieldsCostsItsRowAlone() throws IOException {
    FileImport.Staged staged =
        stage("a.csv", HEADER + FIRST + "1,2,3,4,5,6,7\n" + "8,9\n" + SECOND);

    assertThat(staged.rows()).isEqualTo(2);
    assertThat(staged.rejects()).isEqualTo(2);
    assertThat(staged.rejectedRows())
        .extracting(RejectedRow::rowNumber, RejectedRow::reason, RejectedRow::rawText)
        .containsExactly(
            tuple(2L, "the line has 7 fields, the header has 6", "1,2,3,4,5,6,7"),
            tuple(3L, "the line has 2 fields, the header has 6", "8,9"));
  }

  @Test
  void rowsAfterAMalformedLineKeepTheirNumbers() throws IOException {
    FileImport.Staged staged =
        stage(
            "a.csv",
            HEADER
                + FIRST
                + "1,2\n"
                + "0022300062,2023,soon,NYK,BOS,\n"
                + "3,4\n"
                + "0022300063,many,2023-10-25,DAL,LAL,\n");

    assertThat(staged.rejectedRows())
        .extracting(RejectedRow::rowNumber, RejectedRow::columnName, RejectedRow::reason)
        .containsExactly(
            tuple(2L, null, "the line has 2 fields, the header has 6"),
            tuple(3L, "game_date", "is not of type DATE: soon"),
            tuple(4L, null, "the line has 2 fields, the header has 6"),
            tuple(5L, "season_year", "is not of type INT64: many"));
  }

  @Test
  void aQuotedFieldMayHaveCommasQuotesAndLines() throws IOException {
    FileImport.Staged staged =
        stage("a.csv", HEADER + FIRST.replace("Arena", "\"The \"\"O\"\",\nDallas\"") + SECOND);

    assertThat(staged.rejects()).isZero();
    assertThat(staged(staged, "max(arena_name)")).isEqualTo("The \"O\",\nDallas");
  }

  @Test
  void aQuoteThatIsNeverClosedRefusesTheFile() throws IOException {
    // What it swallows may be good rows, however many: nobody could count them as rejected.
    FileImport.Staged staged =
        stage("a.csv", HEADER + FIRST + FIRST.replace("Arena", "\"Arena") + SECOND + SECOND);

    assertThat(staged.files()).isEmpty();
    assertThat(staged.problems())
        .extracting(FileProblem::reason)
        .containsExactly("unreadable: row 2 opens a quote that is never closed");
  }

  @Test
  void aFileOfMalformedLinesAloneIsRefused() throws IOException {
    FileImport.Staged staged = stage("a.csv", HEADER + "1,2\n3\n");

    assertThat(staged.files()).isEmpty();
    assertThat(staged.rejects()).isZero();
    assertThat(staged.problems())
        .extracting(FileProblem::reason)
        .containsExactly(
            "none of its 2 rows can be used; the first, row 1: the line has 2 fields, the header"
                + " has 6");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "a.jsonl"})
  void aTextFileWithoutRowsIsRefused(String name) throws IOException {
    assertThat(stage(name, name.endsWith("csv") ? HEADER : "\n").problems())
        .extracting(FileProblem::reason)
        .containsExactly("it has no rows");
  }

  @Test
  void aRequiredColumnThatACsvFileLacksRefusesIt() throws IOException {
    assertThat(stage("a.csv", "game_id,game_date\n0022300061,2023-10-24\n").problems())
        .extracting(FileProblem::reason)
        .containsExactly("column season_year is missing and must be there");
  }

  @Test
  void aDamagedArchiveIsRefusedInALine() throws IOException {
    FileImport.Staged staged = stage("a.csv.gz", "this is no archive");

    assertThat(staged.problems()).singleElement().asString().doesNotContain("\n");
    assertThat(staged.problems().get(0).reason())
        .isEqualTo("unreadable: its header cannot be read: Not in GZIP format");
  }

  @Test
  void linesEndAsWindowsEndsThemAndMayBeginWithAByteOrderMark() throws IOException {
    FileImport.Staged staged =
        stage("a.csv", "\uFEFF" + (HEADER + FIRST + SECOND).replace("\n", "\r\n"));

    assertThat(staged.problems()).isEmpty();
    assertThat(staged(staged, "string_agg(home_team_tricode, ' ' ORDER BY game_id)"))
        .isEqualTo("LAL NYK");
  }

  @Test
  void aMalformedJsonLineCostsItsRowAlone() throws IOException {
    FileImport.Staged staged =
        stage(
            "a.jsonl",
            json("61", "LAL")
                + "{\"game_id\": }\n"
                + "\n"
                + "[1, 2]\n"
                + json("62", "NYK")
                + json("63", "ZZZ"));

    assertThat(staged.rows()).isEqualTo(2);
    assertThat(staged.rejectedRows())
        .extracting(RejectedRow::rowNumber, RejectedRow::reason, RejectedRow::rawText)
        .startsWith(
            tuple(2L, "the line is no valid JSON", "{\"game_id\": }"),
            tuple(4L, "the line is no JSON object", "[1, 2]"))
        .hasSize(3);
    assertThat(staged.rejectedRows().get(2).rowNumber()).isEqualTo(6);
    assertThat(staged.rejectedRows().get(2).reason())
        .isEqualTo("its game is unknown: 'ZZZ' names none of the 30 teams");
  }

  @Test
  void aJsonFileOfMalformedLinesAloneIsRefused() throws IOException {
    assertThat(stage("a.jsonl", "nothing\nat all\n").problems())
        .extracting(FileProblem::reason)
        .containsExactly(
            "none of its 2 rows can be used; the first, row 1: the line is no valid JSON");
  }

  @Test
  void aRequiredColumnThatNoJsonLineHasRefusesTheFile() throws IOException {
    assertThat(stage("a.jsonl", "{\"game_id\": \"0022300061\", \"elo\": 3}\n").problems())
        .extracting(FileProblem::reason)
        .containsExactly("column season_year is missing and must be there");
  }

  @Test
  void nestedJsonWhereTextBelongsIsKeptAsText() throws IOException {
    FileImport.Staged staged =
        stage(
            "a.jsonl",
            json("61", "LAL").replace("}", ", \"traditional_networks\": [\"TNT\", \"ABC\"]}"));

    assertThat(staged(staged, "any_value(traditional_networks)")).isEqualTo("[\"TNT\",\"ABC\"]");
  }

  private static String json(String number, String home) {
    return "{\"game_id\": \"00223000"
        + number
        + "\", \"season_year\": 2023, \"game_date\": \"2023-10-24\", \"home_team_tricode\": \""
        + home
        + "\", \"away_team_tricode\": \"DAL\"}\n";
  }

  private Object staged(FileImport.Staged staged, String expression) {
    return warehouse
        .query("SELECT " + expression + " FROM " + warehouse.staged(SCHEDULE, staged.files()))
        .single();
  }

  private FileImport.Staged stage(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return new FileImport(warehouse, "run").stage(SCHEDULE, List.of(file));
  }
}
