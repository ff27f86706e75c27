package org.backcourt.floor;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.backcourt.id.PlayerLookup;

/**
 * The box-score keys of one team in one game, to which the keys of line-ups are matched: the same
 * key first, else the one key that differs by nothing but a generation suffix, which a vendor may
 * have cut.
 */
public final class RosterKeys {

  private static final List<String> SUFFIXES = List.of("jr", "sr", "ii", "iii", "iv", "v");

  private final Set<PlayerLookup> roster;

  private RosterKeys(Set<PlayerLookup> roster) {
    this.roster = roster;
  }

  /** The keys of a team's players. */
  public static RosterKeys of(Collection<PlayerLookup> roster) {
    return new RosterKeys(new TreeSet<>(roster));
  }

  /**
   * The roster's key for the player that another source calls so; empty when there is none, or when
   * two could be meant.
   */
  public Optional<PlayerLookup> find(PlayerLookup foreign) {
    PlayerLookup bare = PlayerLookup.ofStored(foreign.key()).orElse(foreign);
    if (roster.contains(bare)) {
      return Optional.of(bare);
    }
    List<PlayerLookup> candidates =
        roster.stream().filter(own -> differOnlyBySuffix(own.key(), bare.key())).toList();
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
  }

  private static boolean differOnlyBySuffix(String one, String other) {
    return hasSuffixMore(one, other) || hasSuffixMore(other, one);
  }

  private static boolean hasSuffixMore(String longer, String shorter) {
    return longer.startsWith(shorter) && SUFFIXES.contains(longer.substring(shorter.length()));
  }
}
