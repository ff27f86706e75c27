package org.backcourt.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Seven weeks of a season of four teams, with the games after them announced, and a box score that
 * a later delivery corrects. Played once for all tests, and taken through every phase undisturbed.
 */
final class ShortLeague {

  /** The last date with results. */
  static final LocalDate UNTIL = LocalDate.parse("2023-12-10");

  /** The date of which an assist a game comes later. */
  static final LocalDate CORRECTED = LocalDate.parse("2023-11-20");

  private static @Nullable Path folder;

  private ShortLeague() {}

  /** The raw files. */
  static Path files() throws IOException {
    return played().resolve("league");
  }

  /** The delivery that corrects them. */
  static Path correction() throws IOException {
    return played().resolve("league-later");
  }

  /** A copy of the warehouse into which the files were imported, and nothing else done. */
  static Path imported(Path into) throws IOException {
    return Files.copy(played().resolve("imported.duckdb"), into.resolve("w.duckdb"));
  }

  /** A copy of the warehouse in which everything is published. */
  static Path whole(Path into) throws IOException {
    return Files.copy(played().resolve("whole.duckdb"), into.resolve("whole.duckdb"));
  }

  private static synchronized Path played() throws IOException {
    if (folder == null) {
      Path into =
          Path.of(Objects.requireNonNull(System.getProperty("backcourt.target")), "short-league");
      PlayedLeague.clear(into);
      Path imported = into.resolve("imported.duckdb");
      simulate(into.resolve("league"), UNTIL, "--fault", "late-correction=" + CORRECTED);
      PlayedLeague.done(imported, "import", into.resolve("league").toString());
      Path whole = Files.copy(imported, into.resolve("whole.duckdb"));
      PlayedLeague.done(whole, "backfill");
      folder = into;
    }
    return folder;
  }

  /** Plays the same league up to a date. */
  static void simulate(Path out, LocalDate until, String... more) {
    String[] arguments = {
      "simulate",
      "--out",
      out.toString(),
      "--seasons",
      "2023-24",
      "--teams",
      "4",
      "--until",
      "" + until
    };
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    PlayedLeague.done(out.resolveSibling("unused.duckdb"), all);
  }
}
