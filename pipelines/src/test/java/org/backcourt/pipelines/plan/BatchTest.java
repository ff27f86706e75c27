package org.backcourt.pipelines.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.tables.AnalyticsTables;
import org.junit.jupiter.api.Test;

/** Only what is asked for is computed: no table on the dates of another. */
class BatchTest {

  @Test
  void tablesThatAreAskedForOnTheSameDatesShareARun() {
    Map<TableContract<?>, DateSet> asked = new LinkedHashMap<>();
    asked.put(AnalyticsTables.TEAM_OFFENSE, DateSet.parse("2024-01-02..2024-01-04"));
    asked.put(AnalyticsTables.PLAYER_GAMES, DateSet.parse("2024-01-02..2024-01-04"));

    assertThat(Batch.together(asked))
        .containsExactly(
            new Batch(
                List.of(AnalyticsTables.TEAM_OFFENSE, AnalyticsTables.PLAYER_GAMES),
                DateSet.parse("2024-01-02..2024-01-04")));
  }

  @Test
  void whatIsAskedForOnMoreDatesHasARunOfItsOwnAfterWhatItReads() {
    Map<TableContract<?>, DateSet> asked = new LinkedHashMap<>();
    asked.put(AnalyticsTables.PLAYER_GAMES, DateSet.parse("2024-01-04"));
    asked.put(AnalyticsTables.UPCOMING_PLAYERS, DateSet.parse("2024-01-03..2024-01-06"));

    assertThat(Batch.together(asked))
        .containsExactly(
            new Batch(
                List.of(AnalyticsTables.PLAYER_GAMES, AnalyticsTables.UPCOMING_PLAYERS),
                DateSet.parse("2024-01-04")),
            new Batch(
                List.of(AnalyticsTables.UPCOMING_PLAYERS),
                DateSet.parse("2024-01-03,2024-01-05..2024-01-06")));
  }

  @Test
  void nothingAskedForIsNoRun() {
    assertThat(Batch.together(Map.of())).isEmpty();
  }
}
