package org.backcourt.factors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What the expected pace of a game gives or takes, from -3 to 3 = a fast game. Not known where one
 * of the three paces is not.
 *
 * @param contextJson what the score was made of
 */
public record PaceFactor(@Nullable Double score, String contextJson) {

  private static final double LIMIT = 3;

  /** Half of what the expected pace exceeds the league's by. */
  public static PaceFactor of(GamePace pace) {
    Double team = pace.team();
    Double opponent = pace.opponent();
    Double league = pace.league();
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    context
        .put("team_pace_last_10", team)
        .put("opponent_pace_last_10", opponent)
        .put("league_avg_pace", league);
    if (team == null || opponent == null || league == null) {
      ArrayNode missing = context.putArray("missing_inputs");
      if (team == null) {
        missing.add("team_pace_last_10");
      }
      if (opponent == null) {
        missing.add("opponent_pace_last_10");
      }
      if (league == null) {
        missing.add("league_avg_pace");
      }
      return new PaceFactor(null, context.putNull("final_score").toString());
    }
    double expected = (team + opponent) / 2;
    double aboveLeague = expected - league;
    double score = Limits.within(LIMIT, aboveLeague / 2);
    context
        .put("expected_game_pace", expected)
        .put("expected_vs_league", aboveLeague)
        .put("pace_environment", Limits.word(aboveLeague, "fast", "slow", "normal"))
        .putArray("missing_inputs");
    return new PaceFactor(score, context.put("final_score", score).toString());
  }
}
