package org.backcourt.factors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.backcourt.row.analytics.RestAndLoad;
import org.jspecify.annotations.Nullable;

/**
 * How fresh a player is, from 0 to 100 = fresh. Not known before his season's first game, because
 * his rest is not. Without games in the last 7 days there are no minutes to tire him, and an age
 * that no source gives costs nothing.
 *
 * @param contextJson what the score was made of
 */
public record Fatigue(@Nullable Integer score, String contextJson) {

  private static final int FRESH = 100;

  /** The fatigue that rest, load and age amount to. */
  public static Fatigue of(RestAndLoad load, @Nullable Integer age) {
    Integer rest = load.daysRest();
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    context
        .put("days_rest", rest)
        .put("back_to_back", load.backToBack())
        .put("games_last_7", load.gamesInLast7Days())
        .put("minutes_last_7", load.minutesInLast7Days())
        .put("avg_minutes_pg_last_7", load.avgMinutesPerGameLast7())
        .put("back_to_backs_last_14", load.backToBacksLast14Days())
        .put("player_age", age);
    ObjectNode penalties = context.putObject("penalties_applied");
    ObjectNode bonuses = context.putObject("bonuses_applied");
    if (rest == null) {
      context.putArray("missing_inputs").add("days_rest");
      return new Fatigue(null, context.putNull("final_score").toString());
    }
    addPenalties(penalties, load, age);
    if (!load.backToBack() && rest >= 3) {
      bonuses.put("rest_of_3_days", 5);
    }
    int score = Math.max(0, Math.min(FRESH, FRESH + sum(penalties) + sum(bonuses)));
    context.putArray("missing_inputs");
    return new Fatigue(score, context.put("final_score", score).toString());
  }

  private static void addPenalties(ObjectNode penalties, RestAndLoad load, @Nullable Integer age) {
    if (load.backToBack()) {
      penalties.put("back_to_back", -15);
    }
    if (load.gamesInLast7Days() >= 4) {
      penalties.put("games_last_7", -10);
    }
    if (load.minutesInLast7Days() > 240) {
      penalties.put("minutes_last_7", -10);
    }
    Double minutesPerGame = load.avgMinutesPerGameLast7();
    if (minutesPerGame != null && minutesPerGame > 35) {
      penalties.put("avg_minutes_pg_last_7", -8);
    }
    if (load.backToBacksLast14Days() >= 1) {
      penalties.put("back_to_backs_last_14", load.backToBacksLast14Days() == 1 ? -5 : -12);
    }
    if (age != null && age >= 30) {
      penalties.put("player_age", age >= 35 ? -10 : -5);
    }
  }

  private static int sum(ObjectNode effects) {
    int sum = 0;
    for (var effect : effects) {
      sum += effect.intValue();
    }
    return sum;
  }

  /** What enters the total: from -5, exhausted, to 0, fresh; null with the score. */
  public @Nullable Double adjustment() {
    return score == null ? null : (score - FRESH) / 20.0;
  }
}
