package org.backcourt.validation.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
}
