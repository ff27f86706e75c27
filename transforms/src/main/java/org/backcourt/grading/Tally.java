package org.backcourt.grading;

import org.backcourt.row.predictions.ErrorFigures;
import org.backcourt.row.predictions.Grade;
import org.backcourt.row.predictions.GradedPrediction;
import org.backcourt.row.predictions.Performance;
import org.backcourt.row.predictions.SideFigures;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what came of predictions. Sums are kept in billionths, as whole numbers, so that they do
 * not depend on the order in which they are added.
 */
final class Tally {

  private static final double BILLION = 1e9;
  private static final double HIGH_CONFIDENCE = 0.70;

  /** Recommendations of one sort. */
  private static final class Side {
    private int count;
    private int correct;
    private int incorrect;

    void add(@Nullable Boolean right) {
      count++;
      correct += Boolean.TRUE.equals(right) ? 1 : 0;
      incorrect += Boolean.FALSE.equals(right) ? 1 : 0;
    }

    void add(SideFigures some) {
      count += some.count();
      correct += some.correctCount();
      incorrect += some.incorrectCount();
    }

    @Nullable Double winRate() {
      int decided = correct + incorrect;
      return decided == 0 ? null : 100.0 * correct / decided;
    }

    SideFigures figures() {
      return new SideFigures(count, correct, incorrect, winRate());
    }
  }

  private final Side recommended = new Side();
  private final Side over = new Side();
  private final Side under = new Side();
  private final Side sure = new Side();
  private int graded;
  private int voided;
  private int notGraded;
  private int pushes;
  private int passes;
  private int withoutLine;
  private int within3;
  private int within5;
  private int intervals;
  private int withinInterval;
  private long absolute;
  private long signed;
  private long confidence;

  /** Adds a prediction that was graded or is void. */
  void add(GradedPrediction prediction) {
    Grade grade = prediction.grade();
    confidence += billionths(prediction.confidenceScore());
    if (grade == null) {
      voided++;
    } else {
      graded++;
      absolute += billionths(grade.absoluteError());
      signed += billionths(grade.signedError());
      within3 += grade.within3Points() ? 1 : 0;
      within5 += grade.within5Points() ? 1 : 0;
      intervals += grade.withinInterval() == null ? 0 : 1;
      withinInterval += Boolean.TRUE.equals(grade.withinInterval()) ? 1 : 0;
    }
    Boolean right = grade == null ? null : grade.predictionCorrect();
    switch (prediction.recommendation()) {
      case OVER -> recommend(over, right, prediction, grade);
      case UNDER -> recommend(under, right, prediction, grade);
      case PASS -> passes++;
      case NO_LINE -> withoutLine++;
    }
  }

  private void recommend(
      Side side, @Nullable Boolean right, GradedPrediction prediction, @Nullable Grade grade) {
    side.add(right);
    recommended.add(right);
    pushes += grade != null && right == null ? 1 : 0;
    if (prediction.confidenceScore() >= HIGH_CONFIDENCE) {
      sure.add(right);
    }
  }

  /** Adds a prediction that cannot be graded. */
  void addNotGraded() {
    notGraded++;
  }

  /** Adds what was added up elsewhere. */
  void add(Performance some) {
    recommended.add(
        new SideFigures(
            some.recommendationsCount(), some.correctCount(), some.incorrectCount(), null));
    over.add(some.over());
    under.add(some.under());
    sure.add(some.highConfidence());
    graded += some.gradedCount();
    voided += some.voidedCount();
    notGraded += some.notGradedCount();
    pushes += some.pushCount();
    passes += some.passCount();
    withoutLine += some.noLineCount();
    within3 += some.errors().within3Count();
    within5 += some.errors().within5Count();
    intervals += some.errors().intervalCount();
    withinInterval += some.errors().withinIntervalCount();
    absolute += billionths(some.errors().absoluteErrorSum());
    signed += billionths(some.errors().signedErrorSum());
    confidence += billionths(some.errors().confidenceSum());
  }

  boolean isEmpty() {
    return graded + voided + notGraded == 0;
  }

  Performance performance() {
    return new Performance(
        graded + voided + notGraded,
        graded,
        voided,
        notGraded,
        recommended.count,
        recommended.correct,
        recommended.incorrect,
        pushes,
        passes,
        withoutLine,
        recommended.winRate(),
        over.figures(),
        under.figures(),
        sure.figures(),
        new ErrorFigures(
            mean(absolute, graded),
            mean(signed, graded),
            within3,
            share(within3, graded),
            within5,
            share(within5, graded),
            intervals,
            withinInterval,
            share(withinInterval, intervals),
            mean(confidence, graded + voided),
            absolute / BILLION,
            signed / BILLION,
            confidence / BILLION));
  }

  private static long billionths(double figure) {
    // Halves away from 0: what is too high weighs as much as what is too low.
    return (figure < 0 ? -1 : 1) * Math.round(Math.abs(figure) * BILLION);
  }

  private static @Nullable Double mean(long billionths, int of) {
    return of == 0 ? null : billionths / BILLION / of;
  }

  private static @Nullable Double share(int part, int of) {
    return of == 0 ? null : (double) part / of;
  }
}
