package org.backcourt.validation.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.VerdictRecord.Severity;
import org.backcourt.validation.audit.JudgedRows;
import org.backcourt.validation.audit.JudgedTable;
import org.backcourt.validation.audit.Judgement;
import org.backcourt.validation.audit.Rule;
import org.backcourt.validation.metric.ColumnState;
import org.backcourt.validation.metric.Measured;
import org.backcourt.validation.metric.Metric;

/**
 * A date's figure is like those of the dates before it in the same season; early in a season, also
 * like those of the same days of seasons before. The measure is the median's distance in median
 * absolute deviations, which a few odd nights do not move, and a new level has moved when half of
 * the nights have it; a night of few rows may be as far off as few rows are. No date that a waiver
 * names is in a baseline, and none is in its own.
 *
 * @param atMost how many deviations off it may be
 */
record DriftRule(
    String id, String column, Metric metric, double atMost, long atLeastRows, Severity severity)
    implements Rule {

  /** A median absolute deviation in standard deviations of a normal distribution. */
  private static final double NORMAL = 1.4826;

  /** Figures that never moved may move by this share of themselves before it counts as one. */
  private static final double LEAST_SPREAD = 0.02;

  /** What was seen on a date. */
  private record Seen(double figure, long rows) {}

  /** A date that is too far off. */
  private record Drift(LocalDate date, double figure, double usual, double distance) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s: %s against %s, %.1f deviations",
          date,
          Measured.of(figure),
          Measured.of(usual),
          distance);
    }
  }

  @Override
  public String sentence() {
    return id + ": " + metric + " of " + column + " is like that of dates before";
  }

  @Override
  public String limit() {
    return "at most " + Measured.of(atMost) + " deviations off";
  }

  @Override
  public Set<String> columns(TableContract<?> table) {
    return Set.of(column);
  }

  @Override
  public Set<String> measures() {
    return Set.of(column);
  }

  @Override
  public Set<String> quantiles() {
    return metric.isQuantile() ? Set.of(column) : Set.of();
  }

  @Override
  public Set<String> distinct() {
    return metric == Metric.DISTINCT ? Set.of(column) : Set.of();
  }

  @Override
  public boolean comparesWithPast() {
    return true;
  }

  @Override
  public Optional<String> breakIt(TableContract<?> table) {
    String value =
        switch (metric) {
          case KNOWN_SHARE, ACTIVE_KNOWN_SHARE -> "NULL";
          case MEAN, MIN, MAX, STDDEV, P05, P25, P50, P75, P95 -> "3 * " + column;
          case ZERO_SHARE, DISTINCT -> "0";
          case ROWS, ACTIVE_ROWS, DUPLICATES, NOT_FINITE, VARIED -> "";
        };
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "UPDATE "
                + table.name()
                + " SET "
                + column
                + " = "
                + value
                + " WHERE "
                + table.partition()
                + " = {date}");
  }

  @Override
  public Judgement judge(JudgedTable judged, JudgedRows rows) {
    Nights<Seen> nights = Nights.of(judged, rows, column, this::seen);
    List<Drift> all = nights.compare(DriftRule::drift);
    if (all.isEmpty()) {
      return nights.notJudged(atLeastRows + " rows");
    }
    List<Drift> drifts =
        all.stream()
            .filter(drift -> drift.distance() > atMost)
            .sorted(Comparator.comparingDouble(Drift::distance).reversed())
            .toList();
    return drifts.isEmpty()
        ? Judgement.passed(all.size() + " dates like those before")
        : Judgement.failed(
            drifts.size() + " of " + all.size() + " dates are unlike those before",
            DateSet.of(drifts.stream().map(Drift::date).toList()),
            drifts.stream().limit(JudgedRows.EVIDENCE).map(Drift::toString).toList());
  }

  private Optional<Seen> seen(ColumnState state) {
    return state.rows() >= atLeastRows && metric.of(state) instanceof Measured.Value value
        ? Optional.of(new Seen(value.figure(), state.rows()))
        : Optional.empty();
  }

  private static Drift drift(LocalDate date, Seen seen, List<Seen> baseline) {
    double usual = median(baseline.stream().map(Seen::figure).toList());
    double deviation =
        NORMAL * median(baseline.stream().map(b -> Math.abs(b.figure() - usual)).toList());
    double rows = median(baseline.stream().map(b -> (double) b.rows()).toList());
    double few = Math.sqrt(Math.max(1, rows / seen.rows()));
    double spread = Math.max(deviation * few, Math.max(LEAST_SPREAD * Math.abs(usual), 1e-9));
    return new Drift(date, seen.figure(), usual, Math.abs(seen.figure() - usual) / spread);
  }

  private static double median(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
