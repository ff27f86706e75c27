package org.backcourt.launcher.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.pipelines.plan.Plan;
import org.backcourt.pipelines.plan.Planner;
import org.backcourt.tables.Spelling;
import org.backcourt.tables.Tables;
import org.backcourt.validation.expect.Schedule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which tables and dates a command is about. */
public final class Selection {

  private static final Pattern SEASON = Pattern.compile("(\\d{4})-(\\d{2})");

  @Option(names = "--from", paramLabel = "DATE", description = "First date, YYYY-MM-DD.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last date, included.")
  private @Nullable String to;

  @Option(
      names = "--dates",
      paramLabel = "DATE",
      split = ",",
      description = "Single dates, comma-separated.")
  private List<String> dates = new ArrayList<>();

  @Option(
      names = "--season",
      paramLabel = "SEASON",
      description = "A season such as 2023-24; may be repeated.")
  private List<String> seasons = new ArrayList<>();

  @Option(
      names = "--table",
      paramLabel = "NAME",
      completionCandidates = Candidates.TableNames.class,
      description = "A table, with its dataset or without; may be repeated.")
  private List<String> tables = new ArrayList<>();

  @Option(
      names = "--phase",
      paramLabel = "PHASE",
      completionCandidates = Candidates.PhaseNames.class,
      description = "raw, analytics, precompute, predictions or grading; may be repeated.")
  private List<String> phases = new ArrayList<>();

  /** Whether tables, phases or dates were given at all. */
  boolean isGiven() {
    return from != null
        || to != null
        || !(dates.isEmpty() && seasons.isEmpty() && tables.isEmpty() && phases.isEmpty());
  }

  /** Whether dates were named one by one, so that each of them is meant, however far ahead. */
  boolean namesDates() {
    return !dates.isEmpty();
  }

  /** What is to be done for the asked tables and dates. */
  Plan plan(Planner planner) {
    List<TableContract<?>> asked = tables(PlanCommand.computed());
    Schedule schedule = planner.schedule();
    DateSet on = dates(schedule.dates().union(schedule.toCome()));
    return namesDates() ? planner.planAhead(asked, on) : planner.plan(asked, on);
  }

  /** The asked dates, without those whose games are still to come unless they are named. */
  DateSet playedDates(Schedule schedule) {
    DateSet asked = dates(schedule.dates());
    return namesDates() ? asked : asked.minus(schedule.toCome().minus(schedule.dates()));
  }

  /** The asked dates out of those that there are. */
  DateSet dates(DateSet available) {
    DateSet asked = asked();
    if (asked == null) {
      return available;
    }
    return asked;
  }

  private @Nullable DateSet asked() {
    int ways =
        (from != null || to != null ? 1 : 0)
            + (dates.isEmpty() ? 0 : 1)
            + (seasons.isEmpty() ? 0 : 1);
    if (ways > 1) {
      throw new IllegalArgumentException(
          "give dates in one way: --from and --to, or --dates, or --season");
    }
    if (!dates.isEmpty()) {
      return DateSet.of(dates.stream().map(Selection::date).toList());
    }
    if (!seasons.isEmpty()) {
      DateSet all = DateSet.none();
      for (String season : seasons) {
        all = all.union(season(season));
      }
      return all;
    }
    if (from == null && to == null) {
      return null;
    }
    if (from == null || to == null) {
      throw new IllegalArgumentException("--from and --to belong together; give both");
    }
    return DateSet.between(date(from), date(to));
  }

  /** The tables asked for among those that can be meant. */
  List<TableContract<?>> tables(List<TableContract<?>> possible) {
    List<TableContract<?>> named = new ArrayList<>();
    for (String name : tables) {
      TableContract<?> table = Tables.named(name);
      if (!possible.contains(table)) {
        throw new IllegalArgumentException(
            table + " cannot be asked for here; possible: " + possible);
      }
      named.add(table);
    }
    List<PhaseName> asked = phases.stream().map(Selection::phase).toList();
    if (!tables.isEmpty()) {
      return named;
    }
    List<TableContract<?>> chosen =
        possible.stream()
            .filter(table -> asked.isEmpty() || asked.contains(table.phase()))
            .toList();
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException("no table of phase " + phases + " can be asked for here");
    }
    return chosen;
  }

  private static PhaseName phase(String name) {
    for (PhaseName phase : PhaseName.values()) {
      if (phase.toString().equals(name.toLowerCase(Locale.ROOT))) {
        return phase;
      }
    }
    throw new IllegalArgumentException(
        "there is no phase '"
            + name
            + "'; did you mean "
            + Spelling.nearest(
                name, java.util.Arrays.stream(PhaseName.values()).map(PhaseName::toString).toList())
            + "?");
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no date; write it as YYYY-MM-DD, such as 2024-01-17", e);
    }
  }

  /** All dates that can belong to the season. */
  static DateSet season(String text) {
    int year = seasonYear(text);
    return DateSet.between(LocalDate.of(year, 10, 1), LocalDate.of(year + 1, 9, 30));
  }

  static int seasonYear(String text) {
    Matcher form = SEASON.matcher(text);
    if (!form.matches()
        || (Integer.parseInt(form.group(1)) + 1) % 100 != Integer.parseInt(form.group(2))) {
      throw new IllegalArgumentException("'" + text + "' is no season; write it as 2023-24");
    }
    return Integer.parseInt(form.group(1));
  }
}
