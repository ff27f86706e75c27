package org.backcourt.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.backcourt.id.TeamCode;
import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.league.Franchise;
import org.backcourt.simulator.league.SeasonDates;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.simulator.play.Moment;
import org.backcourt.simulator.random.Rng;
import org.backcourt.simulator.roster.Rosters;

/** Plays a league and writes what its sources say of it as raw tables. */
public final class Simulation {

  /** Every league begins here, so that a season does not depend on which others are asked for. */
  private static final int FIRST_SEASON = 2021;

  /**
   * What was written.
   *
   * @param games games that were played
   * @param rows rows by table
   * @param hash of all files
   */
  public record Report(int games, Map<String, Long> rows, String hash) {}

  private final SimulationRequest request;
  private final Rng rng;
  private final List<TeamCode> teams;

  private Simulation(SimulationRequest request) {
    this.request = request;
    this.rng = Rng.of(request.seed());
    this.teams = Franchise.first(request.teams());
  }

  /** The league of a request. */
  public static Simulation of(SimulationRequest request) {
    return new Simulation(request);
  }

  /** As {@link #writeTo(Path, Progress)}, silently. */
  public Report writeTo(Path out) throws IOException {
    return writeTo(out, Progress.NONE);
  }

  /** Writes {@code out/<dataset>.<table>/<season>.parquet} for every raw table and season. */
  public Report writeTo(Path out, Progress progress) throws IOException {
    Files.createDirectories(out);
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, request.threads()));
    try {
      Map<String, Long> rows = new LinkedHashMap<>();
      int[] games = {0};
      eachSeason(
          (season, rosters) -> {
            TableFiles files = new TableFiles(out, season.label(), pool);
            int[] ofSeason = {0};
            play(
                season,
                rosters,
                pool,
                played -> {
                  files.add(played.rows());
                  games[0]++;
                  progress.finished(season.label(), ++ofSeason[0], teams.size() * 44);
                },
                files::add);
            files.close().forEach((table, count) -> rows.merge(table, count, Long::sum));
          });
      return new Report(games[0], rows, ContentHash.of(out));
    } finally {
      pool.shutdown();
    }
  }

  /** Plays the league and hands on every finished game, in order, without writing anything. */
  public void play(Consumer<PlayedGame> finished) {
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, request.threads()));
    try {
      eachSeason((season, rosters) -> play(season, rosters, pool, finished, announced -> {}));
    } finally {
      pool.shutdown();
    }
  }

  private interface SeasonAction {
    void accept(SeasonDates season, Rosters rosters);
  }

  /** Seasons that are not asked for pass without games: players age and move all the same. */
  private void eachSeason(SeasonAction action) {
    Rosters rosters = new Rosters(teams, SeasonDates.of(FIRST_SEASON), rng.child("rosters"));
    int last = request.seasons().get(request.seasons().size() - 1);
    for (int year = FIRST_SEASON; year <= last; year++) {
      SeasonDates season = SeasonDates.of(year);
      if (year > FIRST_SEASON) {
        rosters.startSeason(season);
      }
      if (request.seasons().contains(year)) {
        action.accept(season, rosters);
      }
    }
  }

  private void play(
      SeasonDates season,
      Rosters rosters,
      ExecutorService pool,
      Consumer<PlayedGame> finished,
      Consumer<GameRows> ahead) {
    LocalDate until = request.until() == null ? LocalDate.MAX.minusYears(1) : request.until();
    SeasonOfPlay.Player<PlayedGame> player =
        new SeasonOfPlay.Player<>() {
          @Override
          public PlayedGame play(Matchup matchup) {
            return PlayedGame.of(matchup, rng);
          }

          @Override
          public Moment end(PlayedGame played) {
            return played.box().game().end();
          }
        };
    new SeasonOfPlay<>(
            season,
            teams,
            until,
            rosters,
            rng.child(season.label()),
            player,
            pool,
            (game, played) -> finished.accept(played))
        .play(
            game -> ahead.accept(PlayedGame.announced(game)),
            matchup -> ahead.accept(PlayedGame.toCome(matchup, rng)));
  }
}
