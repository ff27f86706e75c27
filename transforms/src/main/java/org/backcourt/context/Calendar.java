package org.backcourt.context;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.backcourt.calendar.Chronology;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;
import org.backcourt.row.analytics.WinLoss;
import org.jspecify.annotations.Nullable;

/** One season's games, seen from each team: what it has behind it and what lies ahead. */
final class Calendar {

  private final Map<TeamCode, List<Fixture>> byTeam = new EnumMap<>(TeamCode.class);
  private final Map<TeamCode, List<Fixture>> finished = new EnumMap<>(TeamCode.class);
  private final Map<LocalDate, List<Fixture>> byDate = new HashMap<>();

  /**
   * A game that was moved is listed under both dates. Once others were played after it, a line that
   * never became final is history that did not happen; of two dates still to come the later holds.
   */
  Calendar(Collection<Fixture> lines) {
    List<Fixture> counting = lines.stream().filter(Fixture::counts).toList();
    LocalDate lastFinal =
        counting.stream()
            .filter(Fixture::isFinal)
            .map(Fixture::gameDate)
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.MIN);
    Map<String, Fixture> games = new HashMap<>();
    for (Fixture line : counting) {
      if (line.isFinal() || !line.gameDate().isBefore(lastFinal)) {
        games.merge(line.gameId(), line, Calendar::newer);
      }
    }
    for (Fixture game : games.values()) {
      byTeam.computeIfAbsent(game.game().home(), team -> new ArrayList<>()).add(game);
      byTeam.computeIfAbsent(game.game().away(), team -> new ArrayList<>()).add(game);
      byDate.computeIfAbsent(game.gameDate(), date -> new ArrayList<>()).add(game);
    }
    byTeam.values().forEach(of -> of.sort(Comparator.comparing(Fixture::gameDate)));
    byTeam.forEach(
        (team, all) -> finished.put(team, all.stream().filter(Fixture::isFinal).toList()));
  }

  private static Fixture newer(Fixture a, Fixture b) {
    if (a.isFinal() != b.isFinal()) {
      return a.isFinal() ? a : b;
    }
    return a.gameDate().isBefore(b.gameDate()) ? b : a;
  }

  /** The games of a date: those that were played, and those still to come. */
  List<Fixture> on(LocalDate date) {
    return byDate.getOrDefault(date, List.of()).stream()
        .sorted(Comparator.comparing(Fixture::game))
        .toList();
  }

  /** A team's finished games before the date, oldest first. */
  List<Fixture> before(TeamCode team, LocalDate date) {
    return Chronology.before(finished.getOrDefault(team, List.of()), Fixture::gameDate, date);
  }

  /** A team's games in the weeks after the date, next first, as the schedule has them. */
  List<Fixture> after(TeamCode team, LocalDate date) {
    LocalDate horizon = date.plusDays(Fixture.ANNOUNCED_DAYS);
    return byTeam.getOrDefault(team, List.of()).stream()
        .filter(game -> game.gameDate().isAfter(date) && !game.gameDate().isAfter(horizon))
        .toList();
  }

  /** The last of a team's finished games before the date; null before its first. */
  @Nullable Fixture last(TeamCode team, LocalDate date) {
    List<Fixture> before = before(team, date);
    return before.isEmpty() ? null : before.get(before.size() - 1);
  }

  /** Days since a team's last game, 1 on consecutive nights; null before its first. */
  @Nullable Integer rest(TeamCode team, LocalDate date) {
    Fixture last = last(team, date);
    return last == null ? null : days(last.gameDate(), date);
  }

  /** How many of a team's finished games lie in the days before the date. */
  int inLastDays(TeamCode team, LocalDate date, int days) {
    LocalDate first = date.minusDays(days);
    return (int)
        before(team, date).stream().filter(game -> !game.gameDate().isBefore(first)).count();
  }

  /** How many of a team's games the schedule has in the days after the date. */
  int inNextDays(TeamCode team, LocalDate date, int days) {
    LocalDate last = date.plusDays(days);
    return (int) after(team, date).stream().filter(game -> !game.gameDate().isAfter(last)).count();
  }

  /** Share of the team's games before the date that it won, of those whose score is known. */
  @Nullable Double winShare(TeamCode team, LocalDate date) {
    OptionalDouble share =
        before(team, date).stream()
            .map(game -> result(game, team))
            .filter(Objects::nonNull)
            .mapToInt(result -> result == WinLoss.W ? 1 : 0)
            .average();
    return share.isPresent() ? share.getAsDouble() : null;
  }

  /** How a finished game ended for a team; null where the schedule has no score of it. */
  static @Nullable WinLoss result(Fixture game, TeamCode team) {
    Integer margin = game.margin(team);
    return margin == null ? null : margin > 0 ? WinLoss.W : WinLoss.L;
  }

  static int days(LocalDate from, LocalDate to) {
    return Math.toIntExact(to.toEpochDay() - from.toEpochDay());
  }

  /** The place of a game; null where a game is not played at the hosts' arena. */
  static @Nullable Arena place(Fixture game) {
    return game.isAtHome() ? Arena.of(game.game().home()) : null;
  }

  static boolean isAway(Fixture game, TeamCode team) {
    GameId id = game.game();
    return team == id.away();
  }
}
