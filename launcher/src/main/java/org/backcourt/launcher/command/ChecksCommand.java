package org.backcourt.launcher.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.backcourt.calendar.DateSet;
import org.backcourt.row.quality.WaiverRecord;
import org.backcourt.row.quality.WaiverRecord.Kind;
import org.backcourt.tables.QualityTables;
import org.backcourt.validation.rules.Guard;
import org.backcourt.validation.rules.RuleBook;
import org.backcourt.validation.waive.Waivers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backcourt checks}. */
@Command(
    name = "checks",
    mixinStandardHelpOptions = true,
    description = "The rules that validate asks, and failures that somebody accepts for a while.",
    subcommands = {
      ChecksCommand.ListRules.class,
      ChecksCommand.Explain.class,
      ChecksCommand.Waive.class,
      ChecksCommand.Mute.class,
      ChecksCommand.End.class,
    },
    footer = {"", "Example: backcourt checks list --table player_game_summary"})
public final class ChecksCommand implements Callable<Integer> {

  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public Integer call() {
    throw new IllegalArgumentException(
        "say what about the checks: list, explain RULE, waive RULE, mute RULE or end ID"
            + (common.json() ? ", each with --json" : ""));
  }

  private static RuleBook book(@Nullable Path rules) {
    return rules == null ? RuleBook.standard() : RuleBook.standard().with(rules);
  }

  private static Map<String, Object> json(Guard guard) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("rule", guard.id());
    line.put("table", guard.table().name().toString());
    line.put("severity", guard.severity().name().toLowerCase(Locale.ROOT));
    line.put("sentence", guard.rule().sentence());
    line.put("limit", guard.rule().limit());
    line.put("columns", new TreeSet<>(guard.rule().columns(guard.table())));
    line.put("why", guard.why());
    return line;
  }

  /** {@code backcourt checks list}. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "Every rule, a line each.")
  static final class ListRules implements Callable<Integer> {
    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private Selection selection = new Selection();

    @Option(names = "--rules", paramLabel = "FILE", description = "With the rules of a file.")
    private @Nullable Path rules;

    @Override
    public Integer call() {
      RuleBook book = book(rules);
      List<Guard> guards = new ArrayList<>();
      selection.tables(HealthCommand.built()).forEach(table -> guards.addAll(book.of(table)));
      if (common.json()) {
        common.printJson(
            Map.of("version", 1, "rules", guards.stream().map(ChecksCommand::json).toList()));
        return ExitCode.DONE;
      }
      for (Guard guard : guards) {
        common
            .out()
            .printf(
                "%-8s %-70s %s%n",
                guard.severity().name().toLowerCase(Locale.ROOT), guard.id(), guard.rule().limit());
      }
      common
          .out()
          .println(guards.size() + " rules.  What one is for: backcourt checks explain RULE");
      return ExitCode.DONE;
    }
  }

  /** {@code backcourt checks explain}. */
  @Command(
      name = "explain",
      mixinStandardHelpOptions = true,
      description = "What a rule asks, why, and of which columns.")
  static final class Explain implements Callable<Integer> {
    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "RULE", description = "The rule's name.")
    private String rule = "";

    @Option(names = "--rules", paramLabel = "FILE", description = "With the rules of a file.")
    private @Nullable Path rules;

    @Override
    public Integer call() {
      Guard guard = book(rules).named(rule);
      if (common.json()) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", 1);
        document.putAll(json(guard));
        common.printJson(document);
        return ExitCode.DONE;
      }
      json(guard).forEach((key, value) -> common.out().printf("%-9s %s%n", key, value));
      if (guard.mend() != null) {
        common.out().printf("%-9s %s%n", "mend", guard.mend());
      }
      return ExitCode.DONE;
    }
  }

  /** What somebody who accepts a failure must say. */
  static final class Acceptance {
    @Parameters(paramLabel = "RULE", description = "The rule's name.")
    private String rule = "";

    @Option(names = "--owner", required = true, description = "Who answers for it.")
    private String owner = "";

    @Option(names = "--reason", required = true, description = "Why.")
    private String reason = "";

    @Option(
        names = "--until",
        required = true,
        paramLabel = "DATE",
        description = "The last day on which it holds; afterwards it is an error.")
    private String until = "";

    @Option(
        names = "--dates",
        paramLabel = "DATE",
        split = ",",
        description = "The dates it is about; default: all.")
    private List<String> dates = new ArrayList<>();

    @Option(names = "--rules", paramLabel = "FILE", description = "With the rules of a file.")
    private @Nullable Path rules;

    private int give(CommonOptions common, Kind kind) {
      LocalDate today = LocalDate.now(ZoneOffset.UTC);
      LocalDate last = Selection.date(until);
      if (!rule.startsWith("joins.")) {
        book(rules).named(rule);
      }
      if (last.isBefore(today)) {
        throw new IllegalArgumentException("--until " + last + " has passed; give a day to come");
      }
      if (owner.isBlank() || reason.isBlank()) {
        throw new IllegalArgumentException("--owner and --reason must say something");
      }
      try (Session session = Session.writing(common)) {
        session.warehouse().create(List.of(QualityTables.WAIVERS));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        String id = kind.name().charAt(0) + Long.toString(now.toEpochMilli(), Character.MAX_RADIX);
        WaiverRecord waiver =
            new WaiverRecord(
                id.toLowerCase(Locale.ROOT),
                today,
                kind,
                rule,
                dates.isEmpty()
                    ? null
                    : DateSet.of(dates.stream().map(Selection::date).toList()).toString(),
                owner,
                reason,
                last,
                now);
        session.warehouse().append(QualityTables.WAIVERS, List.of(waiver));
        common
            .out()
            .println(
                waiver.waiverId()
                    + "  holds until "
                    + last
                    + "; to end it: backcourt checks end "
                    + waiver.waiverId());
      }
      return ExitCode.DONE;
    }
  }

  /** {@code backcourt checks waive}. */
  @Command(
      name = "waive",
      mixinStandardHelpOptions = true,
      description = "Accept a rule's failure until a day: it is shown, and fails nothing.")
  static final class Waive implements Callable<Integer> {
    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private Acceptance acceptance = new Acceptance();

    @Override
    public Integer call() {
      return acceptance.give(common, Kind.WAIVER);
    }
  }

  /** {@code backcourt checks mute}. */
  @Command(
      name = "mute",
      mixinStandardHelpOptions = true,
      description = "Keep alarms about a rule quiet until a day: its failure still counts.")
  static final class Mute implements Callable<Integer> {
    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private Acceptance acceptance = new Acceptance();

    @Override
    public Integer call() {
      return acceptance.give(common, Kind.MUTE);
    }
  }

  /** {@code backcourt checks end}. */
  @Command(name = "end", mixinStandardHelpOptions = true, description = "End a waiver or a mute.")
  static final class End implements Callable<Integer> {
    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "ID", description = "Its id, as status shows it.")
    private String id = "";

    @Override
    public Integer call() {
      try (Session session = Session.writing(common)) {
        WaiverRecord waiver =
            Waivers.of(session.warehouse()).standing().stream()
                .filter(standing -> standing.waiverId().equals(id))
                .findFirst()
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "no waiver or mute '" + id + "' stands; see: backcourt status"));
        session
            .warehouse()
            .append(
                QualityTables.WAIVERS,
                List.of(Waivers.ended(waiver, Instant.now().truncatedTo(ChronoUnit.MICROS))));
        common.out().println(id + "  has ended");
      }
      return ExitCode.DONE;
    }
  }
}
