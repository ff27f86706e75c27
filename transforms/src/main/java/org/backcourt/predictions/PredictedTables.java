package org.backcourt.predictions;

import java.util.function.Consumer;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.transforms.windowing.GlobalWindows;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.RowCoder;
import org.backcourt.forecast.ShotVolume;
import org.backcourt.forecast.StoredVector;
import org.backcourt.forecast.ZoneDefenses;
import org.backcourt.row.predictions.PointsPrediction;
import org.backcourt.row.predictions.TrainedModel;
import org.backcourt.row.quality.AbsentKey;
import org.backcourt.shuffle.Packed;
import org.backcourt.shuffle.Packing;
import org.backcourt.staging.StagedFile;
import org.backcourt.staging.Staging;
import org.backcourt.tables.PredictionTables;

/** The predictions of the dates: what is known of a season's players meets in a few buckets. */
public final class PredictedTables {

  private static final TupleTag<byte[]> VECTORS = new TupleTag<>() {};
  private static final TupleTag<byte[]> OUTLOOKS = new TupleTag<>() {};
  private static final TupleTag<byte[]> SHOTS = new TupleTag<>() {};
  private static final TupleTag<byte[]> GAMES = new TupleTag<>() {};

  private static final TupleTag<byte[]> STANDING = new TupleTag<>() {};

  private static final TupleTag<PointsPrediction> ROWS = new TupleTag<>() {};
  private static final TupleTag<AbsentKey> ABSENCES = new TupleTag<>() {};
  private static final TupleTag<StagedFile> FILES = new TupleTag<>() {};

  private static final Packing<StoredVector> VECTOR = Packing.ofRows(StoredVector.class);
  private static final Packing<Outlook> OUTLOOK = Packing.ofRows(Outlook.class);
  private static final Packing<ShotVolume> SHOT = Packing.ofRows(ShotVolume.class);
  private static final Packing<PlayedLine> GAME = Packing.ofRows(PlayedLine.class);
  private static final Packing<PointsPrediction> PREDICTION =
      Packing.ofRows(PointsPrediction.class);
  private static final Packing<ZoneDefenses> DEFENSE = Packing.ofRows(ZoneDefenses.class);

  private final PCollectionTuple tables;

  private PredictedTables(PCollectionTuple tables) {
    this.tables = tables;
  }

  /**
   * What the predictions are made from.
   *
   * @param standing predictions of the dates that were published before their games
   */
  public record Sources(
      PCollection<StoredVector> vectors,
      PCollection<Outlook> outlooks,
      PCollection<ShotVolume> shots,
      PCollection<PlayedLine> games,
      PCollection<ZoneDefenses> defenses,
      PCollection<TrainedModel> models,
      PCollection<PointsPrediction> standing) {}

  /** Asks every system of every player expected. */
  public static PredictedTables of(Sources sources, SeasonCalendar seasons, Staging staging) {
    PCollectionView<DefenseBook> book =
        Packed.bySeason("Defences", sources.defenses(), DEFENSE, ZoneDefenses::analysisDate)
            .apply("Defences of a season", GroupByKey.create())
            .apply("Book", ParDo.of(new BookFn()))
            .setCoder(SerializableCoder.of(DefenseBook.class))
            .apply("At hand", View.<DefenseBook>asSingleton().withDefaultValue(new DefenseBook()));
    PCollectionView<Iterable<TrainedModel>> models =
        sources.models().apply("Models", View.asIterable());
    PCollectionTuple tables =
        KeyedPCollectionTuple.of(
                VECTORS,
                Packed.byPlayer(
                    "Vectors",
                    sources.vectors(),
                    VECTOR,
                    StoredVector::gameDate,
                    StoredVector::playerLookup))
            .and(
                OUTLOOKS,
                Packed.byPlayer(
                    "Outlooks",
                    sources.outlooks(),
                    OUTLOOK,
                    Outlook::gameDate,
                    Outlook::playerLookup))
            .and(
                SHOTS,
                Packed.byPlayer(
                    "Shots",
                    sources.shots(),
                    SHOT,
                    ShotVolume::analysisDate,
                    ShotVolume::playerLookup))
            .and(
                GAMES,
                Packed.byPlayer(
                    "Games", sources.games(), GAME, PlayedLine::gameDate, PlayedLine::playerLookup))
            .and(
                STANDING,
                Packed.byPlayer(
                    "Made before games",
                    sources.standing(),
                    PREDICTION,
                    PointsPrediction::gameDate,
                    PointsPrediction::playerLookup))
            .apply("Players of a bucket", CoGroupByKey.create())
            .apply(
                "Predict",
                ParDo.of(new PredictFn(seasons, book, models, staging))
                    .withSideInputs(book, models)
                    .withOutputTags(ROWS, TupleTagList.of(ABSENCES).and(FILES)));
    tables.get(ROWS).setCoder(RowCoder.of(PointsPrediction.class));
    tables.get(ABSENCES).setCoder(RowCoder.of(AbsentKey.class));
    tables.get(FILES).setCoder(SerializableCoder.of(StagedFile.class));
    return new PredictedTables(tables);
  }

  /** Predictions. */
  public PCollection<PointsPrediction> predictions() {
    return tables.get(ROWS).apply("Predictions of all seasons", Window.into(new GlobalWindows()));
  }

  /** The files of predictions that were staged as they were made. */
  public PCollection<StagedFile> files() {
    return tables.get(FILES).apply("Files of all seasons", Window.into(new GlobalWindows()));
  }

  /** Players and systems that by design have none. */
  public PCollection<AbsentKey> absences() {
    return tables.get(ABSENCES).apply("Absences of all seasons", Window.into(new GlobalWindows()));
  }

  private static final class BookFn extends DoFn<KV<Integer, Iterable<byte[]>>, DefenseBook> {

    @ProcessElement
    public void write(
        @Element KV<Integer, Iterable<byte[]>> group, OutputReceiver<DefenseBook> out) {
      DefenseBook book = new DefenseBook();
      Packed.unpack(group.getValue(), DEFENSE).forEach(book::write);
      out.output(book);
    }
  }

  private static final class PredictFn extends DoFn<KV<Integer, CoGbkResult>, PointsPrediction> {
    private final SeasonCalendar seasons;
    private final PCollectionView<DefenseBook> book;
    private final PCollectionView<Iterable<TrainedModel>> models;
    private final Staging staging;

    PredictFn(
        SeasonCalendar seasons,
        PCollectionView<DefenseBook> book,
        PCollectionView<Iterable<TrainedModel>> models,
        Staging staging) {
      this.seasons = seasons;
      this.book = book;
      this.models = models;
      this.staging = staging;
    }

    @ProcessElement
    public void predict(ProcessContext context, MultiOutputReceiver out) {
      staging
          .write(
              rows ->
                  predict(
                      context,
                      rows.of(PredictionTables.PREDICTIONS, out.get(ROWS)::output),
                      out.get(ABSENCES)::output))
          .forEach(out.get(FILES)::output);
    }

    private void predict(
        ProcessContext context, Consumer<PointsPrediction> rows, Consumer<AbsentKey> absences) {
      CoGbkResult all = context.element().getValue();
      new PredictionSweep(
              seasons,
              context.sideInput(book),
              new ModelShelf(context.sideInput(models), PredictionTables.LONGEST_USE_OF_A_MODEL),
              rows,
              absences)
          .sweep(
              Packed.unpack(all.getAll(OUTLOOKS), OUTLOOK),
              Packed.unpack(all.getAll(VECTORS), VECTOR),
              Packed.unpack(all.getAll(SHOTS), SHOT),
              Packed.unpack(all.getAll(GAMES), GAME),
              Packed.unpack(all.getAll(STANDING), PREDICTION));
    }
  }
}
