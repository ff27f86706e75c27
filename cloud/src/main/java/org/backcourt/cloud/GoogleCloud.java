package org.backcourt.cloud;

import java.nio.file.Path;
import org.apache.beam.sdk.options.PipelineOptions;
import org.backcourt.cloud.dataflow.DataflowRuns;
import org.backcourt.cloud.dataflow.WorkerFiles;
import org.backcourt.cloud.template.TemplateFiles;
import org.backcourt.pipelines.launch.Cloud;
import org.backcourt.pipelines.launch.CloudSettings;
import org.backcourt.row.quality.RunRecord;

/** What the command asks of the cloud, answered by Google's. */
public final class GoogleCloud implements Cloud {

  @Override
  public PipelineOptions options(CloudSettings settings, RunRecord run) {
    return DataflowRuns.options(settings, run);
  }

  @Override
  public void reachFiles(PipelineOptions options) {
    DataflowRuns.reachFiles(options);
  }

  @Override
  public String templateSpec(String template, String image) {
    return TemplateFiles.spec(template, image);
  }

  @Override
  public String templateMetadata(String template) {
    return TemplateFiles.metadata(template);
  }

  @Override
  public String templateParameters(String template) {
    return TemplateFiles.parameterTable(template);
  }

  @Override
  public long copyLibraries(Path folder) {
    return WorkerFiles.copyInto(folder);
  }
}
