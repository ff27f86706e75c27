package org.backcourt.simulator.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.backcourt.id.TeamCode;
import org.backcourt.simulator.league.Conference;
import org.backcourt.simulator.league.SeasonDates;
import org.backcourt.simulator.random.Rng;

/**
 * Play-in and playoffs, one day at a time: which games are next depends on the results so far.
 * Small leagues have a bracket of half their teams and no play-in.
 */
public final class Playoffs {

  /** Days from one round's first game to the next round's. */
  private static final int ROUND_LENGTH = 16;

  private final SeasonDates season;
  private final Comparator<TeamCode> order;
  private final Rng rng;
  private final Map<Conference, List<TeamCode>> bracket = new EnumMap<>(Conference.class);
  private List<Series> current = new ArrayList<>();
  private Round round = Round.PLAY_IN;
  private int playInStage;

  /** Starts from the final table of the regular season. */
  public Playoffs(SeasonDates season, Standings standings, Rng rng) {
    this.season = season;
    this.order = standings.order();
    this.rng = rng;
    int most = 0;
    for (Conference conference : Conference.values()) {
      List<TeamCode> table = standings.of(conference);
      boolean playIn = table.size() >= 10;
      int size = playIn ? 8 : Integer.highestOneBit(Math.max(1, table.size() - 1));
      most = Math.max(most, size);
      bracket.put(conference, new ArrayList<>(table.subList(0, playIn ? 6 : size)));
      if (playIn) {
        LocalDate day = season.playoffs().minusDays(conference == Conference.EAST ? 4 : 3);
        current.add(playIn(conference, 0, day, table.get(6), table.get(7)));
        current.add(playIn(conference, 1, day, table.get(8), table.get(9)));
      }
    }
    if (current.isEmpty()) {
      round = Round.values()[Round.FINALS.ordinal() - Integer.numberOfTrailingZeros(most)];
      seedRound(season.playoffs());
    }
  }

  private Series playIn(Conference of, int number, LocalDate day, TeamCode better, TeamCode other) {
    return new Series(season.year(), Round.PLAY_IN, number + 3 * of.ordinal(), day, better, other);
  }

  /** The games that are certain to be played next; none once there is a champion. */
  public List<Fixture> next() {
    return current.stream()
        .flatMap(series -> series.next(rng).stream())
        .sorted(Comparator.comparing(Fixture::date).thenComparing(Fixture::id))
        .toList();
  }

  /** Takes in a result, which may end a round. */
  public void add(Fixture game, int homePoints, int awayPoints) {
    for (Series series : current) {
      if (series.has(game)) {
        series.add(game, homePoints, awayPoints);
      }
    }
    if (current.stream().allMatch(series -> series.winner() != null)) {
      endRound();
    }
  }

  private void endRound() {
    if (round == Round.PLAY_IN) {
      endPlayInStage();
      return;
    }
    if (round == Round.FINALS) {
      current = List.of();
      return;
    }
    for (Conference conference : Conference.values()) {
      List<TeamCode> before = bracket.getOrDefault(conference, List.of());
      List<TeamCode> winners = new ArrayList<>();
      for (Series series : current) {
        TeamCode winner = Objects.requireNonNull(series.winner());
        if (before.contains(winner)) {
          winners.add(winner);
        }
      }
      bracket.put(conference, winners);
    }
    round = Round.values()[round.ordinal() + 1];
    int roundsPlayed = round.ordinal() - Round.FIRST_ROUND.ordinal();
    seedRound(season.playoffs().plusDays((long) ROUND_LENGTH * roundsPlayed));
  }

  /** Seventh against eighth, ninth against tenth; then the loser against the winner. */
  private void endPlayInStage() {
    List<Series> played = current;
    if (playInStage == 0) {
      playInStage = 1;
      List<Series> last = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        Conference conference = Conference.values()[i];
        bracket
            .getOrDefault(conference, List.of())
            .add(Objects.requireNonNull(played.get(2 * i).winner()));
        last.add(
            playIn(
                conference,
                2,
                season.playoffs().minusDays(1),
                Objects.requireNonNull(played.get(2 * i).loser()),
                Objects.requireNonNull(played.get(2 * i + 1).winner())));
      }
      current = last;
      return;
    }
    for (int i = 0; i < 2; i++) {
      bracket
          .getOrDefault(Conference.values()[i], List.of())
          .add(Objects.requireNonNull(played.get(i).winner()));
    }
    round = Round.FIRST_ROUND;
    seedRound(season.playoffs());
  }

  private void seedRound(LocalDate start) {
    List<Series> series = new ArrayList<>();
    if (round == Round.FINALS) {
      List<TeamCode> finalists =
          bracket.values().stream().flatMap(List::stream).sorted(order).toList();
      series.add(
          new Series(
              season.year(),
              round,
              0,
              start,
              finalists.get(0),
              finalists.get(finalists.size() - 1)));
    } else {
      for (Conference conference : Conference.values()) {
        List<TeamCode> seeds = bracket.getOrDefault(conference, List.of());
        for (int i = 0; i < seeds.size() / 2; i++) {
          TeamCode high = seeds.get(i);
          TeamCode low = seeds.get(seeds.size() - 1 - i);
          // The winner of first against last meets the winner of fourth against fifth.
          LocalDate day = start.plusDays((i + conference.ordinal()) % 2);
          boolean highIsBetter = order.compare(high, low) < 0;
          series.add(
              new Series(
                  season.year(),
                  round,
                  series.size(),
                  day,
                  highIsBetter ? high : low,
                  highIsBetter ? low : high));
        }
      }
    }
    current = series;
  }
}
