package org.backcourt.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StatisticsTest {

  @Test
  void theMedianOfAnOddNumberIsTheMiddleOne() {
    assertThat(Statistics.median(9, 1, 4)).isEqualTo(4);
  }

  @Test
  void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
    assertThat(Statistics.median(9, 1, 4, 6)).isEqualTo(5);
  }

  @Test
  void spreadIsFromTheSmallestToTheLargest() {
    assertThat(Statistics.spread(9, 1, 4)).isEqualTo(8);
    assertThat(Statistics.spread(7)).isZero();
  }

  @Test
  void threeTimesTheTimeForThreeTimesTheRowsIsAnExponentOfOne() {
    assertThat(Statistics.exponent(new double[] {100, 300}, new double[] {2, 6}))
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void squaredGrowthIsAnExponentOfTwoAndNoGrowthOfNone() {
    double[] rows = {1, 2, 4};
    assertThat(Statistics.exponent(rows, new double[] {5, 20, 80})).isCloseTo(2, within(1e-12));
    assertThat(Statistics.exponent(rows, new double[] {5, 5, 5})).isCloseTo(0, within(1e-12));
  }

  /** In powers of two: x 0, 1, 2, y 0, 2, 1. Slope (-1 * -1 + 1 * 0) / 2 about means of 1 and 1. */
  @Test
  void pointsOffTheLineAreEvenedOut() {
    assertThat(Statistics.exponent(new double[] {1, 2, 4}, new double[] {1, 4, 2}))
        .isCloseTo(0.5, within(1e-12));
  }

  @Test
  void oneSizeHasNoGrowth() {
    assertThatThrownBy(() -> Statistics.exponent(new double[] {1}, new double[] {1}))
        .hasMessage("growth needs at least two sizes, each measured; there are 1:1");
  }
}
