package org.backcourt.factors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What more or less of the ball than of late gives or takes, from -3 to 3 = more. Not known where
 * one of the two usages is not. Where no injury report was read nobody is known to be out, and
 * there is no bonus.
 *
 * @param contextJson what the score was made of
 */
public record UsageSpike(@Nullable Double score, String contextJson) {

  private static final double LIMIT = 3;
  private static final double PER_POINT_OF_USAGE = 0.3;

  /**
   * The usage expected against that of the last 7 games.
   *
   * @param starsOut star team-mates reported out or doubtful; null without a report
   */
  public static UsageSpike of(
      @Nullable Double projected, @Nullable Double lastSeven, @Nullable Integer starsOut) {
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    context
        .put("projected_usage_rate", projected)
        .put("avg_usage_last_7", lastSeven)
        .put("star_teammates_out", starsOut);
    if (projected == null || lastSeven == null) {
      ArrayNode missing = context.putArray("missing_inputs");
      if (projected == null) {
        missing.add("projected_usage_rate");
      }
      if (lastSeven == null) {
        missing.add("avg_usage_last_7");
      }
      return new UsageSpike(null, context.putNull("final_score").toString());
    }
    double difference = projected - lastSeven;
    double plain = PER_POINT_OF_USAGE * difference;
    double bonus = plain > 0 ? bonus(starsOut == null ? 0 : starsOut) : 1;
    double score = Limits.within(LIMIT, plain * bonus);
    context
        .put("usage_differential", difference)
        .put("star_bonus", bonus)
        .put("usage_trend", Limits.word(difference, "spike", "drop", "stable"))
        .putArray("missing_inputs");
    return new UsageSpike(score, context.put("final_score", score).toString());
  }

  private static double bonus(int starsOut) {
    if (starsOut >= 2) {
      return 1.30;
    }
    return starsOut == 1 ? 1.15 : 1;
  }
}
