package org.backcourt.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.backcourt.contract.TableContract;
import org.backcourt.pipelines.analytics.AnalyticsPhase;
import org.backcourt.row.quality.CellRecord;
import org.backcourt.row.quality.VerdictRecord;
import org.backcourt.row.quality.VerdictRecord.Outcome;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.TinyLeague;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Team offence from raw rows to published ones, on a league small enough to work out by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamOffenseRunTest {

  private static final TableContract<?> OFFENSE = AnalyticsTables.TEAM_OFFENSE;

  private DuckDbWarehouse warehouse;
  private RunResult result;

  @BeforeAll
  void run(@TempDir Path folder) {
    warehouse = TinyLeague.openLoaded(folder);
    // The runner's own defaults: it checks that no element is changed and that all can be encoded.
    result =
        new PhaseRun(warehouse, PipelineOptionsFactory.create())
            .run("test", new AnalyticsPhase(), List.of(OFFENSE), TinyLeague.DATES);
  }

  @AfterAll
  void close() {
    warehouse.close();
  }

  @Test
  void everyTeamsGameIsPublishedWithTheFiguresWorkedOutByHand() {
    assertThat(result.published()).isTrue();
    assertThat(result.verdicts()).extracting(VerdictRecord::outcome).containsOnly(Outcome.PASS);
    assertThat(
            warehouse
                .query(
                    "SELECT game_id, nba_game_id, team_abbr, opponent_team_abbr, home_game,"
                        + " win_flag, margin_of_victory, overtime_periods, points_scored, rebounds,"
                        + " turnovers, possessions, team_minutes FROM "
                        + OFFENSE
                        + " ORDER BY game_date, game_id, team_abbr")
                .rows())
        .containsExactly(
            row("20231024_BOS_NYK", "0022300062", "BOS", "NYK", false, true, 4, 0, 108, 40, 10),
            row("20231024_BOS_NYK", "0022300062", "NYK", "BOS", true, false, -4, 0, 104, 43, 10),
            row("20231024_DAL_LAL", "0022300061", "DAL", "LAL", false, false, -5, 0, 105, 40, 12),
            row("20231024_DAL_LAL", "0022300061", "LAL", "DAL", true, true, 5, 0, 110, 40, 14),
            row("20231025_LAL_DAL", "0022300063", "DAL", "LAL", true, true, 5, 1, 125, 46, 14),
            row("20231025_LAL_DAL", "0022300063", "LAL", "DAL", false, false, -5, 1, 120, 46, 13),
            row("20231027_NYK_BOS", "0022300064", "BOS", "NYK", true, true, 8, 0, 108, 43, 12),
            row("20231027_NYK_BOS", "0022300064", "NYK", "BOS", false, false, -8, 0, 100, 42, 10));
  }

  /** Possessions and minutes follow from the game: see {@link TinyLeague}. */
  private static List<Object> row(
      String game,
      String league,
      String team,
      String opponent,
      boolean home,
      boolean won,
      long margin,
      long overtimes,
      long points,
      long rebounds,
      long turnovers) {
    double possessions =
        switch (game) {
          case "20231024_DAL_LAL" -> 101;
          case "20231025_LAL_DAL" -> 110;
          default -> 100;
        };
    return Arrays.asList(
        game,
        league,
        team,
        opponent,
        home,
        won,
        margin,
        overtimes,
        points,
        rebounds,
        turnovers,
        possessions,
        240.0 + 25 * overtimes);
  }

  @Test
  void overtimeDoesNotInflatePace() {
    // 48 * 110 / 53 = 99.62; 100 * 125 / 110 = 113.64; 125 / (2 * (95 + 11)) = 0.5896
    assertThat(figure("pace", "DAL", TinyLeague.OVERTIME)).isEqualTo(5280 / 53.0, within(1e-9));
    assertThat(figure("offensive_rating", "DAL", TinyLeague.OVERTIME))
        .isEqualTo(12500 / 110.0, within(1e-9));
    assertThat(figure("ts_pct", "DAL", TinyLeague.OVERTIME)).isEqualTo(125 / 212.0, within(1e-9));
    // 48 * 101 / 48 = 101; 100 * 110 / 101 = 108.91; 110 / (2 * (85 + 11)) = 0.5729
    assertThat(figure("pace", "LAL", TinyLeague.OPENING)).isEqualTo(101, within(1e-9));
    assertThat(figure("offensive_rating", "LAL", TinyLeague.OPENING))
        .isEqualTo(11000 / 101.0, within(1e-9));
    assertThat(figure("ts_pct", "LAL", TinyLeague.OPENING)).isEqualTo(110 / 192.0, within(1e-9));
  }

  @Test
  void aRunLeavesItsCertificate() {
    List<CellRecord> cells = new Ledger(warehouse).cellsOf(result.run().runId());
    assertThat(cells)
        .extracting(
            CellRecord::cellDate,
            CellRecord::rows,
            CellRecord::expectedKeys,
            CellRecord::writtenKeys,
            CellRecord::rulesPassed)
        .containsExactly(
            tuple(TinyLeague.OPENING, 4L, 4L, 4L, 10L),
            tuple(TinyLeague.OVERTIME, 2L, 2L, 2L, 10L),
            tuple(TinyLeague.LAST, 2L, 2L, 2L, 10L));
    assertThat(cells)
        .allSatisfy(
            cell -> {
              assertThat(cell.codeVersion()).isEqualTo(CodeVersion.current());
              assertThat(cell.inputVersions()).hasSize(OFFENSE.inputs().size());
              assertThat(cell.inputVersions().get(0))
                  .matches("nba_raw.nbac_schedule 1 dates [0-9a-f]{12}");
            });
    assertThat(result.run().rowsPublished()).isEqualTo(8);
    assertThat(warehouse.stagedRuns()).isEmpty();
  }

  private double figure(String column, String team, LocalDate date) {
    return (Double)
        warehouse
            .query(
                "SELECT "
                    + column
                    + " FROM "
                    + OFFENSE
                    + " WHERE team_abbr = '"
                    + team
                    + "' AND game_date = '"
                    + date
                    + "'")
            .single();
  }
}
