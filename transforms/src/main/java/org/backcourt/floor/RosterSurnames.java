package org.backcourt.floor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.backcourt.id.PlayerLookup;

/**
 * Who of a team can be meant by a bare surname, as the league's play-by-play prints it: with or
 * without the words before it and with or without a generation suffix.
 */
public final class RosterSurnames {

  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "v");

  private final Map<String, Set<PlayerLookup>> bySurname = new TreeMap<>();

  private RosterSurnames() {}

  /** The surnames of players by their full names. */
  public static RosterSurnames of(Map<PlayerLookup, String> fullNames) {
    RosterSurnames surnames = new RosterSurnames();
    fullNames.forEach(surnames::add);
    return surnames;
  }

  private void add(PlayerLookup player, String fullName) {
    List<String> words =
        List.of(fullName.strip().split("\\s+")).stream().map(RosterSurnames::fold).toList();
    int end = words.size();
    boolean suffixed = end > 1 && SUFFIXES.contains(words.get(end - 1));
    int last = suffixed ? end - 1 : end;
    for (int first = Math.min(1, last - 1); first < last; first++) {
      String surname = String.join("", words.subList(first, last));
      put(surname, player);
      if (suffixed) {
        put(surname + words.get(end - 1), player);
      }
    }
  }

  private void put(String surname, PlayerLookup player) {
    bySurname.computeIfAbsent(surname, s -> new TreeSet<>()).add(player);
  }

  /** Everybody who can be meant; none for a name that nobody bears. */
  public Set<PlayerLookup> find(String surname) {
    return bySurname.getOrDefault(fold(surname), Set.of());
  }

  private static String fold(String word) {
    return PlayerLookup.ofName(word).map(PlayerLookup::key).orElse("");
  }
}
