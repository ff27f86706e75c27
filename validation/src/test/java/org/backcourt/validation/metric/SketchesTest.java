package org.backcourt.validation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What sketches promise where they are no longer exact, and where they are. */
class SketchesTest {

  /** A season of a large table: a hundred nights of two thousand values, many of them equal. */
  private static List<List<Double>> nights(int count, int values) {
    Random random = new Random(7);
    List<List<Double>> nights = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Double> night = new ArrayList<>();
      for (int j = 0; j < values; j++) {
        double value = random.nextGaussian() * 8 + 12;
        night.add(random.nextBoolean() ? Math.max(0, Math.rint(value)) : value);
      }
      nights.add(night);
    }
    return nights;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theRankOfAMergedQuantileIsWithinThreeThousandths(long seed) {
    List<List<Double>> nights = nights(100, 2_000);
    List<Double> all = nights.stream().flatMap(List::stream).sorted().toList();
    Collections.shuffle(nights, new Random(seed));
    Quantiles merged = Quantiles.of(List.of());
    for (List<Double> night : nights) {
      merged = merged.merge(Quantiles.of(night));
    }

    assertThat(merged.count()).isEqualTo(200_000);
    for (double share : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
      double value = ((Measured.Value) merged.quantile(share)).figure();
      // Of equal values any rank is right.
      double below = share(all, value - 1e-5);
      double upTo = share(all, value + 1e-5);
      assertThat(share).isBetween(below - 0.003, upTo + 0.003);
      assertThat(merged.below(value)).isCloseTo(below, within(0.003));
      assertThat(merged.upTo(value)).isCloseTo(upTo, within(0.003));
    }
  }

  /** The share of values up to one, counted. */
  private static double share(List<Double> sorted, double upTo) {
    return sorted.stream().filter(value -> value <= upTo).count() / (double) sorted.size();
  }

  @Test
  void aNightIsExactAndTheSameInWhateverOrder() {
    List<Double> values = new ArrayList<>(nights(1, Quantiles.EXACT).get(0));
    List<Double> sorted = values.stream().sorted().toList();
    for (long seed = 1; seed <= 5; seed++) {
      Collections.shuffle(values, new Random(seed));
      Quantiles parts =
          Quantiles.of(values.subList(0, 300)).merge(Quantiles.of(values.subList(300, 1024)));

      // 5 % of 1,024 are 51.2 values, so the 52nd is the least that they do not exceed.
      assertThat(parts.quantile(0.05)).isEqualTo(Measured.of((float) (double) sorted.get(51)));
      assertThat(parts.quantile(0.5)).isEqualTo(Measured.of((float) (double) sorted.get(511)));
    }
  }

  @Test
  void equalValuesLieUpToAValueAndNotBelowIt() {
    Quantiles quantiles = Quantiles.of(List.of(1, 2, 2, 2, 3, 4, 5, 6));

    assertThat(quantiles.below(2)).isEqualTo(1 / 8.0);
    assertThat(quantiles.upTo(2)).isEqualTo(4 / 8.0);
    assertThat(quantiles.below(0)).isZero();
    assertThat(quantiles.upTo(9)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {10, 380, 5_000, 300_000})
  void differentValuesAreCountedTheSameInWhateverOrderTheyAreMerged(long different) {
    List<Distinct> parts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      long from = i;
      // Each part has a tenth of the values, and shares half of them with the next.
      parts.add(
          Distinct.of(
              LongStream.range(0, different)
                  .filter(value -> value % 20 == from || value % 20 == (from + 1) % 20)
                  .boxed()
                  .toList()));
    }
    double whole = Distinct.of(LongStream.range(0, different).boxed().toList()).estimate();

    assertThat(whole).isCloseTo(different, within(Math.max(1e-9, 0.05 * different)));
    if (different <= 380) {
      assertThat(whole).isEqualTo(different);
    }
    for (long seed = 1; seed <= 5; seed++) {
      Collections.shuffle(parts, new Random(seed));
      assertThat(parts.stream().reduce(Distinct::merge).orElseThrow().estimate()).isEqualTo(whole);
    }
  }

  @Test
  void sketchesSurviveBeingWrittenDown() {
    Quantiles quantiles = Quantiles.of(nights(1, 5_000).get(0));
    Distinct distinct = Distinct.of(LongStream.range(0, 9_000).boxed().toList());

    assertThat(Quantiles.parse(quantiles.text()).quantile(0.75))
        .isEqualTo(quantiles.quantile(0.75));
    assertThat(Distinct.parse(distinct.text()).estimate()).isEqualTo(distinct.estimate());
    assertThat(Quantiles.parse(Quantiles.of(List.of()).text()).quantile(0.5))
        .isEqualTo(Measured.unknown("no finite value"));
    assertThat(Distinct.parse(Distinct.of(List.of()).text()).estimate()).isZero();
  }
}
