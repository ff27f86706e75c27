package org.backcourt.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.backcourt.box.Minutes;
import org.backcourt.id.PlayerLookup;
import org.jspecify.annotations.Nullable;

/** Values that come as text, in every kind of file. */
final class Texts {

  private static final int LONGEST = 2000;
  private static final Set<String> ABSENT = Set.of("", "-", "--", "null", "None", "nan", "NaN");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}(?:\\.0{1,3})?");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,15}(?:\\.\\d{0,15})?");

  private Texts() {}

  /** The text without outer blanks; null where that leaves nothing. */
  static @Nullable String checked(String field, String text) {
    String stripped = text.strip();
    if (stripped.length() > LONGEST) {
      throw new Refusal(field, "has " + stripped.length() + " letters, more than " + LONGEST);
    }
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r') {
        throw new Refusal(field, "has a control character");
      }
    }
    return stripped.isEmpty() ? null : stripped;
  }

  static @Nullable Long numberOrNull(String field, String text) {
    String stripped = text.strip();
    if (ABSENT.contains(stripped)) {
      return null;
    }
    if (isDigits(stripped)) {
      return Long.parseLong(stripped);
    }
    if (!WHOLE.matcher(stripped).matches()) {
      throw new Refusal(field, "is no whole number: " + stripped);
    }
    int point = stripped.indexOf('.');
    return Long.parseLong(point < 0 ? stripped : stripped.substring(0, point));
  }

  /** Whether it is so plainly a number that no pattern need be asked, as nearly all are. */
  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() <= 18;
  }

  static @Nullable Integer countOrNull(String field, String text) {
    Long number = numberOrNull(field, text);
    if (number != null && number != number.intValue()) {
      throw new Refusal(field, "is too large: " + number);
    }
    return number == null ? null : number.intValue();
  }

  static @Nullable Double decimalOrNull(String field, String text) {
    String stripped = text.strip();
    if (ABSENT.contains(stripped)) {
      return null;
    }
    if (!DECIMAL.matcher(stripped).matches()) {
      throw new Refusal(field, "is no number: " + stripped);
    }
    return finite(field, Double.parseDouble(stripped));
  }

  static double finite(String field, double value) {
    if (!Double.isFinite(value) || Math.abs(value) > 1e15) {
      throw new Refusal(field, "is no number that could be meant: " + value);
    }
    return value;
  }

  /** A date such as {@code 2024-01-17}, {@code 01/17/2024} or the first half of a timestamp. */
  static LocalDate date(String field, String text) {
    try {
      LocalDate date =
          text.length() == 10 && text.charAt(2) == '/' && text.charAt(5) == '/'
              ? LocalDate.parse(
                  text.substring(6) + "-" + text.substring(0, 2) + "-" + text.substring(3, 5))
              : LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
      if (Plausible.date(date)) {
        return date;
      }
    } catch (DateTimeException e) {
      throw new Refusal(field, "is no date: " + text);
    }
    throw new Refusal(field, "lies outside the years 1946 to 2099: " + text);
  }

  /** A moment with its offset from UTC. */
  static Instant instant(String field, String text) {
    try {
      Instant instant = OffsetDateTime.parse(text).toInstant();
      if (Plausible.instant(instant)) {
        return instant;
      }
    } catch (DateTimeException e) {
      throw new Refusal(field, "is no moment such as 2024-01-17T23:40:00Z: " + text);
    }
    throw new Refusal(field, "lies outside the years 1946 to 2099: " + text);
  }

  /** Seconds of playing time; empty where the text stands for none. */
  static OptionalInt seconds(String field, @Nullable String minutes) {
    try {
      return minutes == null ? OptionalInt.empty() : Minutes.parse(minutes);
    } catch (IllegalArgumentException e) {
      throw new Refusal(field, String.valueOf(e.getMessage()));
    }
  }

  /** The key of a player's name, by the one rule that all sources share. */
  static String lookup(String field, String name) {
    return lookupOrNull(name)
        .orElseThrow(() -> new Refusal(field, "has no letter to make a key of: " + name));
  }

  static Optional<String> lookupOrNull(@Nullable String name) {
    return name == null ? Optional.empty() : PlayerLookup.ofName(name).map(PlayerLookup::key);
  }
}
