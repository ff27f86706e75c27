package org.backcourt.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.pipelines.plan.CellState;
import org.backcourt.pipelines.plan.Plan;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.PrecomputeTables;
import org.backcourt.tables.PredictionTables;
import org.junit.jupiter.api.Test;

/** What is worked on side by side, and what is cut so that nobody is alone at the end. */
class PieceTest {

  private static Map<Integer, Plan> seasons(int count, TableContract<?>... tables) {
    Map<Integer, Plan> seasons = new TreeMap<>();
    for (int year = 2021; year < 2021 + count; year++) {
      DateSet dates = DateSet.parse(year + "-11-01.." + year + "-11-04");
      List<Plan.Step> steps = new ArrayList<>();
      for (TableContract<?> table : tables) {
        steps.add(new Plan.Step(table, CellState.MISSING, dates, "missing"));
      }
      seasons.put(year, Plan.of(steps, List.of(), dates));
    }
    return seasons;
  }

  @Test
  void everySeasonHasItsPhasesInTheirOrder() {
    List<Piece> pieces =
        Piece.of(seasons(2, PrecomputeTables.COMPOSITE_FACTORS, AnalyticsTables.PLAYER_GAMES), 2);

    assertThat(pieces)
        .extracting(piece -> piece.season() + " " + piece.phase().name())
        .containsExactly(
            "2021 " + PhaseName.ANALYTICS,
            "2021 " + PhaseName.PRECOMPUTE,
            "2022 " + PhaseName.ANALYTICS,
            "2022 " + PhaseName.PRECOMPUTE);
    assertThat(pieces).allMatch(piece -> piece.beside() == 2 && piece.parts().size() == 1);
  }

  @Test
  void theLastOfAnOddNumberIsCutByDates() {
    List<Piece> pieces = Piece.of(seasons(3, PredictionTables.PREDICTIONS), 2);

    assertThat(pieces.get(1).parts()).hasSize(1);
    assertThat(pieces.get(2).beside()).isEqualTo(2);
    assertThat(pieces.get(2).parts())
        .extracting(part -> part.steps().get(0).dates())
        .containsExactly(
            DateSet.parse("2023-11-01..2023-11-02"), DateSet.parse("2023-11-03..2023-11-04"));
  }

  /** A team's context counts the games of the days before, which the same phase works out. */
  @Test
  void aPhaseWhoseDatesNeedEachOtherIsDoneInOneByAllWorkers() {
    Piece last = Piece.of(seasons(3, AnalyticsTables.PLAYER_GAMES), 2).get(2);

    assertThat(last.parts()).hasSize(1);
    assertThat(last.beside()).isEqualTo(1);
  }

  @Test
  void whereAllLanesHaveWorkNothingIsCut() {
    assertThat(Piece.of(seasons(5, PredictionTables.PREDICTIONS), 3))
        .allMatch(piece -> piece.parts().size() == 1 && piece.beside() == 3);
  }
}
