package org.backcourt.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Some dates, in order, read and written as ranges. */
public final class DateSet implements Serializable, Iterable<LocalDate> {

  private static final DateSet NONE = new DateSet(new TreeSet<>());

  /** Consecutive dates, both ends included. */
  public record Range(LocalDate first, LocalDate last) implements Serializable {
    @Override
    public String toString() {
      return first.equals(last) ? first.toString() : first + ".." + last;
    }
  }

  private final TreeSet<LocalDate> dates;

  private DateSet(TreeSet<LocalDate> dates) {
    this.dates = dates;
  }

  /** The set of the given dates. */
  public static DateSet of(Collection<LocalDate> dates) {
    return dates.isEmpty() ? NONE : new DateSet(new TreeSet<>(dates));
  }

  /** Reads what {@link #toString} writes. */
  public static DateSet parse(String text) {
    List<LocalDate> dates = new ArrayList<>();
    for (String range : text.isBlank() ? List.<String>of() : List.of(text.split(",", -1))) {
      int dots = range.indexOf("..");
      LocalDate first = LocalDate.parse(dots < 0 ? range : range.substring(0, dots));
      LocalDate last = dots < 0 ? first : LocalDate.parse(range.substring(dots + 2));
      first.datesUntil(last.plusDays(1)).forEach(dates::add);
    }
    return of(dates);
  }

  /** No date at all. */
  public static DateSet none() {
    return NONE;
  }

  /** Every date from {@code first} to {@code last}, both included. */
  public static DateSet between(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "the range " + first + ".." + last + " ends before it begins; swap the two dates");
    }
    return of(first.datesUntil(last.plusDays(1)).toList());
  }

  /** The dates, in order. */
  public NavigableSet<LocalDate> dates() {
    return Collections.unmodifiableNavigableSet(dates);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return dates.isEmpty();
  }

  /** How many there are. */
  public int size() {
    return dates.size();
  }

  /** Whether the date is among them. */
  public boolean contains(LocalDate date) {
    return dates.contains(date);
  }

  /** The earliest. */
  public LocalDate first() {
    return dates.first();
  }

  /** The latest. */
  public LocalDate last() {
    return dates.last();
  }

  /** Those that are in both sets. */
  public DateSet intersect(DateSet other) {
    return of(dates.stream().filter(other.dates::contains).toList());
  }

  /** Those of this set that are not in the other. */
  public DateSet minus(DateSet other) {
    return of(dates.stream().filter(date -> !other.dates.contains(date)).toList());
  }

  /** Those in either. */
  public DateSet union(DateSet other) {
    return of(Stream.concat(dates.stream(), other.dates.stream()).toList());
  }

  /** Runs of consecutive dates. */
  public List<Range> ranges() {
    return ranges(dates);
  }

  /**
   * Runs of dates between which {@code calendar} has no other date, so that two game dates with
   * only off days between them belong together.
   */
  public List<Range> rangesIn(DateSet calendar) {
    List<Range> ranges = new ArrayList<>();
    LocalDate first = null;
    LocalDate last = null;
    for (LocalDate date : dates) {
      if (first != null && last != null && date.equals(calendar.dates.higher(last))) {
        last = date;
        continue;
      }
      if (first != null && last != null) {
        ranges.add(new Range(first, last));
      }
      first = date;
      last = date;
    }
    if (first != null && last != null) {
      ranges.add(new Range(first, last));
    }
    return ranges;
  }

  /** Pieces of at most {@code size} dates, in order. */
  public List<DateSet> chunks(int size) {
    List<DateSet> chunks = new ArrayList<>();
    List<LocalDate> all = List.copyOf(dates);
    for (int i = 0; i < all.size(); i += size) {
      chunks.add(of(all.subList(i, Math.min(all.size(), i + size))));
    }
    return chunks;
  }

  /** Each date moved by so many days. */
  public DateSet shifted(int days) {
    return of(dates.stream().map(date -> date.plusDays(days)).toList());
  }

  /** A SQL condition that holds for exactly these dates of {@code column}. */
  public String sqlCondition(String column) {
    if (dates.isEmpty()) {
      return "FALSE";
    }
    return ranges().stream()
        .map(
            range ->
                column + " BETWEEN DATE '" + range.first() + "' AND DATE '" + range.last() + "'")
        .collect(Collectors.joining(" OR ", "(", ")"));
  }

  private static List<Range> ranges(Collection<LocalDate> dates) {
    List<Range> ranges = new ArrayList<>();
    Iterator<LocalDate> rest = dates.iterator();
    if (!rest.hasNext()) {
      return ranges;
    }
    LocalDate first = rest.next();
    LocalDate last = first;
    while (rest.hasNext()) {
      LocalDate next = rest.next();
      if (!next.equals(last.plusDays(1))) {
        ranges.add(new Range(first, last));
        first = next;
      }
      last = next;
    }
    ranges.add(new Range(first, last));
    return ranges;
  }

  @Override
  public Iterator<LocalDate> iterator() {
    return dates().iterator();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DateSet set && set.dates.equals(dates);
  }

  @Override
  public int hashCode() {
    return dates.hashCode();
  }

  /** Ranges, comma-separated, such as {@code 2023-11-02..2024-01-14,2024-02-01}. */
  @Override
  public String toString() {
    return ranges().stream().map(Range::toString).collect(Collectors.joining(","));
  }
}
