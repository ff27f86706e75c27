package org.backcourt.validation.health;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A real report of 309 dates. It is no part of the repository: {@code BACKCOURT_SHARED}
 * (environment or system property) names the folder that holds {@code data}, else it is {@code
 * ../shared} beside the repository.
 */
final class RealReport {

  /** A line of the report as it was written, and the date in its counts. */
  record Line(String text, LegacyDay day) {

    private static Line parse(String text) {
      String[] cells = text.split(",", -1);
      long[] n = new long[cells.length];
      for (int i = 2; i < 18; i++) {
        n[i] = i == 13 ? 0 : Long.parseLong(cells[i]);
      }
      return new Line(
          text,
          new LegacyDay(
              LocalDate.parse(cells[0]),
              n[2],
              n[3],
              n[4],
              new LegacyDay.Analytics(n[5], n[6], n[7]),
              new LegacyDay.Precompute(n[8], n[9], n[10], n[11], n[12]),
              new LegacyDay.Predictions(n[14], n[15], n[16], n[17]),
              cells[19].equals("N/A") ? null : Double.valueOf(cells[19])));
    }
  }

  private RealReport() {}

  /** The lines, or a skipped test that says where they were looked for. */
  static List<Line> linesOrSkip() throws IOException {
    @Nullable String named =
        System.getProperty("BACKCOURT_SHARED", System.getenv("BACKCOURT_SHARED"));
    Path report =
        (named == null ? Path.of("..", "..", "shared", "data") : Path.of(named, "data"))
            .resolve("health/historical_validation_report.csv");
    boolean present = Files.exists(report);
    if (!present) {
      System.err.println("HEALTH NOT COMPARED: no report at " + report.toAbsolutePath());
    }
    assumeTrue(
        present,
        "no real report at "
            + report.toAbsolutePath()
            + "; point BACKCOURT_SHARED at the folder that holds data/health");
    return Files.readAllLines(report).stream().skip(1).map(Line::parse).toList();
  }
}
