package org.backcourt.launcher.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.beam.sdk.options.PipelineOptions;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.launcher.alert.ResultFiles;
import org.backcourt.launcher.report.ValidationPage;
import org.backcourt.pipelines.run.CodeVersion;
import org.backcourt.pipelines.validate.MeasureRun;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.VerdictRecord.Outcome;
import org.backcourt.row.quality.WaiverRecord;
import org.backcourt.tables.QualityTables;
import org.backcourt.validation.expect.Schedule;
import org.backcourt.validation.published.Ruling;
import org.backcourt.validation.published.Validation;
import org.backcourt.validation.published.ValidationResult;
import org.backcourt.validation.rules.RuleBook;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backcourt validate}. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description =
        "Measures what is published and asks every rule about it; failures first. Exit code 1 when"
            + " an error fails or cannot be judged, or a waiver has run out.",
    footer = {"", "Example: backcourt validate --season 2023-24 --junit report.xml"})
public final class ValidateCommand implements Callable<Integer> {

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private Selection selection = new Selection();
  @Mixin private RunnerFlags runner = new RunnerFlags();

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "Add, replace or change rules; see: backcourt checks list.")
  private @Nullable Path rules;

  @Option(
      names = "--sketch-all",
      description =
          "Keep quantiles and the number of different values of every column, not only of those"
              + " whose rules ask for them.")
  private boolean sketchAll;

  @Option(names = "--csv", paramLabel = "FILE", description = "Write a line a rule.")
  private @Nullable Path csv;

  @Option(names = "--html", paramLabel = "FILE", description = "Write a page.")
  private @Nullable Path html;

  @Option(names = "--junit", paramLabel = "FILE", description = "Write JUnit XML.")
  private @Nullable Path junit;

  @Option(names = "--prometheus", paramLabel = "FILE", description = "Write a Prometheus textfile.")
  private @Nullable Path prometheus;

  @Option(
      names = "--slack",
      paramLabel = "FILE",
      description = "Write a message for a Slack-compatible webhook; nothing is sent.")
  private @Nullable Path slack;

  @Override
  public Integer call() throws IOException {
    int cores = Runtime.getRuntime().availableProcessors();
    // A runner that cannot be had is refused before anything is opened.
    Function<RunRecord, PipelineOptions> options = runner.workers(common, cores).options(cores);
    RuleBook book = rules == null ? RuleBook.standard() : RuleBook.standard().with(rules);
    try (Session session = Session.writing(common)) {
      Warehouse warehouse = session.warehouse();
      List<TableContract<?>> tables = selection.tables(HealthCommand.built());
      DateSet dates = asked(Schedule.published(warehouse).dates(), book.about(tables));
      if (dates.isEmpty()) {
        throw new IllegalArgumentException(
            "there is nothing to validate: the schedule has no final game; load one with:"
                + " backcourt import DIR");
      }
      Ledger ledger = new Ledger(warehouse);
      RunRecord run =
          ledger.begin(
              common.commandLine(),
              "validate",
              tables.stream().<TableName>map(TableContract::name).toList(),
              dates,
              CodeVersion.current());
      ValidationResult result = validate(session, options, book, run, tables, dates);
      warehouse.append(
          QualityTables.VERDICTS, result.rulings().stream().map(Ruling::verdict).toList());
      ledger.end(run, RunRecord.State.JUDGED, result.failures().size() + " failed");
      write(result);
      if (common.json()) {
        common.printJson(json(result));
      } else {
        print(result);
      }
      return result.holds() ? ExitCode.DONE : ExitCode.DATA;
    }
  }

  /**
   * Whole seasons where no date is named, so that rows between game nights are seen too; and dates
   * that only a rule speaks of.
   */
  private DateSet asked(DateSet games, DateSet about) {
    DateSet asked = selection.dates(games);
    return asked.equals(games) && !games.isEmpty()
        ? DateSet.between(games.first(), games.last()).union(about)
        : asked;
  }

  private ValidationResult validate(
      Session session,
      Function<RunRecord, PipelineOptions> options,
      RuleBook book,
      RunRecord run,
      List<TableContract<?>> tables,
      DateSet dates) {
    Validation validation =
        new Validation(session.warehouse(), book, LocalDate.now(ZoneOffset.UTC));
    new MeasureRun(session.warehouse(), options)
        .measure(run, validation.unmeasured(tables, dates, session.trusted(), sketchAll));
    return validation.judge(run, tables, dates);
  }

  private void write(ValidationResult result) throws IOException {
    if (csv != null) {
      Files.write(csv, ResultFiles.csv(result));
    }
    if (html != null) {
      Files.writeString(html, ValidationPage.of(result));
    }
    if (junit != null) {
      Files.writeString(junit, ResultFiles.junit(result));
    }
    if (prometheus != null) {
      Files.writeString(prometheus, ResultFiles.prometheus(result));
    }
    if (slack != null) {
      Files.writeString(
          slack,
          new ObjectMapper()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(ResultFiles.slack(result)));
    }
  }

  private void print(ValidationResult result) {
    List<Ruling> accepted = new ArrayList<>();
    List<Ruling> open = new ArrayList<>();
    result.ranked().forEach(ruling -> (ruling.waiver() == null ? open : accepted).add(ruling));
    Verdicts.print(common, open.stream().map(Ruling::verdict).toList());
    for (Ruling ruling : accepted) {
      WaiverRecord waiver = java.util.Objects.requireNonNull(ruling.waiver());
      common
          .out()
          .println(
              "waived  "
                  + ruling.rule()
                  + "   "
                  + ruling.verdict().measured()
                  + "   by "
                  + waiver.owner()
                  + " until "
                  + waiver.until()
                  + ": "
                  + waiver.reason());
    }
    result
        .expired()
        .forEach(
            waiver ->
                common
                    .out()
                    .println(
                        "EXPIRED  the "
                            + waiver.kind()
                            + " of "
                            + waiver.rule()
                            + " by "
                            + waiver.owner()
                            + " ended on "
                            + waiver.until()
                            + "; mend what it was for, then: backcourt checks end "
                            + waiver.waiverId()));
    if (!result.byDesign().isEmpty()) {
      common.out().println("expected by design, in keys without a row: " + result.byDesign());
    }
    if (!result.absent().isEmpty()) {
      common.out().println("never loaded: " + String.join(", ", result.absent()));
    }
    common
        .out()
        .println(
            result.holds()
                ? "Everything holds that can be judged.  Next: backcourt health"
                : "Not everything holds.  Next: the first mend above, or: backcourt checks explain"
                    + " RULE");
  }

  private static Map<String, Object> json(ValidationResult result) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", 1);
    document.put("run", result.run().runId());
    document.put("holds", result.holds());
    document.put("passed", result.count(Outcome.PASS));
    document.put("failed", result.failures().size());
    List<Map<String, Object>> rulings = new ArrayList<>();
    for (Ruling ruling : result.ranked()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("id", ruling.rule());
      line.put("failure", ruling.isFailure());
      line.putAll(Verdicts.json(List.of(ruling.verdict())).get(0));
      if (ruling.waiver() != null) {
        line.put("waived_by", ruling.waiver().owner());
      }
      rulings.add(line);
    }
    document.put("rulings", rulings);
    document.put("expected_by_design", result.byDesign());
    document.put("expired", result.expired().stream().map(WaiverRecord::waiverId).toList());
    document.put("never_loaded", result.absent());
    return document;
  }
}
