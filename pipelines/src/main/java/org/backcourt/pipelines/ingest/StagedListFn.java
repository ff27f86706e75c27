package org.backcourt.pipelines.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.backcourt.contract.TableName;
import org.backcourt.staging.StagedFile;

/**
 * Leaves the list of everything that was staged beside it, for whoever waits for the pipeline. Only
 * files of bundles that were committed are on it.
 */
final class StagedListFn extends DoFn<KV<String, Iterable<StagedFile>>, String> {

  private static final String NAME = "staged.list";

  private final String staging;

  /** Into the folder of a run's staged rows. */
  StagedListFn(String staging) {
    this.staging = staging;
  }

  @ProcessElement
  public void write(@Element KV<String, Iterable<StagedFile>> all) throws IOException {
    List<String> lines = new ArrayList<>();
    for (StagedFile file : all.getValue()) {
      lines.add(file.table() + "\t" + file.rows() + "\t" + file.stagedAt() + "\t" + file.path());
    }
    Files.write(Path.of(staging, NAME), lines);
  }

  /** What a pipeline left. */
  static List<StagedFile> read(Path staging) throws IOException {
    List<StagedFile> files = new ArrayList<>();
    for (String line : Files.readAllLines(staging.resolve(NAME))) {
      String[] parts = line.split("\t", 4);
      files.add(
          new StagedFile(
              TableName.parse(parts[0]),
              parts[3],
              Long.parseLong(parts[1]),
              Instant.parse(parts[2])));
    }
    return files;
  }
}
