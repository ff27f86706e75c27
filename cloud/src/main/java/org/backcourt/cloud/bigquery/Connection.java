package org.backcourt.cloud.bigquery;

import com.google.api.gax.retrying.RetrySettings;
import com.google.cloud.NoCredentials;
import com.google.cloud.bigquery.BigQuery;
import com.google.cloud.bigquery.BigQueryOptions;
import java.util.Optional;
import java.util.ServiceLoader;
import org.apache.beam.sdk.io.gcp.bigquery.BigQueryServices;
import org.apache.beam.sdk.options.PipelineOptions;
import org.backcourt.cloud.transport.QuietTransport;
import org.jspecify.annotations.Nullable;

/**
 * How BigQuery is reached. Nothing is to be said for the real one; a host and services of its own
 * stand in for it in tests, and nothing else differs.
 */
public final class Connection {

  /** The property that names another host than Google's. */
  public static final String HOST = "backcourt.bigquery.host";

  private static final String TEMP_LOCATION = "BACKCOURT_TEMP_LOCATION";

  private Connection() {}

  static Optional<String> host() {
    return Optional.ofNullable(System.getProperty(HOST));
  }

  /**
   * A client that tries once: what is tried again, and for how long, is for {@link Jobs} to say.
   */
  static BigQuery client(Place place) {
    QuietTransport.keepHeadersOut();
    BigQueryOptions.Builder options =
        BigQueryOptions.newBuilder()
            .setProjectId(place.project())
            .setLocation(place.location())
            .setRetrySettings(RetrySettings.newBuilder().setMaxAttempts(1).build());
    host().ifPresent(h -> options.setHost(h).setCredentials(NoCredentials.getInstance()));
    return options.build().getService();
  }

  /** What a pipeline reads and loads by; null for Google's own. */
  static @Nullable BigQueryServices services() {
    return host().isEmpty()
        ? null
        : ServiceLoader.load(BigQueryServices.class).findFirst().orElse(null);
  }

  /** Makes a pipeline's steps speak to the same host, in the project's name. */
  static void apply(PipelineOptions options, String project) {
    if (options.getTempLocation() == null) {
      String folder = System.getenv(TEMP_LOCATION);
      if (folder == null) {
        throw new IllegalArgumentException(
            "rows are staged in BigQuery through files; set "
                + TEMP_LOCATION
                + "=gs://BUCKET/tmp to say where");
      }
      options.setTempLocation(folder);
    }
    org.apache.beam.sdk.io.gcp.bigquery.BigQueryOptions bigQuery =
        options.as(org.apache.beam.sdk.io.gcp.bigquery.BigQueryOptions.class);
    if (bigQuery.getBigQueryProject() == null) {
      bigQuery.setBigQueryProject(project);
    }
    host().ifPresent(h -> bigQuery.setBigQueryEndpoint(h + "/"));
  }
}
