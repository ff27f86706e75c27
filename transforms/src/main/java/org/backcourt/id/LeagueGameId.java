package org.backcourt.id;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The league's own ten-digit game id: {@code 00}, game type, season, number, such as {@code
 * 0022300561}. Always text: as a number it loses its leading zeros.
 */
public record LeagueGameId(String digits) implements Serializable, Comparable<LeagueGameId> {

  private static final Pattern FORM = Pattern.compile("00[1-6]\\d{7}");
  private static final Pattern SHORT_FORM = Pattern.compile("[1-6]\\d{7}");

  /** What kind of game the id's third digit stands for. */
  public enum Kind {
    PRESEASON,
    REGULAR_SEASON,
    ALL_STAR,
    PLAYOFFS,
    PLAY_IN,
    CUP_FINAL;

    /** Whether backcourt's tables cover games of this kind. */
    public boolean counts() {
      return this != PRESEASON && this != ALL_STAR;
    }
  }

  public LeagueGameId {
    if (!FORM.matcher(digits).matches()) {
      throw new IllegalArgumentException(
          "'" + digits + "' is no league game id: ten digits that begin with 001 to 006");
    }
  }

  /** Reads ten digits, or the eight that are left where a source dropped the leading zeros. */
  public static Optional<LeagueGameId> find(String text) {
    if (FORM.matcher(text).matches()) {
      return Optional.of(new LeagueGameId(text));
    }
    return SHORT_FORM.matcher(text).matches()
        ? Optional.of(new LeagueGameId("00" + text))
        : Optional.empty();
  }

  /** From the vendor's integer, the league id without its leading zeros. */
  public static LeagueGameId ofVendorNumber(long number) {
    return new LeagueGameId(String.format(Locale.ROOT, "%010d", number));
  }

  /** The vendor's integer for this game. */
  public long vendorNumber() {
    return Long.parseLong(digits);
  }

  /** The kind of game. */
  public Kind kind() {
    return Kind.values()[digits.charAt(2) - '1'];
  }

  /** The year in which the season began. */
  public int seasonYear() {
    int twoDigits = Integer.parseInt(digits.substring(3, 5));
    return twoDigits >= 46 ? 1900 + twoDigits : 2000 + twoDigits;
  }

  @Override
  public int compareTo(LeagueGameId other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
