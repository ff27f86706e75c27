package org.backcourt.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.row.ExampleRow;
import org.backcourt.row.predictions.GradedPrediction;
import org.backcourt.row.predictions.Performance;
import org.backcourt.row.predictions.PerformancePeriod;
import org.backcourt.row.predictions.PerformanceSummary;
import org.backcourt.row.predictions.SideFigures;
import org.backcourt.row.predictions.SystemDailyPerformance;
import org.backcourt.row.quality.AbsentKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Roll-ups by hand: what is counted, what divides, and which days a period has. */
class RollUpTest {

  private static final String SYSTEM = "moving_average";
  private static final LocalDate OPENING = LocalDate.of(2023, 10, 24);
  private static final SeasonCalendar SEASONS = SeasonCalendar.of(Map.of(2023, OPENING));
  private static final LocalDate DATE = LocalDate.of(2023, 12, 5);

  private final List<SystemDailyPerformance> days = new ArrayList<>();
  private final List<PerformanceSummary> summaries = new ArrayList<>();
  private final List<AbsentKey> absences = new ArrayList<>();

  /** A graded prediction, off by some points, or void where {@code error} is null. */
  private static GradedPrediction graded(
      String side, double confidence, @Nullable Double error, @Nullable Boolean correct) {
    ExampleRow<GradedPrediction> row =
        ExampleRow.of(GradedPrediction.class)
            .with("recommendation", side, "confidence_score", confidence)
            .with("is_voided", error == null);
    if (error != null) {
      row.with("actual_points", 20, "minutes_played", 30.0, "prediction_correct", correct)
          .with("signed_error", error, "absolute_error", Math.abs(error))
          .with("within_3_points", Math.abs(error) <= 3, "within_5_points", Math.abs(error) <= 5)
          .with("within_interval", Math.abs(error) <= 8);
    }
    return row.build();
  }

  private static Tally night() {
    Tally tally = new Tally();
    tally.add(graded("OVER", 0.75, 2.0, true));
    tally.add(graded("OVER", 0.60, -4.0, false));
    tally.add(graded("UNDER", 0.70, 1.0, true));
    // A push, and a side on somebody who did not play: neither right nor wrong.
    tally.add(graded("UNDER", 0.50, 3.0, null));
    tally.add(graded("OVER", 0.90, null, null));
    tally.add(graded("PASS", 0.40, -10.0, null));
    tally.add(graded("NO_LINE", 0.50, 5.0, null));
    tally.add(graded("NO_LINE", 0.50, null, null));
    tally.addNotGraded();
    return tally;
  }

  @Test
  void whatCannotBeGradedIsCountedAndDividesNothing() {
    Performance night = night().performance();
    assertThat(night.predictionsCount()).isEqualTo(9);
    assertThat(night.gradedCount()).isEqualTo(6);
    assertThat(night.voidedCount()).isEqualTo(2);
    assertThat(night.notGradedCount()).isEqualTo(1);
    assertThat(night.recommendationsCount()).isEqualTo(5);
    assertThat(night.correctCount()).isEqualTo(2);
    assertThat(night.incorrectCount()).isEqualTo(1);
    assertThat(night.pushCount()).isEqualTo(1);
    assertThat(night.passCount()).isEqualTo(1);
    assertThat(night.noLineCount()).isEqualTo(2);
    assertThat(night.winRate()).isEqualTo(200 / 3.0);
    assertThat(night.over()).isEqualTo(new SideFigures(3, 1, 1, 50.0));
    assertThat(night.under()).isEqualTo(new SideFigures(2, 1, 0, 100.0));
    assertThat(night.highConfidence()).isEqualTo(new SideFigures(3, 2, 0, 100.0));
    // Errors 2, 4, 1, 3, 10, 5; signed they come to -3.
    assertThat(night.errors().mae()).isEqualTo(25 / 6.0);
    assertThat(night.errors().avgBias()).isEqualTo(-0.5);
    assertThat(night.errors().within3Count()).isEqualTo(3);
    assertThat(night.errors().within5Pct()).isEqualTo(5 / 6.0);
    assertThat(night.errors().withinIntervalCount()).isEqualTo(5);
    assertThat(night.errors().withinIntervalPct()).isEqualTo(5 / 6.0);
    assertThat(night.errors().avgConfidence()).isEqualTo(4.85 / 8);
  }

  @Test
  void withoutRightAndWrongThereAreNoRates() {
    Tally tally = new Tally();
    tally.add(graded("OVER", 0.90, null, null));
    assertThat(tally.performance().winRate()).isNull();
    assertThat(tally.performance().errors().mae()).isNull();
    assertThat(tally.performance().errors().withinIntervalPct()).isNull();
  }

  @Test
  void partsAddUpToTheSameInAnyOrder() {
    Tally one = new Tally();
    one.add(night().performance());
    one.add(graded("PASS", 0.1, 0.1, null));
    one.add(graded("PASS", 0.2, 0.2, null));
    Tally other = new Tally();
    other.add(graded("PASS", 0.2, 0.2, null));
    other.add(graded("PASS", 0.1, 0.1, null));
    other.add(night().performance());
    assertThat(one.performance()).isEqualTo(other.performance());
  }

  @Test
  void tooHighAndTooLowBalance() {
    Tally tally = new Tally();
    // Half a billionth is left over on either side.
    tally.add(graded("PASS", 0.5, 1 / 1024.0, null));
    tally.add(graded("PASS", 0.5, -1 / 1024.0, null));
    assertThat(tally.performance().errors().signedErrorSum()).isZero();
    assertThat(tally.performance().errors().absoluteErrorSum()).isEqualTo(2 * 0.000976563);
  }

  @Test
  void periodsEndWithTheDateAndNeverReachOverTheSeasonsOpening() {
    List<SystemDailyPerformance> known = new ArrayList<>();
    known.add(day(LocalDate.of(2023, 11, 5), 1));
    known.add(day(LocalDate.of(2023, 11, 6), 2));
    known.add(day(LocalDate.of(2023, 11, 28), 4));
    known.add(day(LocalDate.of(2023, 11, 29), 8));
    known.add(day(LocalDate.of(2023, 12, 1), 16));
    known.add(day(DATE, 32));
    // A date has several parts, and later dates are nobody's business.
    known.add(day(DATE, 64));
    known.add(day(DATE.plusDays(1), 128));
    addUp(DATE, known);

    assertThat(days).singleElement().satisfies(day -> assertThat(points(day)).isEqualTo(96));
    assertThat(summaries)
        .extracting(PerformanceSummary::period, PerformanceSummary::periodFrom, RollUpTest::points)
        .containsExactly(
            tuple(PerformancePeriod.ROLLING_7D, LocalDate.of(2023, 11, 29), 120L),
            tuple(PerformancePeriod.ROLLING_30D, LocalDate.of(2023, 11, 6), 126L),
            tuple(PerformancePeriod.MONTH, LocalDate.of(2023, 12, 1), 112L),
            tuple(PerformancePeriod.SEASON, OPENING, 127L));
    assertThat(summaries.get(1).datesCount()).isEqualTo(5);
    // Other systems said nothing.
    assertThat(absences).isEmpty();
    LocalDate early = LocalDate.of(2023, 11, 8);
    assertThat(PerformancePeriod.ROLLING_30D.first(early, OPENING)).isEqualTo(OPENING);
  }

  @Test
  void aDateWithoutPredictionsHasAReasonAndItsPeriodsMayHaveRows() {
    LocalDate early = OPENING.plusDays(13);
    addUp(early, List.of(RollUp.nothing(early, SYSTEM)));
    assertThat(absences)
        .extracting(AbsentKey::entity)
        .containsExactly(
            SYSTEM,
            SYSTEM + " rolling_7d",
            SYSTEM + " rolling_30d",
            SYSTEM + " month",
            SYSTEM + " season");
    assertThat(absences).extracting(AbsentKey::reason).containsOnly("BOOTSTRAP");
    absences.clear();

    addUp(DATE, List.of(RollUp.nothing(DATE, SYSTEM), day(DATE.minusDays(10), 1)));
    assertThat(absences)
        .extracting(AbsentKey::entity)
        .containsExactly(SYSTEM, SYSTEM + " rolling_7d", SYSTEM + " month");
    assertThat(absences).extracting(AbsentKey::reason).containsOnly("NO_PREDICTIONS");
    assertThat(summaries)
        .extracting(PerformanceSummary::period)
        .containsExactly(PerformancePeriod.ROLLING_30D, PerformancePeriod.SEASON);
  }

  private void addUp(LocalDate date, List<SystemDailyPerformance> parts) {
    new RollUp(DateSet.of(List.of(date)), SEASONS, days::add, summaries::add, absences::add)
        .addUp(parts);
  }

  /** A day with one prediction that was so many points too high. */
  private static SystemDailyPerformance day(LocalDate date, int error) {
    Tally tally = new Tally();
    tally.add(graded("PASS", 0.5, (double) error, null));
    return RollUp.day(date, SYSTEM, tally);
  }

  private static long points(SystemDailyPerformance day) {
    return Math.round(day.performance().errors().signedErrorSum());
  }

  private static long points(PerformanceSummary summary) {
    return Math.round(summary.performance().errors().signedErrorSum());
  }
}
