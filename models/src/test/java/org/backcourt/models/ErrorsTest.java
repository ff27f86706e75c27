package org.backcourt.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Means and how far they may be off. */
class ErrorsTest {

  private static final TrainingData DATA = League.of(1, 0);
  private static final int[] ROWS = IntStream.range(0, DATA.size()).toArray();

  @Test
  void figuresThatDoNotVaryByDateHaveNoInterval() {
    double[] figures = new double[ROWS.length];
    Arrays.setAll(figures, i -> DATA.player(i).equals("player0") ? 41 : 1);
    Errors.Interval mean = Errors.mean(DATA, ROWS, figures);
    assertThat(mean.mean()).isCloseTo(2, within(1e-12));
    assertThat(mean.low()).isCloseTo(2, within(1e-12));
    assertThat(mean.high()).isCloseTo(2, within(1e-12));
  }

  @Test
  void datesAreDrawnAsAWhole() {
    // All games of a date are off by the same 0 or 2: sixty coins, whose mean deviates by
    // 1 / sqrt(60) = 0.129, so that 95 in 100 draws lie within 0.25 of 1. Row by row they would
    // seem to lie within 0.04.
    double[] figures = new double[ROWS.length];
    Arrays.setAll(figures, i -> (DATA.date(i).toEpochDay() / 2) % 2 == 0 ? 0 : 2);
    Errors.Interval mean = Errors.mean(DATA, ROWS, figures);
    assertThat(mean.mean()).isCloseTo(1, within(1e-12));
    assertThat(mean.low()).isCloseTo(0.75, within(0.05));
    assertThat(mean.high()).isCloseTo(1.25, within(0.05));
  }

  @Test
  void rowsWithoutAFigureDoNotCount() {
    double[] figures = new double[ROWS.length];
    Arrays.fill(figures, Double.NaN);
    figures[7] = 3;
    assertThat(Errors.mean(DATA, ROWS, figures).rows()).isEqualTo(1);
    assertThat(Errors.mean(DATA, ROWS, figures).mean()).isEqualTo(3);
  }

  @Test
  void theMarketIsJudgedOnlyWhereItHasALine() {
    assertThat(Baseline.of(DATA, ROWS, ROWS))
        .extracting(Baseline::name)
        .startsWith("season average", "last 10", "last 5")
        .endsWith("market line");
    double[] errors = Errors.absolute(DATA, ROWS, Baseline.of(DATA, ROWS, ROWS).get(4).expected());
    assertThat(Errors.mean(DATA, ROWS, errors).rows()).isZero();
  }
}
