package org.backcourt.cloud.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.backcourt.cloud.fake.FakeObjects;
import org.backcourt.launcher.command.BackcourtCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sources' files are read from a bucket by the real command and Beam's own file system for {@code
 * gs://}, from a bucket on this machine.
 */
class FilesInTheCloudTest {

  private static final Instant WRITTEN = Instant.parse("2023-10-26T08:00:00Z");

  @TempDir private Path folder;

  private FakeObjects objects;

  @BeforeEach
  void start() throws IOException {
    objects = new FakeObjects();
  }

  @AfterEach
  void stop() {
    objects.close();
  }

  @Test
  void aPatternsObjectsAreReadOnceAndNoOthers() throws Exception {
    put("boxes/2023-10-25/a.json", game("BOS", "NYK", 108, 104));
    put("boxes/2023-10-25/b.json", game("DAL", "SAS", 126, 119));
    objects.put("boxes/2023-10-25/c.json.gz", gzip(game("LAL", "DEN", 107, 119)), WRITTEN);
    put("boxes/2023-10-25/d.txt", "is no box score");
    put("others/2023-10-25/e.json", game("MIA", "DET", 103, 102));

    String said = ingest(0, "gs://court-files/boxes/*/*.json*");

    assertThat(said).contains("3 files: 3 loaded").contains("published 6 rows");
    assertThat(points())
        .containsExactly("BOS 108", "DAL 126", "DEN 119", "LAL 107", "NYK 104", "SAS 119");
    assertThat(objects.requests())
        .contains("GET /storage/v1/b/court-files/o")
        .noneMatch(request -> request.endsWith(".txt") || request.contains("others/"));

    put("boxes/2023-10-25/f.json", game("BOS", "NYK", 109, 104));

    // Everything below a folder, of which three files are known by their content.
    assertThat(ingest(1, "gs://court-files/boxes/"))
        .contains("d.txt: is no valid JSON")
        .contains("5 files: 1 loaded, 1 rejected, 3 duplicate");
    assertThat(points()).contains("BOS 109").doesNotContain("BOS 108");
  }

  @Test
  void whereThereIsNoObjectThePatternIsNamed() {
    assertThat(ingest(2, "gs://court-files/nowhere/*.json"))
        .startsWith(
            "backcourt: there is no file at gs://court-files/nowhere/*.json; give a file, a folder");
  }

  private String ingest(int code, String path) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    int was =
        BackcourtCommand.line(out, out)
            .execute(
                "ingest",
                "--source",
                "nba-team-boxscore",
                "--warehouse",
                "duckdb:" + folder.resolve("w.duckdb"),
                path);
    String unwrapped = said.toString().replaceAll("\n +", " ");
    assertThat(was).as(unwrapped).isEqualTo(code);
    return unwrapped;
  }

  private List<String> points() throws SQLException {
    List<String> points = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("w.duckdb"));
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT team_abbr || ' ' || points FROM nba_raw.nbac_team_boxscore"
                        + " ORDER BY 1")) {
      while (rows.next()) {
        points.add(rows.getString(1));
      }
    }
    return points;
  }

  private void put(String name, String text) {
    objects.put(name, text.getBytes(StandardCharsets.UTF_8), WRITTEN);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String game(String away, String home, int awayPoints, int homePoints) {
    return "{\"gameId\":\"0022300061\",\"gameDate\":\"2023-10-25\",\"teams\":["
        + team(away, false, awayPoints)
        + ","
        + team(home, true, homePoints)
        + "]}";
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
