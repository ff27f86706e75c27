package org.backcourt.launcher.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Warehouse;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backcourt clean}. */
@Command(
    name = "clean",
    mixinStandardHelpOptions = true,
    description =
        "Remove staged rows that nothing will publish any more: those of runs that were killed,"
            + " failed or were refused. What is published is never touched.",
    footer = {"", "Example: backcourt clean --dry-run"})
public final class CleanCommand implements Callable<Integer> {

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--dry-run", description = "Show what would be removed and remove nothing.")
  private boolean dryRun;

  /** One run's staged rows, and how large they are where they are files. */
  private record Orphan(String runId, String why, @Nullable Long bytes) {

    Map<String, @Nullable Object> json() {
      Map<String, @Nullable Object> line = new LinkedHashMap<>();
      line.put("run", runId);
      line.put("why", why);
      line.put("bytes", bytes);
      return line;
    }
  }

  @Override
  public Integer call() {
    List<Orphan> orphans = orphans();
    if (!dryRun && !orphans.isEmpty()) {
      try (Session session = Session.writing(common)) {
        orphans.forEach(orphan -> session.warehouse().discard(orphan.runId()));
      }
    }
    if (common.json()) {
      common.printJson(
          Map.of(
              "version",
              1,
              "removed",
              !dryRun,
              "orphans",
              orphans.stream().map(Orphan::json).toList()));
    } else {
      print(orphans);
    }
    return ExitCode.DONE;
  }

  private static String size(@Nullable Long bytes) {
    return bytes == null ? "in tables" : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private void print(List<Orphan> orphans) {
    orphans.forEach(
        orphan ->
            Lines.print(
                common.out(),
                String.format("%s  %11s  ", orphan.runId(), size(orphan.bytes())),
                orphan.why()));
    common
        .out()
        .println(
            orphans.isEmpty()
                ? "Nothing to clean: no run has left staged rows."
                : dryRun
                    ? "Nothing was removed.  Next: backcourt clean"
                    : "Removed the staged rows of " + orphans.size() + " runs.");
  }

  /**
   * Nobody can be writing while a file can be opened, so what is staged there is no living run's;
   * elsewhere a run may be going on.
   */
  private List<Orphan> orphans() {
    try (Session session = Session.reading(common)) {
      Ledger ledger = new Ledger(session.warehouse());
      List<Orphan> orphans = new ArrayList<>();
      for (String runId : session.warehouse().stagedRuns()) {
        Optional<RunRecord> known = ledger.run(runId);
        if (!session.warehouse().hasOneWriter()
            && known.filter(run -> run.state() == RunRecord.State.RUNNING).isPresent()) {
          continue;
        }
        String why =
            known.map(run -> RunsCommand.state(run) + because(run)).orElse("unknown to the ledger");
        orphans.add(new Orphan(runId, why, bytes(session.warehouse(), runId)));
      }
      return orphans;
    }
  }

  private static String because(RunRecord run) {
    return run.message() == null ? "" : ": " + run.message();
  }

  private static @Nullable Long bytes(Warehouse warehouse, String runId) {
    return warehouse instanceof DuckDbWarehouse files ? bytes(files.staging().folder(runId)) : null;
  }

  private static Long bytes(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
    }
  }
}
