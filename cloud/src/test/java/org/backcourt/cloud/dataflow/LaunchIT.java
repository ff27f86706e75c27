package org.backcourt.cloud.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.backcourt.cloud.fake.FakeBigQuery;
import org.backcourt.cloud.fake.FakeDataflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged command with the cloud on its class path, as the shell script runs it. */
class LaunchIT {

  private static final String ADDRESS = "bigquery:court-test.launch";

  @TempDir private Path folder;

  private FakeBigQuery bigQuery;
  private FakeDataflow dataflow;

  @BeforeEach
  void start() throws IOException {
    bigQuery = new FakeBigQuery("court-test");
    dataflow = new FakeDataflow();
  }

  @AfterEach
  void stop() {
    dataflow.close();
    bigQuery.close();
  }

  @Test
  void itSubmitsFollowsAndSaysWhatBecameOfTheRun() throws Exception {
    // While nobody runs the job, somebody has to publish.
    dataflow.whenLookedAt(
        () ->
            bigQuery.sql(
                "INSERT INTO launch_nba_quality.runs SELECT * REPLACE ('published' AS state, now()"
                    + " AS finished_at, 42 AS rows_published) FROM launch_nba_quality.runs WHERE"
                    + " state = 'running' AND run_id NOT IN (SELECT run_id FROM"
                    + " launch_nba_quality.runs WHERE state = 'published')"));
    dataflow.count(Map.of("games_without_schedule", List.of(3L, 4L), "unmatched", List.of(1200L)));
    Answer answer = launch("analytics");
    assertThat(answer.said()).contains("job: DONE").contains("is published (42 rows)");
    // Two steps count the one thing; what is told is their sum.
    assertThat(answer.said().lines())
        .containsSubsequence("job: DONE", "Some.games_without_schedule: 7", "Some.unmatched: 1200");
    assertThat(answer.code()).isZero();
    long bytes = dataflow.staged().values().stream().mapToLong(Long::longValue).sum();
    System.out.printf(
        "staged for Dataflow: %d files, %.1f MB%n", dataflow.staged().size(), bytes / 1e6);
    assertThat(bytes).isBetween(50_000_000L, 150_000_000L);
    assertThat(dataflow.staged().keySet())
        .anyMatch(name -> name.contains("google-cloud-bigquery-2"))
        .anyMatch(name -> name.contains("pipelines-0"))
        .noneMatch(
            name -> name.matches(".*/(duckdb|hadoop|parquet|xgboost|picocli|launcher|simulator).*"))
        .noneMatch(name -> name.contains("beam-runners-direct"));
  }

  @Test
  void aJobThatFailsIsARunThatBroke() throws Exception {
    dataflow.end("JOB_STATE_FAILED");
    Answer answer = launch("grading");
    assertThat(answer.said()).contains("broke, nothing was published: the job ended as FAILED");
    assertThat(answer.code()).isEqualTo(3);
    assertThat(
            bigQuery.count("SELECT count(*) FROM launch_nba_quality.runs WHERE state = 'failed'"))
        .isEqualTo(1);
  }

  private Answer launch(String phase) throws Exception {
    return backcourt(
        "launch",
        phase,
        "--warehouse",
        ADDRESS,
        "--project",
        "court-test",
        "--region",
        "us-central1",
        "--bucket",
        "court-bucket",
        "--dates",
        "2024-01-05",
        "--override-gate",
        "nothing is loaded here");
  }

  private record Answer(int code, String said) {}

  private Answer backcourt(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dbackcourt.bigquery.host=" + bigQuery.host(),
                "-Dbackcourt.dataflow.host=" + dataflow.host(),
                "-cp",
                classPath(),
                "org.backcourt.launcher.Main"));
    command.addAll(List.of(arguments));
    Path said = Files.createTempFile(folder, "said", ".txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    if (!process.waitFor(4, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("no end in 4 minutes:\n" + Files.readString(said));
    }
    return new Answer(process.exitValue(), Files.readString(said));
  }

  private static String classPath() throws IOException {
    return String.join(
        File.pathSeparator,
        "../launcher/target/launcher-0.1.0.jar",
        Files.readString(Path.of("../launcher/target/dependencies")).strip(),
        "target/cloud-0.1.0.jar",
        Files.readString(Path.of("target/dependencies")).strip());
  }
}
