package org.backcourt.simulator;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.backcourt.id.TeamCode;
import org.backcourt.simulator.league.Conference;
import org.backcourt.simulator.league.SeasonDates;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.simulator.play.Moment;
import org.backcourt.simulator.random.Rng;
import org.backcourt.simulator.roster.Rosters;
import org.backcourt.simulator.roster.Sheet;
import org.backcourt.simulator.schedule.Fixture;
import org.backcourt.simulator.schedule.Playoffs;
import org.backcourt.simulator.schedule.RegularSeason;
import org.backcourt.simulator.schedule.Standings;

/**
 * One season from opening night to the champion, as far as the requested day. Games are played at
 * once on many threads, but handed on in order.
 */
final class SeasonOfPlay<T> {

  /** Plays a game and says how it ended. */
  interface Player<T> {
    T play(Matchup matchup);

    Moment end(T played);
  }

  private static final int AHEAD = 48;

  private record Pending<T>(Fixture game, CompletableFuture<T> result) {}

  private final SeasonDates season;
  private final List<Fixture> regular;
  private final LocalDate until;
  private final Rosters rosters;
  private final Rng rng;
  private final Player<T> player;
  private final Executor pool;
  private final Consumer<T> finished;
  private final Standings table;
  private final Standings cup;
  private final Deque<Pending<T>> pending = new ArrayDeque<>();

  SeasonOfPlay(
      SeasonDates season,
      List<TeamCode> teams,
      List<Fixture> regular,
      LocalDate until,
      Rosters rosters,
      Rng rng,
      Player<T> player,
      Executor pool,
      Consumer<T> finished) {
    this.season = season;
    this.regular = regular;
    this.until = until;
    this.rosters = rosters;
    this.rng = rng;
    this.player = player;
    this.pool = pool;
    this.finished = finished;
    this.table = new Standings(teams, Fixture::isRegularSeason);
    this.cup = new Standings(teams, Fixture::cup);
  }

  /**
   * Plays what there is to play; whatever is only announced goes to {@code announced}, with both
   * sheets where the game is on the next day.
   */
  void play(Consumer<Fixture> announced, Consumer<Matchup> tomorrow) {
    Optional<LocalDate> cupDay = season.cupFinal().filter(day -> !day.isAfter(until));
    List<Fixture> toPlay = regular.stream().filter(game -> !game.date().isAfter(until)).toList();
    for (Fixture game : toPlay) {
      if (cupDay.isPresent() && game.date().isAfter(cupDay.get())) {
        playCupFinal(cupDay.get());
        cupDay = Optional.empty();
      }
      submit(game);
    }
    drain();
    if (cupDay.isPresent()) {
      playCupFinal(cupDay.get());
    }
    List<Fixture> rest = regular.stream().filter(game -> game.date().isAfter(until)).toList();
    if (rest.isEmpty()) {
      rest = playPlayoffs();
    }
    for (Fixture game : rest) {
      if (game.date().equals(until.plusDays(1))) {
        tomorrow.accept(matchup(game));
      } else {
        announced.accept(game);
      }
    }
  }

  private void playCupFinal(LocalDate day) {
    drain();
    submit(
        RegularSeason.cupFinal(
            season, day, cup.of(Conference.EAST).get(0), cup.of(Conference.WEST).get(0)));
    drain();
  }

  /** Plays all rounds; what is left when the day has come is returned. */
  private List<Fixture> playPlayoffs() {
    Playoffs playoffs = new Playoffs(season, table, rng.child("playoffs"));
    while (true) {
      List<Fixture> next = playoffs.next();
      if (next.isEmpty()) {
        return List.of();
      }
      LocalDate day = next.get(0).date();
      if (day.isAfter(until)) {
        return next;
      }
      for (Fixture game : next) {
        if (game.date().equals(day)) {
          submit(game);
        }
      }
      drain(playoffs);
    }
  }

  private Matchup matchup(Fixture game) {
    rosters.advanceTo(game.date());
    List<Sheet> sheets = rosters.sheets(game);
    return new Matchup(game, sheets.get(0), sheets.get(1));
  }

  private void submit(Fixture game) {
    Matchup matchup = matchup(game);
    pending.add(
        new Pending<>(game, CompletableFuture.supplyAsync(() -> player.play(matchup), pool)));
    while (pending.size() > AHEAD) {
      take();
    }
  }

  private Pending<T> take() {
    Pending<T> first = pending.remove();
    try {
      T played = first.result().join();
      Moment end = player.end(played);
      table.add(first.game(), end.homeScore(), end.awayScore());
      cup.add(first.game(), end.homeScore(), end.awayScore());
      finished.accept(played);
    } catch (CompletionException e) {
      throw new IllegalStateException(
          "game " + first.game().id() + " could not be played", e.getCause());
    }
    return first;
  }

  private void drain() {
    while (!pending.isEmpty()) {
      take();
    }
  }

  private void drain(Playoffs playoffs) {
    while (!pending.isEmpty()) {
      Pending<T> done = take();
      Moment end = player.end(done.result().join());
      playoffs.add(done.game(), end.homeScore(), end.awayScore());
    }
  }
}
