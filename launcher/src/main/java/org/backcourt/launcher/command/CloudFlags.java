package org.backcourt.launcher.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.backcourt.pipelines.launch.CloudSettings;
import org.backcourt.warehouse.WarehouseAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where and with what workers a job runs on Dataflow. */
public final class CloudFlags {

  @Option(
      names = "--project",
      paramLabel = "P",
      description = "The Google Cloud project that runs it.")
  private @Nullable String project;

  @Option(names = "--region", paramLabel = "R", description = "The region, such as us-central1.")
  private @Nullable String region;

  @Option(
      names = "--bucket",
      paramLabel = "B",
      description = "The bucket, without gs://, for staged code and files on their way.")
  private @Nullable String bucket;

  @Option(
      names = "--service-account",
      paramLabel = "EMAIL",
      description = "As whom the workers act.")
  private @Nullable String serviceAccount;

  @Option(names = "--network", paramLabel = "NAME", description = "The workers' network.")
  private @Nullable String network;

  @Option(names = "--subnetwork", paramLabel = "URL", description = "The workers' subnetwork.")
  private @Nullable String subnetwork;

  @Option(
      names = "--worker-type",
      paramLabel = "TYPE",
      description = "The workers' machine type; the service chooses unless said.")
  private @Nullable String workerType;

  @Option(
      names = "--max-workers",
      paramLabel = "N",
      description = "To how many workers it may grow.")
  private int maxWorkers;

  @Option(
      names = "--label",
      paramLabel = "NAME=VALUE",
      description = "A label of the job beside its run, phase and version; may be repeated.")
  private Map<String, String> labels = new LinkedHashMap<>();

  /** The settings, for a warehouse that workers can reach. */
  CloudSettings settings(WarehouseAddress warehouse) {
    if (warehouse.kind() == WarehouseAddress.Kind.DUCKDB) {
      throw new IllegalArgumentException(
          "Dataflow's workers run on other machines and cannot reach "
              + warehouse
              + ", a file on this one; give --warehouse bigquery:PROJECT[.PREFIX]");
    }
    return new CloudSettings(
        needed("--project", project),
        needed("--region", region),
        needed("--bucket", bucket),
        serviceAccount,
        network,
        subnetwork,
        workerType,
        maxWorkers,
        labels);
  }

  private static String needed(String option, @Nullable String value) {
    if (value == null) {
      throw new IllegalArgumentException("a job on Dataflow needs " + option + "; give it");
    }
    return value;
  }
}
