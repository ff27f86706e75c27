package org.backcourt.floor;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The play-by-play vendor's vocabulary. Some files carry the detail in the subtype ({@code free
 * throw technical 1/1}, {@code rebound offensive}), some only in the description ({@code technical
 * Free Throw 1 of 1}, {@code TEAM offensive REBOUND}); both are understood.
 */
public final class BigDataBallDialect {

  private static final Pattern TRIP = Pattern.compile("\\b([1-3]) ?(?:/|of) ?([1-3])\\b");
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
    String words = lower(subtype + " " + description);
    Matcher trip = TRIP.matcher(words);
    boolean numbered = trip.find();
    int first = numbered ? Integer.parseInt(trip.group(1)) : 1;
    int of = numbered ? Integer.parseInt(trip.group(2)) : 1;
    return new FreeThrow(award(words), Math.min(first, of), of);
  }

  private static FreeThrow.Award award(String words) {
    if (words.contains("technical")) {
      return FreeThrow.Award.TECHNICAL;
    }
    if (words.contains("flagrant")) {
      return FreeThrow.Award.FLAGRANT;
    }
    if (words.contains("clear path") || words.contains("clear-path")) {
      return FreeThrow.Award.CLEAR_PATH;
    }
    if (words.contains("away from play") || words.contains("away-from-play")) {
      return FreeThrow.Award.AWAY_FROM_PLAY;
    }
    return words.contains("transition take")
        ? FreeThrow.Award.TRANSITION_TAKE
        : FreeThrow.Award.ORDINARY;
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
