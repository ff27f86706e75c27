package org.backcourt.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.IntervalWindow;
import org.apache.beam.sdk.transforms.windowing.PartitioningWindowFn;
import org.apache.beam.sdk.transforms.windowing.WindowFn;
import org.joda.time.Instant;

/**
 * Assigns each element to the season of its date, so that no group and no side input reaches across
 * a summer. Play-in and playoffs belong to their season, and so does what is dated in the weeks
 * before opening night: a window lasts from one first of October to the next.
 */
public final class NbaSeasons extends PartitioningWindowFn<Object, IntervalWindow> {

  private NbaSeasons() {}

  /** One window a season. */
  public static NbaSeasons windows() {
    return new NbaSeasons();
  }

  /** The event time of whatever is dated by day: that day's noon in UTC. */
  public static Instant timestamp(LocalDate date) {
    return instant(date, LocalTime.NOON);
  }

  /** The year in which the season of a window began. */
  public static int season(BoundedWindow window) {
    return date(((IntervalWindow) window).start()).getYear();
  }

  /** The season that began in the given year. */
  public static IntervalWindow window(int season) {
    return new IntervalWindow(
        instant(LocalDate.of(season, 10, 1), LocalTime.MIDNIGHT),
        instant(LocalDate.of(season + 1, 10, 1), LocalTime.MIDNIGHT));
  }

  @Override
  public IntervalWindow assignWindow(Instant timestamp) {
    return window(SeasonCalendar.season(date(timestamp)));
  }

  @Override
  public Coder<IntervalWindow> windowCoder() {
    return IntervalWindow.getCoder();
  }

  @Override
  public boolean isCompatible(WindowFn<?, ?> other) {
    return other instanceof NbaSeasons;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NbaSeasons;
  }

  @Override
  public int hashCode() {
    return NbaSeasons.class.hashCode();
  }

  private static LocalDate date(Instant instant) {
    return java.time.Instant.ofEpochMilli(instant.getMillis()).atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static Instant instant(LocalDate date, LocalTime time) {
    return new Instant(date.atTime(time).toInstant(ZoneOffset.UTC).toEpochMilli());
  }
}
