package org.backcourt.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChronologyTest {

  private static final LocalDate DAY = LocalDate.of(2024, 1, 10);

  private record Event(LocalDate date, String name) {}

  private static List<String> before(LocalDate day, Event... events) {
    return Chronology.before(List.of(events), Event::date, day).stream().map(Event::name).toList();
  }

  @Test
  void whatHappenedOnTheDayItselfIsNotBeforeIt() {
    Event[] events = {
      new Event(DAY.minusDays(1), "a"),
      new Event(DAY.minusDays(1), "b"),
      new Event(DAY, "c"),
      new Event(DAY, "d"),
      new Event(DAY.plusDays(1), "e")
    };
    assertThat(before(DAY.minusDays(1), events)).isEmpty();
    assertThat(before(DAY, events)).containsExactly("a", "b");
    assertThat(before(DAY.plusDays(1), events)).containsExactly("a", "b", "c", "d");
    assertThat(before(DAY.plusDays(9), events)).containsExactly("a", "b", "c", "d", "e");
    assertThat(before(DAY)).isEmpty();
  }

  @Test
  void itIsWhatAFilterGives() {
    for (int size = 0; size < 20; size++) {
      List<LocalDate> days =
          IntStream.range(0, size).mapToObj(i -> DAY.plusDays(i / 3 * 2L)).toList();
      for (int shift = -1; shift < 16; shift++) {
        LocalDate day = DAY.plusDays(shift);
        assertThat(Chronology.before(days, d -> d, day))
            .isEqualTo(days.stream().filter(d -> d.isBefore(day)).toList());
      }
    }
  }
}
