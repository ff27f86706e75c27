package org.backcourt.id;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The key that joins a player across sources: his full name folded to {@code [a-z0-9]}, suffix
 * included, such as {@code lukadoncic} or {@code garypaytonii}.
 */
public record PlayerLookup(String key) implements Serializable, Comparable<PlayerLookup> {

  private static final Pattern COMBINING_MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern LEADING_DIGITS = Pattern.compile("^[0-9]+");

  public PlayerLookup {
    if (!isKey(key)) {
      throw new IllegalArgumentException(
          "'"
              + key
              + "' is no player key, which is a-z and 0-9 with a letter; build it with ofName");
    }
  }

  /** The key of a player's full name as any source spells it; empty when no letter is left. */
  public static Optional<PlayerLookup> ofName(String fullName) {
    return key(fold(fullName));
  }

  /**
   * The key a source stored, freed of the numeric player id that one vendor began to put in front
   * in October 2024 ({@code 1630552jalenjohnson}); empty when no letter is left. No player's name
   * begins with a digit, so all leading digits belong to the id.
   */
  public static Optional<PlayerLookup> ofStored(String stored) {
    return key(LEADING_DIGITS.matcher(fold(stored)).replaceFirst(""));
  }

  private static Optional<PlayerLookup> key(String folded) {
    return isKey(folded) ? Optional.of(new PlayerLookup(folded)) : Optional.empty();
  }

  /** Read for every row, so without a pattern. */
  private static boolean isKey(String text) {
    boolean hasLetter = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      if (!letter && (c < '0' || c > '9')) {
        return false;
      }
      hasLetter |= letter;
    }
    return hasLetter;
  }

  private static String fold(String name) {
    String text = isAscii(name) ? name : unaccented(name);
    text = text.toLowerCase(Locale.ROOT).strip();
    text = shortenSuffix(text);
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        key.append(c);
      }
    }
    return key.toString();
  }

  /** Most names are, and what follows leaves those as they are. */
  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static String unaccented(String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFKC);
    text = COMBINING_MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    // After the marks are gone, so that a letter with stroke and accent both (ǿ) is met bare.
    return spellOut(text);
  }

  /** Letters that no decomposition turns into ASCII, and would therefore be lost. */
  private static String spellOut(String text) {
    StringBuilder spelled = new StringBuilder(text.length() + 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case 'ı' -> spelled.append('i');
        case 'ł', 'Ł' -> spelled.append('l');
        case 'đ', 'Đ' -> spelled.append('d');
        case 'ø', 'Ø' -> spelled.append('o');
        case 'ß', 'ẞ' -> spelled.append("ss");
        case 'æ', 'Æ' -> spelled.append("ae");
        default -> spelled.append(c);
      }
    }
    return spelled.toString();
  }

  private static String shortenSuffix(String text) {
    if (text.endsWith(" junior")) {
      return text.substring(0, text.length() - " junior".length()) + " jr";
    }
    if (text.endsWith(" senior")) {
      return text.substring(0, text.length() - " senior".length()) + " sr";
    }
    return text;
  }

  @Override
  public int compareTo(PlayerLookup other) {
    return key.compareTo(other.key);
  }

  @Override
  public String toString() {
    return key;
  }
}
