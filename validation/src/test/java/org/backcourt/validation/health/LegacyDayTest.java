package org.backcourt.validation.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The legacy score, worked out by hand: the mean of five components. */
class LegacyDayTest {

  private static final LocalDate DATE = LocalDate.of(2024, 1, 17);
  private static final LegacyDay.Analytics ANALYTICS = new LegacyDay.Analytics(250, 20, 300);
  private static final LegacyDay.Precompute PRECOMPUTE =
      new LegacyDay.Precompute(200, 440, 300, 0, 30);
  private static final LegacyDay.Predictions UNGRADED = new LegacyDay.Predictions(900, 90, 9, 0);

  @Test
  void everythingButGradesIsEighty() {
    LegacyDay day = day(10, 10, ANALYTICS, PRECOMPUTE, UNGRADED);

    // (100 + 100 + 100 + 100 + 0) / 5
    assertThat(day.score()).isEqualTo(80);
    assertThat(day.bucket()).isEqualTo(Standing.GOOD);
  }

  @Test
  void partsArePresenceAndNotCompleteness() {
    // (8/10 + 2/3 + 1/4 + 1 + 450/900) / 5 = 3.21667 / 5
    LegacyDay day =
        day(
            8,
            7,
            new LegacyDay.Analytics(1, 1, 0),
            new LegacyDay.Precompute(0, 1, 0, 999, 0),
            new LegacyDay.Predictions(900, 90, 9, 450));

    assertThat(day.score()).isCloseTo(64.3333, within(1e-4));
    assertThat(day.bucket()).isEqualTo(Standing.FAIR);
  }

  @Test
  void moreGradesThanPredictionsExceedAHundred() {
    LegacyDay day = day(10, 0, ANALYTICS, PRECOMPUTE, new LegacyDay.Predictions(100, 50, 2, 300));

    // (100 + 100 + 100 + 100 + 300) / 5
    assertThat(day.score()).isEqualTo(140);
    assertThat(day.bucket()).isEqualTo(Standing.EXCELLENT);
  }

  @Test
  void whatCannotBeAskedEntersNoMean() {
    LegacyDay unknown =
        day(
            LegacyDay.UNKNOWN,
            LegacyDay.UNKNOWN,
            new LegacyDay.Analytics(LegacyDay.UNKNOWN, 20, 0),
            PRECOMPUTE,
            UNGRADED);

    // (1/2 + 1 + 1 + 0) / 4
    assertThat(unknown.score()).isEqualTo(62.5);
  }

  @Test
  void aLineHasTheTwentyColumns() {
    LegacyDay day = day(10, 9, ANALYTICS, PRECOMPUTE, new LegacyDay.Predictions(900, 90, 9, 300));

    // (100 + 100 + 100 + 100 + 33.333) / 5 = 86.667
    assertThat(day.toCsv())
        .isEqualTo("2024-01-17,86.7,10,10,9,250,20,300,200,440,300,0,30,4/4,900,90,9,300,33.3,N/A");
    assertThat(LegacyDay.HEADER.split(",", -1)).hasSize(20);
  }

  private static LegacyDay day(
      long bdl,
      long gamebook,
      LegacyDay.Analytics analytics,
      LegacyDay.Precompute precompute,
      LegacyDay.Predictions predictions) {
    return new LegacyDay(DATE, 10, bdl, gamebook, analytics, precompute, predictions, null);
  }
}
