package org.backcourt.cloud.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.apache.beam.runners.dataflow.options.DataflowPipelineOptions;
import org.backcourt.calendar.DateSet;
import org.backcourt.cloud.fake.FakeBigQuery;
import org.backcourt.cloud.fake.FakeDataflow;
import org.backcourt.launcher.command.BackcourtCommand;
import org.backcourt.pipelines.Phase;
import org.backcourt.pipelines.catalog.Phases;
import org.backcourt.pipelines.launch.CloudSettings;
import org.backcourt.pipelines.run.PhaseRun;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Warehouse;
import org.backcourt.warehouse.WarehouseAddress;
import org.backcourt.warehouse.access.Warehouses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Submissions by the real DataflowRunner, to hosts on this machine. */
class LaunchTest {

  private static final String ADDRESS = "bigquery:court-test.launch";
  private static final DateSet DATES = DateSet.of(List.of(LocalDate.of(2024, 1, 5)));

  @TempDir private static Path folder;

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

  static Stream<Phase> phases() {
    return Phases.all().stream();
  }

  /** A change of the graph is a change that is looked at: the new file is in the failure. */
  @ParameterizedTest
  @MethodSource("phases")
  void theGraphIsTheOneThatWasReviewed(Phase phase) throws IOException {
    RunRecord run = submit(phase, options -> {});
    Path golden = Path.of("src/test/resources/graphs/" + phase.name() + ".txt");
    String steps = String.join("\n", dataflow.steps()) + "\n";
    if (Boolean.getBoolean("backcourt.graphs.write")) {
      Files.writeString(golden, steps);
    }
    assertThat(steps).isEqualTo(Files.readString(golden));
    Map<String, Object> job = dataflow.jobs().get(0);
    assertThat(job.get("name")).isEqualTo("backcourt-" + phase.name() + "-" + run.runId());
    assertThat(job.get("labels"))
        .isEqualTo(
            Map.of(
                "backcourt_run", run.runId(),
                "backcourt_phase", phase.name().toString(),
                "backcourt_version", run.codeVersion(),
                "team", "data"));
    assertThat(job.toString())
        .contains("backcourt@court-test.iam.gserviceaccount.com")
        .contains("n2-standard-4")
        .contains("regions/us-central1/subnetworks/courts")
        .contains("maxNumWorkers=6");
  }

  private RunRecord submit(Phase phase, java.util.function.Consumer<DataflowPipelineOptions> more)
      throws IOException {
    Path small = Files.writeString(folder.resolve("staged.txt"), "staged");
    CloudSettings settings =
        new CloudSettings(
            "court-test",
            "us-central1",
            "court-bucket",
            "backcourt@court-test.iam.gserviceaccount.com",
            null,
            "regions/us-central1/subnetworks/courts",
            "n2-standard-4",
            6,
            Map.of("team", "data"));
    try (Warehouse warehouse = Warehouses.forWriting(WarehouseAddress.parse(ADDRESS))) {
      return new PhaseRun(
              warehouse,
              run -> {
                DataflowPipelineOptions options = DataflowRuns.options(settings, run);
                options.setFilesToStage(List.of(small.toString()));
                more.accept(options);
                return options;
              })
          .submit("backcourt launch", phase, phase.tables(), DATES, "nothing is loaded here")
          .run();
    }
  }

  @Test
  void credentialsAreNeitherLoggedNorSent() throws IOException {
    List<String> logged = new ArrayList<>();
    Handler keep =
        new Handler() {
          @Override
          public synchronized void publish(LogRecord record) {
            logged.add(new SimpleFormatter().format(record));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    keep.setLevel(Level.ALL);
    Logger root = Logger.getLogger("");
    Level before = root.getLevel();
    root.addHandler(keep);
    root.setLevel(Level.ALL);
    try {
      submit(
          Phases.all().get(0),
          options -> options.setCredentialFactoryClass(KnownCredentials.class));
    } finally {
      root.setLevel(before);
      root.removeHandler(keep);
    }
    assertThat(logged).hasSizeGreaterThan(50);
    assertThat(KnownCredentials.USED.get()).as("the token was in use").isPositive();
    assertThat(logged).noneMatch(line -> line.contains(KnownCredentials.TOKEN));
    assertThat(dataflow.jobs().toString()).doesNotContain(KnownCredentials.TOKEN);
  }

  @Test
  void theCommandSubmitsFollowsAndSaysWhatBecameOfTheRun() {
    dataflow.whenLookedAt(
        () ->
            bigQuery.sql(
                "INSERT INTO launch_nba_quality.runs SELECT * REPLACE ('published' AS state, now()"
                    + " AS finished_at, 42 AS rows_published) FROM launch_nba_quality.runs WHERE"
                    + " state = 'running' AND run_id NOT IN (SELECT run_id FROM"
                    + " launch_nba_quality.runs WHERE state = 'published')"));
    Answer answer = backcourt(launch());
    assertThat(answer.said()).contains("job: DONE").contains("is published (42 rows)");
    assertThat(answer.code()).isZero();
    long bytes = dataflow.staged().values().stream().mapToLong(Long::longValue).sum();
    System.out.printf(
        "staged for Dataflow: %d files, %.1f MB%n", dataflow.staged().size(), bytes / 1e6);
    assertThat(bytes).isBetween(50_000_000L, 150_000_000L);
    assertThat(dataflow.staged().keySet())
        .anyMatch(name -> name.contains("google-cloud-bigquery-2"))
        .noneMatch(name -> name.matches(".*/(duckdb|hadoop|parquet|xgboost|picocli).*"))
        .noneMatch(name -> name.contains("beam-runners-direct"));
  }

  @Test
  void aJobThatFailsIsARunThatBroke() {
    dataflow.end("JOB_STATE_FAILED");
    Answer answer = backcourt(launch());
    assertThat(answer.said()).contains("broke, nothing was published: the job ended as FAILED");
    assertThat(answer.code()).isEqualTo(3);
    try (Warehouse warehouse = Warehouses.forReading(WarehouseAddress.parse(ADDRESS))) {
      assertThat(new Ledger(warehouse).runs().get(0).state()).isEqualTo(RunRecord.State.FAILED);
    }
  }

  @Test
  void whatCannotBeIsRefusedInALine() {
    assertThat(
            backcourt(
                "backfill",
                "--runner",
                "dataflow",
                "--warehouse",
                "duckdb:" + folder + "/w.duckdb"))
        .isEqualTo(
            new Answer(
                2,
                "backcourt: Dataflow's workers run on other machines and cannot reach duckdb:"
                    + folder
                    + "/w.duckdb, a file on this one; give --warehouse"
                    + " bigquery:PROJECT[.PREFIX]\n"));
    assertThat(backcourt("launch", "analytics", "--warehouse", ADDRESS))
        .isEqualTo(new Answer(2, "backcourt: a job on Dataflow needs --project; give it\n"));
    assertThat(backcourt("backfill", "--runner", "dataflo", "--warehouse", ADDRESS).said())
        .contains("did you mean dataflow?");
    String[] misspelt = launch();
    misspelt[1] = "analytic";
    assertThat(backcourt(misspelt).said()).contains("did you mean analytics?");
  }

  private static String[] launch() {
    return new String[] {
      "launch",
      "analytics",
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
      "nothing is loaded here"
    };
  }

  private record Answer(int code, String said) {}

  private static Answer backcourt(String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    int code = BackcourtCommand.line(out, out).execute(arguments);
    return new Answer(
        code, new String(said.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }
}
