package org.backcourt.launcher.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.validation.health.DateHealth;
import org.backcourt.validation.health.Finding;
import org.backcourt.validation.health.Part;
import org.backcourt.validation.health.Standing;
import org.jspecify.annotations.Nullable;

/** Health for people: the dates, the seasons, and the worst dates with what mends them. */
final class HealthText {

  /** A season with its playoffs; more are summed up only. */
  private static final int DATES_SHOWN = 250;

  private static final int WORST_SHOWN = 10;
  private static final int FINDINGS_SHOWN = 2;
  private static final int RANGES_SHOWN = 2;

  private HealthText() {}

  static void print(PrintWriter out, List<DateHealth> days, boolean noSchedule) {
    if (days.isEmpty()) {
      out.println(
          noSchedule
              ? "There is no schedule with final games yet.  Next: backcourt import DIR"
              : "The schedule has no games on these dates.");
      return;
    }
    dates(out, days);
    seasons(out, days);
    worst(out, days);
    out.println(next(days));
  }

  private static void dates(PrintWriter out, List<DateHealth> days) {
    List<DateHealth> due = days.stream().filter(day -> day.standing() != Standing.NOT_DUE).toList();
    if (due.size() > DATES_SHOWN) {
      out.println(due.size() + " dates; --season or --dates shows them one by one.");
    } else {
      out.println(
          "date       score  standing       raw analytics precomp. predict. grading legacy");
      for (DateHealth day : due) {
        out.printf(
            Locale.ROOT,
            "%s %5s  %-12s %5s %9s %8s %8s %7s %6.1f%n",
            day.date(),
            number(day.score()),
            day.standing(),
            shown(day.parts().get(0)),
            shown(day.parts().get(1)),
            shown(day.parts().get(2)),
            shown(day.parts().get(3)),
            shown(day.parts().get(4)),
            day.legacy().score());
      }
    }
    if (due.size() < days.size()) {
      out.printf(
          Locale.ROOT,
          "%d dates from %s on are not due: no later game is final in the schedule.%n",
          days.size() - due.size(),
          days.get(due.size()).date());
    }
    out.println();
  }

  private static String shown(Part part) {
    return part.score() == null ? "-" : number(part.score());
  }

  private static void seasons(PrintWriter out, List<DateHealth> days) {
    out.println("season   dates   mean  excellent  good  fair  poor  bootstrap  other  legacy");
    Map<Integer, List<DateHealth>> seasons =
        days.stream()
            .collect(
                Collectors.groupingBy(
                    day -> SeasonCalendar.season(day.date()), TreeMap::new, Collectors.toList()));
    seasons.forEach((season, of) -> season(out, SeasonCalendar.nameOf(season), of));
    if (seasons.size() > 1) {
      season(out, "all", days);
    }
    out.println();
  }

  private static void season(PrintWriter out, String name, List<DateHealth> days) {
    Map<Standing, Long> counts =
        days.stream()
            .collect(
                Collectors.groupingBy(
                    DateHealth::standing,
                    () -> new EnumMap<>(Standing.class),
                    Collectors.counting()));
    long other =
        counts.getOrDefault(Standing.POSTPONED, 0L)
            + counts.getOrDefault(Standing.NOT_DUE, 0L)
            + counts.getOrDefault(Standing.NOT_EXPECTED, 0L);
    out.printf(
        Locale.ROOT,
        "%-7s  %5d  %5s  %9d  %4d  %4d  %4d  %9d  %5d  %6s%n",
        name,
        days.size(),
        mean(days.stream().map(DateHealth::score).toList()),
        counts.getOrDefault(Standing.EXCELLENT, 0L),
        counts.getOrDefault(Standing.GOOD, 0L),
        counts.getOrDefault(Standing.FAIR, 0L),
        counts.getOrDefault(Standing.POOR, 0L),
        counts.getOrDefault(Standing.BOOTSTRAP, 0L),
        other,
        mean(
            days.stream()
                .filter(day -> day.standing() != Standing.NOT_DUE)
                .map(day -> day.legacy().score())
                .toList()));
  }

  private static String mean(List<? extends @Nullable Double> scores) {
    double sum = 0;
    int count = 0;
    for (Double score : scores) {
      if (score != null) {
        sum += score;
        count++;
      }
    }
    return count == 0 ? "-" : number(sum / count);
  }

  /** Dates of one day of trouble or many with the same causes, the worst first. */
  private record Group(List<String> causes, List<DateHealth> days) {
    double score() {
      return days.stream()
          .map(DateHealth::score)
          .filter(Objects::nonNull)
          .mapToDouble(Double::doubleValue)
          .min()
          .orElse(100);
    }

    DateSet dates() {
      return DateSet.of(days.stream().map(DateHealth::date).toList());
    }
  }

  private static void worst(PrintWriter out, List<DateHealth> days) {
    Map<List<String>, List<DateHealth>> byCauses = new LinkedHashMap<>();
    for (DateHealth day : days) {
      if (!day.findings().isEmpty()) {
        byCauses
            .computeIfAbsent(
                day.findings().stream().map(Finding::cause).toList(), causes -> new ArrayList<>())
            .add(day);
      }
    }
    if (byCauses.isEmpty()) {
      return;
    }
    DateSet calendar = DateSet.of(days.stream().map(DateHealth::date).toList());
    out.println("Worst dates, what is wrong with them, and what mends it:");
    byCauses.entrySet().stream()
        .map(entry -> new Group(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Group::score))
        .limit(WORST_SHOWN)
        .forEach(group -> print(out, group, calendar));
    if (byCauses.size() > WORST_SHOWN) {
      out.println((byCauses.size() - WORST_SHOWN) + " more kinds of trouble; --json has them all");
    }
    out.println();
  }

  private static void print(PrintWriter out, Group group, DateSet calendar) {
    DateSet dates = group.dates();
    List<DateSet.Range> ranges = dates.rangesIn(calendar);
    out.printf(
        Locale.ROOT,
        "%5s  %d %s  %s%s%n",
        number(group.score()),
        dates.size(),
        dates.size() == 1 ? "date" : "dates",
        ranges.stream()
            .limit(RANGES_SHOWN)
            .map(DateSet.Range::toString)
            .collect(Collectors.joining(",")),
        ranges.size() > RANGES_SHOWN ? " and more" : "");
    List<Finding> findings = group.days().get(0).findings();
    for (Finding finding : findings.stream().limit(FINDINGS_SHOWN).toList()) {
      Lines.print(out, "       ", finding.cause());
      Lines.command(out, "         mend: ", finding.mend(dates, calendar));
    }
    if (findings.size() > FINDINGS_SHOWN) {
      out.println("       and " + (findings.size() - FINDINGS_SHOWN) + " more");
    }
  }

  private static String next(List<DateHealth> days) {
    long trouble = days.stream().filter(DateHealth::needsMending).count();
    return trouble == 0
        ? "Nothing expected is missing, and every date is good or better."
        : trouble + " dates need mending.  Next: backcourt gaps";
  }

  private static String number(@Nullable Double value) {
    return value == null ? "-" : String.format(Locale.ROOT, "%.1f", value);
  }
}
