package org.backcourt.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What happened, oldest first. */
public final class Chronology {

  private Chronology() {}

  /** What happened before a date: a beginning of the list, as a view of it. */
  public static <T> List<T> before(List<T> inOrder, Function<T, LocalDate> date, LocalDate day) {
    int from = 0;
    int to = inOrder.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (date.apply(inOrder.get(middle)).isBefore(day)) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return inOrder.subList(0, from);
  }
}
