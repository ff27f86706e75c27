package org.backcourt.validation.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.PhaseName;
import org.junit.jupiter.api.Test;

/** The legacy score gives, from the counts of a real report, every score that it printed. */
class RealReportTest {

  @Test
  void everyLineOfTheReportIsReproduced() throws IOException {
    List<RealReport.Line> lines = RealReport.linesOrSkip();

    assertThat(lines).hasSize(309);
    assertThat(lines.stream().map(line -> line.day().toCsv()))
        .containsExactlyElementsOf(lines.stream().map(RealReport.Line::text).toList());
  }

  @Test
  void bucketsAndMeanAreTheReports() throws IOException {
    List<LegacyDay> days = RealReport.linesOrSkip().stream().map(RealReport.Line::day).toList();

    assertThat(
            days.stream().collect(Collectors.groupingBy(LegacyDay::bucket, Collectors.counting())))
        .isEqualTo(
            Map.of(
                Standing.EXCELLENT, 14L,
                Standing.GOOD, 264L,
                Standing.FAIR, 2L,
                Standing.POOR, 29L));
    assertThat(days.stream().mapToDouble(LegacyDay::score).average().orElseThrow())
        .isCloseTo(76.7, within(0.05));
  }

  @Test
  void theDatesCalledCriticalForWantOfFeaturesAreBootstrap() throws IOException {
    List<LegacyDay> days = RealReport.linesOrSkip().stream().map(RealReport.Line::day).toList();
    List<LegacyDay> critical = days.stream().filter(day -> day.score() == 40).toList();
    SeasonCalendar seasons = SeasonCalendar.ofGames(days.stream().map(LegacyDay::date).toList());
    HealthScore score =
        new HealthScore(seasons, LocalDate.of(2026, 1, 26), Published.BUILT, Published.BUILT);

    assertThat(critical).hasSize(28);
    assertThat(critical)
        .extracting(
            day ->
                score
                    .of(
                        Published.whole(day.date(), day.games())
                            .without(PhaseName.PRECOMPUTE)
                            .facts(),
                        day)
                    .standing())
        .containsOnly(Standing.BOOTSTRAP);
    assertThat(DateSet.of(critical.stream().map(LegacyDay::date).toList()))
        .hasToString("2024-10-22..2024-11-04,2025-10-21..2025-11-03");
  }
}
