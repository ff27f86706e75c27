package org.backcourt.launcher.command;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.backcourt.pipelines.plan.Estimate;
import org.backcourt.warehouse.RowCounts;

/**
 * What a run says of itself while it works: name, time, step, rows, rate and the time that is left
 * by what past runs took. Never wider than a terminal.
 */
record ProgressLine(String name, Estimate estimate) {

  /**
   * The line as things are.
   *
   * @param elapsed since the run began
   * @param rate rows staged a second by now
   */
  String text(Duration elapsed, RowCounts counts, double rate) {
    String line =
        String.format(Locale.ROOT, "%-11s %6s  %s", name, clock(elapsed), step(counts, rate));
    String withTime = line + ", " + left(elapsed);
    return withTime.length() < Lines.WIDTH ? withTime : line;
  }

  /** The same in half a line. */
  String briefly(Duration elapsed, RowCounts counts) {
    String step =
        counts.auditing()
            ? "publish"
            : counts.staged() == 0
                ? String.format(Locale.ROOT, "%,d read", counts.read())
                : String.format(Locale.ROOT, "%,d rows", counts.staged());
    return name + " " + clock(elapsed) + " " + step;
  }

  private String step(RowCounts counts, double rate) {
    if (counts.auditing()) {
      return String.format(Locale.ROOT, "audit and publish %,d rows", counts.staged());
    }
    if (counts.staged() == 0) {
      return String.format(Locale.ROOT, "compute, %,d read", counts.read());
    }
    return String.format(Locale.ROOT, "stage %,d rows, %,.0f/s", counts.staged(), rate);
  }

  /** The middle of what past runs took, less what has passed. */
  private String left(Duration elapsed) {
    Optional<Duration> whole =
        estimate.least().flatMap(least -> estimate.most().map(most -> least.plus(most)));
    if (whole.isEmpty()) {
      return "no past run to tell when it ends";
    }
    Duration left = whole.get().dividedBy(2).minus(elapsed);
    if (!left.isNegative()) {
      return "about " + clock(left) + " left";
    }
    return elapsed.compareTo(estimate.most().orElse(elapsed)) <= 0
        ? "soon done"
        : "longer than past runs";
  }

  private static String clock(Duration time) {
    return time.toHours() > 0
        ? String.format(
            Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
        : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
  }
}
