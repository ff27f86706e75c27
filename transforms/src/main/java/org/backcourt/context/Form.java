package org.backcourt.context;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.backcourt.row.analytics.RecentForm;
import org.backcourt.row.analytics.RestAndLoad;
import org.jspecify.annotations.Nullable;

/** A player's games of the season before a date, those he was on court in, oldest first. */
record Form(LocalDate date, List<PlayerOuting> played) {

  private static final int WEEK = 7;
  private static final int FORTNIGHT = 14;

  static Form of(LocalDate date, List<PlayerOuting> listed) {
    return new Form(date, listed.stream().filter(PlayerOuting::isActive).toList());
  }

  List<PlayerOuting> last(int games) {
    return played.subList(Math.max(0, played.size() - games), played.size());
  }

  List<PlayerOuting> lastDays(int days) {
    LocalDate first = date.minusDays(days);
    return played.stream().filter(game -> !game.gameDate().isBefore(first)).toList();
  }

  RestAndLoad load() {
    int n = played.size();
    Integer rest = n == 0 ? null : Calendar.days(played.get(n - 1).gameDate(), date);
    List<PlayerOuting> week = lastDays(WEEK);
    List<PlayerOuting> fortnight = lastDays(FORTNIGHT);
    int pairs = 0;
    for (int i = 1; i < fortnight.size(); i++) {
      pairs += gap(fortnight.get(i - 1), fortnight.get(i)) == 1 ? 1 : 0;
    }
    double minutes = minutes(week);
    return new RestAndLoad(
        rest != null && rest == 1,
        rest,
        n < 2 ? null : gap(played.get(n - 2), played.get(n - 1)),
        sinceRest(),
        week.size(),
        fortnight.size(),
        minutes,
        minutes(fortnight),
        week.isEmpty() ? null : minutes / week.size(),
        pairs);
  }

  private @Nullable Integer sinceRest() {
    for (int i = played.size() - 1; i > 0; i--) {
      if (gap(played.get(i - 1), played.get(i)) >= 2) {
        return Calendar.days(played.get(i).gameDate(), date);
      }
    }
    return null;
  }

  private static int gap(PlayerOuting a, PlayerOuting b) {
    return Calendar.days(a.gameDate(), b.gameDate());
  }

  private static double minutes(List<PlayerOuting> games) {
    return games.stream().mapToDouble(PlayerOuting::minutes).sum();
  }

  /** Mean usage over the last games that have one; null where none has. */
  @Nullable Double usage(int games) {
    return mean(last(games), PlayerOuting::usageRate);
  }

  /** Mean minutes over the last games; 0 where there is none. */
  double minutesOfLast(int games) {
    return last(games).stream().mapToDouble(PlayerOuting::minutes).average().orElse(0);
  }

  RecentForm form(@Nullable Double projectedUsage) {
    List<PlayerOuting> week = lastDays(WEEK);
    List<Integer> lateWeek =
        week.stream().map(PlayerOuting::fourthQuarterPoints).filter(Objects::nonNull).toList();
    return new RecentForm(
        mean(last(5), game -> (double) game.scored()),
        mean(last(10), game -> (double) game.scored()),
        usage(7),
        projectedUsage,
        sum(week, PlayerOuting::fourthQuarterMinutes),
        sum(last(7), PlayerOuting::clutchMinutes),
        lateWeek.isEmpty()
            ? null
            : lateWeek.stream().mapToInt(Integer::intValue).average().orElseThrow(),
        shootingDecline());
  }

  private @Nullable Double shootingDecline() {
    Double season = shooting(played);
    Double recent = shooting(last(5));
    return season == null || recent == null ? null : season - recent;
  }

  private static @Nullable Double shooting(List<PlayerOuting> games) {
    int attempts = 0;
    int makes = 0;
    for (PlayerOuting game : games) {
      attempts += game.fgAttempts() == null ? 0 : game.fgAttempts();
      makes += game.fgMakes() == null ? 0 : game.fgMakes();
    }
    return attempts == 0 ? null : (double) makes / attempts;
  }

  private static @Nullable Double mean(
      List<PlayerOuting> games, Function<PlayerOuting, @Nullable Double> figure) {
    List<Double> known = games.stream().map(figure).filter(Objects::nonNull).toList();
    return known.isEmpty()
        ? null
        : known.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private static @Nullable Double sum(
      List<PlayerOuting> games, Function<PlayerOuting, @Nullable Double> figure) {
    List<Double> known = games.stream().map(figure).filter(Objects::nonNull).toList();
    return known.isEmpty() ? null : known.stream().mapToDouble(Double::doubleValue).sum();
  }
}
