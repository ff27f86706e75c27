package org.backcourt.floor;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The play-by-play vendor's vocabulary. Some files carry the detail in the subtype ({@code free
 * throw technical 1/1}, {@code rebound offensive}), some only in the description ({@code technical
 * Free Throw 1 of 1}, {@code TEAM offensive REBOUND}); both are understood.
 */
public final class BigDataBallDialect {

  // The description of a player's rebound counts his rebounds of both sides, and so names both.
  private static final Pattern OFFENSIVE = Pattern.compile("\\boffensive\\b");
  private static final Pattern DEFENSIVE = Pattern.compile("\\bdefensive\\b");

  private static final Map<String, EventKind> KINDS =
      Map.ofEntries(
          Map.entry("shot", EventKind.SHOT),
          Map.entry("miss", EventKind.SHOT),
          Map.entry("free throw", EventKind.FREE_THROW),
          Map.entry("rebound", EventKind.REBOUND),
          Map.entry("turnover", EventKind.TURNOVER),
          Map.entry("foul", EventKind.FOUL),
          Map.entry("substitution", EventKind.SUBSTITUTION),
          Map.entry("sub", EventKind.SUBSTITUTION),
          Map.entry("timeout", EventKind.TIMEOUT),
          Map.entry("jump ball", EventKind.JUMP_BALL),
          Map.entry("violation", EventKind.VIOLATION),
          Map.entry("start of period", EventKind.PERIOD_START),
          Map.entry("end of period", EventKind.PERIOD_END));

  private BigDataBallDialect() {}

  /** What an event is; a type nobody has seen yet is {@link EventKind#OTHER}. */
  public static EventKind kind(String type, String subtype, String description) {
    EventKind kind = KINDS.getOrDefault(lower(type), EventKind.OTHER);
    if (kind != EventKind.REBOUND) {
      return kind;
    }
    String words = lower(subtype + " " + description);
    if (OFFENSIVE.matcher(words).find()) {
      return EventKind.OFFENSIVE_REBOUND;
    }
    return DEFENSIVE.matcher(words).find() ? EventKind.DEFENSIVE_REBOUND : EventKind.REBOUND;
  }

  /** Which free throw of which trip; a lone one where the source gives no numbers. */
  public static FreeThrow freeThrow(String subtype, String description) {
    return FreeThrow.ofWords(subtype + " " + description);
  }

  /** What a shot is worth: the stated type, else what the words say. */
  public static int shotValue(@Nullable String shotType, String subtype, String description) {
    if (shotType != null && !shotType.isBlank()) {
      return lower(shotType).startsWith("3") ? 3 : 2;
    }
    String words = lower(subtype + " " + description);
    return words.contains("3pt") ? 3 : 2;
  }

  /** What the second player did. */
  public static Optional<SecondaryRole> role(@Nullable String role) {
    if (role == null || role.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (lower(role)) {
          case "assist" -> SecondaryRole.ASSIST;
          case "block" -> SecondaryRole.BLOCK;
          case "steal" -> SecondaryRole.STEAL;
          case "fouled" -> SecondaryRole.FOULED;
          default -> SecondaryRole.OTHER;
        });
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
