package org.backcourt.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the runs on a warehouse file have staged, seen from outside while they go on. */
final class StagedFiles {

  private StagedFiles() {}

  /** How many files of rows there are of the wanted ones. */
  static long count(Path database, Predicate<Path> wanted) throws IOException {
    Path staging = folder(database);
    while (Files.isDirectory(staging)) {
      try (Stream<Path> files = Files.walk(staging)) {
        return files.filter(file -> file.toString().endsWith(".parquet")).filter(wanted).count();
      } catch (UncheckedIOException e) {
        // A file was moved while its folder was read: look again.
        Thread.onSpinWait();
      }
    }
    return 0;
  }

  /** The folders of runs. */
  static Set<Path> runs(Path database) throws IOException {
    if (!Files.isDirectory(folder(database))) {
      return Set.of();
    }
    try (Stream<Path> folders = Files.list(folder(database))) {
      return folders.collect(Collectors.toSet());
    }
  }

  private static Path folder(Path database) {
    return Path.of(database + ".staging");
  }
}
