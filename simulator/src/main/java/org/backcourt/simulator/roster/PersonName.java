package org.backcourt.simulator.roster;

import org.backcourt.id.PlayerLookup;

/**
 * A player's name, with accents and all.
 *
 * @param suffix such as Jr. or III, or empty
 * @param full first name, last name and suffix
 * @param key the key that joins him across sources
 * @param surnameKey the key of the bare surname, which joins nothing
 */
public record PersonName(
    String first, String last, String suffix, String full, PlayerLookup key, String surnameKey) {

  /** Puts a name together. */
  public static PersonName of(String first, String last, String suffix) {
    String full = first + " " + last + (suffix.isEmpty() ? "" : " " + suffix);
    PlayerLookup key =
        PlayerLookup.ofName(full)
            .orElseThrow(() -> new IllegalArgumentException("'" + full + "' has no letters"));
    String surnameKey = PlayerLookup.ofName(last).map(PlayerLookup::key).orElse("");
    return new PersonName(first, last, suffix, full, key, surnameKey);
  }

  /** The surname with its suffix, such as Porter Jr. */
  public String surname() {
    return suffix.isEmpty() ? last : last + " " + suffix;
  }

  /** Initial and surname, such as M. Porter Jr. */
  public String initialed() {
    return first.substring(0, first.offsetByCodePoints(0, 1)) + ". " + surname();
  }
}
