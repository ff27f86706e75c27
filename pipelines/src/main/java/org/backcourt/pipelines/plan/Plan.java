package org.backcourt.pipelines.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.TableContract;

/**
 * What will be done and why: one frozen value for whoever shows it and for whoever does it.
 *
 * @param steps what failed last time first, then in the order of the graph
 * @param follows present cells that stand on those to be computed: what of them really becomes
 *     stale is computed too
 * @param noGames asked dates on which the schedule has no game
 * @param notDue asked dates whose games are still to come, and for which it is too early
 * @param bootstrap asked dates so early in their season that none of the asked tables has rows
 * @param calendar dates with games that are over or due, for showing ranges
 */
public record Plan(
    List<Step> steps,
    List<Step> follows,
    DateSet noGames,
    DateSet notDue,
    DateSet bootstrap,
    DateSet calendar) {

  /** A table's dates that need the same for the same reason. */
  public record Step(TableContract<?> table, CellState state, DateSet dates, String reason) {}

  /** A plan that is nothing but work, as it was agreed on before. */
  public static Plan of(List<Step> work, List<Step> follows, DateSet calendar) {
    return new Plan(work, follows, DateSet.none(), DateSet.none(), DateSet.none(), calendar);
  }

  /** The same work in pieces of one season each, by the year the season begins in. */
  public Map<Integer, Plan> bySeason() {
    Map<Integer, List<LocalDate>> seasons = new TreeMap<>();
    for (LocalDate date : dates()) {
      seasons.computeIfAbsent(SeasonCalendar.season(date), year -> new ArrayList<>()).add(date);
    }
    Map<Integer, Plan> plans = new TreeMap<>();
    seasons.forEach((season, dates) -> plans.put(season, on(DateSet.of(dates))));
    return plans;
  }

  /** The same work in so many pieces of about as many dates each, in the order of the dates. */
  public List<Plan> byDates(int pieces) {
    DateSet dates = dates();
    return dates.chunks((dates.size() + pieces - 1) / pieces).stream().map(this::on).toList();
  }

  private DateSet dates() {
    return Stream.concat(steps.stream(), follows.stream())
        .map(Step::dates)
        .reduce(DateSet.none(), DateSet::union);
  }

  private Plan on(DateSet dates) {
    return of(on(dates, steps), on(dates, follows), calendar);
  }

  private static List<Step> on(DateSet dates, List<Step> steps) {
    return steps.stream()
        .map(step -> new Step(step.table, step.state, step.dates.intersect(dates), step.reason))
        .filter(step -> !step.dates.isEmpty())
        .toList();
  }

  /** The steps that need work. */
  public List<Step> work() {
    return steps.stream().filter(step -> step.state() != CellState.PRESENT).toList();
  }
}
