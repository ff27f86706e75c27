package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

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
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Kills real processes, with SIGKILL, while they rewrite a table whose new version differs in every
 * row. Whatever the moment, readers afterwards see the old version or the new one, never a mixture.
 */
class KillIT {

  private static final int KILLS = 20;
  private static final String[] BACKFILL = {
    "backfill", "--table", "team_offense_game_summary", "--table", "team_defense_game_summary"
  };
  private static final long SEED = 20231101;

  @TempDir private Path folder;

  @Test
  void aKilledRunLeavesTheOldTableOrTheNewOne() throws Exception {
    Cli cli = Cli.in(folder);
    Path database = folder.resolve("w.duckdb");
    SmallLeague league = new SmallLeague(LocalDate.parse("2023-11-01"), 63, 10);
    league.write(folder.resolve("old"), 0);
    league.write(folder.resolve("new"), 3);
    done(cli.run("import", folder.resolve("old").toString()));
    done(cli.run(BACKFILL));
    String oldRows = rows(database);
    done(cli.run("import", folder.resolve("new").toString()));
    Path before = copy(database, folder.resolve("before.duckdb"));
    long start = System.nanoTime();
    done(cli.run(BACKFILL));
    long runMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    String newRows = rows(database);
    assertThat(newRows).isNotEqualTo(oldRows);

    Random random = new Random(SEED);
    Map<String, Integer> moments = new TreeMap<>();
    Map<String, Integer> outcomes = new TreeMap<>();
    copy(before, database);
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = cli.runInBackground(BACKFILL);
      moments.merge(waitForMoment(process, database, kill, runMillis, random), 1, Integer::sum);
      process.destroyForcibly().waitFor();

      String after = rows(database);
      assertThat(after).as("after kill %d", kill).isIn(oldRows, newRows);
      outcomes.merge(after.equals(oldRows) ? "old version" : "new version", 1, Integer::sum);
      // With the old version there, the next run takes up what this one has left behind.
      if (!after.equals(oldRows) || kill == KILLS - 1) {
        finish(cli);
        assertThat(rows(database)).isEqualTo(newRows);
        assertThat(Path.of(database + ".staging")).doesNotExist();
        remove(Path.of(database + ".wal"));
        copy(before, database);
      }
    }
    System.out.println("kills by moment: " + moments + ", found afterwards: " + outcomes);
    assertThat(moments.keySet()).contains("computing", "staging", "staged", "publishing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-INT", "-TERM"})
  void anInterruptedCommandEndsAtOnceAndIsTakenUpAgain(String signal) throws Exception {
    assumeFalse(
        signal.equals("-INT") && ignoresInterrupts(),
        "this build runs in the background of a shell, where interrupts are ignored");
    Cli cli = Cli.in(folder);
    Path database = folder.resolve("w.duckdb");
    new SmallLeague(LocalDate.parse("2023-11-01"), 63, 10).write(folder.resolve("old"), 0);
    done(cli.run("import", folder.resolve("old").toString()));
    Path err = folder.resolve("err.txt");
    Process process = cli.runInBackground(err, BACKFILL);
    // The run is over soon after, so whoever strikes must not have to be started first.
    Process striker =
        new ProcessBuilder("sh", "-c", "read now; kill " + signal + " " + process.pid()).start();
    waitForStagedRows(process, database);

    long start = System.nanoTime();
    striker.getOutputStream().close();
    assertThat(process.waitFor(5, TimeUnit.SECONDS)).as("ended within 5 seconds").isTrue();

    System.out.println(signal + " ended it in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(Files.readString(err).replace('\n', ' '))
        .contains("interrupted; what was published stands, and the same command goes on from");
    assertThat(newestRun(database))
        .isEqualTo("interrupted: it was interrupted before it could finish");
    finish(cli);
    assertThat(cli.run("status", "--table", "team_offense_game_summary").exitCode()).isZero();
  }

  /** A shell has what it puts in the background ignore them, and so do all that come of it. */
  private static boolean ignoresInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
  }

  /**
   * Waits for a moment of the wanted kind, and a little longer at random; says which kind it really
   * was when the wait ended.
   */
  private static String waitForMoment(
      Process process, Path database, int kill, long runMillis, Random random)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(2 * runMillis);
    String wanted =
        switch (kill % 4) {
          case 0 -> "computing";
          case 1 -> "staging";
          case 2 -> "staged";
          default -> "publishing";
        };
    long size = Files.size(database);
    String seen = moment(database, size);
    while (process.isAlive() && System.nanoTime() < deadline && !seen.equals(wanted)) {
      Thread.onSpinWait();
      seen = moment(database, size);
    }
    TimeUnit.MILLISECONDS.sleep(random.nextInt(kill < 4 ? 1 : 60));
    return seen;
  }

  /** Waits until the run, which is in the ledger then, has written its first file. */
  private static void waitForStagedRows(Process process, Path database) throws IOException {
    while (process.isAlive() && staged(database) == 0) {
      Thread.onSpinWait();
    }
  }

  /** What the run is doing, as far as the files show: its log grows when rows are published. */
  private static String moment(Path database, long sizeBefore) throws IOException {
    Path log = Path.of(database + ".wal");
    long logged = log.toFile().length();
    if (logged > 64 * 1024 || database.toFile().length() > sizeBefore + 256 * 1024) {
      return "publishing";
    }
    long staged = staged(database);
    if (staged == 0) {
      return logged > 0 ? "computing" : "starting";
    }
    return staged < 6 ? "staging" : "staged";
  }

  /** How many files of rows of the tables are staged. */
  private static long staged(Path database) throws IOException {
    return StagedFiles.count(database, file -> file.toString().contains("nba_analytics.team_"));
  }

  /** All that a reader sees of both tables, and of how many runs: a mixture would show in it. */
  private static String rows(Path database) throws SQLException {
    return rows(database, "team_offense_game_summary", "team_abbr, points_scored, pace")
        + " and "
        + rows(database, "team_defense_game_summary", "defending_team_abbr, points_allowed");
  }

  private static String rows(Path database, String table, String columns) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        ResultSet answer =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT count(*), count(DISTINCT run_id), md5(string_agg(r, ';' ORDER BY r))"
                        + " FROM (SELECT run_id, concat_ws('|', game_id, "
                        + columns
                        + ") AS r FROM nba_analytics."
                        + table
                        + ")")) {
      answer.next();
      return answer.getString(1)
          + " rows of "
          + answer.getString(2)
          + " run: "
          + answer.getString(3);
    }
  }

  private static String newestRun(Path database) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        ResultSet answer =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT state || ': ' || message FROM nba_quality.runs WHERE finished_at IS NOT"
                        + " NULL ORDER BY finished_at DESC LIMIT 1")) {
      answer.next();
      return answer.getString(1);
    }
  }

  /** The next run, in this process to save time. */
  private static void finish(Cli cli) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    String[] arguments =
        Stream.concat(Stream.of(BACKFILL), Stream.of("--quiet", "--warehouse", cli.warehouse()))
            .toArray(String[]::new);
    assertThat(Main.run(arguments, out, out)).as(said.toString()).isZero();
  }

  private static void done(Cli.Answer answer) {
    assertThat(answer.exitCode()).as(answer.out() + answer.err()).isZero();
  }

  private static Path copy(Path from, Path to) throws IOException {
    return Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void remove(Path file) throws IOException {
    Files.deleteIfExists(file);
  }
}
