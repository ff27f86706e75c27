package org.backcourt.ingest;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;

/**
 * What published tables know already, for sources that leave it out: the schedule's games, for
 * those that name a game by number or by teams alone, and full names, for those that give surnames.
 */
public final class Known implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Map<String, TreeMap<LocalDate, GameId>> games = new HashMap<>();
  private final Map<GameId, String> leagueIds = new HashMap<>();
  private final Map<String, Set<String>> names = new HashMap<>();

  /** Nothing is known. */
  public static Known nothing() {
    return new Known();
  }

  /** Adds a game of the schedule. */
  public Known game(String leagueId, GameId game) {
    games.computeIfAbsent(leagueId, id -> new TreeMap<>()).put(game.date(), game);
    leagueIds.put(game, leagueId);
    return this;
  }

  /** Adds the full name of somebody who was reported for a game. */
  public Known player(GameId game, TeamCode team, String surname, String fullName) {
    Texts.lookupOrNull(surname)
        .ifPresent(
            key ->
                names.computeIfAbsent(slot(game, team, key), s -> new TreeSet<>()).add(fullName));
    return this;
  }

  /**
   * The game of that number. A game that was moved is in the schedule under both dates: where the
   * file does not name one of them, the later holds, because that is when it was played.
   */
  Optional<GameId> game(String leagueId, Optional<LocalDate> date) {
    TreeMap<LocalDate, GameId> found = games.get(leagueId);
    if (found == null) {
      return Optional.empty();
    }
    return date.flatMap(day -> Optional.ofNullable(found.get(day)))
        .or(() -> Optional.of(found.lastEntry().getValue()));
  }

  /** The league's number of a game. */
  Optional<String> leagueId(GameId game) {
    return Optional.ofNullable(leagueIds.get(game));
  }

  /** The full names of a team's players of that surname who were reported for the game. */
  Set<String> fullNames(GameId game, TeamCode team, String surname) {
    return Texts.lookupOrNull(surname)
        .map(key -> names.getOrDefault(slot(game, team, key), Set.of()))
        .orElse(Set.of());
  }

  private static String slot(GameId game, TeamCode team, String surnameKey) {
    return game + "|" + team + "|" + surnameKey;
  }
}
