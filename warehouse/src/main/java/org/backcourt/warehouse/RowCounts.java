package org.backcourt.warehouse;

import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.metrics.MetricsFilter;

/**
 * How far a pipeline has come, as its runner counts while it runs.
 *
 * @param read elements that came out of the warehouse, such as games with all their rows
 * @param staged rows written to the staging area
 * @param auditing whether every row is staged, so that what remains is to audit and publish them
 */
public record RowCounts(long read, long staged, boolean auditing) {

  /** Rows are counted in lots of so many, because the runner looks at its counters at each row. */
  public static final int LOT = 256;

  /** Counts elements as they are read. */
  public static Counter ofRead() {
    return Metrics.counter(RowCounts.class, "read");
  }

  /** Counts rows as they are staged. */
  public static Counter ofStaged() {
    return Metrics.counter(RowCounts.class, "staged");
  }

  /** Counts that there is nothing more to stage. */
  public static Counter ofAuditing() {
    return Metrics.counter(RowCounts.class, "auditing");
  }

  /** What has been counted so far; a bundle that was tried again counts again. */
  public static RowCounts of(PipelineResult running) {
    return new RowCounts(
        sum(running, "read"), sum(running, "staged"), sum(running, "auditing") > 0);
  }

  private static long sum(PipelineResult running, String counter) {
    long sum = 0;
    MetricsFilter filter =
        MetricsFilter.builder()
            .addNameFilter(MetricNameFilter.named(RowCounts.class, counter))
            .build();
    for (MetricResult<Long> step : running.metrics().queryMetrics(filter).getCounters()) {
      sum += step.getAttempted();
    }
    return sum;
  }
}
