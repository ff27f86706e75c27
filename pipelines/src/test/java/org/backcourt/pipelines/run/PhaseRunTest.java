package org.backcourt.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.RowCoder;
import org.backcourt.contract.TableContract;
import org.backcourt.pipelines.Inputs;
import org.backcourt.pipelines.Outputs;
import org.backcourt.pipelines.Phase;
import org.backcourt.pipelines.analytics.AnalyticsPhase;
import org.backcourt.pipelines.plan.CellState;
import org.backcourt.pipelines.plan.Plan;
import org.backcourt.pipelines.plan.Planner;
import org.backcourt.row.analytics.TeamOffenseGame;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.RunRecord.State;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.RawTables;
import org.backcourt.validation.gate.Gate;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.TinyLeague;
import org.backcourt.warehouse.WarehouseException;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gate, transform, stage, audit, publish, record: what each does when something is not right. */
class PhaseRunTest {

  private static final TableContract<TeamOffenseGame> OFFENSE = AnalyticsTables.TEAM_OFFENSE;

  @TempDir private Path folder;
  private DuckDbWarehouse warehouse;

  @BeforeEach
  void load() {
    warehouse = TinyLeague.openLoaded(folder);
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  @Test
  void exactlyTheAskedDatesAreWritten() {
    run(DateSet.of(List.of(TinyLeague.OVERTIME)));

    assertThat(warehouse.query("SELECT DISTINCT game_date FROM " + OFFENSE).rows())
        .containsExactly(List.of(TinyLeague.OVERTIME));
  }

  @Test
  void aSecondRunHasNothingToDoAndForceGivesTheSameContent() {
    run(TinyLeague.DATES);
    List<String> before = hashes();
    assertThat(states()).containsExactly("PRESENT 2023-10-24..2023-10-25,2023-10-27");

    run(TinyLeague.DATES);

    assertThat(hashes()).isEqualTo(before);
    assertThat(states()).containsExactly("PRESENT 2023-10-24..2023-10-25,2023-10-27");
  }

  @Test
  void aCorrectedRawRowMakesExactlyItsDateStale() {
    run(TinyLeague.DATES);
    List<String> before = hashes();
    correct("* REPLACE (assists + 1 AS assists)", "points = 125");

    assertThat(states())
        .containsExactly(
            "PRESENT 2023-10-24,2023-10-27",
            "STALE 2023-10-25 stale: nba_raw.nbac_team_boxscore has changed");

    run(DateSet.of(List.of(TinyLeague.OVERTIME)));
    List<String> after = hashes();
    assertThat(states()).containsExactly("PRESENT 2023-10-24..2023-10-25,2023-10-27");
    assertThat(after.get(0)).isEqualTo(before.get(0));
    assertThat(after.get(1)).isNotEqualTo(before.get(1));
    assertThat(after.get(2)).isEqualTo(before.get(2));
  }

  @Test
  void aRefusalLeavesThePublishedRowsAndWhatWasRefused() {
    run(TinyLeague.DATES);
    List<String> before = hashes();
    // A placeholder of zeros is a row, so the gate lets it pass; it gives no line of a game.
    correct("* REPLACE (0 AS points, 0 AS fg_attempted)", "team_abbr = 'NYK' AND points = 100");

    RunResult result = run(TinyLeague.DATES);

    assertThat(result.run().state()).isEqualTo(State.REFUSED);
    assertThat(result.run().message())
        .isEqualTo(
            "1 audit rule forbade it; the first: nba_analytics.team_offense_game_summary: every"
                + " final team's game of the schedule has its rows, and no other has any: 6 of 8"
                + " right");
    assertThat(hashes()).isEqualTo(before);
    assertThat(warehouse.stagedRuns()).containsExactly(result.run().runId());
    Path staged = warehouse.staging().folder(result.run().runId(), OFFENSE.name());
    assertThat(warehouse.query("SELECT count(*) FROM read_parquet('" + staged + "/*')").count())
        .isEqualTo(6);
    assertThat(new Leftovers(warehouse).clear()).isEmpty();
    assertThat(warehouse.stagedRuns())
        .as("what was refused stays until the phase runs again")
        .containsExactly(result.run().runId());
  }

  @Test
  void aRunThatBreaksIsFailedAndLeavesNothingStaged() {
    run(TinyLeague.DATES);
    List<String> before = hashes();

    assertThatThrownBy(() -> run(new BrokenPhase(), TinyLeague.DATES))
        .isInstanceOf(WarehouseException.class)
        .hasMessageMatching(
            "Run \\S+ of phase analytics broke, nothing was published: the wheel came off");

    RunRecord newest = new Ledger(warehouse).runs().get(0);
    assertThat(newest.state()).isEqualTo(State.FAILED);
    assertThat(newest.message()).isEqualTo("the wheel came off");
    assertThat(warehouse.stagedRuns()).isEmpty();
    assertThat(hashes()).isEqualTo(before);
  }

  @Test
  void theGateStandsBeforeEverythingElse() {
    TinyLeague.publish(
        warehouse,
        TinyLeague.begin(warehouse, RawTables.TEAM_BOXSCORE),
        RawTables.TEAM_BOXSCORE,
        DateSet.of(List.of(TinyLeague.LAST)),
        List.of(),
        Map.of());
    assertThatThrownBy(() -> run(TinyLeague.DATES))
        .isInstanceOf(Gate.Refusal.class)
        .hasMessageContaining("is not complete on 1 date (2023-10-27): no rows on 2023-10-27");
    RunRecord refused = new Ledger(warehouse).runs().get(0);
    assertThat(refused.state()).isEqualTo(State.REFUSED);
    assertThat(refused.message())
        .startsWith("the gate: nba_raw.nbac_team_boxscore or")
        .contains("is not complete on 1 date (2023-10-27): no rows on 2023-10-27");
    assertThat(warehouse.has(OFFENSE)).as("nothing was even created").isFalse();
  }

  @Test
  void anOverriddenGateIsNoExcuseForMissingRows() {
    DateSet first = DateSet.of(List.of(TinyLeague.OPENING));
    TinyLeague.publish(
        warehouse,
        TinyLeague.begin(warehouse, RawTables.TEAM_BOXSCORE),
        RawTables.TEAM_BOXSCORE,
        DateSet.of(List.of(TinyLeague.LAST)),
        List.of(),
        Map.of());
    DateSet both = first.union(DateSet.of(List.of(TinyLeague.LAST)));

    RunResult refused =
        new PhaseRun(warehouse, PipelineOptionsFactory.create())
            .run("test", new AnalyticsPhase(), List.of(OFFENSE), both, "lost at the source");

    assertThat(refused.run().state())
        .as("an open gate is no excuse for missing rows: the audit still forbids them")
        .isEqualTo(State.REFUSED);
    assertThat(new Ledger(warehouse).overrides()).as("nothing of it is published").isEmpty();
  }

  @Test
  void aPhaseThatForgetsATableIsRefused() {
    Phase forgetful =
        new BrokenPhase() {
          @Override
          public Outputs expand(Inputs inputs) {
            return new Outputs();
          }
        };

    assertThatThrownBy(() -> run(forgetful, TinyLeague.DATES))
        .hasMessageEndingWith(
            "The phase produces no rows for its table nba_analytics.team_offense_game_summary");
  }

  /** Stages some rows, and breaks on one of the games. */
  private static class BrokenPhase implements Phase {
    @Override
    public PhaseName name() {
      return PhaseName.ANALYTICS;
    }

    @Override
    public List<TableContract<?>> tables() {
      return List.of(OFFENSE);
    }

    @Override
    public Outputs expand(Inputs inputs) {
      return new Outputs()
          .table(
              OFFENSE,
              new AnalyticsPhase()
                  .expand(inputs)
                  .rows(OFFENSE)
                  .apply("Break", ParDo.of(new BreakFn()))
                  .setCoder(RowCoder.of(TeamOffenseGame.class)));
    }
  }

  private static final class BreakFn extends DoFn<TeamOffenseGame, TeamOffenseGame> {
    @ProcessElement
    public void process(@Element TeamOffenseGame row, OutputReceiver<TeamOffenseGame> out) {
      if (row.gameDate().equals(TinyLeague.LAST)) {
        throw new IllegalStateException("the wheel came off");
      }
      out.output(row);
    }
  }

  private void correct(String columns, String where) {
    String others =
        "SELECT b.* FROM ("
            + TinyLeague.BOXES
            + ") b WHERE NOT ("
            + where
            + ") AND game_date IN (SELECT game_date FROM ("
            + TinyLeague.BOXES
            + ") WHERE "
            + where
            + ")";
    TinyLeague.load(
        warehouse,
        RawTables.TEAM_BOXSCORE,
        others
            + " UNION ALL SELECT "
            + columns
            + " FROM ("
            + TinyLeague.BOXES
            + ") WHERE "
            + where);
  }

  private List<String> states() {
    Plan plan =
        new Planner(warehouse, CodeVersion.current()).plan(List.of(OFFENSE), TinyLeague.DATES);
    return plan.steps().stream()
        .map(
            step ->
                step.state()
                    + " "
                    + step.dates()
                    + (step.state() == CellState.PRESENT ? "" : " " + step.reason()))
        .toList();
  }

  private List<String> hashes() {
    return warehouse.query(warehouse.contentHashes(OFFENSE, "TRUE") + " ORDER BY d").rows().stream()
        .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2))
        .toList();
  }

  private RunResult run(DateSet dates) {
    return run(new AnalyticsPhase(), dates);
  }

  private RunResult run(Phase phase, DateSet dates) {
    // The runner's own defaults: it checks that no element is changed and that all can be encoded.
    return new PhaseRun(warehouse, PipelineOptionsFactory.create())
        .run("test", phase, List.of(OFFENSE), dates);
  }
}
