package org.backcourt.pipelines.launch;

import java.nio.file.Path;
import java.util.ServiceLoader;
import org.apache.beam.sdk.options.PipelineOptions;
import org.backcourt.row.quality.RunRecord;

/**
 * What the command can ask of the cloud, found as a service: its libraries are not on a laptop's
 * class path until they are asked for.
 */
public interface Cloud {

  /** Options by which a run's pipeline goes to workers in the cloud. */
  PipelineOptions options(CloudSettings settings, RunRecord run);

  /** Readies a local run's options for files that lie in the cloud. */
  void reachFiles(PipelineOptions options);

  /** A template's container spec, as JSON. */
  String templateSpec(String template, String image);

  /** A template's metadata, as JSON. */
  String templateMetadata(String template);

  /** A template's parameters, as a table for the docs. */
  String templateParameters(String template);

  /** Copies what a template's image and its workers need; returns how many bytes that is. */
  long copyLibraries(Path folder);

  /** The cloud, where its module is on the class path. */
  static Cloud find() {
    return ServiceLoader.load(Cloud.class)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the cloud module is not on the class path; run the command by ./backcourt,"
                        + " which adds it"));
  }
}
