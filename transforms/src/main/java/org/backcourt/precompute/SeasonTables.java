package org.backcourt.precompute;

import java.time.LocalDate;
import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindows;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.NbaSeasons;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.RowCoder;
import org.backcourt.id.TeamCode;
import org.backcourt.rolling.GameLine;
import org.backcourt.row.analytics.UpcomingPlayerGame;
import org.backcourt.row.precompute.PlayerCompositeFactors;
import org.backcourt.row.precompute.PlayerDailyCache;
import org.backcourt.row.precompute.PlayerShotZones;
import org.backcourt.row.precompute.TeamDefenseZones;
import org.backcourt.row.predictions.FeatureVector;
import org.backcourt.row.quality.AbsentKey;
import org.backcourt.shuffle.Packed;
import org.backcourt.shuffle.Packing;
import org.backcourt.staging.StagedFile;
import org.backcourt.staging.Staging;
import org.backcourt.tables.PrecomputeTables;
import org.backcourt.tables.PredictionTables;
import org.backcourt.zones.DefenseLine;

/**
 * All tables of the phase from two sweeps: one over a season's teams, which leaves a book that any
 * player's row can be looked up in, and one over its players, in a few buckets.
 */
public final class SeasonTables {

  private static final TupleTag<byte[]> DEFENSES = new TupleTag<>() {};
  private static final TupleTag<byte[]> OFFENSES = new TupleTag<>() {};
  private static final TupleTag<byte[]> READINESS = new TupleTag<>() {};
  private static final TupleTag<byte[]> SCHEDULE = new TupleTag<>() {};
  private static final TupleTag<byte[]> GAMES = new TupleTag<>() {};
  private static final TupleTag<byte[]> CONTEXTS = new TupleTag<>() {};

  private static final TupleTag<TeamBook> BOOK = new TupleTag<>() {};
  private static final TupleTag<TeamDefenseZones> TEAM_ZONES = new TupleTag<>() {};
  private static final TupleTag<AbsentKey> TEAM_ABSENCES = new TupleTag<>() {};
  private static final TupleTag<PlayerShotZones> ZONES = new TupleTag<>() {};
  private static final TupleTag<PlayerDailyCache> CACHE = new TupleTag<>() {};
  private static final TupleTag<PlayerCompositeFactors> FACTORS = new TupleTag<>() {};
  private static final TupleTag<FeatureVector> VECTORS = new TupleTag<>() {};
  private static final TupleTag<AbsentKey> ABSENCES = new TupleTag<>() {};
  private static final TupleTag<StagedFile> FILES = new TupleTag<>() {};

  private static final Packing<DefenseLine> DEFENSE = Packing.ofRows(DefenseLine.class);
  private static final Packing<OffenseLine> OFFENSE = Packing.ofRows(OffenseLine.class);
  private static final Packing<TeamReadiness> READY = Packing.ofRows(TeamReadiness.class);
  private static final Packing<ScheduledLine> SCHEDULED = Packing.ofRows(ScheduledLine.class);
  private static final Packing<GameLine> GAME = Packing.ofRows(GameLine.class);
  private static final Packing<UpcomingPlayerGame> CONTEXT =
      Packing.ofRows(UpcomingPlayerGame.class);

  private final PCollectionTuple teams;
  private final PCollectionTuple players;

  private SeasonTables(PCollectionTuple teams, PCollectionTuple players) {
    this.teams = teams;
    this.players = players;
  }

  /** What the tables are computed from: seasons to date, and the contexts of the dates. */
  public record Sources(
      PCollection<DefenseLine> defenses,
      PCollection<OffenseLine> offenses,
      PCollection<TeamReadiness> teamContexts,
      PCollection<ScheduledLine> schedule,
      PCollection<GameLine> games,
      PCollection<UpcomingPlayerGame> playerContexts) {}

  /** Works out the rows of the dates. */
  public static SeasonTables of(
      Sources sources, DateSet dates, SeasonCalendar seasons, Staging staging) {
    PCollectionTuple teams =
        KeyedPCollectionTuple.of(
                DEFENSES,
                Packed.bySeason("Defences", sources.defenses(), DEFENSE, DefenseLine::gameDate))
            .and(
                OFFENSES,
                Packed.bySeason("Offences", sources.offenses(), OFFENSE, OffenseLine::gameDate))
            .and(
                READINESS,
                Packed.bySeason(
                    "Team contexts", sources.teamContexts(), READY, TeamReadiness::gameDate))
            .and(
                SCHEDULE,
                Packed.bySeason(
                    "Scheduled", sources.schedule(), SCHEDULED, ScheduledLine::gameDate))
            .apply("Teams of a season", CoGroupByKey.create())
            .apply(
                "Sweep teams",
                ParDo.of(new TeamsFn(dates, seasons))
                    .withOutputTags(BOOK, TupleTagList.of(TEAM_ZONES).and(TEAM_ABSENCES)));
    teams.get(TEAM_ZONES).setCoder(RowCoder.of(TeamDefenseZones.class));
    teams.get(TEAM_ABSENCES).setCoder(RowCoder.of(AbsentKey.class));
    PCollectionView<TeamBook> book =
        teams
            .get(BOOK)
            .setCoder(SerializableCoder.of(TeamBook.class))
            .apply("Book", View.<TeamBook>asSingleton().withDefaultValue(new TeamBook()));
    PCollectionTuple players =
        KeyedPCollectionTuple.of(
                GAMES,
                Packed.byPlayer(
                    "Games", sources.games(), GAME, GameLine::gameDate, GameLine::playerLookup))
            .and(
                CONTEXTS,
                Packed.byPlayer(
                    "Contexts",
                    sources.playerContexts(),
                    CONTEXT,
                    UpcomingPlayerGame::gameDate,
                    UpcomingPlayerGame::playerLookup))
            .apply("Players of a bucket", CoGroupByKey.create())
            .apply(
                "Sweep players",
                ParDo.of(new PlayersFn(dates, seasons, book, staging))
                    .withSideInputs(book)
                    .withOutputTags(
                        ZONES,
                        TupleTagList.of(CACHE).and(FACTORS).and(VECTORS).and(ABSENCES).and(FILES)));
    players.get(ZONES).setCoder(RowCoder.of(PlayerShotZones.class));
    players.get(CACHE).setCoder(RowCoder.of(PlayerDailyCache.class));
    players.get(FACTORS).setCoder(RowCoder.of(PlayerCompositeFactors.class));
    players.get(VECTORS).setCoder(RowCoder.of(FeatureVector.class));
    players.get(ABSENCES).setCoder(RowCoder.of(AbsentKey.class));
    players.get(FILES).setCoder(SerializableCoder.of(StagedFile.class));
    return new SeasonTables(teams, players);
  }

  /** Teams' defence by zone. */
  public PCollection<TeamDefenseZones> teamZones() {
    return ofAllSeasons("Team zones", teams.get(TEAM_ZONES));
  }

  /** Players' shots by zone. */
  public PCollection<PlayerShotZones> playerZones() {
    return ofAllSeasons("Player zones", players.get(ZONES));
  }

  /** Players' averages. */
  public PCollection<PlayerDailyCache> caches() {
    return ofAllSeasons("Caches", players.get(CACHE));
  }

  /** Players' composite factors. */
  public PCollection<PlayerCompositeFactors> factors() {
    return ofAllSeasons("Factors", players.get(FACTORS));
  }

  /** Players' feature vectors. */
  public PCollection<FeatureVector> vectors() {
    return ofAllSeasons("Vectors", players.get(VECTORS));
  }

  /** The files of rows about players that were staged as they were made. */
  public PCollection<StagedFile> files() {
    return ofAllSeasons("Staged files", players.get(FILES));
  }

  /** Expected keys that by design have no row. */
  public PCollection<AbsentKey> absences() {
    return ofAllSeasons(
        "Absences",
        PCollectionList.of(teams.get(TEAM_ABSENCES))
            .and(players.get(ABSENCES))
            .apply("Both absences", Flatten.pCollections()));
  }

  private static <T> PCollection<T> ofAllSeasons(String what, PCollection<T> rows) {
    return rows.apply(what + " of all seasons", Window.into(new GlobalWindows()));
  }

  private static List<LocalDate> ofSeason(DateSet dates, BoundedWindow window) {
    int season = NbaSeasons.season(window);
    return dates.dates().stream().filter(date -> SeasonCalendar.season(date) == season).toList();
  }

  private static final class TeamsFn extends DoFn<KV<Integer, CoGbkResult>, TeamBook> {
    private final DateSet dates;
    private final SeasonCalendar seasons;

    TeamsFn(DateSet dates, SeasonCalendar seasons) {
      this.dates = dates;
      this.seasons = seasons;
    }

    @ProcessElement
    public void sweep(
        @Element KV<Integer, CoGbkResult> group, BoundedWindow window, MultiOutputReceiver out) {
      CoGbkResult all = group.getValue();
      List<LocalDate> asked = ofSeason(dates, window);
      TeamBook book =
          new TeamSweep(
                  seasons,
                  Packed.unpack(all.getAll(DEFENSES), DEFENSE),
                  Packed.unpack(all.getAll(OFFENSES), OFFENSE),
                  Packed.unpack(all.getAll(READINESS), READY),
                  Packed.unpack(all.getAll(SCHEDULE), SCHEDULED))
              .book(asked);
      out.get(BOOK).output(book);
      for (LocalDate date : asked) {
        for (TeamCode team : TeamCode.values()) {
          TeamBook.Page page = book.of(date, team);
          if (seasons.isBootstrap(date)) {
            out.get(TEAM_ABSENCES)
                .output(
                    Absences.bootstrap(
                        PrecomputeTables.TEAM_DEFENSE_ZONES,
                        date,
                        team,
                        seasons.dayOfSeason(date)));
          } else if (page != null) {
            out.get(TEAM_ZONES).output(page.defense());
          }
        }
      }
    }
  }

  private static final class PlayersFn extends DoFn<KV<Integer, CoGbkResult>, PlayerShotZones> {
    private final DateSet dates;
    private final SeasonCalendar seasons;
    private final PCollectionView<TeamBook> book;
    private final Staging staging;

    PlayersFn(
        DateSet dates, SeasonCalendar seasons, PCollectionView<TeamBook> book, Staging staging) {
      this.dates = dates;
      this.seasons = seasons;
      this.book = book;
      this.staging = staging;
    }

    @ProcessElement
    public void sweep(ProcessContext context, BoundedWindow window, MultiOutputReceiver out) {
      CoGbkResult all = context.element().getValue();
      staging
          .write(
              rows ->
                  new PlayerSweep(seasons, context.sideInput(book), sink(rows, out))
                      .sweep(
                          Packed.unpack(all.getAll(GAMES), GAME),
                          Packed.unpack(all.getAll(CONTEXTS), CONTEXT),
                          ofSeason(dates, window)))
          .forEach(out.get(FILES)::output);
    }

    private static PlayerSweep.Sink sink(Staging.Rows rows, MultiOutputReceiver out) {
      return new PlayerSweep.Sink(
          rows.of(PrecomputeTables.PLAYER_SHOT_ZONES, out.get(ZONES)::output),
          rows.of(PrecomputeTables.PLAYER_DAILY_CACHE, out.get(CACHE)::output),
          rows.of(PrecomputeTables.COMPOSITE_FACTORS, out.get(FACTORS)::output),
          rows.of(PredictionTables.FEATURE_STORE, out.get(VECTORS)::output),
          out.get(ABSENCES)::output);
    }
  }
}
