package org.backcourt.pipelines.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;

/**
 * A file to be read, wherever Beam's file systems reach.
 *
 * @param modified when it was last written, in milliseconds
 */
record SourceLocation(String path, long modified) implements Serializable {

  /** Every file that paths, folders and patterns name, each once, in the order of their paths. */
  static List<SourceLocation> find(List<String> specs) throws IOException {
    TreeMap<String, SourceLocation> found = new TreeMap<>();
    List<String> patterns = specs.stream().map(SourceLocation::pattern).toList();
    List<MatchResult> results = FileSystems.match(patterns, EmptyMatchTreatment.ALLOW);
    for (int i = 0; i < results.size(); i++) {
      List<MatchResult.Metadata> files = results.get(i).metadata();
      if (files.isEmpty()) {
        throw new IllegalArgumentException(
            "there is no file at "
                + specs.get(i)
                + "; give a file, a folder or a pattern such as"
                + " 'games/*.json.gz'");
      }
      for (MatchResult.Metadata file : files) {
        String name = file.resourceId().getFilename();
        if (name != null && !name.startsWith(".") && !name.startsWith("_")) {
          String path = file.resourceId().toString();
          found.put(path, new SourceLocation(path, file.lastModifiedMillis()));
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  /** A folder stands for everything below it. */
  private static String pattern(String spec) {
    try {
      if (!spec.contains("://") && Files.isDirectory(Path.of(spec))) {
        return Path.of(spec).toAbsolutePath().normalize() + "/**";
      }
    } catch (InvalidPathException e) {
      return spec;
    }
    return spec.contains("://") && spec.endsWith("/") ? spec + "**" : spec;
  }
}
