package org.backcourt.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.backcourt.rolling.RollingRecord.Feature;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every figure of every window, against one that is recomputed from all games each time. */
class AnyWindowTest {

  private static final LocalDate OPENING = LocalDate.of(2023, 10, 24);

  @ParameterizedTest
  @EnumSource(Span.class)
  void aWindowsFigureIsTheOneRecomputedFromAllGames(Span span) {
    int known = 0;
    for (long seed = 1; seed <= 4; seed++) {
      List<GameLine> season = Lines.random(seed, OPENING);
      for (LocalDate date : OPENING.datesUntil(OPENING.plusDays(260)).toList()) {
        List<GameLine> before =
            season.stream().filter(game -> game.gameDate().isBefore(date)).toList();
        List<GameLine> games = naive(span, season, date).toList();
        for (int atLeast : List.of(1, 3, 10)) {
          for (Aggregate as : Aggregate.values()) {
            for (Stat of : statsOf(as)) {
              Object value = new Feature("any", of, span, as, atLeast, false).value(before, date);
              Double expected = games.size() < atLeast ? null : naive(as, of, games);
              assertSame(value, expected, seed + " " + date + " " + as + " " + of + " " + atLeast);
              known += expected == null ? 0 : 1;
            }
          }
        }
      }
    }
    assertThat(known).as("figures compared").isGreaterThan(5000);
  }

  private static void assertSame(@Nullable Object value, @Nullable Double expected, String of) {
    if (expected == null) {
      assertThat(value).as(of).isNull();
    } else {
      assertThat((Double) value).as(of).isCloseTo(expected, within(1e-9));
    }
  }

  /** Shares need a whole; all other aggregates are taken of any statistic. */
  private static List<Stat> statsOf(Aggregate as) {
    return as == Aggregate.SHARE ? List.of(Stat.TRUE_SHOOTING) : List.of(Stat.values());
  }

  private static Stream<GameLine> naive(Span span, List<GameLine> season, LocalDate date) {
    return switch (span) {
      case LAST_5 -> latest(5, season, date);
      case LAST_10 -> latest(10, season, date);
      case LAST_15 -> latest(15, season, date);
      case LAST_20 -> latest(20, season, date);
      case LAST_7_DAYS -> between(date.minusDays(7), season, date);
      case LAST_14_DAYS -> between(date.minusDays(14), season, date);
      case LAST_30_DAYS -> between(date.minusDays(30), season, date);
      case SEASON -> between(OPENING, season, date);
    };
  }

  private static Stream<GameLine> latest(int games, List<GameLine> season, LocalDate date) {
    return between(OPENING, season, date)
        .sorted(Comparator.comparing(GameLine::gameDate).reversed())
        .limit(games);
  }

  private static Stream<GameLine> between(LocalDate first, List<GameLine> season, LocalDate date) {
    List<LocalDate> dates = first.datesUntil(date).toList();
    return season.stream().filter(game -> dates.contains(game.gameDate()));
  }

  private static @Nullable Double naive(Aggregate as, Stat of, List<GameLine> games) {
    List<Double> known = games.stream().map(figure(of)).filter(Objects::nonNull).toList();
    return switch (as) {
      case COUNT -> (double) games.size();
      case SUM -> sum(known, value -> value);
      case MEAN -> known.isEmpty() ? null : sum(known, value -> value) / known.size();
      case DEVIATION -> known.size() < 2 ? null : deviation(known);
      case SHARE -> trueShooting(games);
    };
  }

  private static Function<GameLine, @Nullable Double> figure(Stat of) {
    return switch (of) {
      case POINTS, TRUE_SHOOTING -> game -> number(game.points());
      case REBOUNDS -> game -> number(game.offensiveRebounds()) + number(game.defensiveRebounds());
      case ASSISTS -> game -> number(game.assists());
      case MINUTES -> GameLine::minutesPlayed;
      case USAGE_RATE -> GameLine::usageRate;
    };
  }

  /** From the sum of squares, unlike the code's differences from the mean. */
  private static double deviation(List<Double> known) {
    double n = known.size();
    double sum = sum(known, value -> value);
    double variance = (sum(known, value -> value * value) - sum * sum / n) / (n - 1);
    return Math.sqrt(Math.max(0, variance));
  }

  private static @Nullable Double trueShooting(List<GameLine> games) {
    double points = sum(games, game -> number(game.points()));
    double shots = sum(games, game -> number(game.fgAttempts()));
    double freeThrows = sum(games, game -> number(game.ftAttempts()));
    return shots + freeThrows == 0 ? null : points / (2 * shots + 0.88 * freeThrows);
  }

  private static <T> double sum(List<T> all, ToDoubleFunction<T> of) {
    return all.stream().mapToDouble(of).sum();
  }

  private static double number(@Nullable Integer value) {
    return Objects.requireNonNull(value).doubleValue();
  }
}
