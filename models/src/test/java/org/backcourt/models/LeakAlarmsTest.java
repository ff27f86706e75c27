package org.backcourt.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What knows the answer is named; what does not is left in peace. */
class LeakAlarmsTest {

  private static final ModelVersion VERSION = ModelVersion.all().get(2);

  private static List<String> collapsing(TrainingData data) {
    Fold fold = Fold.walkForward(data).get(0);
    return LeakAlarms.collapsing(data, Learnt.of(data, fold, VERSION));
  }

  @Test
  void aFeatureThatKnowsTheGameItselfIsNamed() {
    assertThat(collapsing(League.of(2, 0.2)))
        .hasSize(1)
        .allSatisfy(alarm -> assertThat(alarm).startsWith("points_avg_last_5 knows too much"));
  }

  @Test
  void anHonestAverageIsNot() {
    assertThat(collapsing(League.of(2, 0))).isEmpty();
  }

  @Test
  void shuffledPointsTeachNothing() {
    TrainingData data = League.of(2, 0);
    assertThat(LeakAlarms.shuffled(data, Fold.walkForward(data).get(0), VERSION)).isEmpty();
  }

  @Test
  void skillOnShuffledPointsGivesAwayRowsOnBothSides() {
    TrainingData data = League.of(2, 0);
    Fold fold = Fold.walkForward(data).get(0);
    // Validated on the rows that were fitted: their points are dealt out like those that were
    // learnt, row by row.
    int[] rows = fold.fit();
    float[] dealt = LeakAlarms.dealt(data, rows);
    float[] constant = new float[rows.length];
    java.util.Arrays.fill(constant, 14f);
    GrownTrees learnt =
        GrownTrees.grow(
            GrownTrees.matrix(data, VERSION.columns(), rows),
            dealt,
            GrownTrees.matrix(data, VERSION.columns(), rows),
            dealt,
            VERSION.names(),
            Recipe.median());
    float[] expected = learnt.trees().evaluate(GrownTrees.matrix(data, VERSION.columns(), rows));
    assertThat(LeakAlarms.skill(dealt, expected)).isGreaterThan(0.01);
  }

  @Test
  void errorsBelowAllThatWereEverTrueAreAnAlarm() {
    assertThat(LeakAlarms.tooGood("xgboost_v2 on 2023-24", 4.27, 4.3))
        .containsExactly(
            "xgboost_v2 on 2023-24 has a test MAE of 4.270, below 4.30: every such figure turned"
                + " out to be a leak");
    assertThat(LeakAlarms.tooGood("xgboost_v2 on 2023-24", 4.3, 4.3)).isEmpty();
  }
}
