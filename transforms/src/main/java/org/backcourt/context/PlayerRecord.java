package org.backcourt.context;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.backcourt.calendar.Chronology;
import org.backcourt.id.GameId;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;

/** The players' games of a season, as far as they are published or being computed. */
final class PlayerRecord {

  /** How far back a player may last have been listed to be expected again. */
  private static final int ROSTER_GAMES = 10;

  private final Map<PlayerLookup, List<PlayerOuting>> byPlayer = new HashMap<>();
  private final Map<GameId, List<PlayerOuting>> byGame = new HashMap<>();
  private final Map<GameId, Set<TeamCode>> covered = new HashMap<>();

  /** A line that is delivered twice is one. */
  PlayerRecord(Collection<PlayerOuting> outings) {
    record Line(PlayerLookup player, GameId game) {}
    Set<Line> seen = new HashSet<>();
    for (PlayerOuting outing : outings) {
      if (!seen.add(new Line(outing.playerLookup(), outing.gameId()))) {
        continue;
      }
      byPlayer.computeIfAbsent(outing.playerLookup(), player -> new ArrayList<>()).add(outing);
      byGame.computeIfAbsent(outing.gameId(), game -> new ArrayList<>()).add(outing);
      covered.computeIfAbsent(outing.gameId(), game -> new HashSet<>()).add(outing.teamAbbr());
    }
    Comparator<PlayerOuting> inOrder =
        Comparator.comparing(PlayerOuting::gameDate).thenComparing(PlayerOuting::gameId);
    byPlayer.values().forEach(of -> of.sort(inOrder));
  }

  /** Who is listed for a team in a game, in the order of their names. */
  List<PlayerOuting> listed(GameId game, TeamCode team) {
    return byGame.getOrDefault(game, List.of()).stream()
        .filter(outing -> outing.teamAbbr() == team)
        .sorted(Comparator.comparing(PlayerOuting::playerLookup))
        .toList();
  }

  /** Who is listed in a game, for either team. */
  List<PlayerOuting> listed(GameId game) {
    return byGame.getOrDefault(game, List.of());
  }

  /** A player's listings before a date, whether he played or not, oldest first. */
  List<PlayerOuting> before(PlayerLookup player, LocalDate date) {
    return Chronology.before(
        byPlayer.getOrDefault(player, List.of()), PlayerOuting::gameDate, date);
  }

  /** Those who were last listed for the team, in one of its latest games. */
  Map<PlayerLookup, PlayerOuting> roster(TeamCode team, LocalDate date, Calendar calendar) {
    List<Fixture> games = calendar.before(team, date);
    Map<PlayerLookup, PlayerOuting> roster = new TreeMap<>();
    for (Fixture game : games.subList(Math.max(0, games.size() - ROSTER_GAMES), games.size())) {
      listed(game.game(), team).forEach(outing -> roster.put(outing.playerLookup(), outing));
    }
    roster
        .values()
        .removeIf(
            outing -> {
              List<PlayerOuting> all = before(outing.playerLookup(), date);
              return all.get(all.size() - 1).teamAbbr() != team;
            });
    return roster;
  }

  /**
   * A player's expected games: those he played, and games of his team of which no source has any
   * player. Where he was listed and did not play, or was not listed at all, nothing was expected.
   */
  Windows windows(PlayerLookup player, TeamCode team, LocalDate date, Calendar calendar) {
    TreeMap<GameId, Boolean> expected = new TreeMap<>();
    Map<TeamCode, LocalDate> joined = new EnumMap<>(TeamCode.class);
    for (PlayerOuting outing : before(player, date)) {
      joined.putIfAbsent(outing.teamAbbr(), outing.gameDate());
      if (outing.isActive()) {
        expected.put(outing.gameId(), true);
      }
    }
    LocalDate since = joined.get(team);
    if (since != null) {
      for (Fixture game : calendar.before(team, date)) {
        boolean lost = !covered.getOrDefault(game.game(), Set.of()).contains(team);
        if (lost && !game.gameDate().isBefore(since)) {
          expected.putIfAbsent(game.game(), false);
        }
      }
    }
    Windows windows = new Windows();
    expected.forEach((game, found) -> windows.expect(game.date(), found));
    return windows;
  }
}
