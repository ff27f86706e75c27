package org.backcourt.launcher.command;

import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricName;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;

/** Tells how a job in the cloud is getting on: its state when that changes, counters at the end. */
final class Following {

  private static final long BETWEEN_LOOKS_MILLIS = 5_000;

  private final CommonOptions common;

  Following(CommonOptions common) {
    this.common = common;
  }

  /** Returns when the job has ended, however that was. */
  void follow(PipelineResult job) {
    PipelineResult.State told = null;
    for (; ; ) {
      PipelineResult.State state = job.getState();
      if (state != null && state != told) {
        common.progress("job: " + state);
        told = state;
      }
      if (state != null && state.isTerminal()) {
        counters(job).forEach((name, count) -> common.progress("  " + name + ": " + count));
        return;
      }
      try {
        Thread.sleep(BETWEEN_LOOKS_MILLIS);
      } catch (InterruptedException e) {
        // The job goes on by itself; show tells what became of it.
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Each counter over all steps that count by it. */
  private static Map<String, Long> counters(PipelineResult job) {
    Map<String, Long> counters = new TreeMap<>();
    for (MetricResult<Long> counter :
        job.metrics().queryMetrics(MetricsFilter.builder().build()).getCounters()) {
      MetricName name = counter.getName();
      String of = name.getNamespace().substring(name.getNamespace().lastIndexOf('.') + 1);
      counters.merge(of + "." + name.getName(), counter.getAttempted(), Long::sum);
    }
    return counters;
  }
}
