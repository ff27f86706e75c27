package org.backcourt.context;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.RowCoder;
import org.backcourt.row.analytics.PlayerGame;
import org.backcourt.row.analytics.TeamOffenseGame;
import org.backcourt.row.analytics.UpcomingPlayerGame;
import org.backcourt.row.analytics.UpcomingTeamGame;

/**
 * The tables about teams and players before their games. All that is known of a season meets in one
 * element: its games so far, published earlier or computed in the same run, its schedule, and what
 * bookmakers and injury reports said in time.
 */
public final class ContextTables {

  private static final TupleTag<Fixture> FIXTURES = new TupleTag<>() {};
  private static final TupleTag<PlayerOuting> OUTINGS = new TupleTag<>() {};
  private static final TupleTag<TeamOuting> TEAM_OUTINGS = new TupleTag<>() {};
  private static final TupleTag<PreGame> BOARDS = new TupleTag<>() {};
  private static final TupleTag<BettingProsQuote> QUOTES = new TupleTag<>() {};

  private static final TupleTag<UpcomingTeamGame> TEAMS = new TupleTag<>() {};
  private static final TupleTag<UpcomingPlayerGame> PLAYERS = new TupleTag<>() {};

  private final PCollectionTuple tables;

  private ContextTables(PCollectionTuple tables) {
    this.tables = tables;
  }

  /** What the tables are computed from. */
  public record Sources(
      PCollection<Fixture> fixtures,
      PCollection<PlayerOuting> publishedOutings,
      PCollection<PlayerGame> playersOfThisRun,
      PCollection<TeamOuting> publishedTeamOutings,
      PCollection<TeamOffenseGame> teamsOfThisRun,
      PCollection<PreGameBoard> boards,
      PCollection<BettingProsQuote> quotes) {}

  /** Works out the rows of the dates. */
  public static ContextTables of(Sources sources, DateSet dates, SeasonCalendar seasons) {
    PCollection<PlayerOuting> outings =
        PCollectionList.of(sources.publishedOutings())
            .and(
                sources
                    .playersOfThisRun()
                    .apply("Players as outings", map(PlayerOuting.class, PlayerOuting::of))
                    .setCoder(RowCoder.of(PlayerOuting.class)))
            .apply("All outings", Flatten.pCollections());
    PCollection<TeamOuting> teamOutings =
        PCollectionList.of(sources.publishedTeamOutings())
            .and(
                sources
                    .teamsOfThisRun()
                    .apply("Teams as outings", map(TeamOuting.class, TeamOuting::of))
                    .setCoder(RowCoder.of(TeamOuting.class)))
            .apply("All team outings", Flatten.pCollections());
    PCollection<PreGame> boards =
        sources
            .boards()
            .apply("Before tip-off", map(PreGame.class, PreGame::of))
            .setCoder(SerializableCoder.of(PreGame.class));
    PCollectionTuple tables =
        KeyedPCollectionTuple.of(
                FIXTURES, bySeason("Fixtures", sources.fixtures(), Fixture::gameDate))
            .and(OUTINGS, bySeason("Outings", outings, PlayerOuting::gameDate))
            .and(TEAM_OUTINGS, bySeason("Team outings", teamOutings, TeamOuting::gameDate))
            .and(BOARDS, bySeason("Boards", boards, board -> board.gameId().date()))
            .and(
                QUOTES,
                bySeason(
                    "Quotes",
                    sources.quotes().apply("On points", Filter.by(BettingProsQuote::isOnPoints)),
                    BettingProsQuote::gameDate))
            .apply("Season", CoGroupByKey.create())
            .apply(
                "Contexts",
                ParDo.of(new RowsFn(dates, seasons))
                    .withOutputTags(TEAMS, TupleTagList.of(PLAYERS)));
    tables.get(TEAMS).setCoder(RowCoder.of(UpcomingTeamGame.class));
    tables.get(PLAYERS).setCoder(RowCoder.of(UpcomingPlayerGame.class));
    return new ContextTables(tables);
  }

  /** Teams before their games. */
  public PCollection<UpcomingTeamGame> teams() {
    return tables.get(TEAMS);
  }

  /** Players before their games. */
  public PCollection<UpcomingPlayerGame> players() {
    return tables.get(PLAYERS);
  }

  private static <A, B> MapElements<A, B> map(Class<B> type, SerializableFunction<A, B> function) {
    return MapElements.into(TypeDescriptor.of(type)).via(function);
  }

  private static <T> PCollection<KV<Integer, T>> bySeason(
      String step, PCollection<T> elements, SerializableFunction<T, LocalDate> date) {
    return elements
        .apply(
            step + " by season",
            WithKeys.of((T element) -> SeasonCalendar.season(date.apply(element)))
                .withKeyType(TypeDescriptors.integers()))
        .setCoder(KvCoder.of(VarIntCoder.of(), elements.getCoder()));
  }

  private static final class RowsFn extends DoFn<KV<Integer, CoGbkResult>, UpcomingTeamGame> {
    private final DateSet dates;
    private final SeasonCalendar seasons;

    RowsFn(DateSet dates, SeasonCalendar seasons) {
      this.dates = dates;
      this.seasons = seasons;
    }

    @ProcessElement
    public void rows(@Element KV<Integer, CoGbkResult> season, MultiOutputReceiver out) {
      CoGbkResult all = season.getValue();
      SeasonContext context =
          new SeasonContext(
              seasons,
              list(all.getAll(FIXTURES)),
              list(all.getAll(OUTINGS)),
              list(all.getAll(TEAM_OUTINGS)),
              list(all.getAll(BOARDS)),
              list(all.getAll(QUOTES)));
      for (LocalDate date : dates) {
        if (SeasonCalendar.season(date) == season.getKey()) {
          context.rows(date, out.get(TEAMS)::output, out.get(PLAYERS)::output);
        }
      }
    }

    private static <T> List<T> list(Iterable<T> elements) {
      List<T> list = new ArrayList<>();
      elements.forEach(list::add);
      return list;
    }
  }
}
