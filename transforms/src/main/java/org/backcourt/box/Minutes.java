package org.backcourt.box;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Time played. */
public final class Minutes {
  private static final Pattern CLOCK = Pattern.compile("(\\d+):([0-5]\\d)");

  private Minutes() {}

  /** Seconds of a text such as 34:12. */
  public static Optional<Integer> parse(@Nullable String text) {
    Matcher clock = CLOCK.matcher(text == null ? "" : text.strip());
    return clock.matches()
        ? Optional.of(Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2)))
        : Optional.empty();
  }
}
