package org.backcourt.pipelines.launch;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where and with what workers a job runs in the cloud.
 *
 * @param project the project that runs and pays for it
 * @param bucket the bucket, by its name alone, for staged code and files on their way
 * @param maxWorkers to how many workers it may grow; 0 for the service's own limit
 * @param labels labels of the job beside those of the run
 */
public record CloudSettings(
    String project,
    String region,
    String bucket,
    @Nullable String serviceAccount,
    @Nullable String network,
    @Nullable String subnetwork,
    @Nullable String workerType,
    int maxWorkers,
    Map<String, String> labels) {

  /** Checks what can be checked from here. */
  public CloudSettings {
    if (bucket.startsWith("gs://") || bucket.contains("/")) {
      throw new IllegalArgumentException(
          "--bucket takes a bucket's name alone, such as my-league, not '" + bucket + "'");
    }
    labels.forEach(
        (name, value) -> {
          if (!name.matches("[a-z][a-z0-9_-]{0,62}") || !value.matches("[a-z0-9_-]{0,63}")) {
            throw new IllegalArgumentException(
                "--label "
                    + name
                    + "="
                    + value
                    + " is none that Google takes; use small letters, digits, _ and -, at most 63");
          }
        });
    labels = Map.copyOf(labels);
  }
}
