package org.backcourt.pipelines.run;

import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.backcourt.staging.StagedFile;
import org.backcourt.warehouse.RowCounts;

/** Passes on the files of a run, and counts that they are all there, for whoever watches. */
final class AllStagedFn
    extends DoFn<KV<String, Iterable<StagedFile>>, KV<String, Iterable<StagedFile>>> {

  private final Counter auditing = RowCounts.ofAuditing();

  @ProcessElement
  public void pass(
      @Element KV<String, Iterable<StagedFile>> all,
      OutputReceiver<KV<String, Iterable<StagedFile>>> out) {
    auditing.inc();
    out.output(all);
  }
}
