package org.backcourt.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.backcourt.row.ExampleRow;
import org.backcourt.row.predictions.Grade;
import org.backcourt.row.predictions.GradedPrediction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grades by hand: sides, pushes, voids. */
class GradeRowTest {

  private static ExampleRow<Gradable> prediction(String side, @Nullable Double line) {
    return ExampleRow.of(Gradable.class)
        .with("predicted_points", 24.25, "confidence_score", 75.0, "recommendation", side)
        .with("has_prop_line", line != null, "current_points_line", line)
        .with("feature_version", "v2_33features", "default_feature_count", 3)
        .with("line_source", line == null ? "NO_PROP_LINE" : "ACTUAL_PROP", "is_active", true);
  }

  private static GradedPrediction grade(
      ExampleRow<Gradable> prediction, ExampleRow<Outcome> outcome, @Nullable String reported) {
    return GradeRow.of(
        prediction.build(),
        outcome.build(),
        ExampleRow.of(VectorFacts.class).with("feature_count", 33).build(),
        reported);
  }

  private static ExampleRow<Outcome> scored(int points) {
    return ExampleRow.of(Outcome.class)
        .with("is_active", true, "points", points, "minutes_played", 31.5);
  }

  private static ExampleRow<Outcome> absent() {
    return ExampleRow.of(Outcome.class).with("is_active", false);
  }

  @ParameterizedTest
  @CsvSource({
    "OVER, 22.5, 23, true",
    "OVER, 22.5, 22, false",
    "UNDER, 22.5, 22, true",
    "UNDER, 22.5, 23, false",
    "OVER, 23.0, 23,",
    "UNDER, 23.0, 23,",
    "PASS, 22.5, 40,",
  })
  void aSideIsRightOrWrongAndAPushNeither(
      String side, double line, int points, @Nullable Boolean correct) {
    Grade grade = grade(prediction(side, line), scored(points), null).grade();
    assertThat(grade).isNotNull();
    assertThat(grade.predictionCorrect()).isEqualTo(correct);
    assertThat(grade.actualMargin()).isEqualTo(points - line);
    assertThat(grade.predictedMargin()).isEqualTo(24.25 - line);
  }

  @Test
  void withoutALineThereAreErrorsAndNoSide() {
    Grade grade = grade(prediction("NO_LINE", null), scored(20), null).grade();
    assertThat(grade)
        .isEqualTo(new Grade(20, 31.5, 4.25, 4.25, null, null, null, false, true, null));
  }

  @ParameterizedTest
  @CsvSource({
    "27, 2.75, -2.75, true, true",
    "21, 3.25, 3.25, false, true",
    "30, 5.75, -5.75, false, false"
  })
  void errorsAreSignedAndMeasured(
      int points, double absolute, double signed, boolean within3, boolean within5) {
    Grade grade = grade(prediction("OVER", 20.5), scored(points), null).grade();
    assertThat(grade).isNotNull();
    assertThat(grade.absoluteError()).isEqualTo(absolute);
    assertThat(grade.signedError()).isEqualTo(signed);
    assertThat(grade.within3Points()).isEqualTo(within3);
    assertThat(grade.within5Points()).isEqualTo(within5);
  }

  @ParameterizedTest
  @CsvSource({"14, false", "15, true", "33, true", "34, false"})
  void anIntervalHoldsItsEnds(int points, boolean held) {
    Grade grade =
        grade(
                prediction("PASS", 22.5).with("predicted_low", 15.0, "predicted_high", 33.0),
                scored(points),
                null)
            .grade();
    assertThat(grade).isNotNull();
    assertThat(grade.withinInterval()).isEqualTo(held);
  }

  @Test
  void whoeverDidNotPlayMakesAPredictionVoid() {
    GradedPrediction row = grade(prediction("OVER", 22.5), absent(), null);
    assertThat(row.grade()).isNull();
    assertThat(row.voiding().isVoided()).isTrue();
    assertThat(row.voiding().voidReason()).isEqualTo("dnp_unknown");
    assertThat(row.voiding().injuryConfirmedPostgame()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "questionable, out, dnp_late_scratch",
    "doubtful,, dnp_injury_confirmed",
    ", out, dnp_injury_confirmed",
    ", probable, dnp_late_scratch",
    ", available, dnp_unknown",
  })
  void theStatusWhenPredictedComesBeforeTheReport(
      @Nullable String then, @Nullable String reported, String reason) {
    GradedPrediction row =
        grade(
            prediction("OVER", 22.5).with("injury_status_at_prediction", then), absent(), reported);
    assertThat(row.voiding().voidReason()).isEqualTo(reason);
    assertThat(row.voiding().preGameInjuryStatus()).isEqualTo(then);
    assertThat(row.voiding().injuryConfirmedPostgame()).isEqualTo(!reason.equals("dnp_unknown"));
  }

  @Test
  void whoPlayedIsNotVoidWhateverTheReportSaid() {
    GradedPrediction row =
        grade(
            prediction("OVER", 22.5).with("injury_status_at_prediction", "questionable"),
            scored(20),
            "out");
    assertThat(row.voiding().isVoided()).isFalse();
    assertThat(row.voiding().injuryConfirmedPostgame()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "9.99, 1", "10, 2", "29, 3", "30, 4", "99.9, 10", "100, 10"})
  void decilesBeginAtTheirTens(double confidence, int decile) {
    GradedPrediction row =
        grade(prediction("PASS", 22.5).with("confidence_score", confidence), scored(20), null);
    assertThat(row.confidenceDecile()).isEqualTo(decile);
    assertThat(row.confidenceScore()).isCloseTo(confidence / 100, within(1e-12));
  }

  @Test
  void completenessIsTheShareOfFeaturesThatWereThere() {
    GradedPrediction row = grade(prediction("PASS", 22.5), scored(20), null);
    assertThat(row.evidence().featureCompletenessPct()).isCloseTo(30 / 33.0, within(1e-12));
  }
}
