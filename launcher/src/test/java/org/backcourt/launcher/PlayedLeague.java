package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two seasons of a league of six teams, played and taken through every phase once for all test
 * classes. Each has a copy of its own, because a database file can be open only once, and further
 * ones to spoil.
 */
final class PlayedLeague {

  private static final String SEASONS = "2022-23..2023-24";

  private static @Nullable Path played;

  private final Path folder;
  private final Path whole;

  private PlayedLeague(Path folder, Path whole) {
    this.folder = folder;
    this.whole = whole;
  }

  /** The league with its copies in a folder. */
  static PlayedLeague in(Path folder) throws IOException {
    return new PlayedLeague(folder, Files.copy(played(), folder.resolve("whole.duckdb")));
  }

  /** Whoever asks first plays it. */
  private static synchronized Path played() throws IOException {
    if (played == null) {
      Path folder =
          Path.of(Objects.requireNonNull(System.getProperty("backcourt.target")), "played-league");
      clear(folder);
      Path whole = folder.resolve("whole.duckdb");
      Path files = folder.resolve("league");
      done(whole, "simulate", "--out", files.toString(), "--seasons", SEASONS, "--teams", "6");
      done(whole, "import", files.toString());
      done(whole, "backfill");
      delete(files);
      played = whole;
    }
    return played;
  }

  /** The warehouse with everything published. */
  Path whole() {
    return whole;
  }

  /** A copy that an experiment may spoil. */
  Path copy(String name) throws IOException {
    Path copy = folder.resolve(name + ".duckdb");
    return Files.copy(whole, copy, StandardCopyOption.REPLACE_EXISTING);
  }

  /** An empty folder of that name. */
  static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      delete(folder);
    }
    Files.createDirectories(folder);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /** Removes a copy with everything beside it. */
  static void remove(Path copy) throws IOException {
    try (Stream<Path> files = Files.list(copy.toAbsolutePath().getParent())) {
      for (Path file :
          files
              .filter(f -> f.getFileName().toString().startsWith(copy.getFileName() + ""))
              .toList()) {
        delete(file);
      }
    }
  }

  /** Runs a command that must succeed. */
  static void done(Path warehouse, String... arguments) {
    StringWriter said = new StringWriter();
    int code = run(said, warehouse, arguments);
    assertThat(code).as(String.join(" ", arguments) + "\n" + said).isZero();
  }

  /** Runs a command, whatever comes of it. */
  static int run(StringWriter said, Path warehouse, String... arguments) {
    PrintWriter out = new PrintWriter(said);
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--quiet", "--warehouse", "duckdb:" + warehouse));
    if (arguments[0].equals("backfill")) {
      // Two test classes run at a time: the cores are taken without two workers each.
      all.addAll(List.of("--workers", "1"));
    }
    return Main.run(all.toArray(String[]::new), out, out);
  }

  /** The dates of a table, oldest first. */
  static List<LocalDate> dates(Path warehouse, String table, String column) throws SQLException {
    List<LocalDate> dates = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + warehouse);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT DISTINCT " + column + " FROM " + table + " ORDER BY 1")) {
      while (rows.next()) {
        dates.add(rows.getObject(1, LocalDate.class));
      }
    }
    return dates;
  }
}
