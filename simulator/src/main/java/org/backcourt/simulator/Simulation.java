package org.backcourt.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.backcourt.simulator.fault.Strikes;
import org.backcourt.simulator.league.Franchise;
import org.backcourt.simulator.league.SeasonDates;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.simulator.play.Moment;
import org.backcourt.simulator.random.Rng;
import org.backcourt.simulator.roster.Rosters;
import org.backcourt.simulator.schedule.Fixture;
import org.backcourt.simulator.schedule.RegularSeason;
import org.backcourt.simulator.source.SourceFiles;

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

  /**
   * A finished game as it arrives.
   *
   * @param game the game and what sources would say if all went well
   * @param now what arrives
   * @param later what arrives days later
   */
  public record Delivery(PlayedGame game, GameRows now, List<GameRows> later) {}

  private static final int GAMES_A_TEAM = 44;

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

  /**
   * Writes {@code out/<dataset>.<table>/<season>.parquet} for every raw table and season. What
   * arrives only later has the same folders in {@link #laterThan out's companion}, because import
   * takes every folder it finds for a table.
   */
  public Report writeTo(Path out, Progress progress) throws IOException {
    return writeTo(out, progress, TableFiles::new);
  }

  /**
   * Writes the league as its sources' own files, {@code out/<source>/...}, for ingest to read. What
   * arrives only later goes to {@link #laterThan out's companion}.
   */
  public Report writeSourceFilesTo(Path out, Progress progress) throws IOException {
    return writeTo(
        out,
        progress,
        (folder, season, pool) -> {
          SourceFiles files = new SourceFiles(folder);
          return new Sink() {
            @Override
            public void add(GameRows game) {
              files.add(game);
            }

            @Override
            public Map<String, Long> close() {
              return files.close();
            }
          };
        });
  }

  private Report writeTo(Path out, Progress progress, Sink.Opening sinks) throws IOException {
    Files.createDirectories(out);
    Path after = laterThan(out);
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, request.threads()));
    Totals totals = new Totals();
    try (TruthFile truth = request.withTruth() ? new TruthFile(truthOf(out)) : null) {
      eachSeason(
          (season, rosters) -> {
            Sink files = sinks.open(out, season.label(), pool);
            Sink later = sinks.open(after, season.label(), pool);
            int before = totals.games;
            Strikes strikes =
                play(
                    season,
                    rosters,
                    pool,
                    delivery -> {
                      files.add(delivery.now());
                      delivery.later().forEach(later::add);
                      if (truth != null) {
                        truth.add(delivery.game());
                      }
                      totals.games++;
                      progress.finished(
                          season.label(), totals.games - before, teams.size() * GAMES_A_TEAM);
                    },
                    files::add);
            files.close().forEach((table, count) -> totals.rows.merge(table, count, Long::sum));
            later.close();
            strikeFiles(strikes, out, season);
          });
    } finally {
      pool.shutdown();
    }
    return new Report(totals.games, totals.rows, ContentHash.of(List.of(out, after, truthOf(out))));
  }

  /** The folder of what arrives after the rows in {@code out}, such as {@code league-later}. */
  public static Path laterThan(Path out) {
    return companion(out, "-later");
  }

  /** The folder of what was to be expected, such as {@code league-truth}. */
  public static Path truthOf(Path out) {
    return companion(out, "-truth");
  }

  private static Path companion(Path out, String suffix) {
    Path full = out.toAbsolutePath().normalize();
    return full.resolveSibling(full.getFileName() + suffix);
  }

  private static final class Totals {
    private int games;
    private final Map<String, Long> rows = new LinkedHashMap<>();
  }

  private static void strikeFiles(Strikes strikes, Path out, SeasonDates season) {
    try {
      strikes.onFiles(out, season.label());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot damage the files of " + season.label(), e);
    }
  }

  /** Plays the league and hands on every finished game, in order, without writing anything. */
  public void play(Consumer<Delivery> finished) {
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

  private Strikes play(
      SeasonDates season,
      Rosters rosters,
      ExecutorService pool,
      Consumer<Delivery> finished,
      Consumer<GameRows> ahead) {
    LocalDate until = request.until() == null ? season.opening().plusYears(1) : request.until();
    Rng ofSeason = rng.child(season.label());
    List<Fixture> regular = RegularSeason.fixtures(season, teams, ofSeason.child("schedule"));
    List<Fixture> toPlay = regular.stream().filter(g -> !g.date().isAfter(until)).toList();
    Strikes strikes = new Strikes(request.faults(), toPlay, rosters.stars(), ofSeason);
    SeasonOfPlay.Player<Delivery> player =
        new SeasonOfPlay.Player<>() {
          @Override
          public Delivery play(Matchup matchup) {
            PlayedGame game = PlayedGame.of(matchup, rng);
            Strikes.Arrival arrival = strikes.on(game.rows(), matchup);
            return new Delivery(game, arrival.now(), arrival.later());
          }

          @Override
          public Moment end(Delivery played) {
            return played.game().box().game().end();
          }
        };
    new SeasonOfPlay<>(season, teams, regular, until, rosters, ofSeason, player, pool, finished)
        .play(
            game -> ahead.accept(PlayedGame.announced(game)),
            matchup -> ahead.accept(PlayedGame.toCome(matchup, rng)));
    return strikes;
  }
}
