package org.backcourt.pipelines;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.RowCoder;
import org.backcourt.staging.Staging;
import org.backcourt.warehouse.Extraction;
import org.backcourt.warehouse.Warehouse;

/** What a phase can read, for the dates it was asked for. */
public final class Inputs {

  /** How elements come into a pipeline. */
  private interface Reading {
    <T> PTransform<PBegin, PCollection<T>> of(Extraction<T> extraction);
  }

  private final Pipeline pipeline;
  private final Reading reading;
  private final List<Extraction<?>> asked = new ArrayList<>();
  private final DateSet dates;
  private final SeasonCalendar seasons;
  private final Staging staging;

  /** What is published in a warehouse. */
  public Inputs(
      Pipeline pipeline,
      Warehouse warehouse,
      DateSet dates,
      SeasonCalendar seasons,
      Staging staging) {
    this(pipeline, warehouse::read, dates, seasons, staging);
  }

  private Inputs(
      Pipeline pipeline, Reading reading, DateSet dates, SeasonCalendar seasons, Staging staging) {
    this.pipeline = pipeline;
    this.reading = reading;
    this.dates = dates;
    this.seasons = seasons;
    this.staging = staging;
  }

  /** What a phase would read for some dates; nothing is read. */
  public static List<Extraction<?>> of(Phase phase, DateSet dates, SeasonCalendar seasons) {
    Inputs inputs =
        new Inputs(Pipeline.create(), Inputs::nothing, dates, seasons, Staging.BY_RUNNER);
    phase.expand(inputs);
    return List.copyOf(inputs.asked);
  }

  private static <T> PTransform<PBegin, PCollection<T>> nothing(Extraction<T> extraction) {
    return Create.empty(RowCoder.of(extraction.element()));
  }

  /** The dates that the phase is to write. */
  public DateSet dates() {
    return dates;
  }

  /** When seasons open, by the published schedule. */
  public SeasonCalendar seasons() {
    return seasons;
  }

  /** How a step that makes very many rows may stage them. */
  public Staging staging() {
    return staging;
  }

  /** Elements of a gathered or projected record, on the dates that the phase is to write. */
  public <T> PCollection<T> read(String step, Class<T> element) {
    return read(step, element, dates);
  }

  /**
   * The same, on every date from a season's opening to the last that is to be written: what windows
   * over the season stand on.
   */
  public <T> PCollection<T> readSeasonToDate(String step, Class<T> element) {
    return read(step, element, seasons.toDate(dates));
  }

  /**
   * What is published of the seasons' other dates. With what the run itself computes for its own
   * dates it makes up the season to date, in a backfill as in a daily run.
   */
  public <T> PCollection<T> readPublishedBefore(String step, Class<T> element) {
    return read(step, element, seasons.toDate(dates).minus(dates));
  }

  /** The same and what was said the evening before. */
  public <T> PCollection<T> readSinceDayBefore(String step, Class<T> element) {
    return read(step, element, dates.union(dates.shifted(-1)));
  }

  /** On every date of the days before those that the phase is to write. */
  public <T> PCollection<T> readDaysBefore(String step, Class<T> element, int days) {
    return read(
        step,
        element,
        dates.isEmpty()
            ? dates
            : DateSet.between(dates.first().minusDays(days), dates.last().minusDays(1)));
  }

  /** The seasons so far and some days more: what is announced is known beforehand. */
  public <T> PCollection<T> readSeasonAround(String step, Class<T> element, int days) {
    DateSet ahead = seasons.toDate(dates);
    for (int day = 1; day <= days; day++) {
      ahead = ahead.union(dates.shifted(day));
    }
    return read(step, element, ahead);
  }

  private <T> PCollection<T> read(String step, Class<T> element, DateSet on) {
    Extraction<T> extraction = new Extraction<>(element, on);
    asked.add(extraction);
    return pipeline.apply(step, reading.of(extraction));
  }
}
