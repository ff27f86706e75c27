package org.backcourt.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which games a window holds, at its edges. */
class SpanTest {

  private static final LocalDate DATE = LocalDate.of(2024, 3, 1);

  /** A game on each of the hundred days before the date. */
  private static List<GameLine> daily() {
    return IntStream.rangeClosed(1, 100)
        .mapToObj(i -> Lines.on(DATE.minusDays(101 - i)).build())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "LAST_7_DAYS, 2024-02-23, 7",
    "LAST_14_DAYS, 2024-02-16, 14",
    "LAST_30_DAYS, 2024-01-31, 30",
    "LAST_5, 2024-02-25, 5",
    "LAST_10, 2024-02-20, 10",
    "LAST_15, 2024-02-15, 15",
    "LAST_20, 2024-02-10, 20",
    "SEASON, 2023-11-22, 100"
  })
  void aWindowBeginsOnItsFirstDayAndEndsTheDayBefore(Span span, LocalDate first, int games) {
    List<GameLine> window = span.of(daily(), DATE);
    assertThat(window).hasSize(games);
    assertThat(window.get(0).gameDate()).isEqualTo(first);
    assertThat(window.get(games - 1).gameDate()).isEqualTo(LocalDate.of(2024, 2, 29));
  }

  @Test
  void sevenDaysAreNotEight() {
    GameLine eighth = Lines.on(LocalDate.of(2024, 2, 22)).build();
    GameLine seventh = Lines.on(LocalDate.of(2024, 2, 23)).build();
    assertThat(Span.LAST_7_DAYS.of(List.of(eighth, seventh), DATE)).containsExactly(seventh);
    assertThat(Span.LAST_7_DAYS.of(List.of(eighth), DATE)).isEmpty();
  }

  @Test
  void aWindowOfGamesReachesBackAsFarAsItMust() {
    GameLine longAgo = Lines.on(LocalDate.of(2023, 10, 24)).build();
    GameLine yesterday = Lines.on(LocalDate.of(2024, 2, 29)).build();
    assertThat(Span.LAST_5.of(List.of(longAgo, yesterday), DATE))
        .containsExactly(longAgo, yesterday);
    assertThat(Span.LAST_30_DAYS.of(List.of(longAgo, yesterday), DATE)).containsExactly(yesterday);
  }

  @Test
  void beforeTheFirstGameEveryWindowIsEmpty() {
    for (Span span : Span.values()) {
      assertThat(span.of(List.of(), DATE)).as(span.name()).isEmpty();
    }
  }
}
