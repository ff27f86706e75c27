package org.backcourt.cloud.dataflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.apache.beam.runners.dataflow.options.DataflowPipelineOptions;
import org.apache.beam.sdk.options.PipelineOptions;
import org.backcourt.calendar.DateSet;
import org.backcourt.cloud.fake.FakeBigQuery;
import org.backcourt.cloud.fake.FakeDataflow;
import org.backcourt.contract.TableContract;
import org.backcourt.launcher.command.BackcourtCommand;
import org.backcourt.pipelines.Phase;
import org.backcourt.pipelines.catalog.Phases;
import org.backcourt.pipelines.launch.CloudSettings;
import org.backcourt.pipelines.run.PhaseRun;
import org.backcourt.pipelines.validate.MeasureRun;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.validation.metric.Piece;
import org.backcourt.validation.metric.Wanted;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Warehouse;
import org.backcourt.warehouse.WarehouseAddress;
import org.backcourt.warehouse.WarehouseException;
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

  /** What is published is measured by workers too, each of whom has BigQuery do its piece. */
  @Test
  void measuringIsAJobLikeAnyOther() throws IOException {
    measure();
    assertThat(dataflow.steps())
        .containsExactly(
            "ParallelRead  Pieces/Read(CreateSource)",
            "ParallelDo  Spread/Pair with random key",
            "Bucket  Spread/Reshuffle/Window.Into()/Window.Assign",
            "GroupByKey  Spread/Reshuffle/GroupByKey",
            "ParallelDo  Spread/Reshuffle/ExpandIterable",
            "ParallelDo  Spread/Values/Values/Map",
            "ParallelDo  Measure",
            "GroupByKey  Tables",
            "ParallelDo  Keep");
    assertThat(dataflow.jobs().get(0).get("name").toString()).startsWith("backcourt-validate-");

    dataflow.end("JOB_STATE_FAILED");
    assertThatThrownBy(this::measure)
        .isInstanceOf(WarehouseException.class)
        .hasMessage(
            "What is published could not be measured: the job ended as FAILED; see its log, then"
                + " validate again");
  }

  private void measure() throws IOException {
    TableContract<?> table = AnalyticsTables.TEAM_OFFENSE;
    List<Piece> pieces =
        new ArrayList<>(
            Piece.ofColumns(table, DATES, new Wanted(Set.of("pace"), Set.of("pace"), Set.of())));
    pieces.add(Piece.ofRows(table, DATES));
    try (Warehouse warehouse = Warehouses.forWriting(WarehouseAddress.parse(ADDRESS))) {
      RunRecord run =
          new Ledger(warehouse)
              .begin("backcourt validate", "validate", List.of(table.name()), DATES, "1");
      new MeasureRun(warehouse, options(each -> {})).measure(run, pieces);
    }
  }

  private RunRecord submit(Phase phase, Consumer<DataflowPipelineOptions> more) throws IOException {
    try (Warehouse warehouse = Warehouses.forWriting(WarehouseAddress.parse(ADDRESS))) {
      return new PhaseRun(warehouse, options(more))
          .submit("backcourt launch", phase, phase.tables(), DATES, "nothing is loaded here")
          .run();
    }
  }

  private static Function<RunRecord, PipelineOptions> options(
      Consumer<DataflowPipelineOptions> more) throws IOException {
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
    return run -> {
      DataflowPipelineOptions options = DataflowRuns.options(settings, run);
      options.setFilesToStage(List.of(small.toString()));
      more.accept(options);
      return options;
    };
  }

  @Test
  void credentialsAreNeitherLoggedNorSent() throws IOException {
    // All that these libraries have to say; Beam's own finest is a page for each of 800 steps.
    List<Logger> libraries =
        Stream.of("com.google", "sun.net", "org.apache.beam.sdk.extensions.gcp")
            .map(Logger::getLogger)
            .toList();
    libraries.forEach(logger -> logger.setLevel(Level.ALL));
    try {
      assertThat(loggedWhileSubmitting()).hasSizeGreaterThan(10);
    } finally {
      libraries.forEach(logger -> logger.setLevel(null));
    }
  }

  @Test
  void verboseTellsMuchButNoCredentials() throws IOException {
    Logger root = Logger.getLogger("");
    Level before = root.getLevel();
    root.setLevel(Level.SEVERE);
    try {
      assertThat(loggedWhileSubmitting()).as("what is logged without the flag").isEmpty();
      StringWriter said = new StringWriter();
      PrintWriter out = new PrintWriter(said, true);
      BackcourtCommand.line(out, out).execute("status", "--verbose", "--warehouse", ADDRESS);
      assertThat(loggedWhileSubmitting()).as("what the flag lets through").isNotEmpty();
    } finally {
      root.setLevel(before);
    }
  }

  /** Submits with a token that is known, and returns what was logged, which has no trace of it. */
  private List<String> loggedWhileSubmitting() throws IOException {
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
    int used = KnownCredentials.USED.get();
    root.addHandler(keep);
    try {
      submit(
          Phases.all().get(0),
          options -> options.setCredentialFactoryClass(KnownCredentials.class));
    } finally {
      root.removeHandler(keep);
    }
    assertThat(KnownCredentials.USED.get()).as("the token was in use").isGreaterThan(used);
    assertThat(logged).noneMatch(line -> line.contains(KnownCredentials.TOKEN));
    assertThat(dataflow.jobs().toString()).doesNotContain(KnownCredentials.TOKEN);
    return logged;
  }
}
