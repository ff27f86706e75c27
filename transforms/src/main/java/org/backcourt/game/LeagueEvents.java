package org.backcourt.game;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.backcourt.floor.EventKind;
import org.backcourt.floor.GameLog;
import org.backcourt.floor.LeagueDialect;
import org.backcourt.floor.PlayEvent;
import org.backcourt.floor.RosterKeys;
import org.backcourt.floor.RosterSurnames;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the league's own play-by-play. It names players by league id, which the league's live box
 * score turns into names, and by surname, which is enough where only one of a team who played bears
 * it. Who was on the floor it does not say.
 */
final class LeagueEvents {

  private LeagueEvents() {}

  /** The events of a game, however many there are. */
  static GameEvents of(Game game, PlayerBox players) {
    TeamCode home = game.gameId().home();
    TeamCode away = game.gameId().away();
    Names names = new Names(game, players);
    List<PlayEvent> events = new ArrayList<>(game.leagueEvents().size());
    for (LeagueEventLine line : game.leagueEvents()) {
      EventKind kind = LeagueDialect.kind(words(line.eventType()), words(line.eventActionType()));
      TeamCode team =
          Optional.ofNullable(line.player1TeamAbbr())
              .flatMap(TeamCode::find)
              .filter(game.gameId()::has)
              .orElse(null);
      // Without line-ups a substitution tells nothing.
      if (team != null
          && line.gameClockSeconds() != null
          && kind != EventKind.OTHER
          && kind != EventKind.SUBSTITUTION) {
        events.add(event(line, kind, team, team == home ? away : home, names));
      }
    }
    return new GameEvents(
        EventSource.LEAGUE,
        GameLog.of(home, away, events),
        names.matched(),
        names.lost,
        names.unclear);
  }

  private static PlayEvent event(
      LeagueEventLine line, EventKind kind, TeamCode team, TeamCode opponent, Names names) {
    String type = words(line.eventType());
    String action = words(line.eventActionType());
    String description = words(line.eventDescription());
    boolean made = Boolean.TRUE.equals(line.shotMade());
    int value = LeagueDialect.shotValue(line.shotType(), type);
    boolean passed = kind == EventKind.SHOT && made;
    PlayerLookup second =
        names.find(passed ? team : opponent, line.player2Id(), line.player2Lookup());
    return new PlayEvent(
        line.eventSequence(),
        line.period(),
        Objects.requireNonNull(line.gameClockSeconds(), "only events with a time are read"),
        kind,
        team,
        names.find(team, line.player1Id(), line.player1Lookup()),
        second,
        isNamed(line) ? LeagueDialect.role(kind, made) : null,
        made,
        !made ? 0 : kind == EventKind.SHOT ? value : kind == EventKind.FREE_THROW ? 1 : 0,
        kind == EventKind.SHOT
            ? LeagueDialect.spot(
                value, line.shotX(), line.shotY(), line.shotDistance(), action + " " + description)
            : null,
        kind == EventKind.FREE_THROW ? LeagueDialect.freeThrow(action, description) : null,
        List.of(),
        List.of());
  }

  /** A second player counts, though it may be unclear who it was. */
  private static boolean isNamed(LeagueEventLine line) {
    return Names.isKnown(line.player2Id()) || !words(line.player2Lookup()).isBlank();
  }

  private static String words(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Resolves each different player once a game. */
  private static final class Names {

    private record Asked(TeamCode team, @Nullable Long id, String surname) {}

    private final Map<Long, PlayerLookup> byId = new HashMap<>();
    private final Map<TeamCode, RosterSurnames> surnames = new TreeMap<>();
    private final Map<Asked, Optional<PlayerLookup>> known = new HashMap<>();
    private final Set<String> lost = new TreeSet<>();
    private final Set<PlayerLookup> unclear = new TreeSet<>();

    Names(Game game, PlayerBox players) {
      Map<TeamCode, RosterKeys> rosters = new TreeMap<>();
      for (TeamCode team : List.of(game.gameId().home(), game.gameId().away())) {
        Map<PlayerLookup, String> played = new TreeMap<>();
        for (PlayerLine line : players.lines()) {
          if (line.team() == team && line.played().isPresent()) {
            played.put(line.player(), line.fullName());
          }
        }
        surnames.put(team, RosterSurnames.of(played));
        rosters.put(team, RosterKeys.of(played.keySet()));
      }
      for (LeaguePlayerLine line : game.leaguePlayers()) {
        TeamCode.find(line.teamAbbr())
            .map(rosters::get)
            .flatMap(roster -> PlayerLookup.ofName(line.playerFullName()).flatMap(roster::find))
            .ifPresent(player -> byId.put(line.nbaPlayerId(), player));
      }
    }

    static boolean isKnown(@Nullable Long id) {
      return id != null && id > 0;
    }

    int matched() {
      return (int) known.values().stream().filter(Optional::isPresent).count();
    }

    @Nullable PlayerLookup find(TeamCode team, @Nullable Long id, @Nullable String surname) {
      if (!isKnown(id) && words(surname).isBlank()) {
        return null;
      }
      return known.computeIfAbsent(new Asked(team, id, words(surname)), this::resolve).orElse(null);
    }

    private Optional<PlayerLookup> resolve(Asked asked) {
      PlayerLookup named = asked.id() == null ? null : byId.get(asked.id());
      if (named != null) {
        return Optional.of(named);
      }
      RosterSurnames team = surnames.get(asked.team());
      Set<PlayerLookup> meant = team == null ? Set.of() : team.find(asked.surname());
      if (meant.size() == 1) {
        return Optional.of(meant.iterator().next());
      }
      lost.add(asked.surname().isBlank() ? String.valueOf(asked.id()) : asked.surname());
      unclear.addAll(meant);
      return Optional.empty();
    }
  }
}
