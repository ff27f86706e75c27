package org.backcourt.validation.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.VerdictRecord.Severity;
import org.backcourt.validation.audit.JudgedRows;
import org.backcourt.validation.audit.JudgedTable;
import org.backcourt.validation.audit.Judgement;
import org.backcourt.validation.audit.Rule;
import org.backcourt.validation.metric.ColumnState;
import org.backcourt.validation.metric.Measured;
import org.backcourt.validation.metric.Quantiles;

/**
 * A date's values are spread like those of the dates before it. The measure is the share of values
 * that lie on another side than they used to (the distance of Kolmogorov and Smirnov, at the
 * night's quantiles): what share of the night lies below one, or up to it, against what share of
 * the nights before did. It has no unit, and a few odd values do not move it; half of the values
 * doubled and the others gone, which leaves a mean where it was, does.
 *
 * @param atMost what share of the values may have changed sides
 */
record ShiftRule(String id, String column, double atMost, long atLeastRows, Severity severity)
    implements Rule {

  /**
   * Of so many values, this divided by their root is a shift that chance makes once in a hundred
   * thousand nights.
   */
  private static final double CHANCE = 2.5;

  /** The night's quantiles that are looked at. */
  private static final List<Double> SHARES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

  /** A date whose values are spread otherwise, and the value that shows it best. */
  private record Shift(
      LocalDate date, long values, String side, double value, double now, double before) {

    double size() {
      return Math.abs(now - before);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s: %.0f %% lie %s %s, and %.0f %% did before",
          date,
          100 * now,
          side,
          Measured.of(value),
          100 * before);
    }
  }

  @Override
  public String sentence() {
    return id + ": values of " + column + " are spread like those of dates before";
  }

  @Override
  public String limit() {
    return String.format(Locale.ROOT, "at most %.4g %% on another side", 100 * atMost);
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
    return Set.of(column);
  }

  @Override
  public boolean comparesWithPast() {
    return true;
  }

  /** All values become one that is there: whatever it is, most lay on one side of it. */
  @Override
  public Optional<String> breakIt(TableContract<?> table) {
    String on = table.name() + " WHERE " + table.partition() + " = {date}";
    return Optional.of(
        "UPDATE "
            + table.name()
            + " SET "
            + column
            + " = (SELECT max("
            + column
            + ") FROM "
            + on
            + ") WHERE "
            + table.partition()
            + " = {date}");
  }

  @Override
  public Judgement judge(JudgedTable judged, JudgedRows rows) {
    Nights<Quantiles> nights = Nights.of(judged, rows, column, this::seen);
    List<Shift> all = nights.compare(ShiftRule::shift);
    if (all.isEmpty()) {
      return nights.notJudged(atLeastRows + " values");
    }
    List<Shift> shifts =
        all.stream()
            .filter(shift -> shift.size() > Math.max(atMost, CHANCE / Math.sqrt(shift.values())))
            .sorted(Comparator.comparingDouble(Shift::size).reversed())
            .toList();
    double most = all.stream().mapToDouble(Shift::size).max().orElse(0);
    String measured = String.format(Locale.ROOT, "%.0f %% at most", 100 * most);
    return shifts.isEmpty()
        ? Judgement.passed(measured + " on " + all.size() + " dates")
        : Judgement.failed(
            measured + ", too many on " + shifts.size() + " of " + all.size() + " dates",
            DateSet.of(shifts.stream().map(Shift::date).toList()),
            shifts.stream().limit(JudgedRows.EVIDENCE).map(Shift::toString).toList());
  }

  private Optional<Quantiles> seen(ColumnState state) {
    return Optional.ofNullable(state.quantiles())
        .filter(quantiles -> quantiles.count() >= atLeastRows);
  }

  private static Shift shift(LocalDate date, Quantiles night, List<Quantiles> baseline) {
    Shift largest = new Shift(date, night.count(), "", 0, 0, 0);
    for (double share : SHARES) {
      if (night.quantile(share) instanceof Measured.Value value) {
        double at = value.figure();
        for (Shift shift :
            List.of(
                new Shift(
                    date,
                    night.count(),
                    "below",
                    at,
                    night.below(at),
                    all(baseline, each -> each.below(at))),
                new Shift(
                    date,
                    night.count(),
                    "up to",
                    at,
                    night.upTo(at),
                    all(baseline, each -> each.upTo(at))))) {
          largest = shift.size() > largest.size() ? shift : largest;
        }
      }
    }
    return largest;
  }

  /** A share of the values of several nights together. */
  private static double all(List<Quantiles> nights, ToDoubleFunction<Quantiles> share) {
    double values = 0;
    double within = 0;
    for (Quantiles night : nights) {
      values += night.count();
      within += night.count() * share.applyAsDouble(night);
    }
    return within / values;
  }
}
