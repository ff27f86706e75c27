package org.backcourt.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody learns from what came later, and a week lies between the sides. */
class FoldTest {

  private static final TrainingData THREE_SEASONS = League.of(3, 0);

  @Test
  void eachSeasonIsTestedByThoseBeforeItAndTheFutureByAll() {
    assertThat(Fold.walkForward(THREE_SEASONS))
        .extracting(Fold::name)
        .containsExactly("2022-23", "2023-24", "the future");
    List<Fold> folds = Fold.walkForward(THREE_SEASONS);
    int season = League.DATES * League.PLAYERS;
    assertThat(folds.get(0).testFrom()).isEqualTo(season);
    assertThat(folds.get(0).testTo()).isEqualTo(2 * season);
    assertThat(folds.get(1).testTo()).isEqualTo(3 * season);
    assertThat(folds.get(2).isTested()).isFalse();
    assertThat(folds.get(2).validateTo()).isEqualTo(3 * season);
  }

  @Test
  void aWeekLiesAtEveryBorder() {
    for (Fold fold : Fold.walkForward(THREE_SEASONS)) {
      assertThat(THREE_SEASONS.date(fold.fitTo() - 1).plusDays(Fold.EMBARGO_DAYS))
          .isBefore(THREE_SEASONS.date(fold.validateFrom()));
      if (fold.isTested()) {
        assertThat(fold.trainedThrough(THREE_SEASONS).plusDays(Fold.EMBARGO_DAYS))
            .isBefore(THREE_SEASONS.date(fold.testFrom()));
      }
    }
  }

  @Test
  void aSingleSeasonIsTestedOnItsLastPart() {
    TrainingData one = League.of(1, 0);
    List<Fold> folds = Fold.walkForward(one);
    assertThat(folds).hasSize(2);
    Fold last = folds.get(0);
    assertThat(last.testTo()).isEqualTo(one.size());
    assertThat(last.testFrom()).isEqualTo((int) (0.85 * one.size()));
    assertThat(last.trainedThrough(one).plusDays(Fold.EMBARGO_DAYS))
        .isBefore(one.date(last.testFrom()));
  }

  @Test
  void tooFewGamesAreRefusedWithWhatMendsIt() {
    assertThatThrownBy(() -> Fold.walkForward(new TrainingData.Builder(0).build()))
        .hasMessageContaining("0 published games of players")
        .hasMessageContaining("backcourt backfill --phase precompute");
  }
}
