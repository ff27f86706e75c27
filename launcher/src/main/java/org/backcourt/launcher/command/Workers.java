package org.backcourt.launcher.command;

import java.util.function.Function;
import java.util.function.IntFunction;
import org.apache.beam.sdk.options.PipelineOptions;
import org.backcourt.row.quality.RunRecord;

/**
 * Who computes.
 *
 * @param count how many there are on this machine; 0 where a service has its own
 * @param each the options of runs that have so many of them
 */
record Workers(int count, IntFunction<Function<RunRecord, PipelineOptions>> each) {

  /** Workers of this machine. */
  static Workers here(CommonOptions common, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("--workers " + count + " is too few; give 1 or more");
    }
    return new Workers(count, share -> DirectRuns.of(common, share));
  }

  /** Those of a service, which takes all that there is to do as one job. */
  static Workers away(Function<RunRecord, PipelineOptions> options) {
    return new Workers(0, share -> options);
  }

  boolean here() {
    return count > 0;
  }

  Function<RunRecord, PipelineOptions> options(int share) {
    return each.apply(share);
  }
}
