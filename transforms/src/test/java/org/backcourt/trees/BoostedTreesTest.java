package org.backcourt.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * Two trees by hand. That they answer as XGBoost itself does is tested where models are trained.
 */
class BoostedTreesTest {

  /** x0 < 5 ? (x1 < 1 ? 1 : 2) : 4, unknown x0 to the left, unknown x1 to the right; then +0.5. */
  private static final String TWO_TREES =
      """
      {"learner": {"gradient_booster": {"name": "gbtree", "model": {"trees": [
        {"split_indices": [0, 1, 0, 0, 0], "split_conditions": [5, 1, 4, 1, 2],
         "left_children": [1, 3, -1, -1, -1], "right_children": [2, 4, -1, -1, -1],
         "default_left": [1, 0, 0, 0, 0]},
        {"split_indices": [0], "split_conditions": [0.5], "left_children": [-1],
         "right_children": [-1], "default_left": [0]}]}},
       "learner_model_param": {"base_score": "[1E1]", "num_feature": "2"}}}
      """;

  @Test
  void leavesAreAddedToTheBase() {
    BoostedTrees trees = BoostedTrees.parse(TWO_TREES);
    float unknown = Float.NaN;
    assertThat(
            trees.evaluate(
                new float[][] {
                  {4, 0}, {4, 1}, {5, 0}, {unknown, 0}, {4, unknown}, {unknown, unknown}
                }))
        .containsExactly(11.5f, 12.5f, 14.5f, 11.5f, 12.5f, 12.5f);
    assertThat(trees.size()).isEqualTo(2);
  }

  @Test
  void aRowOfAnotherWidthIsRefused() {
    assertThatThrownBy(() -> BoostedTrees.parse(TWO_TREES).evaluate(new float[][] {{1, 2, 3}}))
        .hasMessage("a row has 3 values and the model 2 features");
  }

  @Test
  void whatIsNoModelIsRefused() {
    assertThatThrownBy(() -> BoostedTrees.parse("{}"))
        .hasMessageContaining("holds no trees of XGBoost's gbtree");
    assertThatThrownBy(() -> BoostedTrees.parse("trees"))
        .hasMessageStartingWith("the model file is no JSON");
  }

  @Test
  void aPackedFileComesOutAsItWentIn() {
    String packed = ModelFile.pack(TWO_TREES.getBytes(StandardCharsets.UTF_8));
    assertThat(ModelFile.unpack(packed)).isEqualTo(TWO_TREES);
    assertThat(ModelFile.pack(TWO_TREES.getBytes(StandardCharsets.UTF_8))).isEqualTo(packed);
  }
}
