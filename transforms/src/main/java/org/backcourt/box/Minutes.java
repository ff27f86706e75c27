package org.backcourt.box;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Playing time as every source writes it, read into whole seconds and never into anything less. */
public final class Minutes {

  private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]\\d)");
  private static final Pattern DURATION =
      Pattern.compile("PT(?:(\\d{1,3})M)?(?:(\\d{1,2}(?:\\.\\d{1,3})?)S)?");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}(?:\\.\\d{1,6})?");
  private static final Set<String> ABSENT = Set.of("", "-", "--", "null", "none", "nan", "n/a");
  private static final Pattern DID_NOT_PLAY = Pattern.compile("(?:dnp|dnd|nwt)\\b.*");
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

  private Minutes() {}

  /**
   * Seconds in {@code 34:12}, {@code 265:00}, {@code PT34M12.00S}, {@code 34} or {@code 34.5}, to
   * the nearest second. Empty for a marker of absence ({@code -}, {@code null}, nothing, {@code
   * DNP}); a zero is a value. Any other text is refused.
   */
  public static OptionalInt parse(String text) {
    String stripped = text.strip();
    if (isAbsent(stripped)) {
      return OptionalInt.empty();
    }
    Matcher clock = CLOCK.matcher(stripped);
    if (clock.matches()) {
      return OptionalInt.of(
          60 * Integer.parseInt(clock.group(1)) + Integer.parseInt(clock.group(2)));
    }
    if (DECIMAL.matcher(stripped).matches()) {
      return OptionalInt.of(nearest(new BigDecimal(stripped).multiply(SIXTY)));
    }
    Matcher duration = DURATION.matcher(stripped);
    if (duration.matches() && (duration.group(1) != null || duration.group(2) != null)) {
      BigDecimal minutes = new BigDecimal(orZero(duration.group(1)));
      BigDecimal seconds = new BigDecimal(orZero(duration.group(2)));
      if (seconds.compareTo(SIXTY) < 0) {
        return OptionalInt.of(nearest(minutes.multiply(SIXTY).add(seconds)));
      }
    }
    throw new IllegalArgumentException(
        "minutes '"
            + text
            + "' cannot be read: write MM:SS, PTnnMnn.nnS, whole or decimal minutes, or - for none");
  }

  /** Decimal minutes, not rounded. */
  public static double decimal(int seconds) {
    return seconds / 60.0;
  }

  private static boolean isAbsent(String stripped) {
    String lower = stripped.toLowerCase(Locale.ROOT);
    return ABSENT.contains(lower) || DID_NOT_PLAY.matcher(lower).matches();
  }

  private static String orZero(@Nullable String digits) {
    return digits == null ? "0" : digits;
  }

  private static int nearest(BigDecimal seconds) {
    return seconds.setScale(0, RoundingMode.HALF_UP).intValueExact();
  }
}
