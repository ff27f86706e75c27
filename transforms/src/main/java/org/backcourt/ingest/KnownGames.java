package org.backcourt.ingest;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.backcourt.id.GameId;

/** The games of the schedule, for sources that name a game by the league's number alone. */
public final class KnownGames implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Map<String, TreeMap<LocalDate, GameId>> byLeagueId = new HashMap<>();

  /** No game is known. */
  public static KnownGames none() {
    return new KnownGames();
  }

  /** Adds a game of the schedule. */
  public KnownGames add(String leagueId, GameId game) {
    byLeagueId.computeIfAbsent(leagueId, id -> new TreeMap<>()).put(game.date(), game);
    return this;
  }

  /**
   * The game of that number. A game that was moved is in the schedule under both dates: where the
   * file does not name one of them, the later holds, because that is when it was played.
   */
  Optional<GameId> find(String leagueId, Optional<LocalDate> date) {
    TreeMap<LocalDate, GameId> games = byLeagueId.get(leagueId);
    if (games == null) {
      return Optional.empty();
    }
    return date.flatMap(day -> Optional.ofNullable(games.get(day)))
        .or(() -> Optional.of(games.lastEntry().getValue()));
  }
}
