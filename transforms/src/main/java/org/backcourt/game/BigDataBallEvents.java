package org.backcourt.game;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.backcourt.floor.BigDataBallDialect;
import org.backcourt.floor.EventKind;
import org.backcourt.floor.GameLog;
import org.backcourt.floor.PlayEvent;
import org.backcourt.floor.RosterKeys;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.backcourt.shots.ShotSpot;
import org.jspecify.annotations.Nullable;

/** Reads the preferred play-by-play, turning the vendor's player keys into those of the box. */
final class BigDataBallEvents {

  private BigDataBallEvents() {}

  /** The events of a game, however many there are. */
  static GameEvents of(Game game, PlayerBox players) {
    TeamCode home = game.gameId().home();
    TeamCode away = game.gameId().away();
    Keys keys = new Keys(home, away, players);
    List<PlayEvent> events = new ArrayList<>(game.events().size());
    for (EventLine line : game.events()) {
      if (line.period() != null && line.gameClockSeconds() != null && line.eventType() != null) {
        events.add(event(line, keys, home, away));
      }
    }
    return new GameEvents(
        EventSource.BIG_DATA_BALL,
        GameLog.of(home, away, events),
        keys.matched(),
        keys.lost,
        Set.of());
  }

  private static PlayEvent event(EventLine line, Keys keys, TeamCode home, TeamCode away) {
    String subtype = line.eventSubtype() == null ? "" : line.eventSubtype();
    String words = line.eventDescription() == null ? "" : line.eventDescription();
    EventKind kind =
        BigDataBallDialect.kind(line.eventType() == null ? "" : line.eventType(), subtype, words);
    TeamCode team =
        line.player1TeamAbbr() == null ? null : TeamCode.find(line.player1TeamAbbr()).orElse(null);
    return new PlayEvent(
        line.eventSequence(),
        line.period() == null ? 0 : line.period(),
        line.gameClockSeconds() == null ? 0 : line.gameClockSeconds(),
        kind,
        team,
        keys.find(team, line.player1Lookup()),
        keys.find(null, line.player2Lookup()),
        BigDataBallDialect.role(line.player2Role()).orElse(null),
        Boolean.TRUE.equals(line.shotMade()) || (kind == EventKind.FREE_THROW && points(line) > 0),
        points(line),
        kind == EventKind.SHOT
            ? new ShotSpot(
                BigDataBallDialect.shotValue(line.shotType(), subtype, words),
                line.originalX(),
                line.originalY(),
                line.shotDistance(),
                subtype + " " + words)
            : null,
        kind == EventKind.FREE_THROW ? BigDataBallDialect.freeThrow(subtype, words) : null,
        keys.five(
            home,
            line.homePlayer1Lookup(),
            line.homePlayer2Lookup(),
            line.homePlayer3Lookup(),
            line.homePlayer4Lookup(),
            line.homePlayer5Lookup()),
        keys.five(
            away,
            line.awayPlayer1Lookup(),
            line.awayPlayer2Lookup(),
            line.awayPlayer3Lookup(),
            line.awayPlayer4Lookup(),
            line.awayPlayer5Lookup()));
  }

  private static int points(EventLine line) {
    return line.pointsScored() == null ? 0 : line.pointsScored();
  }

  /** Resolves each different key once a game. */
  private static final class Keys {
    private final TeamCode home;
    private final RosterKeys homeRoster;
    private final RosterKeys awayRoster;
    private final Map<String, Optional<PlayerLookup>> ofHome = new HashMap<>();
    private final Map<String, Optional<PlayerLookup>> ofAway = new HashMap<>();
    private final Set<String> lost = new TreeSet<>();

    Keys(TeamCode home, TeamCode away, PlayerBox players) {
      this.home = home;
      this.homeRoster = RosterKeys.of(keysOf(players, home));
      this.awayRoster = RosterKeys.of(keysOf(players, away));
    }

    private static List<PlayerLookup> keysOf(PlayerBox players, TeamCode team) {
      return players.lines().stream()
          .filter(line -> line.team() == team)
          .map(PlayerLine::player)
          .toList();
    }

    int matched() {
      return (int)
          (ofHome.values().stream().filter(Optional::isPresent).count()
              + ofAway.values().stream().filter(Optional::isPresent).count());
    }

    List<PlayerLookup> five(TeamCode team, @Nullable String... stored) {
      List<PlayerLookup> five = new ArrayList<>(stored.length);
      for (String key : stored) {
        PlayerLookup player = find(team, key);
        if (player != null) {
          five.add(player);
        }
      }
      return five;
    }

    @Nullable PlayerLookup find(@Nullable TeamCode team, @Nullable String stored) {
      if (stored == null || stored.isBlank()) {
        return null;
      }
      if (team == null) {
        PlayerLookup host = resolve(ofHome, homeRoster, stored);
        return host == null ? resolve(ofAway, awayRoster, stored) : host;
      }
      boolean atHome = team == home;
      PlayerLookup found =
          resolve(atHome ? ofHome : ofAway, atHome ? homeRoster : awayRoster, stored);
      if (found == null) {
        lost.add(stored);
      }
      return found;
    }

    private static @Nullable PlayerLookup resolve(
        Map<String, Optional<PlayerLookup>> known, RosterKeys roster, String stored) {
      return known
          .computeIfAbsent(stored, key -> PlayerLookup.ofStored(key).flatMap(roster::find))
          .orElse(null);
    }
  }
}
