package org.backcourt.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollingRecordTest {

  private static final LocalDate FIRST = LocalDate.of(2023, 11, 1);

  /** One component of each kind, in no particular order. */
  public record Sample(
      @Rolling(over = Span.LAST_7_DAYS, as = Aggregate.COUNT, atLeast = 0) int games,
      @Rolling(of = Stat.POINTS, over = Span.LAST_5, as = Aggregate.MEAN, atLeast = 3)
          @Nullable Double mean,
      @Rolling(of = Stat.POINTS, over = Span.SEASON, as = Aggregate.MEAN, atLeast = 2)
          @Nullable Integer wholeMean,
      @Rolling(of = Stat.MINUTES, over = Span.LAST_14_DAYS, as = Aggregate.SUM, atLeast = 0)
          double minutes,
      @Rolling(of = Stat.POINTS, over = Span.LAST_10, as = Aggregate.DEVIATION)
          @Nullable Double deviation,
      @Rolling(of = Stat.USAGE_RATE, over = Span.SEASON, as = Aggregate.MEAN)
          @Nullable Double usage,
      @Rolling(of = Stat.TRUE_SHOOTING, over = Span.SEASON, as = Aggregate.SHARE)
          @Nullable Double shooting) {}

  /** One of its components says nothing. */
  public record Undeclared(
      @Rolling(over = Span.SEASON, as = Aggregate.COUNT) int games, double other) {}

  private static final RollingRecord<Sample> SAMPLE = RollingRecord.of(Sample.class);

  private static Sample scoring(int... points) {
    return SAMPLE.fill(Lines.scoring(FIRST, points), FIRST.plusDays(points.length));
  }

  @Test
  void everyComponentGetsTheFigureItDeclares() {
    List<GameLine> games =
        List.of(
            Lines.on(FIRST)
                .with("points", 30, "minutes_played", 40.25, "fg_attempts", 20, "ft_attempts", 5)
                .build(),
            Lines.on(FIRST.plusDays(2))
                .with("points", 10, "minutes_played", 20.5, "fg_attempts", 8, "usage_rate", 24.0)
                .build(),
            Lines.on(FIRST.plusDays(8))
                .with("points", 12, "minutes_played", 30.0, "fg_attempts", 9, "usage_rate", 18.0)
                .build());

    Sample sample = SAMPLE.fill(games, FIRST.plusDays(9));

    assertThat(sample.games()).isEqualTo(2);
    assertThat(sample.mean()).isCloseTo(52.0 / 3, within(1e-12));
    assertThat(sample.wholeMean()).isEqualTo(17);
    assertThat(sample.minutes()).isEqualTo(90.75);
    // Differences 38/3, -22/3, -16/3 from the mean: (1444 + 484 + 256) / 9 / 2.
    assertThat(sample.deviation()).isCloseTo(Math.sqrt(364.0 / 3), within(1e-12));
    assertThat(sample.usage()).isEqualTo(21.0);
    // 52 points over twice 37 shots and 0.44 * 5 free throws.
    assertThat(sample.shooting()).isCloseTo(52 / 78.4, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0, , ", "1, , ", "2, , 11", "3, 11.0, 11", "4, 11.5, 12"})
  void belowItsMinimumAColumnIsNull(int games, @Nullable Double mean, @Nullable Integer whole) {
    int[] points = {10, 11, 12, 13};
    Sample sample = scoring(Arrays.copyOf(points, games));
    assertThat(sample.mean()).isEqualTo(mean);
    assertThat(sample.wholeMean()).isEqualTo(whole);
  }

  @Test
  void aMinimumOfNoneMakesZeroOfAnEmptyWindow() {
    assertThat(scoring().games()).isZero();
    assertThat(scoring().minutes()).isZero();
  }

  @Test
  void theMinimumCountsGamesOfTheWindowAndNotOfTheSeason() {
    RollingRecord.Feature week =
        new RollingRecord.Feature("mean", Stat.POINTS, Span.LAST_7_DAYS, Aggregate.MEAN, 3, false);
    List<GameLine> games = Lines.scoring(FIRST, 10, 20, 30, 40);
    assertThat(week.value(games, FIRST.plusDays(8))).isEqualTo(30.0);
    assertThat(week.value(games, FIRST.plusDays(9))).isNull();
  }

  @Test
  void aDeviationTakesTwoGames() {
    assertThat(scoring(10).deviation()).isNull();
    assertThat(scoring(10, 10).deviation()).isEqualTo(0.0);
    // 3 and 7 lie 2 from their mean: the root of 8 / 1.
    assertThat(scoring(3, 7).deviation()).isEqualTo(Math.sqrt(8));
  }

  @Test
  void aGameWhoseUsageIsNotKnownIsNoGameOfZeroUsage() {
    GameLine unknown = Lines.on(FIRST).build();
    GameLine known = Lines.on(FIRST.plusDays(1)).with("usage_rate", 24.0).build();
    LocalDate date = FIRST.plusDays(2);
    assertThat(SAMPLE.fill(List.of(unknown, known), date).usage()).isEqualTo(24.0);
    assertThat(SAMPLE.fill(List.of(unknown), date).usage()).isNull();
  }

  @Test
  void withoutShotsThereIsNoTrueShooting() {
    GameLine scoreless = Lines.on(FIRST).with("fg_attempts", 0, "ft_attempts", 0).build();
    assertThat(SAMPLE.fill(List.of(scoreless), FIRST.plusDays(1)).shooting()).isNull();
  }

  @Test
  void featuresAreListedAsTheyAreDeclared() {
    assertThat(SAMPLE.features())
        .extracting(RollingRecord.Feature::component)
        .containsExactly("games", "mean", "wholeMean", "minutes", "deviation", "usage", "shooting");
    assertThat(SAMPLE.features().get(1))
        .isEqualTo(
            new RollingRecord.Feature("mean", Stat.POINTS, Span.LAST_5, Aggregate.MEAN, 3, false));
    assertThat(SAMPLE.features().get(2).whole()).isTrue();
  }

  @Test
  void aComponentWithoutAFeatureIsRefused() {
    assertThatThrownBy(() -> RollingRecord.of(Undeclared.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Undeclared.other declares no @Rolling feature");
  }
}
