package org.backcourt.cloud.template;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Logger;
import org.apache.beam.runners.dataflow.DataflowRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.backcourt.calendar.DateSet;
import org.backcourt.cloud.dataflow.DataflowRuns;
import org.backcourt.cloud.dataflow.WorkerFiles;
import org.backcourt.contract.TableContract;
import org.backcourt.pipelines.Phase;
import org.backcourt.pipelines.catalog.Phases;
import org.backcourt.pipelines.plan.Batch;
import org.backcourt.pipelines.plan.Plan;
import org.backcourt.pipelines.plan.Planner;
import org.backcourt.pipelines.run.CodeVersion;
import org.backcourt.pipelines.run.PhaseRun;
import org.backcourt.pipelines.run.Submission;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.tables.Tables;
import org.backcourt.validation.gate.Gate;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Warehouse;
import org.backcourt.warehouse.WarehouseAddress;
import org.backcourt.warehouse.access.Warehouses;
import org.jspecify.annotations.Nullable;

/**
 * The program in a template's image. It checks the parameters, lets the gate look at the inputs,
 * and returns when the job is submitted; the job audits and publishes by itself.
 */
public final class Template {

  private static final Logger LOG = Logger.getLogger(Template.class.getName());

  /** The variable of the image that says which template it is. */
  static final String NAME = "BACKCOURT_TEMPLATE";

  /** Sports dates are those of US Eastern time, wherever the machine is. */
  private static final ZoneId EASTERN = ZoneId.of("America/New_York");

  /** A job that has run for longer is taken for dead. */
  private static final Duration LONGEST_JOB = Duration.ofHours(6);

  private final String name;
  private final List<String> arguments;

  private Template(String name, String... arguments) {
    this.name = name;
    this.arguments = Arrays.asList(arguments);
  }

  /** Runs the image's template. */
  public static void main(String[] arguments) {
    int code =
        run(
            Optional.ofNullable(System.getenv(NAME)).orElse(""),
            new PrintStream(System.err, true, StandardCharsets.UTF_8),
            arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  /**
   * Runs a template; returns 0, or 1 for data that lacks, 2 for parameters that are wrong, or 3.
   */
  static int run(String name, PrintStream err, String... arguments) {
    try {
      new Template(name, arguments).submit();
      return 0;
    } catch (Gate.Refusal refusal) {
      err.println("backcourt: the inputs are not complete, nothing was submitted");
      refusal.missing().forEach(line -> err.println("  " + line));
      return 1;
    } catch (IllegalArgumentException e) {
      err.println("backcourt: " + e.getMessage());
      return 2;
    } catch (RuntimeException e) {
      err.println("backcourt: " + e.getMessage());
      return 3;
    }
  }

  private void submit() {
    WarehouseOptions options = TemplateArguments.parse(name, arguments);
    options.setRunner(DataflowRunner.class);
    if (options.getFilesToStage() == null) {
      options.setFilesToStage(WorkerFiles.ofThisProcess());
    }
    DataflowRuns.reach(options);
    WarehouseAddress address =
        WarehouseAddress.parse(Objects.requireNonNull(options.getWarehouse()));
    try (Warehouse warehouse = Warehouses.forWriting(address)) {
      if (options instanceof DailyOptions daily) {
        daily(warehouse, daily);
      } else {
        phase(warehouse, options.as(PhaseOptions.class));
      }
    }
  }

  private void phase(Warehouse warehouse, PhaseOptions options) {
    Phase phase =
        Phases.all().stream()
            .filter(each -> each.name().toString().equals(name))
            .findFirst()
            .orElseThrow();
    List<TableContract<?>> tables = new ArrayList<>();
    String names = options.getTables();
    for (String table : names == null ? new String[0] : names.split(",")) {
      TableContract<?> named = Tables.named(table);
      if (!phase.tables().contains(named)) {
        throw new IllegalArgumentException(
            named + " is no table of phase " + name + "; its tables: " + phase.tables());
      }
      tables.add(named);
    }
    submit(
        warehouse,
        options,
        phase,
        tables.isEmpty() ? phase.tables() : tables,
        DateSet.between(date("from", options.getFrom()), date("to", options.getTo())),
        options.getOverrideGate());
  }

  /** The first phase that lacks the date; the others come when this is called again. */
  private void daily(Warehouse warehouse, DailyOptions options) {
    LocalDate day =
        options.getDate() == null
            ? LocalDate.now(EASTERN).minusDays(1)
            : date("date", options.getDate());
    List<TableContract<?>> computed =
        Phases.all().stream().flatMap(phase -> phase.tables().stream()).toList();
    Plan plan =
        new Planner(warehouse, CodeVersion.current()).planAhead(computed, DateSet.of(List.of(day)));
    for (Phase phase : Phases.all()) {
      Map<TableContract<?>, DateSet> asked = new LinkedHashMap<>();
      for (Plan.Step step : plan.work()) {
        if (phase.tables().contains(step.table())) {
          asked.merge(step.table(), step.dates(), DateSet::union);
        }
      }
      if (!asked.isEmpty()) {
        if (isRunning(warehouse, phase)) {
          nothing(options, "Already running");
        } else {
          Batch batch = Batch.together(asked).get(0);
          submit(warehouse, options, phase, batch.tables(), batch.dates(), null);
        }
        return;
      }
    }
    nothing(options, "Nothing to do");
  }

  private static boolean isRunning(Warehouse warehouse, Phase phase) {
    return new Ledger(warehouse)
        .runs().stream()
            .filter(run -> run.phase().equals(phase.name().toString()))
            .filter(run -> run.state() == RunRecord.State.RUNNING)
            .anyMatch(run -> run.startedAt().plus(LONGEST_JOB).isAfter(Instant.now()));
  }

  private void submit(
      Warehouse warehouse,
      WarehouseOptions options,
      Phase phase,
      List<TableContract<?>> tables,
      DateSet dates,
      @Nullable String override) {
    Submission submission =
        new PhaseRun(
                warehouse,
                run -> {
                  DataflowRuns.label(options, run, Map.of());
                  return options;
                })
            .submit("template " + name, phase, tables, dates, override);
    LOG.info("Run " + submission.run().runId() + " is submitted");
  }

  /** A launch has to end in a job, so where there is no work there is a job without any. */
  private static void nothing(WarehouseOptions options, String why) {
    Pipeline pipeline = Pipeline.create(options);
    pipeline.apply(why, Create.of(why));
    pipeline.run();
    LOG.info(why);
  }

  private static LocalDate date(String parameter, @Nullable String text) {
    try {
      return LocalDate.parse(String.valueOf(text));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "parameter " + parameter + ": '" + text + "' is no date; write it as YYYY-MM-DD", e);
    }
  }
}
