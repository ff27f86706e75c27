package org.backcourt.cloud.bigquery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.bigquery.storage.v1.ReadSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.extensions.gcp.auth.NoopCredentialFactory;
import org.apache.beam.sdk.extensions.gcp.options.GcpOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.cloud.fake.FakeStorage;
import org.backcourt.cloud.fake.ReferenceEvaluator;
import org.backcourt.cloud.fake.ReferenceEvaluator.Fate;
import org.backcourt.context.TeamOuting;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.launcher.command.BackcourtCommand;
import org.backcourt.pipelines.Inputs;
import org.backcourt.pipelines.Phase;
import org.backcourt.pipelines.catalog.Phases;
import org.backcourt.pipelines.plan.Batch;
import org.backcourt.pipelines.plan.Plan;
import org.backcourt.pipelines.plan.Planner;
import org.backcourt.pipelines.run.CodeVersion;
import org.backcourt.pipelines.run.PhaseRun;
import org.backcourt.pipelines.run.RunResult;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.QualityTables;
import org.backcourt.tables.RawTables;
import org.backcourt.tables.Tables;
import org.backcourt.warehouse.Extraction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A league's first weeks, computed twice by the same phases: from DuckDB files, and through
 * BigQuery's clients and Beam's connector. What is published is the same, cell for cell.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoWarehousesIT {

  private static final String SEASON = "2022-23";
  private static final String UNTIL = "2022-11-12";

  private static final List<Phase> PHASES =
      List.of(
          Phases.find(PhaseName.ANALYTICS).orElseThrow(),
          Phases.find(PhaseName.PRECOMPUTE).orElseThrow());

  @TempDir private static Path folder;

  /** More take the evaluator longer than they tell. */
  private static final long MOST_ROWS = 3_000;

  private static Staging staging;
  private static ReferenceEvaluator reference;
  private static int publications;
  private static Path duckDb;

  @BeforeAll
  static void play() throws IOException {
    duckDb = folder.resolve("league.duckdb");
    String files = folder.resolve("league").toString();
    String where = "duckdb:" + duckDb;
    done(where, "simulate", "--out", files, "--seasons", SEASON, "--teams", "6", "--until", UNTIL);
    done(where, "import", files);
    done(where, "backfill", "--phase", "analytics", "--phase", "precompute");
    staging = Staging.start();
    copyRaw();
    reference = staging.fake().compare(MOST_ROWS);
  }

  /** Raw tables and what the ledger says of them, as a loader would have left them. */
  private static void copyRaw() {
    staging.warehouse().create(RawTables.all());
    staging.fake().sql("ATTACH '" + duckDb + "' AS played (READ_ONLY)");
    for (TableContract<?> table : RawTables.all()) {
      if (staging
              .fake()
              .count(
                  "SELECT count(*) FROM duckdb_tables() WHERE database_name = 'played' AND"
                      + " schema_name || '.' || table_name = '"
                      + table.name()
                      + "'")
          == 1) {
        copy(table, "TRUE");
      }
    }
    copy(QualityTables.RUNS, "phase = 'raw'");
    copy(QualityTables.CELLS, "table_name LIKE 'nba_raw.%'");
  }

  private static void copy(TableContract<?> table, String condition) {
    staging
        .fake()
        .sql(
            "INSERT INTO league_"
                + table.name()
                + " BY NAME SELECT * FROM played."
                + table.name()
                + " WHERE "
                + condition);
  }

  @AfterAll
  static void stop() {
    staging.close();
  }

  @Test
  @Order(1)
  void publishedRowsAreTheSameCellForCell() {
    List<String> compared = new ArrayList<>();
    for (Phase phase : PHASES) {
      for (Batch batch : work(phase)) {
        RunResult result =
            new PhaseRun(staging.warehouse(), options())
                .run("backcourt backfill", phase, batch.tables(), batch.dates());
        assertThat(result.published()).as(result.run().message()).isTrue();
        publications++;
      }
      for (TableContract<?> table : phase.tables()) {
        String cells =
            table.content().stream().map(ColumnSpec::name).collect(Collectors.joining(", "));
        String there = "SELECT " + cells + " FROM league_" + table.name();
        String here = "SELECT " + cells + " FROM played." + table.name();
        compared.add(
            table.name().table()
                + " "
                + staging.fake().count("SELECT count(*) FROM " + "(" + here + ")"));
        assertThat(staging.fake().count("SELECT count(*) FROM (" + here + ")"))
            .as(table + " has rows")
            .isPositive();
        assertThat(staging.fake().count(differences(here, there)))
            .as(table + ": rows that DuckDB alone has")
            .isZero();
        assertThat(staging.fake().count(differences(there, here)))
            .as(table + ": rows that BigQuery alone has")
            .isZero();
      }
    }
    System.out.println("the same in both: " + String.join(", ", compared));
  }

  /** What the command would do, those games included of which nothing but the date is known. */
  private static List<Batch> work(Phase phase) {
    Planner planner = new Planner(staging.warehouse(), CodeVersion.current());
    DateSet dates = planner.schedule().dates();
    assertThat(dates.size()).isGreaterThan(15);
    Map<TableContract<?>, DateSet> asked = new LinkedHashMap<>();
    for (Plan.Step step :
        planner.plan(phase.tables(), dates.union(planner.schedule().toCome())).work()) {
      asked.merge(step.table(), step.dates(), DateSet::union);
    }
    return Batch.together(asked);
  }

  private static String differences(String these, String those) {
    return "SELECT count(*) FROM (" + these + " EXCEPT ALL " + those + ")";
  }

  @Test
  @Order(2)
  void aBackfillStaysFarFromTheQuotas() {
    // One load job a staged table whatever the dates are, and some for the ledger: of the 1,500 a
    // table and day that are allowed, a run takes no more than these in all.
    List<String> loads =
        staging.fake().jobsTaken().stream().filter(job -> job.startsWith("load")).toList();
    assertThat(loads).hasSizeLessThan(12 * publications);
    long queries =
        staging.fake().jobsTaken().stream().filter(job -> job.startsWith("query")).count();
    System.out.printf(
        "%d runs with gates and audits: %d load jobs, %d query jobs%n",
        publications, loads.size(), queries);
    // One publication a run; its partitions are changed by statements, which no quota counts.
    assertThat(staging.fake().jobsTaken().stream().filter(job -> job.contains("publish")))
        .hasSize(publications);
  }

  @Test
  @Order(3)
  void theSameIsSaidOfBoth() {
    List<String> cached = theLastCached();
    List<String> player =
        List.of("explain", "player_daily_cache", "--player", cached.get(0), "--date");
    for (List<String> command :
        List.of(
            List.of("status"),
            List.of("plan"),
            List.of("gaps"),
            List.of("gaps", "player_game_summary", "--level", "player"),
            List.of("health"),
            and(player, cached.get(1), "--column", "points_avg_last_5"),
            and(player, cached.get(1), "--column", "player_age"),
            // A date without games, and somebody's way through all tables.
            and(player, "2022-07-04"),
            List.of("explain", "--player", cached.get(0), "--date", cached.get(1)))) {
      String there = said("bigquery:" + Staging.ADDRESS.location(), command.toArray(String[]::new));
      assertThat(there).as(String.join(" ", command)).isNotBlank().doesNotContain("backcourt: ");
      // What reading costs is said where it costs something.
      assertThat(there.lines().filter(line -> !line.endsWith(", charged for")).toList())
          .as(String.join(" ", command))
          .isEqualTo(said("duckdb:" + duckDb, command.toArray(String[]::new)).lines().toList());
    }
  }

  /** Measured by the same queries and judged by the same rules, figure for figure. */
  @Test
  @Order(4)
  void bothAreValidatedAlike() throws IOException {
    String there = "bigquery:" + Staging.ADDRESS.location();
    String[] validate = {"validate", "--phase", "analytics", "--phase", "precompute", "--json"};
    List<String> verdicts = Verdicts.in(said(there, validate));

    assertThat(verdicts).hasSizeGreaterThan(80);
    // A copy, because the fake has the file open and figures are written down.
    Path copy = Files.copy(duckDb, folder.resolve("validated.duckdb"));
    assertThat(verdicts).isEqualTo(Verdicts.in(said("duckdb:" + copy, validate)));
    assertThat(staging.fake().count("SELECT count(*) FROM league_nba_quality.sketches"))
        .isPositive();
    long jobs = measurements();
    assertThat(Verdicts.in(said(there, validate))).isEqualTo(verdicts);
    assertThat(measurements()).isEqualTo(jobs);
    assertThat(said(there, "prove")).contains("prove spoils a copy of a DuckDB file");
  }

  private static long measurements() {
    return staging.fake().jobsTaken().stream().filter(job -> job.contains("measure_")).count();
  }

  @Test
  @Order(3)
  void whatReadingCostsIsAskedBeforeAnythingIsRead() {
    long teams =
        staging.fake().count("SELECT count(*) FROM league_nba_analytics.team_offense_game_summary");
    int columns = AnalyticsTables.TEAM_OFFENSE.columns().size();
    Planner planner = new Planner(staging.warehouse(), CodeVersion.current());
    DateSet dates = planner.schedule().dates();
    assertThat(
            staging
                .warehouse()
                .bytesToRead(() -> List.of(new Extraction<>(TeamOuting.class, dates))))
        .hasValue(8 * columns * teams);

    SeasonCalendar seasons = planner.schedule().seasons();
    for (Phase phase : Phases.all().subList(0, 2)) {
      Optional<Long> bytes =
          staging.warehouse().bytesToRead(() -> Inputs.of(phase, dates, seasons));
      assertThat(bytes.orElseThrow()).isGreaterThan(1_000_000);
    }
    assertThat(said("bigquery:" + Staging.ADDRESS.location(), "plan", "--json"))
        .contains("\"bytes\"");
  }

  @Test
  @Order(4)
  void theOtherCommandsThatReadWorkToo() {
    String there = "bigquery:" + Staging.ADDRESS.location();
    done(there, "runs");
    done(there, "show");
    done(there, "doctor");
    done(there, "report", "--out", folder.resolve("report").toString());
    done(there, "query", "SELECT count(*) FROM nba_analytics.player_game_summary");
  }

  @Test
  @Order(5)
  void nothingIsReadButTheColumnsAndDatesThatAreNeeded() {
    Set<String> read = new TreeSet<>();
    for (ReadSession session : FakeStorage.sessions()) {
      String[] path = session.getTable().split("/");
      Tables.find(path[3].replace("league_", "") + "." + path[5])
          .ifPresent(
              table -> {
                read.add(table.name().toString());
                assertThat(session.getReadOptions().getRowRestriction())
                    .as(session.getTable())
                    .contains(table.partition());
                assertThat(session.getReadOptions().getSelectedFieldsList())
                    .as(session.getTable())
                    .isNotEmpty()
                    .hasSizeLessThan(table.columns().size());
              });
    }
    // The others are answers of queries, which gather what belongs together.
    assertThat(read)
        .contains("nba_raw.nbac_schedule", "nba_analytics.player_game_summary")
        .doesNotContain("nba_raw.nbac_play_by_play");
  }

  /** Every kind of statement so far was executed by ZetaSQL as well, on the same rows. */
  @Test
  @Order(6)
  void statementsMeanTheSameToTheReferenceEvaluator() {
    for (Fate fate : Fate.values()) {
      System.out.println(fate + ": " + reference.of(fate).size() + " kinds of statement");
    }
    assertThat(reference.of(Fate.DIFFERENT)).isEmpty();
    // It knows no WITH below an INSERT, in which figures are taken; those were compared above.
    assertThat(reference.of(Fate.NOT_SUPPORTED))
        .as("what the evaluator does not execute")
        .filteredOn(kind -> !kind.startsWith("INSERT INTO `court-test.league_nba_quality.metrics`"))
        .containsExactlyInAnyOrder(
            "BeginStmt", "CommitStmt", "CreateSchemaStmt", "CreateTableStmt");
    assertThat(reference.of(Fate.SAME)).hasSizeGreaterThan(100);
  }

  /** Somebody with games before the newest date, and that date. */
  private static List<String> theLastCached() {
    return staging
        .warehouse()
        .query(
            "SELECT player_lookup, cache_date FROM nba_precompute.player_daily_cache"
                + " WHERE games_played_season > 4 ORDER BY cache_date DESC, player_lookup LIMIT 1")
        .rows()
        .get(0)
        .stream()
        .map(String::valueOf)
        .toList();
  }

  private static List<String> and(List<String> first, String... more) {
    List<String> all = new ArrayList<>(first);
    all.addAll(List.of(more));
    return all;
  }

  private static DirectOptions options() {
    DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
    options.setRunner(DirectRunner.class);
    options.setEnforceImmutability(false);
    options.setEnforceEncodability(false);
    options.setTargetParallelism(2);
    options.setTempLocation(folder.resolve("temp").toString());
    options.as(GcpOptions.class).setCredentialFactoryClass(NoopCredentialFactory.class);
    return options;
  }

  private static String said(String warehouse, String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    BackcourtCommand.line(out, out).execute(all(warehouse, arguments));
    // Runs have names of their own, and each warehouse has its own way to hash a date's rows.
    return said.toString()
        .replace(warehouse, "WAREHOUSE")
        .replaceAll("(?s)written by run .*?(?=\\n\\S|$)", "written by a run")
        .replaceAll("\\d{8}-\\d{6}-[a-z]{4}", "RUN");
  }

  private static void done(String warehouse, String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    int code = BackcourtCommand.line(out, out).execute(all(warehouse, arguments));
    assertThat(code).as(String.join(" ", arguments) + "\n" + said).isZero();
  }

  private static String[] all(String warehouse, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--quiet", "--warehouse", warehouse));
    return all.toArray(String[]::new);
  }
}
