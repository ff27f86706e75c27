package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.backcourt.oracle.SqlOracle;
import org.backcourt.oracle.TableComparison;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two real seasons through every phase. The games are no part of the repository: {@code
 * BACKCOURT_SHARED} (environment or system property) names the folder that holds {@code data}, else
 * it is {@code ../shared} beside the repository.
 */
class RealSeasonsIT {

  /** Games of which the source given has no players: seven dates. */
  private static final int DATES_WITHOUT_PLAYERS = 7;

  @TempDir private Path folder;

  @Test
  void realSeasonsAreCompleteAndWhatSqlMakesOfThem() throws IOException {
    Path warehouse = folder.resolve("real.duckdb");
    PlayedLeague.done(warehouse, "import", rawOrSkip().toString());
    // 1 says that dates were left out.
    assertThat(
            PlayedLeague.run(
                new StringWriter(),
                warehouse,
                "backfill",
                "--phase",
                "analytics",
                "--phase",
                "precompute",
                "--keep-going",
                "--override-gate",
                "the source has no players of seven dates"))
        .isEqualTo(1);

    try (SqlOracle oracle = SqlOracle.compute(warehouse, SqlOracle.sqlOfRepository())) {
      assertThat(oracle.rows("SELECT count(*) FROM nba_quality.verdicts WHERE outcome <> 'pass'"))
          .isEqualTo(List.of(List.of("0")));
      assertThat(dates(oracle, "nba_analytics.team_offense_game_summary")).isEqualTo(420);
      assertThat(dates(oracle, "nba_analytics.team_defense_game_summary")).isEqualTo(420);
      assertThat(dates(oracle, "nba_analytics.upcoming_team_game_context")).isEqualTo(420);
      assertThat(dates(oracle, "nba_analytics.player_game_summary"))
          .isEqualTo(420 - DATES_WITHOUT_PLAYERS);
      assertThat(dates(oracle, "nba_analytics.upcoming_player_game_context"))
          .isEqualTo(420 - DATES_WITHOUT_PLAYERS);
      assertThat(
              Double.parseDouble(
                  only(
                      oracle,
                      "SELECT count(usage_rate) / count(*) FROM nba_analytics.player_game_summary"
                          + " WHERE is_active")))
          .isGreaterThanOrEqualTo(0.999);

      for (TableComparison table : oracle.compareAll()) {
        System.out.print(table.report());
        assertThat(table.isEqual()).as(table.report()).isTrue();
      }
    }
    assertThat(outcomesOfGoldenRows(warehouse)).hasSize(10).containsOnly("pass");
  }

  /** Whether well-known games are what their box scores say. */
  private static List<String> outcomesOfGoldenRows(Path warehouse) throws IOException {
    StringWriter said = new StringWriter();
    // Other rules of these tables miss the dates that the source has no players of.
    PlayedLeague.run(
        said,
        warehouse,
        "validate",
        "--rules",
        Path.of("src", "test", "resources", "golden-real.yaml").toString(),
        "--table",
        "player_game_summary",
        "--table",
        "team_offense_game_summary",
        "--json");
    List<String> outcomes = new ArrayList<>();
    for (JsonNode ruling : new ObjectMapper().readTree(said.toString()).get("rulings")) {
      if (ruling.get("id").asText().contains(".golden.")) {
        outcomes.add(ruling.get("outcome").asText());
      }
    }
    return outcomes;
  }

  private static int dates(SqlOracle oracle, String table) {
    return Integer.parseInt(only(oracle, "SELECT count(DISTINCT game_date) FROM " + table));
  }

  private static String only(SqlOracle oracle, String query) {
    return String.valueOf(oracle.rows(query).get(0).get(0));
  }

  private static Path rawOrSkip() {
    @Nullable String named =
        System.getProperty("BACKCOURT_SHARED", System.getenv("BACKCOURT_SHARED"));
    Path raw =
        (named == null ? Path.of("..", "..", "shared", "data") : Path.of(named, "data"))
            .resolve("raw");
    boolean present = Files.isDirectory(raw);
    if (!present) {
      System.err.println("REAL SEASONS NOT COMPUTED: no games in " + raw.toAbsolutePath());
    }
    assumeTrue(
        present,
        "no real games in "
            + raw.toAbsolutePath()
            + "; point BACKCOURT_SHARED at the folder that holds data/raw");
    return raw;
  }
}
