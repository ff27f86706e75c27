package org.backcourt.simulator.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.backcourt.id.TeamCode;
import org.backcourt.simulator.league.SeasonDates;
import org.backcourt.simulator.random.Rng;
import org.backcourt.simulator.schedule.Pairings.Pairing;
import org.jspecify.annotations.Nullable;

/**
 * Spreads a season's games over its days: busy Wednesdays and Fridays, road trips and home stands,
 * back-to-backs as often as the league has them, never a third night in a row.
 */
final class Calendar {

  /** Points a game loses for each team that played the night before; sets the back-to-back rate. */
  private static final double SECOND_NIGHT = 0.5;

  /** Filling day by day may end with a game for which no day is left; then it begins anew. */
  private static final int ATTEMPTS = 200;

  private static final double STAY = 1.2;
  private static final double BEHIND = 60.0;

  private final SeasonDates season;
  private final Rng rng;
  private final List<Pairing> open;
  private final Map<LocalDate, List<Pairing>> days = new TreeMap<>();
  private final Map<TeamCode, Set<LocalDate>> busy = new EnumMap<>(TeamCode.class);
  private final Map<TeamCode, Integer> left = new EnumMap<>(TeamCode.class);
  private final Map<TeamCode, Pairing> last = new EnumMap<>(TeamCode.class);
  private final int mostOnADay;

  private Calendar(SeasonDates season, List<Pairing> games, Rng rng) {
    this.season = season;
    this.rng = rng;
    this.open = new ArrayList<>(games);
    for (Pairing game : games) {
      left.merge(game.home(), 1, Integer::sum);
      left.merge(game.away(), 1, Integer::sum);
    }
    left.keySet().forEach(team -> busy.put(team, new HashSet<>()));
    mostOnADay = left.size() / 2;
  }

  /** The games of every day, in order of days. */
  static Map<LocalDate, List<Pairing>> of(SeasonDates season, List<Pairing> games, Rng rng) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Calendar calendar = new Calendar(season, games, rng.child(attempt));
      if (calendar.fill()) {
        return calendar.days;
      }
    }
    throw new IllegalStateException(
        season.label() + " has too few days for " + games.size() + " games; take fewer teams");
  }

  /** Whether every game found a day. */
  private boolean fill() {
    List<LocalDate> playable =
        season
            .opening()
            .datesUntil(season.lastDay().plusDays(1))
            .filter(day -> !season.restsOn(day))
            .toList();
    double weightLeft = playable.stream().mapToDouble(this::weight).sum();
    rng.shuffle(open);
    for (LocalDate day : playable) {
      double share = weight(day) / weightLeft;
      int wanted =
          Math.min(
              mostOnADay, (int) Math.round(open.size() * share * (0.85 + 0.3 * rng.nextDouble())));
      weightLeft -= weight(day);
      int daysLeft = playable.size() - playable.indexOf(day);
      for (int i = 0; i < Math.max(1, wanted); i++) {
        Pairing game = best(day, daysLeft);
        if (game == null) {
          break;
        }
        put(day, game);
      }
    }
    for (Pairing game : List.copyOf(open)) {
      LocalDate day = gapFor(game, playable);
      if (day == null) {
        return false;
      }
      put(day, game);
    }
    return true;
  }

  private double weight(LocalDate day) {
    if (day.equals(season.opening())) {
      return 2;
    }
    if (day.equals(season.lastDay())) {
      return 40;
    }
    return switch (day.getDayOfWeek()) {
      case MONDAY -> 8.5;
      case TUESDAY -> 6;
      case WEDNESDAY -> 10.5;
      case THURSDAY -> 3.5;
      case FRIDAY -> 10.5;
      case SATURDAY -> 7;
      case SUNDAY -> 7.5;
    };
  }

  private @Nullable Pairing best(LocalDate day, int daysLeft) {
    Pairing best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Pairing game : open) {
      if (!free(game.home(), day) || !free(game.away(), day)) {
        continue;
      }
      double score =
          urge(game.home(), day, daysLeft)
              + urge(game.away(), day, daysLeft)
              + (isAt(game.home(), game.home()) ? STAY : 0)
              + (last.containsKey(game.away()) && !isAt(game.away(), game.away()) ? STAY : 0)
              + rng.nextDouble() * 2.5;
      if (score > bestScore) {
        bestScore = score;
        best = game;
      }
    }
    return best;
  }

  private boolean isAt(TeamCode team, TeamCode host) {
    Pairing previous = last.get(team);
    return previous != null && previous.home() == host;
  }

  private double urge(TeamCode team, LocalDate day, int daysLeft) {
    double behind = BEHIND * left.getOrDefault(team, 0) / daysLeft;
    return behind - (playsOn(team, day.minusDays(1)) ? SECOND_NIGHT : 0);
  }

  private boolean playsOn(TeamCode team, LocalDate day) {
    return busy.getOrDefault(team, Set.of()).contains(day);
  }

  private boolean free(TeamCode team, LocalDate day) {
    if (playsOn(team, day)) {
      return false;
    }
    boolean before = playsOn(team, day.minusDays(1));
    boolean after = playsOn(team, day.plusDays(1));
    return !(before && after)
        && !(before && playsOn(team, day.minusDays(2)))
        && !(after && playsOn(team, day.plusDays(2)));
  }

  /**
   * A day for a game that was left over: the one with fewest games on which both teams can play.
   */
  private @Nullable LocalDate gapFor(Pairing game, List<LocalDate> playable) {
    LocalDate best = null;
    int fewest = Integer.MAX_VALUE;
    for (LocalDate day : playable) {
      int games = days.getOrDefault(day, List.of()).size();
      boolean quiet = day.equals(season.opening()) || games >= fewest;
      if (!quiet && free(game.home(), day) && free(game.away(), day)) {
        best = day;
        fewest = games;
      }
    }
    return best;
  }

  private void put(LocalDate day, Pairing game) {
    days.computeIfAbsent(day, d -> new ArrayList<>()).add(game);
    open.remove(game);
    for (TeamCode team : List.of(game.home(), game.away())) {
      busy.getOrDefault(team, new HashSet<>()).add(day);
      left.merge(team, -1, Integer::sum);
      last.put(team, game);
    }
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
