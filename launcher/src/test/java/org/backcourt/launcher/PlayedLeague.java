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
import java.util.List;
import java.util.stream.Stream;

/** Two seasons of a league of six teams, computed once and copied for every experiment. */
final class PlayedLeague {

  private static final String SEASONS = "2022-23..2023-24";
  private final Path folder;
  private final Path whole;

  private PlayedLeague(Path folder, Path whole) {
    this.folder = folder;
    this.whole = whole;
  }

  /** Plays the league and takes it through every phase there is. */
  static PlayedLeague play(Path folder) {
    Path whole = folder.resolve("whole.duckdb");
    Path files = folder.resolve("league");
    PlayedLeague league = new PlayedLeague(folder, whole);
    done(whole, "simulate", "--out", files.toString(), "--seasons", SEASONS, "--teams", "6");
    done(whole, "import", files.toString());
    done(whole, "backfill");
    return league;
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

  /** Removes a copy with everything beside it. */
  void remove(Path copy) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files
              .filter(f -> f.getFileName().toString().startsWith(copy.getFileName() + ""))
              .toList()) {
        if (Files.isDirectory(file)) {
          try (Stream<Path> all = Files.walk(file)) {
            for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
              Files.delete(each);
            }
          }
        } else {
          Files.delete(file);
        }
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
    String[] all =
        Stream.concat(
                Stream.of(arguments), Stream.of("--quiet", "--warehouse", "duckdb:" + warehouse))
            .toArray(String[]::new);
    return Main.run(all, out, out);
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
