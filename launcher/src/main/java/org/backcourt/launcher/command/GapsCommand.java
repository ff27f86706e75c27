package org.backcourt.launcher.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.launcher.explain.MissingKeys;
import org.backcourt.pipelines.plan.Gap;
import org.backcourt.pipelines.plan.Plan;
import org.backcourt.pipelines.plan.Planner;
import org.backcourt.pipelines.run.CodeVersion;
import org.backcourt.tables.Tables;
import org.backcourt.validation.gate.Gate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backcourt gaps}. */
@Command(
    name = "gaps",
    mixinStandardHelpOptions = true,
    description =
        "Exactly which dates are missing, short or stale, as ranges, with the nearest cause and the"
            + " command that mends them. Exit code 1 when there are any.",
    footer = {"", "Example: backcourt gaps player_game_summary --season 2023-24"})
public final class GapsCommand implements Callable<Integer> {

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private Selection selection = new Selection();

  @Parameters(
      arity = "0..1",
      paramLabel = "TABLE",
      completionCandidates = Candidates.ComputedTables.class,
      description = "A table, with its dataset or without; all computed tables unless said.")
  private @Nullable String table;

  /** What a gap is counted in. */
  enum Level {
    DATE,
    GAME,
    PLAYER
  }

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      defaultValue = "date",
      description =
          "date, game or player: which games, or which players and teams, are missing on the dates.")
  private Level level = Level.DATE;

  @Override
  public Integer call() {
    try (Session session = Session.reading(common)) {
      Planner planner = new Planner(session.warehouse(), CodeVersion.current());
      List<TableContract<?>> tables =
          table == null ? selection.tables(PlanCommand.computed()) : List.of(Tables.named(table));
      Plan plan = planner.planAhead(tables, selection.playedDates(planner.schedule()));
      if (level != Level.DATE) {
        return keys(session, planner, tables);
      }
      List<Gap> gaps = Gap.of(plan, new Gate(session.warehouse()));
      if (common.json()) {
        common.printJson(json(gaps));
      } else {
        print(common.out(), gaps, plan);
      }
      return gaps.isEmpty() ? ExitCode.DONE : ExitCode.DATA;
    }
  }

  private int keys(Session session, Planner planner, List<TableContract<?>> tables) {
    DateSet dates = selection.playedDates(planner.schedule());
    MissingKeys keys = new MissingKeys(session.warehouse(), planner);
    List<MissingKeys.Missing> missing = new ArrayList<>();
    for (TableContract<?> each : tables) {
      DateSet known =
          dates.intersect(
              each.isKnownBeforeGames()
                  ? planner.schedule().dates().union(planner.schedule().toCome())
                  : planner.schedule().dates());
      missing.addAll(level == Level.GAME ? keys.games(each, known) : keys.players(each, known));
    }
    if (common.json()) {
      common.printJson(
          Map.of(
              "version",
              1,
              "missing",
              missing.stream()
                  .map(
                      each ->
                          Map.of(
                              "table", each.table().name().toString(),
                              "date", each.date().toString(),
                              "key", each.key(),
                              "reason", each.cause()))
                  .toList()));
      return missing.isEmpty() ? ExitCode.DONE : ExitCode.DATA;
    }
    for (MissingKeys.Missing each : missing) {
      common.out().println(each.date() + "  " + each.table().name().table() + "  " + each.key());
      Lines.print(common.out(), "            because ", each.cause());
    }
    common
        .out()
        .println(
            missing.isEmpty()
                ? "Nothing is missing: every expected key has a row or a recorded reason."
                : missing.size() + " are missing.  More of one: backcourt explain TABLE");
    return missing.isEmpty() ? ExitCode.DONE : ExitCode.DATA;
  }

  private static void print(PrintWriter out, List<Gap> gaps, Plan plan) {
    if (plan.calendar().isEmpty()) {
      out.println("There is no schedule in the warehouse yet.  Next: backcourt import DIR");
      return;
    }
    int dates = 0;
    for (Gap gap : gaps) {
      dates += gap.dates().size();
      out.printf(
          Locale.ROOT, "%-8s %4d dates  %s%n", gap.state(), gap.dates().size(), gap.table().name());
      Lines.print(out, "  ", ranges(gap.dates(), plan.calendar()).replace(",", ", "));
      Lines.print(out, "  because ", gap.reason());
      Lines.command(out, "  mend: ", gap.mend());
    }
    out.println(
        gaps.isEmpty()
            ? "No gaps: every asked table has every date with final games."
            : dates + " table dates in " + gaps.size() + " gaps.  Next: the first mend above");
  }

  private static String ranges(DateSet dates, DateSet calendar) {
    return String.join(
        ",", dates.rangesIn(calendar).stream().map(DateSet.Range::toString).toList());
  }

  private static Map<String, Object> json(List<Gap> gaps) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Gap gap : gaps) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("table", gap.table().name().toString());
      line.put("state", gap.state().name().toLowerCase(Locale.ROOT));
      line.put("dates", gap.dates().toString());
      line.put("count", gap.dates().size());
      line.put("reason", gap.reason());
      line.put("mend", gap.mend());
      lines.add(line);
    }
    return Map.of("version", 1, "gaps", lines);
  }
}
