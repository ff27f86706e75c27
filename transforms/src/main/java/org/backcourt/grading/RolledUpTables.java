package org.backcourt.grading;

import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.GlobalWindows;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.RowCoder;
import org.backcourt.forecast.PointsSystem;
import org.backcourt.row.predictions.PerformanceSummary;
import org.backcourt.row.predictions.SystemDailyPerformance;
import org.backcourt.row.quality.AbsentKey;
import org.backcourt.shuffle.Packed;
import org.backcourt.shuffle.Packing;

/** Roll-ups of the dates: this run's grades and the days that were published before. */
public final class RolledUpTables {

  private static final TupleTag<SystemDailyPerformance> DAYS = new TupleTag<>() {};
  private static final TupleTag<PerformanceSummary> SUMMARIES = new TupleTag<>() {};
  private static final TupleTag<AbsentKey> ABSENCES = new TupleTag<>() {};

  private static final Coder<SystemDailyPerformance> DAY =
      RowCoder.of(SystemDailyPerformance.class);
  private static final Packing<SystemDailyPerformance> PACKING =
      Packing.ofRows(SystemDailyPerformance.class);

  private final PCollectionTuple tables;

  private RolledUpTables(PCollectionTuple tables) {
    this.tables = tables;
  }

  /**
   * Adds grades up.
   *
   * @param before what is published of the seasons' other dates
   * @param dates those that get rows
   */
  public static RolledUpTables of(
      GradedTables grades,
      PCollection<SystemDailyPerformance> before,
      DateSet dates,
      SeasonCalendar seasons) {
    List<SystemDailyPerformance> asked =
        dates.dates().stream()
            .flatMap(
                date -> PointsSystem.ids().stream().map(system -> RollUp.nothing(date, system)))
            .toList();
    PCollection<SystemDailyPerformance> all =
        PCollectionList.of(grades.parts())
            .and(before)
            .and(before.getPipeline().apply("Asked", Create.of(asked).withCoder(DAY)))
            .apply("Days", Flatten.pCollections());
    PCollectionTuple tables =
        Packed.bySeason("Days by season", all, PACKING, SystemDailyPerformance::gameDate)
            .apply("Days of a season", GroupByKey.create())
            .apply(
                "Add up",
                ParDo.of(new AddUpFn(dates, seasons))
                    .withOutputTags(DAYS, TupleTagList.of(SUMMARIES).and(ABSENCES)));
    tables.get(DAYS).setCoder(DAY);
    tables.get(SUMMARIES).setCoder(RowCoder.of(PerformanceSummary.class));
    tables.get(ABSENCES).setCoder(RowCoder.of(AbsentKey.class));
    return new RolledUpTables(tables);
  }

  /** Each date by itself. */
  public PCollection<SystemDailyPerformance> days() {
    return tables.get(DAYS).apply("Days of all seasons", Window.into(new GlobalWindows()));
  }

  /** The days that end with each date. */
  public PCollection<PerformanceSummary> summaries() {
    return tables
        .get(SUMMARIES)
        .apply("Summaries of all seasons", Window.into(new GlobalWindows()));
  }

  /** Dates on which systems predicted nothing. */
  public PCollection<AbsentKey> absences() {
    return tables.get(ABSENCES).apply("Days without predictions", Window.into(new GlobalWindows()));
  }

  private static final class AddUpFn
      extends DoFn<KV<Integer, Iterable<byte[]>>, SystemDailyPerformance> {

    private final DateSet dates;
    private final SeasonCalendar seasons;

    AddUpFn(DateSet dates, SeasonCalendar seasons) {
      this.dates = dates;
      this.seasons = seasons;
    }

    @ProcessElement
    public void addUp(@Element KV<Integer, Iterable<byte[]>> season, MultiOutputReceiver out) {
      new RollUp(
              dates,
              seasons,
              out.get(DAYS)::output,
              out.get(SUMMARIES)::output,
              out.get(ABSENCES)::output)
          .addUp(Packed.unpack(season.getValue(), PACKING));
    }
  }
}
