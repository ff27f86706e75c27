package org.backcourt.pipelines.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableName;
import org.backcourt.row.quality.CellRecord;
import org.backcourt.row.quality.RunRecord;

/**
 * How much work a phase's share of a plan is, by what past runs of that phase took and wrote.
 *
 * @param cells tables times dates to compute
 * @param rows rows that this many cells had so far; empty where none has been published
 * @param least the shortest it should take; empty without a past run
 * @param most the longest it should take
 * @param runs how many past runs this rests on
 * @param bytes what a service would charge for reading; empty where reading costs nothing
 */
public record Estimate(
    PhaseName phase,
    int cells,
    Optional<Long> rows,
    Optional<Duration> least,
    Optional<Duration> most,
    int runs,
    Optional<Long> bytes) {

  /** What a run costs before its first date: below this, more dates cost nothing. */
  private static final double FEWEST_DATES = 20;

  /** How far the time can be relied on. */
  public enum Confidence {
    /** Five runs or more, the slowest of which took at most half as long again as the fastest. */
    HIGH,
    /** Two runs or more, the slowest of which took at most thrice as long. */
    MEDIUM,
    /** One run, or runs that tell different things. */
    LOW,
    /** No run at all. */
    NONE
  }

  /** How far the time can be relied on, by how many runs there are and how alike they were. */
  public Confidence confidence() {
    if (least.isEmpty() || most.isEmpty()) {
      return Confidence.NONE;
    }
    double spread = (double) most.get().toMillis() / Math.max(1, least.get().toMillis());
    if (runs >= 5 && spread <= 1.5) {
      return Confidence.HIGH;
    }
    return runs >= 2 && spread <= 3 ? Confidence.MEDIUM : Confidence.LOW;
  }

  /** The estimate of some steps of one phase. */
  public static Estimate of(
      PhaseName phase,
      List<Plan.Step> work,
      List<RunRecord> runs,
      Map<TableName, Map<LocalDate, CellRecord>> published) {
    int cells = work.stream().mapToInt(step -> step.dates().size()).sum();
    Set<LocalDate> dates = new TreeSet<>();
    work.forEach(step -> dates.addAll(step.dates().dates()));
    Map<String, Set<LocalDate>> datesOfRuns = datesOfRuns(published);
    List<Double> secondsPerDate =
        runs.stream()
            .filter(run -> run.phase().equals(phase.toString()))
            .filter(run -> run.state() == RunRecord.State.PUBLISHED && run.finishedAt() != null)
            .map(run -> secondsPerDate(run, datesOfRuns.getOrDefault(run.runId(), Set.of()).size()))
            .flatMap(Optional::stream)
            .sorted()
            .toList();
    double asDates = Math.max(FEWEST_DATES, dates.size());
    return new Estimate(
        phase,
        cells,
        rows(work, published),
        secondsPerDate.isEmpty()
            ? Optional.empty()
            : Optional.of(duration(secondsPerDate.get(0) * asDates)),
        secondsPerDate.isEmpty()
            ? Optional.empty()
            : Optional.of(duration(secondsPerDate.get(secondsPerDate.size() - 1) * asDates)),
        secondsPerDate.size(),
        Optional.empty());
  }

  /** The same with what would be charged for reading. */
  Estimate reading(Optional<Long> charged) {
    return new Estimate(phase, cells, rows, least, most, runs, charged);
  }

  /** How many dates each run worked on: only those with games, for each of which it has a cell. */
  private static Map<String, Set<LocalDate>> datesOfRuns(
      Map<TableName, Map<LocalDate, CellRecord>> published) {
    Map<String, Set<LocalDate>> dates = new HashMap<>();
    for (Map<LocalDate, CellRecord> cells : published.values()) {
      cells
          .values()
          .forEach(
              cell ->
                  dates.computeIfAbsent(cell.runId(), run -> new HashSet<>()).add(cell.cellDate()));
    }
    return dates;
  }

  private static Optional<Double> secondsPerDate(RunRecord run, int dates) {
    if (dates == 0 || run.finishedAt() == null) {
      return Optional.empty();
    }
    double seconds = Duration.between(run.startedAt(), run.finishedAt()).toMillis() / 1000.0;
    return Optional.of(seconds / Math.max(FEWEST_DATES, dates));
  }

  private static Optional<Long> rows(
      List<Plan.Step> work, Map<TableName, Map<LocalDate, CellRecord>> published) {
    double rows = 0;
    for (Plan.Step step : work) {
      Collection<CellRecord> cells = published.getOrDefault(step.table().name(), Map.of()).values();
      if (cells.isEmpty()) {
        return Optional.empty();
      }
      double mean = cells.stream().collect(Collectors.averagingLong(CellRecord::rows));
      rows += mean * step.dates().size();
    }
    return Optional.of(Math.round(rows));
  }

  private static Duration duration(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
