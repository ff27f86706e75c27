package org.backcourt.warehouse.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.backcourt.contract.TableName;

/** The folder beside the database in which rows wait to be audited, one sub-folder a run. */
public final class StagingArea {

  private static final String SCRATCH = "scratch";

  private final Path root;

  StagingArea(Path database) {
    this.root = database.resolveSibling(database.getFileName() + ".staging");
  }

  /** The folder of one run's rows; it need not exist. */
  public Path folder(String runId) {
    return root.resolve(runId);
  }

  /** The folder of one run's rows of one table; it need not exist. */
  public Path folder(String runId, TableName table) {
    return folder(runId).resolve(table.toString());
  }

  /** A file of its own in the folder of a run's table; it need not exist. */
  static Path newFile(String folder) {
    return Path.of(folder, UUID.randomUUID() + ".parquet");
  }

  /** Runs that have left something here. */
  List<String> runs() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.equals(SCRATCH))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The staging folder " + root + " cannot be listed", e);
    }
  }

  /** Removes a run's folder. */
  void discard(String runId) {
    remove(root.resolve(runId));
    removeIfEmpty();
  }

  /** A new file for what is needed for a moment only. */
  Path scratchFile() {
    return scratchFolder().resolve(UUID.randomUUID() + ".parquet");
  }

  /** The folder for what is needed for a moment only. */
  Path scratchFolder() {
    Path folder = root.resolve(SCRATCH);
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The staging folder " + folder + " cannot be created", e);
    }
  }

  void removeScratch() {
    remove(root.resolve(SCRATCH));
    removeIfEmpty();
  }

  private void removeIfEmpty() {
    if (runs().isEmpty() && Files.isDirectory(root) && !Files.exists(root.resolve(SCRATCH))) {
      remove(root);
    }
  }

  private static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The staging folder " + folder + " cannot be removed", e);
    }
  }
}
