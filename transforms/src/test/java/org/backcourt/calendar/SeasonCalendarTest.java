package org.backcourt.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.windowing.IntervalWindow;
import org.junit.jupiter.api.Test;

final class SeasonCalendarTest {

  private static final LocalDate OPENING = LocalDate.of(2023, 10, 25);

  private final SeasonCalendar calendar = SeasonCalendar.of(Map.of(2023, OPENING));

  @Test
  void theScheduleDecidesWhenASeasonOpens() {
    assertThat(calendar.opening(2023)).isEqualTo("2023-10-25");
    assertThat(calendar.opening(LocalDate.of(2024, 6, 17))).isEqualTo("2023-10-25");
  }

  @Test
  void withoutScheduleTheKnownOpeningsStandIn() {
    assertThat(calendar.opening(2020)).isEqualTo("2020-12-22");
    assertThat(calendar.opening(2021)).isEqualTo("2021-10-19");
    assertThat(calendar.opening(2022)).isEqualTo("2022-10-18");
    assertThat(calendar.opening(2024)).isEqualTo("2024-10-22");
    assertThat(calendar.opening(2025)).isEqualTo("2025-10-21");
    assertThat(calendar.opening(2031)).isEqualTo("2031-10-22");
    assertThat(SeasonCalendar.of(Map.of()).opening(2023)).isEqualTo("2023-10-24");
  }

  @Test
  void theBootstrapIsTheFirstFourteenDaysAndNoOther() {
    assertThat(calendar.isBootstrap(OPENING.minusDays(1))).isFalse();
    assertThat(calendar.isBootstrap(OPENING)).isTrue();
    assertThat(calendar.isBootstrap(LocalDate.of(2023, 11, 7))).isTrue();
    assertThat(calendar.isBootstrap(LocalDate.of(2023, 11, 8))).isFalse();
  }

  @Test
  void aSeasonThatRanIntoJulyIsOneSeason() {
    assertThat(SeasonCalendar.season(LocalDate.of(2020, 12, 22))).isEqualTo(2020);
    assertThat(SeasonCalendar.season(LocalDate.of(2021, 7, 20))).isEqualTo(2020);
    assertThat(SeasonCalendar.season(LocalDate.of(2021, 10, 19))).isEqualTo(2021);
  }

  @Test
  void gamesNameTheirOwnOpenings() {
    SeasonCalendar played =
        SeasonCalendar.ofGames(
            List.of(
                LocalDate.of(2024, 1, 2), LocalDate.of(2023, 10, 26), LocalDate.of(2024, 10, 23)));

    assertThat(played.opening(2023)).isEqualTo("2023-10-26");
    assertThat(played.opening(2024)).isEqualTo("2024-10-23");
  }

  @Test
  void toDateReachesFromOpeningNightToTheLastDateOfEachSeason() {
    DateSet asked =
        DateSet.of(
            List.of(
                LocalDate.of(2023, 10, 27),
                LocalDate.of(2024, 10, 23),
                LocalDate.of(2023, 10, 26)));

    assertThat(calendar.toDate(asked)).hasToString("2023-10-25..2023-10-27,2024-10-22..2024-10-23");
  }

  @Test
  void everyDateOfASeasonFallsIntoItsWindow() {
    NbaSeasons windows = NbaSeasons.windows();

    IntervalWindow season = windows.assignWindow(NbaSeasons.timestamp(OPENING));

    assertThat(windows.assignWindow(NbaSeasons.timestamp(LocalDate.of(2024, 6, 17))))
        .isEqualTo(season);
    assertThat(windows.assignWindow(NbaSeasons.timestamp(LocalDate.of(2023, 10, 1))))
        .isEqualTo(season);
    assertThat(windows.assignWindow(NbaSeasons.timestamp(LocalDate.of(2024, 10, 22))))
        .isEqualTo(NbaSeasons.window(2024));
    assertThat(NbaSeasons.season(season)).isEqualTo(2023);
  }
}
