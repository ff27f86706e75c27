package org.backcourt.launcher.command;

import java.util.function.Function;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.options.SdkHarnessOptions;
import org.backcourt.row.quality.RunRecord;

/** The options of runs on this machine. */
final class DirectRuns {

  private DirectRuns() {}

  /** The options of each run. */
  static Function<RunRecord, PipelineOptions> of(CommonOptions common, int workers) {
    if (workers < 1) {
      throw new IllegalArgumentException("--workers " + workers + " is too few; give 1 or more");
    }
    return run -> options(common, workers);
  }

  /** The runner's checks on every element cost more than the work; tests keep them on. */
  static PipelineOptions options(CommonOptions common, int workers) {
    DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
    options.setRunner(DirectRunner.class);
    options.setEnforceImmutability(false);
    options.setEnforceEncodability(false);
    options.setTargetParallelism(workers);
    // Whoever runs a pipeline waits for it, and may look at it meanwhile.
    options.setBlockOnRun(false);
    // The runner sets the level of every logger anew; this keeps the one that --verbose chose.
    options
        .as(SdkHarnessOptions.class)
        .setDefaultSdkHarnessLogLevel(
            common.verbose() ? SdkHarnessOptions.LogLevel.INFO : SdkHarnessOptions.LogLevel.ERROR);
    return options;
  }
}
