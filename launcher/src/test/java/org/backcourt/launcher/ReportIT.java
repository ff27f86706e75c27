package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report as a browser shows it. */
class ReportIT {

  private static final String OFFENSE = "team_offense_game_summary";

  @TempDir private Path folder;

  @Test
  void aBrowserShowsEveryDateAndTheFailureThatIsThere() throws Exception {
    String page = report();
    String browser = browser();
    Path log = folder.resolve("browser.log");
    Path dom = folder.resolve("dom.html");
    Process process =
        new ProcessBuilder(
                browser,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--enable-logging=stderr",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                folder.resolve("out/report.html").toUri().toString())
            .redirectOutput(dom.toFile())
            .redirectError(log.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the browser ended").isTrue();

    String shown = Files.readString(dom);
    assertThat(Files.readString(log)).doesNotContain("CONSOLE");
    assertThat(shown).contains("<h1>Backcourt report</h1>");
    assertThat(Pattern.compile("data-date=").matcher(shown).results().count())
        .as("one cell a date with games")
        .isEqualTo(6);
    assertThat(shown)
        .contains("team_offense_game_summary")
        .contains("is missing on 1 dates (2023-11-04), because never computed");
    assertThat(page).doesNotContain("http:").doesNotContain("https:");
  }

  @Test
  void thePageNamesEveryGapWithTheCommandThatMendsIt() throws Exception {
    String page = report();

    assertThat(page)
        .contains("<code>backcourt backfill --table team_offense_game_summary --dates 2023-11-04")
        .contains("title=\"2023-11-03: whole\"")
        .contains("href=\"#gap-0\"")
        .contains("title=\"2023-11-03: bootstrap; ")
        .contains("5/6");
    assertThat(page.length()).isLessThan(2_000_000);
  }

  private String report() throws Exception {
    Cli cli = Cli.in(folder);
    new SmallLeague(LocalDate.parse("2023-11-01"), 6, 2).write(folder.resolve("raw"), 0);
    assertThat(cli.run("import", folder.resolve("raw").toString()).exitCode()).isZero();
    assertThat(cli.run("backfill", "--table", OFFENSE).exitCode()).isZero();
    try (Connection foreign = DriverManager.getConnection("jdbc:" + cli.warehouse())) {
      foreign
          .createStatement()
          .execute(
              "DELETE FROM nba_quality.cells WHERE cell_date = DATE '2023-11-04'"
                  + " AND table_name = 'nba_analytics."
                  + OFFENSE
                  + "'");
    }
    Cli.Answer answer =
        cli.run("report", "--table", OFFENSE, "--out", folder.resolve("out").toString());
    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.out()).endsWith("report.html: 1 failures.  Open it in a browser.\n");
    return Files.readString(folder.resolve("out/report.html"));
  }

  private static String browser() throws IOException {
    List<Path> known =
        List.of(
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"));
    Stream<Path> found = known.stream().filter(Files::isExecutable);
    String browser = found.map(Path::toString).findFirst().orElse("");
    assumeTrue(!browser.isEmpty(), "SKIPPED: no Chromium at " + known + " to show the report in");
    return browser;
  }
}
