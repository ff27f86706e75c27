package org.backcourt.context;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindows;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.NbaSeasons;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.RowCoder;
import org.backcourt.game.CollectedLine;
import org.backcourt.row.analytics.PlayerGame;
import org.backcourt.row.analytics.TeamOffenseGame;
import org.backcourt.row.analytics.UpcomingPlayerGame;
import org.backcourt.row.analytics.UpcomingTeamGame;
import org.backcourt.row.quality.JoinMeter;
import org.backcourt.shuffle.Packed;
import org.backcourt.shuffle.Packing;
import org.backcourt.staging.StagedFile;
import org.backcourt.staging.Staging;
import org.backcourt.tables.AnalyticsTables;

/**
 * The tables about teams and players before their games. All that is known of a season meets in one
 * element: its games so far, published earlier or computed in the same run, its schedule, and what
 * bookmakers and injury reports said in time.
 */
public final class ContextTables {

  private static final TupleTag<byte[]> FIXTURES = new TupleTag<>() {};
  private static final TupleTag<byte[]> OUTINGS = new TupleTag<>() {};
  private static final TupleTag<byte[]> OUTINGS_OF_RUN = new TupleTag<>() {};
  private static final TupleTag<byte[]> TEAM_OUTINGS = new TupleTag<>() {};
  private static final TupleTag<byte[]> TEAM_OUTINGS_OF_RUN = new TupleTag<>() {};
  private static final TupleTag<byte[]> BOARDS = new TupleTag<>() {};
  private static final TupleTag<byte[]> QUOTES = new TupleTag<>() {};

  private static final Packing<Fixture> FIXTURE = Packing.ofRows(Fixture.class);
  private static final Packing<PlayerOuting> OUTING = Packing.ofRows(PlayerOuting.class);
  private static final Packing<TeamOuting> TEAM_OUTING = Packing.ofRows(TeamOuting.class);
  private static final Packing<PreGame> BOARD = Packing.ofObjects();
  private static final Packing<CollectedLine> QUOTE = Packing.ofRows(CollectedLine.class);

  private static final TupleTag<UpcomingTeamGame> TEAMS = new TupleTag<>() {};
  private static final TupleTag<UpcomingPlayerGame> PLAYERS = new TupleTag<>() {};
  private static final TupleTag<JoinMeter> JOINS = new TupleTag<>() {};
  private static final TupleTag<StagedFile> FILES = new TupleTag<>() {};

  private final PCollectionTuple tables;

  private ContextTables(PCollectionTuple tables) {
    this.tables = tables;
  }

  /** What the tables are computed from. */
  public record Sources(
      PCollection<Fixture> fixtures,
      PCollection<PlayerOuting> earlierPlayers,
      PCollection<PlayerGame> playersOfThisRun,
      PCollection<TeamOuting> earlierTeams,
      PCollection<TeamOffenseGame> teamsOfThisRun,
      PCollection<PreGameBoard> boards,
      PCollection<CollectedLine> quotes) {}

  /** Works out the rows of the dates. */
  public static ContextTables of(
      Sources sources, DateSet dates, SeasonCalendar seasons, Staging staging) {
    PCollection<CollectedLine> onPoints =
        sources.quotes().apply("On points", Filter.by(CollectedLine::isOfferOnPoints));
    PCollectionTuple tables =
        KeyedPCollectionTuple.of(
                FIXTURES, pack("Fixtures", sources.fixtures(), FIXTURE, f -> f, Fixture::gameDate))
            .and(
                OUTINGS,
                pack("Outings", sources.earlierPlayers(), OUTING, o -> o, PlayerOuting::gameDate))
            .and(
                OUTINGS_OF_RUN,
                pack(
                    "Outings of this run",
                    sources.playersOfThisRun(),
                    OUTING,
                    PlayerOuting::of,
                    PlayerOuting::gameDate))
            .and(
                TEAM_OUTINGS,
                pack("Teams", sources.earlierTeams(), TEAM_OUTING, o -> o, TeamOuting::gameDate))
            .and(
                TEAM_OUTINGS_OF_RUN,
                pack(
                    "Teams of this run",
                    sources.teamsOfThisRun(),
                    TEAM_OUTING,
                    TeamOuting::of,
                    TeamOuting::gameDate))
            .and(
                BOARDS,
                pack(
                    "Boards", sources.boards(), BOARD, PreGame::of, board -> board.gameId().date()))
            .and(QUOTES, pack("Quotes", onPoints, QUOTE, q -> q, CollectedLine::gameDate))
            .apply("Season", CoGroupByKey.create())
            .apply(
                "Contexts",
                ParDo.of(new RowsFn(dates, seasons, staging))
                    .withOutputTags(TEAMS, TupleTagList.of(PLAYERS).and(JOINS).and(FILES)));
    tables.get(TEAMS).setCoder(RowCoder.of(UpcomingTeamGame.class));
    tables.get(PLAYERS).setCoder(RowCoder.of(UpcomingPlayerGame.class));
    tables.get(JOINS).setCoder(RowCoder.of(JoinMeter.class));
    tables.get(FILES).setCoder(SerializableCoder.of(StagedFile.class));
    return new ContextTables(tables);
  }

  /** Teams before their games. */
  public PCollection<UpcomingTeamGame> teams() {
    return tables.get(TEAMS).apply("Teams of all seasons", Window.into(new GlobalWindows()));
  }

  /** Players before their games. */
  public PCollection<UpcomingPlayerGame> players() {
    return tables.get(PLAYERS).apply("Players of all seasons", Window.into(new GlobalWindows()));
  }

  /** The files of rows that were staged as they were made. */
  public PCollection<StagedFile> files() {
    return tables.get(FILES).apply("Files of all seasons", Window.into(new GlobalWindows()));
  }

  /** What the joins with markets and injury reports made of their rows. */
  public PCollection<JoinMeter> joins() {
    return tables.get(JOINS).apply("Joins of all seasons", Window.into(new GlobalWindows()));
  }

  /** One key a season: players change teams, and whoever is out concerns his team-mates. */
  private static <A, B> PCollection<KV<Integer, byte[]>> pack(
      String step,
      PCollection<A> elements,
      Packing<B> packing,
      SerializableFunction<A, B> row,
      SerializableFunction<B, LocalDate> date) {
    return elements.apply(step, new Packed<>(packing, row, date, element -> 0).transform());
  }

  private static final class RowsFn extends DoFn<KV<Integer, CoGbkResult>, UpcomingTeamGame> {
    private final DateSet dates;
    private final SeasonCalendar seasons;
    private final Staging staging;

    RowsFn(DateSet dates, SeasonCalendar seasons, Staging staging) {
      this.dates = dates;
      this.seasons = seasons;
      this.staging = staging;
    }

    @ProcessElement
    public void rows(
        @Element KV<Integer, CoGbkResult> group, BoundedWindow window, MultiOutputReceiver out) {
      CoGbkResult all = group.getValue();
      SeasonContext context =
          new SeasonContext(
              seasons,
              Packed.unpack(all.getAll(FIXTURES), FIXTURE),
              both(all, OUTINGS, OUTINGS_OF_RUN, OUTING),
              both(all, TEAM_OUTINGS, TEAM_OUTINGS_OF_RUN, TEAM_OUTING),
              Packed.unpack(all.getAll(BOARDS), BOARD),
              Packed.unpack(all.getAll(QUOTES), QUOTE));
      int season = NbaSeasons.season(window);
      List<LocalDate> asked =
          dates.dates().stream().filter(date -> SeasonCalendar.season(date) == season).toList();
      staging.write(rows -> write(context, asked, rows, out)).forEach(out.get(FILES)::output);
      for (LocalDate date : asked) {
        context.meters(date).forEach(out.get(JOINS)::output);
      }
    }

    private static void write(
        SeasonContext context, List<LocalDate> dates, Staging.Rows rows, MultiOutputReceiver out) {
      Consumer<UpcomingTeamGame> teams =
          rows.of(AnalyticsTables.UPCOMING_TEAMS, out.get(TEAMS)::output);
      Consumer<UpcomingPlayerGame> players =
          rows.of(AnalyticsTables.UPCOMING_PLAYERS, out.get(PLAYERS)::output);
      for (LocalDate date : dates) {
        context.rows(date, teams, players);
      }
    }

    private static <T> List<T> both(
        CoGbkResult all, TupleTag<byte[]> earlier, TupleTag<byte[]> ofRun, Packing<T> packing) {
      List<T> both = Packed.unpack(all.getAll(earlier), packing);
      both.addAll(Packed.unpack(all.getAll(ofRun), packing));
      return both;
    }
  }
}
