package org.backcourt.accuracy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The folder of real games that accuracy is measured on. It is no part of the repository: {@code
 * BACKCOURT_SHARED} (environment or system property) names it, else it is {@code ../shared/data}
 * beside the repository.
 */
final class SharedData {

  static final List<String> SEASONS = List.of("2022-23", "2023-24");

  private final Path data;

  private SharedData(Path data) {
    this.data = data;
  }

  /** The folder, or a skipped test that says which folder was looked for. */
  static SharedData orSkip() {
    Path data = folder();
    boolean present = Files.isDirectory(data.resolve("truth"));
    if (!present) {
      System.err.println("ACCURACY NOT MEASURED: no real games in " + data.toAbsolutePath());
    }
    assumeTrue(
        present,
        "accuracy not measured: no real games in "
            + data.toAbsolutePath()
            + "; point BACKCOURT_SHARED at the folder that holds data/truth");
    return new SharedData(data);
  }

  private static Path folder() {
    String named = System.getProperty("BACKCOURT_SHARED", System.getenv("BACKCOURT_SHARED"));
    // Tests run in the module's own folder, one below the repository's root.
    return named == null ? Path.of("..", "..", "shared", "data") : Path.of(named, "data");
  }

  String truth(String file) {
    return "'" + data.resolve("truth").resolve(file + ".parquet") + "'";
  }

  String raw(String table, String season) {
    return "'" + data.resolve("raw").resolve("nba_raw." + table).resolve(season + ".parquet") + "'";
  }

  /** Called for each row of a result. */
  interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  void query(String sql, RowReader reader) {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        reader.read(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the real games: " + e.getMessage(), e);
    }
  }
}
