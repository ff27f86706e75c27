package org.backcourt.floor;

import java.util.Locale;
import java.util.Map;
import org.backcourt.shots.ShotSpot;
import org.jspecify.annotations.Nullable;

/**
 * The vocabulary of the league's own play-by-play. It tells of a block and of a steal twice, with
 * the shot or turnover and once more by itself; the echo is no event of its own and reads as {@link
 * EventKind#OTHER}.
 */
public final class LeagueDialect {

  private static final double COURT_FEET = 94;
  private static final double COURT_WIDTH_FEET = 50;
  private static final double HOOP_FROM_BASELINE_FEET = 5.25;
  private static final double TENTHS = 10;
  private static final double PERCENT = 100;

  private static final Map<String, EventKind> KINDS =
      Map.ofEntries(
          Map.entry("2pt", EventKind.SHOT),
          Map.entry("3pt", EventKind.SHOT),
          Map.entry("freethrow", EventKind.FREE_THROW),
          Map.entry("rebound", EventKind.REBOUND),
          Map.entry("turnover", EventKind.TURNOVER),
          Map.entry("foul", EventKind.FOUL),
          Map.entry("substitution", EventKind.SUBSTITUTION),
          Map.entry("timeout", EventKind.TIMEOUT),
          Map.entry("jumpball", EventKind.JUMP_BALL),
          Map.entry("violation", EventKind.VIOLATION));

  private LeagueDialect() {}

  /** What an event is; the action says on which side a rebound was. */
  public static EventKind kind(String type, String action) {
    EventKind kind = KINDS.getOrDefault(lower(type), EventKind.OTHER);
    if (kind != EventKind.REBOUND) {
      return kind;
    }
    return switch (lower(action)) {
      case "offensive" -> EventKind.OFFENSIVE_REBOUND;
      case "defensive" -> EventKind.DEFENSIVE_REBOUND;
      default -> EventKind.REBOUND;
    };
  }

  /** What the second player of an event did. */
  public static SecondaryRole role(EventKind kind, boolean made) {
    return switch (kind) {
      case SHOT -> made ? SecondaryRole.ASSIST : SecondaryRole.BLOCK;
      case TURNOVER -> SecondaryRole.STEAL;
      case FOUL -> SecondaryRole.FOULED;
      default -> SecondaryRole.OTHER;
    };
  }

  /** Which free throw of which trip. */
  public static FreeThrow freeThrow(String action, String description) {
    return FreeThrow.ofWords(action + " " + description);
  }

  /** What a shot is worth: the stated type, else that of the event. */
  public static int shotValue(@Nullable String shotType, String type) {
    String stated = shotType == null || shotType.isBlank() ? type : shotType;
    return stated.strip().startsWith("3") ? 3 : 2;
  }

  /**
   * Where a shot came from. The source places it on the whole court, in percent of its length and
   * width as a camera at the side sees them, and does not say which hoop it was meant for: that is
   * the one whose distance comes closer to the stated one, else the nearer one.
   */
  public static ShotSpot spot(
      int value,
      @Nullable Double along,
      @Nullable Double across,
      @Nullable Double feet,
      String type) {
    if (along == null || across == null) {
      return new ShotSpot(value, null, null, feet, type);
    }
    double fromLeft = along / PERCENT * COURT_FEET - HOOP_FROM_BASELINE_FEET;
    double fromRight = (PERCENT - along) / PERCENT * COURT_FEET - HOOP_FROM_BASELINE_FEET;
    double sideways = across / PERCENT * COURT_WIDTH_FEET - COURT_WIDTH_FEET / 2;
    double offLeft = off(fromLeft, sideways, feet);
    double offRight = off(fromRight, sideways, feet);
    return offLeft < offRight
        ? new ShotSpot(value, -sideways * TENTHS, fromLeft * TENTHS, feet, type)
        : new ShotSpot(value, sideways * TENTHS, fromRight * TENTHS, feet, type);
  }

  private static double off(double out, double sideways, @Nullable Double feet) {
    double distance = Math.hypot(out, sideways);
    return feet == null ? distance : Math.abs(distance - feet);
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
