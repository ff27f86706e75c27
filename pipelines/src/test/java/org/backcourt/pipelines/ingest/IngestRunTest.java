package org.backcourt.pipelines.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.backcourt.ingest.Sources;
import org.backcourt.row.quality.SourceFileRecord;
import org.backcourt.row.quality.SourceFileRecord.State;
import org.backcourt.warehouse.TinyLeague;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files come in once, newer captures replace what they bring, and every file is accounted for. */
class IngestRunTest {

  private static final String SOURCE = "nba-team-boxscore";

  @TempDir private Path folder;
  private Path files;
  private DuckDbWarehouse warehouse;

  @BeforeEach
  void open() {
    files = folder.resolve("files");
    warehouse = TinyLeague.open(folder);
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  @Test
  void aFilesRowsArePublishedUnderTheirCanonicalGame() throws IOException {
    write("2023-10-25/a.json", game("BOS", "NYK", 108, 104, "2023-10-26T08:00:00Z"));

    IngestRun.Report report = ingest();

    assertThat(report.result().published()).isTrue();
    assertThat(report.result().run().rowsPublished()).isEqualTo(2);
    assertThat(points())
        .containsExactly(
            "20231025_BOS_NYK BOS 108 away 20231025_BOS_NYK",
            "20231025_BOS_NYK NYK 104 home 20231025_BOS_NYK");
  }

  @Test
  void theSameContentChangesNothingWhateverItsName() throws IOException {
    write("2023-10-25/a.json", game("BOS", "NYK", 108, 104, "2023-10-26T08:00:00Z"));
    ingest();
    Map<String, String> before = hashes();
    write("2023-10-25/b.json", game("BOS", "NYK", 108, 104, "2023-10-26T08:00:00Z"));

    IngestRun.Report report = ingest();

    assertThat(states(report)).containsExactly("a.json DUPLICATE", "b.json DUPLICATE");
    assertThat(report.result().run().rowsPublished()).isZero();
    assertThat(hashes()).isEqualTo(before);
  }

  @Test
  void aLaterCaptureThatSaysTheSameChangesNothing() throws IOException {
    write("2023-10-25/a.json", game("BOS", "NYK", 108, 104, "2023-10-26T08:00:00Z"));
    ingest();
    Map<String, String> before = hashes();
    write("2023-10-25/b.json", game("BOS", "NYK", 108, 104, "2023-10-27T08:00:00Z"));

    IngestRun.Report report = ingest();

    assertThat(states(report)).containsExactly("a.json DUPLICATE", "b.json LOADED");
    assertThat(report.result().run().rowsPublished()).isZero();
    assertThat(hashes()).isEqualTo(before);
  }

  @Test
  void aCorrectedFileReplacesItsGameAndNoOtherDateOrGame() throws IOException {
    write("2023-10-25/a.json", game("BOS", "NYK", 108, 104, "2023-10-26T08:00:00Z"));
    write("2023-10-25/b.json", game("DAL", "SAS", 126, 119, "2023-10-26T08:00:00Z"));
    write(
        "2023-10-24/c.json",
        game("LAL", "DEN", 107, 119, "2023-10-25T08:00:00Z").replace("10-25\"", "10-24\""));
    ingest();
    Map<String, String> before = hashes();
    Path corrected = folder.resolve("corrected");
    Files.createDirectories(corrected);
    Files.writeString(
        corrected.resolve("a2.json"), game("BOS", "NYK", 109, 104, "2023-10-28T08:00:00Z"));

    IngestRun.Report report = ingest(corrected);

    assertThat(states(report)).containsExactly("a2.json LOADED");
    assertThat(points())
        .containsExactly(
            "20231024_LAL_DEN DEN 119 home 20231024_LAL_DEN",
            "20231024_LAL_DEN LAL 107 away 20231024_LAL_DEN",
            "20231025_BOS_NYK BOS 109 away 20231025_BOS_NYK",
            "20231025_BOS_NYK NYK 104 home 20231025_BOS_NYK",
            "20231025_DAL_SAS DAL 126 away 20231025_DAL_SAS",
            "20231025_DAL_SAS SAS 119 home 20231025_DAL_SAS");
    assertThat(hashes().get("2023-10-24")).isEqualTo(before.get("2023-10-24"));
    assertThat(hashes().get("2023-10-25")).isNotEqualTo(before.get("2023-10-25"));
  }

  @Test
  void theNewestCaptureWinsInWhateverOrderFilesCome() throws IOException {
    write("2023-10-25/new.json", game("BOS", "NYK", 109, 104, "2023-10-28T08:00:00Z"));
    ingest();
    write("2023-10-25/old.json", game("BOS", "NYK", 108, 104, "2023-10-26T08:00:00Z"));

    IngestRun.Report report = ingest();

    assertThat(states(report)).containsExactly("new.json DUPLICATE", "old.json SUPERSEDED");
    SourceFileRecord old = report.files().get(1);
    assertThat(old.conflicts()).hasSize(1);
    assertThat(old.conflicts().get(0))
        .startsWith("20231025_BOS_NYK (")
        .endsWith("/2023-10-25/new.json holds)");
    assertThat(points()).contains("20231025_BOS_NYK BOS 109 away 20231025_BOS_NYK");
  }

  @Test
  void ofTwoFilesOfOneRunTheNewerHoldsAndTheOtherIsReported() throws IOException {
    write("2023-10-25/a.json", game("BOS", "NYK", 109, 104, "2023-10-28T08:00:00Z"));
    write("2023-10-25/b.json", game("BOS", "NYK", 108, 104, "2023-10-26T08:00:00Z"));
    write("2023-10-25/c.json", game("BOS", "NYK", 109, 104, "2023-10-28T08:00:00Z"));

    IngestRun.Report report = ingest();

    assertThat(states(report))
        .containsExactly("a.json DUPLICATE", "b.json SUPERSEDED", "c.json LOADED");
    assertThat(report.result().run().rowsPublished()).isEqualTo(2);
    assertThat(report.files().get(1).conflicts()).hasSize(1);
  }

  @Test
  void inWhateverOrderAndPiecesCapturesComeTheTablesEndTheSame() throws IOException {
    List<String> captures =
        List.of(
            game("BOS", "NYK", 108, 104, "2023-10-26T08:00:00Z"),
            game("BOS", "NYK", 109, 104, "2023-10-27T08:00:00Z"),
            game("BOS", "NYK", 107, 104, "2023-10-28T08:00:00Z"),
            game("DAL", "SAS", 126, 119, "2023-10-26T08:00:00Z"),
            game("DAL", "SAS", 125, 119, "2023-10-25T08:00:00Z"));
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 4; round++) {
      List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
      warehouse.close();
      warehouse = TinyLeague.open(Files.createDirectories(folder.resolve("round" + round)));
      int file = 0;
      while (!order.isEmpty()) {
        Path batch = folder.resolve("batch" + round + "-" + file);
        Files.createDirectories(batch);
        int size = Math.min(order.size(), 1 + random.nextInt(3));
        for (int i = 0; i < size; i++) {
          Files.writeString(
              batch.resolve(file++ + ".json"),
              captures.get(order.remove(random.nextInt(order.size()))));
        }
        ingest(batch);
      }
      assertThat(points())
          .as("round " + round)
          .containsExactly(
              "20231025_BOS_NYK BOS 107 away 20231025_BOS_NYK",
              "20231025_BOS_NYK NYK 104 home 20231025_BOS_NYK",
              "20231025_DAL_SAS DAL 126 away 20231025_DAL_SAS",
              "20231025_DAL_SAS SAS 119 home 20231025_DAL_SAS");
    }
  }

  @Test
  void whatCannotBeUsedIsAccountedForAndTheRestIsPublished() throws IOException {
    write("2023-10-25/a.json", game("BOS", "NYK", 108, 104, "2023-10-26T08:00:00Z"));
    write("2023-10-25/cut.json", "{\"gameId\": \"0022300062\", \"gameDate\": ");
    write("2023-10-25/none.json", "");
    write("2023-10-25/nobody.json", "{\"gameId\":\"1\",\"gameDate\":\"2023-10-25\",\"teams\":[]}");
    Files.write(
        files.resolve("2023-10-25/packed.json.gz"),
        gzip(game("DAL", "SAS", 126, 119, "2023-10-26T08:00:00Z")));
    Files.write(files.resolve("2023-10-25/torn.json.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});

    IngestRun.Report report = ingest();

    assertThat(states(report))
        .containsExactly(
            "a.json LOADED",
            "cut.json REJECTED",
            "nobody.json EMPTY",
            "none.json EMPTY",
            "packed.json.gz LOADED",
            "torn.json.gz REJECTED");
    assertThat(report.files().get(5).reason()).startsWith("cannot be read: ");
    assertThat(report.files().get(1).reason()).startsWith("is no valid JSON at line 1, column ");
    assertThat(report.result().run().rowsPublished()).isEqualTo(4);
  }

  @Test
  void aRecordWithoutARequiredFieldIsRejectedWithPositionReasonAndText() throws IOException {
    write(
        "2023-10-25/a.json",
        game("BOS", "NYK", 108, 104, "2023-10-26T08:00:00Z")
            .replace("\"points\":104", "\"points\":\"many\",\"bonus\":1"));

    IngestRun.Report report = ingest();

    assertThat(report.result().published()).as("half of the rows is too many to lose").isFalse();
    assertThat(report.files().get(0).unknownFields()).containsExactly("teams[].bonus x1");
    assertThat(
            warehouse
                .query(
                    "SELECT parse_filename(source_file), row_number, column_name, reason,"
                        + " left(raw_text, 12) FROM nba_quality.rejected_rows")
                .rows())
        .containsExactly(
            List.of("a.json", 2L, "teams[].points", "is no whole number: many", "{\"teamId\":16"));
  }

  @Test
  void filesOfARunThatPublishedNothingAreNotTakenForLoaded() throws IOException {
    String torn = game("BOS", "NYK", 108, 104, "2023-10-26T08:00:00Z");
    write("2023-10-25/a.json", torn.replace("\"points\":104", "\"points\":\"many\""));
    assertThat(ingest().result().published()).isFalse();

    IngestRun.Report again = ingest();

    assertThat(states(again)).as("read anew").containsExactly("a.json LOADED");
    assertThat(again.result().published()).isFalse();
    assertThat(points()).isEmpty();
  }

  @Test
  void howFarADateHasComeIsSaidGameByGame() throws IOException {
    TinyLeague.rawFolder(folder.resolve("league"));
    new org.backcourt.pipelines.raw.ImportRun(warehouse)
        .run("backcourt import", onlyTheSchedule(folder.resolve("league")));
    LocalDate date = LocalDate.of(2023, 10, 25);
    assertThat(day(date)).isEqualTo("missing at the source");
    assertThat(day(LocalDate.of(2023, 8, 1))).isEqualTo("not due");

    write("2023-10-25/cut.json", "{");
    ingest();
    assertThat(day(date)).isEqualTo("fetched but not loaded");

    write("2023-10-25/a.json", game("LAL", "DAL", 120, 125, "2023-10-26T08:00:00Z"));
    ingest();
    assertThat(day(date)).isEqualTo("loaded");
  }

  @Test
  void aPathWithoutFilesIsRefusedBeforeAnythingBegins() {
    assertThatThrownBy(() -> ingest(folder.resolve("nowhere/*.json")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("there is no file at ")
        .hasMessageContaining("nowhere/*.json; give a file, a folder or a pattern");
    assertThat(warehouse.query("SELECT count(*) FROM nba_quality.runs").count()).isZero();
  }

  private static Path onlyTheSchedule(Path league) throws IOException {
    Path alone = league.resolveSibling("schedule");
    Files.createDirectories(alone);
    Files.move(league.resolve("nba_raw.nbac_schedule"), alone.resolve("nba_raw.nbac_schedule"));
    return alone;
  }

  private String day(LocalDate date) {
    return SourceDay.of(warehouse, Sources.named(SOURCE), date).state().words();
  }

  private IngestRun.Report ingest() throws IOException {
    return ingest(files);
  }

  private IngestRun.Report ingest(Path path) throws IOException {
    return new IngestRun(warehouse, PipelineOptionsFactory.create())
        .run("backcourt ingest", Sources.named(SOURCE), List.of(path.toString()), false);
  }

  private void write(String name, String content) throws IOException {
    Path file = files.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static List<String> states(IngestRun.Report report) {
    return report.files().stream()
        .map(
            file ->
                Path.of(file.sourceFile()).getFileName() + " " + State.valueOf(file.state() + ""))
        .toList();
  }

  private List<String> points() {
    return warehouse
        .query(
            "SELECT game_id || ' ' || team_abbr || ' ' || points || CASE WHEN is_home THEN ' home '"
                + " ELSE ' away ' END || canonical_game_id FROM nba_raw.nbac_team_boxscore"
                + " ORDER BY 1")
        .rows()
        .stream()
        .map(row -> String.valueOf(row.get(0)))
        .toList();
  }

  /** The content hash of each date as the newest publication certified it. */
  private Map<String, String> hashes() {
    Map<String, String> hashes = new TreeMap<>();
    warehouse
        .query(
            "SELECT CAST(cell_date AS VARCHAR), arg_max(content_hash || ' ' || run_id, recorded_at)"
                + " FROM nba_quality.cells GROUP BY 1")
        .rows()
        .forEach(row -> hashes.put(String.valueOf(row.get(0)), String.valueOf(row.get(1))));
    return hashes;
  }

  private static String game(
      String away, String home, int awayPoints, int homePoints, String captured) {
    return "{\"gameId\":\"0022300061\",\"gameDate\":\"2023-10-25\",\"teams\":["
        + team(away, false, awayPoints)
        + ","
        + team(home, true, homePoints)
        + "],\"timestamp\":\""
        + captured
        + "\"}";
  }

  private static String team(String code, boolean home, int points) {
    return "{\"teamId\":1610612738,\"teamAbbreviation\":\""
        + code
        + "\",\"isHome\":"
        + home
        + ",\"minutes\":\"240:00\",\"fieldGoals\":{\"made\":40,\"attempted\":88},\"points\":"
        + points
        + "}";
  }
}
