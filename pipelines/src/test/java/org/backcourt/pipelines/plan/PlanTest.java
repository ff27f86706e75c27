package org.backcourt.pipelines.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backcourt.calendar.DateSet;
import org.backcourt.tables.AnalyticsTables;
import org.junit.jupiter.api.Test;

/** A plan is cut by season without losing or doubling anything. */
class PlanTest {

  private static final DateSet CALENDAR = DateSet.parse("2022-10-18..2024-06-17");

  @Test
  void everyDateGoesWithItsSeason() {
    Plan plan =
        Plan.of(
            List.of(
                new Plan.Step(
                    AnalyticsTables.TEAM_OFFENSE,
                    CellState.MISSING,
                    DateSet.parse("2023-06-12,2023-10-24..2023-10-25"),
                    "missing"),
                new Plan.Step(
                    AnalyticsTables.TEAM_DEFENSE,
                    CellState.FAILED,
                    DateSet.parse("2023-10-24"),
                    "refused")),
            List.of(
                new Plan.Step(
                    AnalyticsTables.PLAYER_GAMES,
                    CellState.PRESENT,
                    DateSet.parse("2023-06-12"),
                    "stands on what is computed anew")),
            CALENDAR);

    assertThat(plan.bySeason()).hasSize(2);
    assertThat(plan.bySeason().get(2022))
        .isEqualTo(
            Plan.of(
                List.of(
                    new Plan.Step(
                        AnalyticsTables.TEAM_OFFENSE,
                        CellState.MISSING,
                        DateSet.parse("2023-06-12"),
                        "missing")),
                plan.follows(),
                CALENDAR));
    assertThat(plan.bySeason().get(2023))
        .isEqualTo(
            Plan.of(
                List.of(
                    new Plan.Step(
                        AnalyticsTables.TEAM_OFFENSE,
                        CellState.MISSING,
                        DateSet.parse("2023-10-24..2023-10-25"),
                        "missing"),
                    plan.steps().get(1)),
                List.of(),
                CALENDAR));
  }

  @Test
  void aPlanIsCutByDates() {
    Plan.Step missing =
        new Plan.Step(
            AnalyticsTables.TEAM_OFFENSE,
            CellState.MISSING,
            DateSet.parse("2023-10-24..2023-10-26"),
            "missing");
    Plan.Step follower =
        new Plan.Step(
            AnalyticsTables.PLAYER_GAMES,
            CellState.PRESENT,
            DateSet.parse("2023-10-26..2023-10-28"),
            "stands on what is computed anew");

    List<Plan> halves = Plan.of(List.of(missing), List.of(follower), CALENDAR).byDates(2);

    assertThat(halves).hasSize(2);
    assertThat(halves.get(0).steps()).containsExactly(missing);
    assertThat(halves.get(0).follows())
        .extracting(Plan.Step::dates)
        .containsExactly(DateSet.parse("2023-10-26"));
    assertThat(halves.get(1).steps()).isEmpty();
    assertThat(halves.get(1).follows())
        .extracting(Plan.Step::dates)
        .containsExactly(DateSet.parse("2023-10-27..2023-10-28"));
  }

  @Test
  void nothingToDoIsNoSeason() {
    assertThat(Plan.of(List.of(), List.of(), CALENDAR).bySeason()).isEmpty();
    assertThat(Plan.of(List.of(), List.of(), CALENDAR).byDates(2)).isEmpty();
  }
}
