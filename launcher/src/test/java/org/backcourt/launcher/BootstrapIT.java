package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first two weeks of a season look like a gap in every feature table, and are none. */
class BootstrapIT {

  @TempDir private Path folder;

  @Test
  void theFirstTwoWeeksOfTwoSeasonsAreAnswered() throws Exception {
    Path warehouse = folder.resolve("two.duckdb");
    new SmallLeague(LocalDate.of(2024, 10, 22), 20, 5).write(folder.resolve("first"), 0);
    new SmallLeague(LocalDate.of(2025, 10, 21), 20, 5).write(folder.resolve("second"), 0);
    PlayedLeague.done(warehouse, "import", folder.resolve("first").toString());
    PlayedLeague.done(warehouse, "import", folder.resolve("second").toString());

    StringWriter said = new StringWriter();
    int code =
        PlayedLeague.run(
            said, warehouse, "backfill", "--phase", "precompute", "--dates", bothFortnights());

    assertThat(said.toString())
        .contains("28 bootstrap dates: by design there is nothing to compute");
    assertThat(code).isZero();
  }

  @Test
  void theirKeysAreRecordedWithTheReason() throws Exception {
    Path league = PlayedLeague.in(folder).whole();
    StringWriter said = new StringWriter();

    int code =
        PlayedLeague.run(
            said,
            league,
            "backfill",
            "--force",
            "--phase",
            "precompute",
            "--from",
            "2022-10-18",
            "--to",
            "2022-10-31");

    assertThat(said.toString())
        .contains("audit: 0 failed")
        .contains("bootstrap dates: by design there is nothing to compute");
    assertThat(code).isZero();
  }

  private static String bothFortnights() {
    StringBuilder dates = new StringBuilder();
    for (int day = 0; day < 14; day++) {
      dates.append(LocalDate.of(2024, 10, 22).plusDays(day)).append(',');
      dates.append(LocalDate.of(2025, 10, 21).plusDays(day)).append(day < 13 ? "," : "");
    }
    return dates.toString();
  }
}
