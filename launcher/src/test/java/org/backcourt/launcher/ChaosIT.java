package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.tables.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A backfill of all phases is killed again and again, and each time taken up where it was. What is
 * there in the end is what an undisturbed run makes, and nothing of it was computed twice.
 */
class ChaosIT {

  private static final int KILLS = 20;
  private static final long SEED = 20231210;

  private static final int KILLS_A_PIECE = 4;

  /** Pieces of the season, so that there is something left to kill when one is done. */
  private static final List<String[]> PIECES =
      List.of(
          piece("2023-10-24", "2023-11-04"),
          piece("2023-11-05", "2023-11-11"),
          piece("2023-11-12", "2023-11-18"),
          piece("2023-11-19", "2023-11-25"),
          piece("2023-11-26", "2023-12-01"),
          piece("2023-12-02", "2023-12-06"),
          piece("2023-12-07", "2023-12-12"));

  /** What a run is to be doing when it is killed. */
  private enum Moment {
    COMPUTING,
    STAGING,
    PUBLISHED_A_PHASE,
    STAGING_THE_NEXT
  }

  @TempDir private Path folder;

  private static String[] piece(String from, String to) {
    return new String[] {"backfill", "--from", from, "--to", to};
  }

  @Test
  void twentyKillsChangeNothing() throws Exception {
    Path database = ShortLeague.imported(folder);
    Path undisturbed = ShortLeague.whole(folder);
    Cli cli = Cli.in(folder);
    Random random = new Random(SEED);
    Map<Moment, Integer> kills = new EnumMap<>(Moment.class);
    int killed = 0;
    for (int piece = 0; killed < KILLS && piece < PIECES.size(); piece++) {
      for (int i = 0; i < KILLS_A_PIECE && killed < KILLS; i++) {
        Moment moment = Moment.values()[i];
        Set<Path> left = StagedFiles.runs(database);
        Process process = cli.runInBackground(PIECES.get(piece));
        if (!waitFor(moment, process, database, left, random)) {
          break; // The piece was done before its time; the next one has more to do.
        }
        process.destroyForcibly().waitFor();
        killed++;
        kills.merge(moment, 1, Integer::sum);
        assertThat(mixtures(database)).as("after kill %d, %s", killed, moment).isEmpty();
      }
    }
    System.out.println("kills: " + kills);
    assertThat(killed).isEqualTo(KILLS);
    assertThat(kills.keySet()).containsExactly(Moment.values());

    for (String[] piece : PIECES) {
      PlayedLeague.done(database, piece);
    }
    assertThat(hashes(database)).isNotEmpty().isEqualTo(hashes(undisturbed));
    assertThat(publishedTwice(database)).isEmpty();
    assertThat(Path.of(database + ".staging")).doesNotExist();
    assertThat(PlayedLeague.run(new StringWriter(), database, "gaps")).isZero();
  }

  /** Waits until the process is at the moment or a little after; false if it ended before. */
  private static boolean waitFor(
      Moment moment, Process process, Path database, Set<Path> left, Random random)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    boolean staged = false;
    boolean there = false;
    while (process.isAlive() && !there && System.nanoTime() < deadline) {
      boolean before = staged;
      staged = staged(database, left) > 0;
      there =
          switch (moment) {
            case COMPUTING -> Path.of(database + ".wal").toFile().length() > 0;
            case STAGING, STAGING_THE_NEXT -> staged;
            // What is published is staged no longer.
            case PUBLISHED_A_PHASE -> before && !staged;
          };
      TimeUnit.MILLISECONDS.sleep(3);
    }
    TimeUnit.MILLISECONDS.sleep(random.nextInt(moment == Moment.COMPUTING ? 1500 : 80));
    return there && process.isAlive();
  }

  /** Files of rows of this process; what killed ones left is cleared away when it starts. */
  private static long staged(Path database, Set<Path> left) throws IOException {
    return StagedFiles.count(
        database,
        file ->
            left.stream().noneMatch(file::startsWith)
                && (file.toString().contains("nba_p") || file.toString().contains("nba_a")));
  }

  /** Dates of a table whose rows are of more than one run; predictions may be, by design. */
  private static List<String> mixtures(Path database) throws SQLException {
    List<String> mixtures = new ArrayList<>();
    for (String table : computed(database)) {
      TableContract<?> contract = Tables.named(table);
      if (contract.phase() == PhaseName.QUALITY || contract.history().isPresent()) {
        continue;
      }
      mixtures.addAll(
          strings(
              database,
              "SELECT '"
                  + table
                  + " ' || d FROM (SELECT "
                  + partition(table)
                  + " AS d, run_id FROM "
                  + table
                  + ") GROUP BY d HAVING count(DISTINCT run_id) > 1"));
    }
    return mixtures;
  }

  private static String partition(String table) {
    return Tables.named(table).partition();
  }

  private static List<String> computed(Path database) throws SQLException {
    return strings(
        database,
        "SELECT schema_name || '.' || table_name FROM duckdb_tables() WHERE schema_name IN"
            + " ('nba_analytics', 'nba_precompute', 'nba_predictions') ORDER BY 1");
  }

  /** Every published cell with its content, raw tables left out. */
  private static List<String> hashes(Path database) throws SQLException {
    return strings(
        database,
        "SELECT table_name || ' ' || cell_date || ' ' || content_hash FROM nba_quality.cells WHERE"
            + " table_name NOT LIKE 'nba_raw%' ORDER BY 1");
  }

  private static List<String> publishedTwice(Path database) throws SQLException {
    return strings(
        database,
        "SELECT table_name || ' ' || cell_date FROM nba_quality.cells WHERE table_name NOT LIKE"
            + " 'nba_raw%' GROUP BY table_name, cell_date HAVING count(*) > 1 ORDER BY 1");
  }

  private static List<String> strings(Path database, String sql) throws SQLException {
    List<String> all = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        ResultSet answer = connection.createStatement().executeQuery(sql)) {
      while (answer.next()) {
        all.add(answer.getString(1));
      }
    }
    return all;
  }
}
