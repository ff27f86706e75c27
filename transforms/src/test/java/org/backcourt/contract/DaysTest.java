package org.backcourt.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTest {

  @Test
  void aDayIsOneObject() {
    long day = LocalDate.of(2024, 2, 29).toEpochDay();
    assertThat(Days.of(day)).isEqualTo(LocalDate.of(2024, 2, 29)).isSameAs(Days.of(day));
  }

  @Test
  void daysThatShareAPlaceAreNotMistaken() {
    for (long day : new long[] {0, 4096, 8192, -4096, 19_000, 19_000 + 4096, -1, 4095}) {
      assertThat(Days.of(day)).isEqualTo(LocalDate.ofEpochDay(day));
    }
  }
}
