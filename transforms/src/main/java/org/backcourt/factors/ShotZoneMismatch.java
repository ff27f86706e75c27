package org.backcourt.factors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.backcourt.row.precompute.PlayerShotZones;
import org.backcourt.row.precompute.ScoringZone;
import org.backcourt.row.precompute.TeamDefenseZones;
import org.backcourt.row.precompute.ZoneDefense;
import org.backcourt.row.precompute.ZoneShooting;
import org.jspecify.annotations.Nullable;

/**
 * Whether a player shoots where the opponent defends badly, from -10 to 10 = much to his liking.
 * Not known without the player's zones or the opponent's.
 *
 * @param contextJson what the score was made of
 */
public record ShotZoneMismatch(@Nullable Double score, String contextJson) {

  private static final double LIMIT = 10;

  /** From this rate on a zone counts in full. */
  private static final double FULL_RATE = 50;

  private static final double EXTREME = 5;
  private static final double EXTREME_MULTIPLIER = 1.2;

  /** The player's shots against the opponent's defence by zone. */
  public static ShotZoneMismatch of(
      @Nullable PlayerShotZones player, @Nullable TeamDefenseZones opponent) {
    Shots shots = Shots.of(player);
    Defense defense = Defense.of(opponent);
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    context.put("player_primary_zone", shots == null ? null : word(shots.main));
    context.put("opponent_weak_zone", opponent == null ? null : word(opponent.weakestZone()));
    if (shots == null || defense == null) {
      ArrayNode missing = context.putArray("missing_inputs");
      if (shots == null) {
        missing.add("player_shot_zone");
      }
      if (defense == null) {
        missing.add("team_defense_zone");
      }
      context.putNull("opponent_defense_vs_league").putNull("final_score");
      return new ShotZoneMismatch(null, context.toString());
    }
    double rate = shots.mainRate();
    double figure = defense.against(shots);
    double weight = Math.min(rate / FULL_RATE, 1);
    double weighted = figure * weight;
    double multiplier = Math.abs(weighted) > EXTREME ? EXTREME_MULTIPLIER : 1;
    double score = Limits.within(LIMIT, weighted * multiplier);
    context
        .put("primary_zone_frequency", rate)
        .put("opponent_defense_vs_league", figure)
        .put("zone_weight", weight)
        .put("weighted", weighted)
        .put("extreme_multiplier", multiplier)
        .put("mismatch_type", Limits.word(score, "favorable", "unfavorable", "neutral"))
        .putArray("missing_inputs");
    return new ShotZoneMismatch(score, context.put("final_score", score).toString());
  }

  /** Whether the player's zones are known: false during warm-up and without shots. */
  public static boolean knows(@Nullable PlayerShotZones player) {
    return Shots.of(player) != null;
  }

  /** Whether the opponent's defence is known in every zone. */
  public static boolean knows(@Nullable TeamDefenseZones opponent) {
    return Defense.of(opponent) != null;
  }

  private static @Nullable String word(@Nullable ScoringZone zone) {
    return zone == null ? null : zone.name().toLowerCase(Locale.ROOT);
  }

  /** Where a player shoots: percentages of his shots. */
  private record Shots(ScoringZone main, double paint, double midRange, double three) {

    static @Nullable Shots of(@Nullable PlayerShotZones row) {
      if (row == null) {
        return null;
      }
      ScoringZone main = row.primaryScoringZone();
      ZoneShooting paint = row.paint();
      ZoneShooting midRange = row.midRange();
      ZoneShooting three = row.threePt();
      if (main == null || paint == null || midRange == null || three == null) {
        return null;
      }
      return new Shots(main, paint.rateLast10(), midRange.rateLast10(), three.rateLast10());
    }

    double all() {
      return paint + midRange + three;
    }

    /** A balanced player's main zone is the whole floor. */
    double mainRate() {
      return switch (main) {
        case PAINT -> paint;
        case MID_RANGE -> midRange;
        case PERIMETER -> three;
        case BALANCED -> all();
      };
    }
  }

  /** What the opponent allows against the league, in percentage points. */
  private record Defense(double paint, double midRange, double three) {

    static @Nullable Defense of(@Nullable TeamDefenseZones row) {
      if (row == null) {
        return null;
      }
      Double paint = figure(row.paint());
      Double midRange = figure(row.midRange());
      Double three = figure(row.threePt());
      return paint == null || midRange == null || three == null
          ? null
          : new Defense(paint, midRange, three);
    }

    private static @Nullable Double figure(@Nullable ZoneDefense zone) {
      return zone == null ? null : zone.defenseVsLeagueAvg();
    }

    double against(Shots shots) {
      return switch (shots.main) {
        case PAINT -> paint;
        case MID_RANGE -> midRange;
        case PERIMETER -> three;
        case BALANCED ->
            (paint * shots.paint + midRange * shots.midRange + three * shots.three) / shots.all();
      };
    }
  }
}
