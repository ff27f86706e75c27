package org.backcourt.grading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.transforms.windowing.GlobalWindows;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.backcourt.contract.RowCoder;
import org.backcourt.row.predictions.GradedPrediction;
import org.backcourt.row.predictions.SystemDailyPerformance;
import org.backcourt.row.quality.AbsentKey;
import org.backcourt.shuffle.Packed;
import org.backcourt.shuffle.Packing;
import org.backcourt.tables.PredictionTables;

/** The grades of the dates: predictions meet the games that they were about. */
public final class GradedTables {

  private static final TupleTag<byte[]> PREDICTIONS = new TupleTag<>() {};
  private static final TupleTag<byte[]> OUTCOMES = new TupleTag<>() {};
  private static final TupleTag<byte[]> VECTORS = new TupleTag<>() {};
  private static final TupleTag<byte[]> REPORTS = new TupleTag<>() {};

  private static final TupleTag<GradedPrediction> ROWS = new TupleTag<>() {};
  private static final TupleTag<AbsentKey> ABSENCES = new TupleTag<>() {};
  private static final TupleTag<SystemDailyPerformance> PARTS = new TupleTag<>() {};

  private static final Packing<Gradable> PREDICTION = Packing.ofRows(Gradable.class);
  private static final Packing<Outcome> OUTCOME = Packing.ofRows(Outcome.class);
  private static final Packing<VectorFacts> VECTOR = Packing.ofRows(VectorFacts.class);
  private static final Packing<ReportedStatus> REPORT = Packing.ofRows(ReportedStatus.class);

  private final PCollectionTuple tables;

  private GradedTables(PCollectionTuple tables) {
    this.tables = tables;
  }

  /** What grades are computed from, all of it of the same dates. */
  public record Sources(
      PCollection<Gradable> predictions,
      PCollection<Outcome> outcomes,
      PCollection<VectorFacts> vectors,
      PCollection<ReportedStatus> reports) {}

  /** Grades every prediction that can be graded. */
  public static GradedTables of(Sources sources) {
    PCollectionTuple tables =
        KeyedPCollectionTuple.of(
                PREDICTIONS,
                Packed.byPlayer(
                    "Predictions",
                    sources.predictions(),
                    PREDICTION,
                    Gradable::gameDate,
                    Gradable::playerLookup))
            .and(
                OUTCOMES,
                Packed.byPlayer(
                    "Outcomes",
                    sources.outcomes(),
                    OUTCOME,
                    Outcome::gameDate,
                    Outcome::playerLookup))
            .and(
                VECTORS,
                Packed.byPlayer(
                    "Vectors",
                    sources.vectors(),
                    VECTOR,
                    VectorFacts::gameDate,
                    VectorFacts::playerLookup))
            .and(
                REPORTS,
                Packed.byPlayer(
                    "Reports",
                    sources.reports(),
                    REPORT,
                    ReportedStatus::gameDate,
                    ReportedStatus::playerLookup))
            .apply("Players of a bucket", CoGroupByKey.create())
            .apply(
                "Grade",
                ParDo.of(new GradeFn()).withOutputTags(ROWS, TupleTagList.of(ABSENCES).and(PARTS)));
    tables.get(ROWS).setCoder(RowCoder.of(GradedPrediction.class));
    tables.get(ABSENCES).setCoder(RowCoder.of(AbsentKey.class));
    tables.get(PARTS).setCoder(RowCoder.of(SystemDailyPerformance.class));
    return new GradedTables(tables);
  }

  /** Grades. */
  public PCollection<GradedPrediction> grades() {
    return tables.get(ROWS).apply("Grades of all seasons", Window.into(new GlobalWindows()));
  }

  /** Predictions that are not graded. */
  public PCollection<AbsentKey> absences() {
    return tables.get(ABSENCES).apply("Absences of all seasons", Window.into(new GlobalWindows()));
  }

  /** What each system's grades of a date come to, in a few parts a date. */
  PCollection<SystemDailyPerformance> parts() {
    return tables.get(PARTS).apply("Parts of all seasons", Window.into(new GlobalWindows()));
  }

  private record Day(LocalDate date, String system) {}

  private static final class GradeFn extends DoFn<KV<Integer, CoGbkResult>, GradedPrediction> {

    @ProcessElement
    public void grade(@Element KV<Integer, CoGbkResult> group, MultiOutputReceiver out) {
      CoGbkResult all = group.getValue();
      Map<String, Outcome> outcomes =
          byKey(
              Packed.unpack(all.getAll(OUTCOMES), OUTCOME),
              outcome -> outcome.gameDate() + " " + outcome.playerLookup());
      Map<String, VectorFacts> vectors =
          byKey(
              Packed.unpack(all.getAll(VECTORS), VECTOR),
              vector -> vector.gameDate() + " " + vector.playerLookup());
      Map<String, ReportedStatus> reports =
          byKey(
              Packed.unpack(all.getAll(REPORTS), REPORT),
              report -> report.gameDate() + " " + report.playerLookup());
      Map<Day, Tally> tallies = new HashMap<>();
      for (Gradable prediction : Packed.unpack(all.getAll(PREDICTIONS), PREDICTION)) {
        String key = prediction.gameDate() + " " + prediction.playerLookup();
        Tally tally =
            tallies.computeIfAbsent(
                new Day(prediction.gameDate(), prediction.systemId()), day -> new Tally());
        Outcome outcome = outcomes.get(key);
        VectorFacts vector = vectors.get(key);
        ReportedStatus report = reports.get(key);
        if (!prediction.isActive()) {
          tally.addNotGraded();
          out.get(ABSENCES)
              .output(absent(prediction, "INACTIVE", "withdrawn: " + prediction.filterReason()));
        } else if (outcome == null || vector == null) {
          tally.addNotGraded();
          out.get(ABSENCES)
              .output(absent(prediction, "NOT_IN_BOX_SCORE", "no source lists him in that game"));
        } else {
          GradedPrediction graded =
              GradeRow.of(
                  prediction, outcome, vector, report == null ? null : report.playerStatus());
          tally.add(graded);
          out.get(ROWS).output(graded);
        }
      }
      tallies.forEach(
          (day, tally) -> out.get(PARTS).output(RollUp.day(day.date(), day.system(), tally)));
    }

    private static <T> Map<String, T> byKey(List<T> rows, Function<T, String> key) {
      Map<String, T> byKey = new HashMap<>();
      rows.forEach(row -> byKey.put(key.apply(row), row));
      return byKey;
    }

    private static AbsentKey absent(Gradable prediction, String reason, String detail) {
      return new AbsentKey(
          PredictionTables.GRADES.name().toString(),
          prediction.gameDate(),
          prediction.playerLookup() + " " + prediction.systemId(),
          reason,
          detail);
    }
  }
}
