package org.backcourt.launcher.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.pipelines.plan.CellState;
import org.backcourt.pipelines.plan.Gap;
import org.backcourt.pipelines.plan.Plan;
import org.backcourt.tables.AnalyticsTables;
import org.junit.jupiter.api.Test;

/** What is wrong with a day is said once, however many tables share it. */
class DayStateTest {

  private static final DateSet DAY = DateSet.parse("2024-01-17");
  private static final LocalDate DATE = DAY.first();

  @Test
  void tablesThatShareATroubleShareALine() {
    assertThat(
            troubles(
                gap(AnalyticsTables.TEAM_OFFENSE, CellState.MISSING, "missing"),
                gap(AnalyticsTables.TEAM_DEFENSE, CellState.STALE, "the code has changed"),
                gap(AnalyticsTables.PLAYER_GAMES, CellState.STALE, "the code has changed"),
                gap(AnalyticsTables.UPCOMING_TEAMS, CellState.STALE, "the code has changed")))
        .containsExactly(
            "team_offense_game_summary is missing because missing",
            "team_defense_game_summary and 2 more tables are stale because the code has changed");
  }

  @Test
  void ofTwoBothAreNamed() {
    assertThat(
            troubles(
                gap(AnalyticsTables.TEAM_OFFENSE, CellState.SHORT, "2 games of 8"),
                gap(AnalyticsTables.TEAM_DEFENSE, CellState.SHORT, "2 games of 8")))
        .containsExactly(
            "team_offense_game_summary and team_defense_game_summary are short because 2 games of"
                + " 8");
  }

  private static List<String> troubles(Gap... gaps) {
    List<Plan.Step> steps =
        List.of(gaps).stream()
            .map(gap -> new Plan.Step(gap.table(), gap.state(), DAY, gap.reason()))
            .toList();
    DayState day = DayState.of(Plan.of(steps, List.of(), DAY), List.of(gaps)).get(DATE);
    return day == null ? List.of() : day.troubles();
  }

  private static Gap gap(TableContract<?> table, CellState state, String reason) {
    return new Gap(table, state, DAY, reason, "backcourt backfill");
  }
}
