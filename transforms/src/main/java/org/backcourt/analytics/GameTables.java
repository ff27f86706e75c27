package org.backcourt.analytics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.transforms.windowing.GlobalWindows;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.backcourt.contract.RowCoder;
import org.backcourt.game.CollectedLine;
import org.backcourt.game.EventSource;
import org.backcourt.game.Game;
import org.backcourt.game.GameEvents;
import org.backcourt.game.GameSheet;
import org.backcourt.id.TeamCode;
import org.backcourt.player.PlayerRow;
import org.backcourt.row.analytics.PlayerGame;
import org.backcourt.row.analytics.TeamDefenseGame;
import org.backcourt.row.analytics.TeamOffenseGame;
import org.backcourt.row.quality.JoinMeter;
import org.backcourt.shuffle.Packed;
import org.backcourt.shuffle.Packing;
import org.backcourt.team.DefenseRow;
import org.backcourt.team.OffenseRow;
import org.jspecify.annotations.Nullable;

/**
 * The tables about played games, from one pass over the games: sources are chosen and play-by-play
 * is counted once a game, and since a game's rows arrive together nothing is shuffled.
 */
public final class GameTables {

  private static final Packing<CollectedLine> LINE = Packing.ofRows(CollectedLine.class);

  private static final TupleTag<TeamOffenseGame> OFFENSE = new TupleTag<>() {};
  private static final TupleTag<TeamDefenseGame> DEFENSE = new TupleTag<>() {};
  private static final TupleTag<PlayerGame> PLAYERS = new TupleTag<>() {};
  private static final TupleTag<JoinMeter> JOINS = new TupleTag<>() {};

  private final PCollectionTuple tables;

  private GameTables(PCollectionTuple tables) {
    this.tables = tables;
  }

  /**
   * Works out the tables of the games that were played.
   *
   * @param collected lines on players that name no game; few enough to be at hand for every game
   */
  public static GameTables of(PCollection<Game> games, PCollection<CollectedLine> collected) {
    PCollectionView<Map<Integer, Iterable<byte[]>>> linesByDay =
        collected
            .apply("Offers on points", Filter.by(CollectedLine::isOfferOnPoints))
            .apply(
                "By day",
                new Packed<CollectedLine, CollectedLine>(
                        LINE, line -> line, CollectedLine::gameDate, line -> day(line.gameDate()))
                    .transform())
            .apply("All seasons", Window.into(new GlobalWindows()))
            .apply("At hand", View.asMultimap());
    PCollectionTuple tables =
        games.apply(
            "Game by game",
            ParDo.of(new RowsFn(linesByDay))
                .withSideInputs(linesByDay)
                .withOutputTags(OFFENSE, TupleTagList.of(DEFENSE).and(PLAYERS).and(JOINS)));
    tables.get(OFFENSE).setCoder(RowCoder.of(TeamOffenseGame.class));
    tables.get(DEFENSE).setCoder(RowCoder.of(TeamDefenseGame.class));
    tables.get(PLAYERS).setCoder(RowCoder.of(PlayerGame.class));
    tables.get(JOINS).setCoder(RowCoder.of(JoinMeter.class));
    return new GameTables(tables);
  }

  /** Both teams' offence. */
  public PCollection<TeamOffenseGame> offense() {
    return tables.get(OFFENSE);
  }

  /** Both teams' defence. */
  public PCollection<TeamDefenseGame> defense() {
    return tables.get(DEFENSE);
  }

  /** All players, whether they played or not. */
  public PCollection<PlayerGame> players() {
    return tables.get(PLAYERS);
  }

  /** What the joins between sources made of their rows. */
  public PCollection<JoinMeter> joins() {
    return tables.get(JOINS);
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  private static final class RowsFn extends DoFn<Game, TeamOffenseGame> {
    private final Counter withoutLines = counter("played games without both team lines");
    private final Counter rebuilt = counter("games with a rebuilt team line");
    private final Counter withoutEvents = counter("games without play-by-play");
    private final Counter fallbackEvents = counter("games with the league's play-by-play");
    private final Counter incompleteEvents = counter("incomplete play-by-plays passed over");

    private final PCollectionView<Map<Integer, Iterable<byte[]>>> linesByDay;
    // A runner may build the whole map anew each time it is asked for it: once a bundle is enough.
    private transient @Nullable Map<Integer, Iterable<byte[]>> lines;

    RowsFn(PCollectionView<Map<Integer, Iterable<byte[]>>> linesByDay) {
      this.linesByDay = linesByDay;
    }

    private static Counter counter(String name) {
      return Metrics.counter(GameTables.class, name);
    }

    @StartBundle
    public void startBundle() {
      lines = null;
    }

    @ProcessElement
    public void rows(ProcessContext context, MultiOutputReceiver out) {
      Game game = context.element();
      GameSheet sheet = GameSheet.of(game).orElse(null);
      GameJoins.of(game, sheet).forEach(out.get(JOINS)::output);
      if (sheet == null) {
        withoutLines.inc(game.played().isPresent() ? 1 : 0);
        return;
      }
      count(sheet);
      for (TeamCode team : new TeamCode[] {game.gameId().away(), game.gameId().home()}) {
        out.get(OFFENSE).output(OffenseRow.of(sheet, team));
        out.get(DEFENSE).output(DefenseRow.of(sheet, team));
      }
      PlayerRow.of(game, sheet, linesOf(game, context)).forEach(out.get(PLAYERS)::output);
    }

    private List<CollectedLine> linesOf(Game game, ProcessContext context) {
      if (lines == null) {
        lines = context.sideInput(linesByDay);
      }
      return Packed.unpack(lines.getOrDefault(day(game.gameId().date()), List.of()), LINE);
    }

    private void count(GameSheet sheet) {
      rebuilt.inc(sheet.rebuilt() ? 1 : 0);
      incompleteEvents.inc(sheet.incompleteEvents().size());
      GameEvents events = sheet.events();
      if (events == null) {
        withoutEvents.inc();
      } else {
        fallbackEvents.inc(events.source() == EventSource.LEAGUE ? 1 : 0);
      }
    }
  }
}
