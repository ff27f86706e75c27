package org.backcourt.cloud.dataflow;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.beam.runners.dataflow.DataflowRunner;
import org.apache.beam.runners.dataflow.options.DataflowPipelineOptions;
import org.apache.beam.runners.dataflow.options.DataflowPipelineWorkerPoolOptions.AutoscalingAlgorithmType;
import org.apache.beam.sdk.extensions.gcp.auth.NoopCredentialFactory;
import org.apache.beam.sdk.extensions.gcp.options.GcsOptions;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.backcourt.cloud.transport.QuietTransport;
import org.backcourt.pipelines.launch.CloudSettings;
import org.backcourt.row.quality.RunRecord;

/** The options of runs on Dataflow. */
public final class DataflowRuns {

  /** The property that names another host than Google's, for jobs and objects alike. */
  public static final String HOST = "backcourt.dataflow.host";

  private DataflowRuns() {}

  /** The options of a run that the command launches. */
  public static DataflowPipelineOptions options(CloudSettings settings, RunRecord run) {
    DataflowPipelineOptions options =
        PipelineOptionsFactory.create().as(DataflowPipelineOptions.class);
    options.setRunner(DataflowRunner.class);
    options.setProject(settings.project());
    options.setRegion(settings.region());
    options.setTempLocation("gs://" + settings.bucket() + "/tmp");
    options.setStagingLocation("gs://" + settings.bucket() + "/staging");
    if (settings.serviceAccount() != null) {
      options.setServiceAccount(settings.serviceAccount());
    }
    if (settings.network() != null) {
      options.setNetwork(settings.network());
    }
    if (settings.subnetwork() != null) {
      options.setSubnetwork(settings.subnetwork());
    }
    if (settings.workerType() != null) {
      options.setWorkerMachineType(settings.workerType());
    }
    if (settings.maxWorkers() > 0) {
      options.setMaxNumWorkers(settings.maxWorkers());
    }
    options.setAutoscalingAlgorithm(AutoscalingAlgorithmType.THROUGHPUT_BASED);
    options.setFilesToStage(WorkerFiles.ofThisProcess());
    reach(options);
    options.setJobName("backcourt-" + run.phase() + "-" + run.runId());
    label(options, run, settings.labels());
    return options;
  }

  /** Labels a job with its run, so that either is found from the other. */
  public static void label(
      DataflowPipelineOptions options, RunRecord run, Map<String, String> others) {
    Map<String, String> labels = new HashMap<>(others);
    if (options.getLabels() != null) {
      labels.putAll(options.getLabels());
    }
    labels.put("backcourt_run", run.runId());
    labels.put("backcourt_phase", run.phase());
    labels.put("backcourt_version", run.codeVersion().toLowerCase(Locale.ROOT));
    options.setLabels(labels);
  }

  /** Readies the way to the service; in tests, to a host on this machine with no credentials. */
  public static void reach(DataflowPipelineOptions options) {
    reachFiles(options);
    String host = System.getProperty(HOST);
    if (host != null) {
      options.setApiRootUrl(host + "/");
      options.setDataflowEndpoint("");
    }
  }

  /** The same for objects alone, such as files that a run on this machine reads. */
  public static void reachFiles(PipelineOptions options) {
    QuietTransport.keepHeadersOut();
    String host = System.getProperty(HOST);
    if (host != null) {
      GcsOptions files = options.as(GcsOptions.class);
      files.setGcsEndpoint(host + "/storage/v1/");
      files.setCredentialFactoryClass(NoopCredentialFactory.class);
    }
  }
}
