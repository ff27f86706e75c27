package org.backcourt.forecast;

import java.util.Comparator;
import java.util.List;
import org.backcourt.features.Feature;
import org.backcourt.row.predictions.Adjustments;
import org.jspecify.annotations.Nullable;

/**
 * What he scored in games like this one: against as good a defence, as rested, at the same venue,
 * in the same form. Each game is seen as it stood before it began; the reference gives them all the
 * same opponent and venue, and rest and form from games that came later.
 */
public final class SimilarGames {

  private static final int LOOK_BACK_DAYS = 90;
  private static final int MOST_CANDIDATES = 30;
  private static final int MOST_USED = 20;
  private static final int FEWEST_USED = 5;
  private static final int LEAST_SIMILARITY = 70;

  private static final List<Feature> USES =
      List.of(
          Feature.POINTS_AVG_LAST_5,
          Feature.POINTS_AVG_SEASON,
          Feature.OPPONENT_DEF_RATING,
          Feature.FATIGUE_SCORE,
          Feature.SHOT_ZONE_MISMATCH_SCORE,
          Feature.PACE_SCORE,
          Feature.USAGE_SPIKE_SCORE,
          Feature.HOME_AWAY);

  private SimilarGames() {}

  private record Scored(PastGame game, int similarity) {}

  /** What it expects. */
  public static Answer of(Matchup matchup) {
    Double last5 = matchup.value(Feature.POINTS_AVG_LAST_5);
    Double season = matchup.value(Feature.POINTS_AVG_SEASON);
    Double rating = matchup.value(Feature.OPPONENT_DEF_RATING);
    if (last5 == null || season == null || rating == null) {
      return new Silence(
          Silence.MISSING_INPUT, "needs points over 5 and all games, and the opponent's rating");
    }
    List<Scored> similar = similar(matchup, rating, form(last5 - season));
    if (similar.size() < FEWEST_USED) {
      return new Silence(
          Silence.FEW_SIMILAR_GAMES,
          similar.size() + " similar games in 90 days, needs " + FEWEST_USED);
    }
    double weights = similar.stream().mapToInt(Scored::similarity).sum();
    double baseline =
        similar.stream().mapToDouble(s -> s.game().points() * s.similarity()).sum() / weights;
    Adding points = new Adding(matchup, baseline);
    Double fatigueScore = matchup.value(Feature.FATIGUE_SCORE);
    Double fatigue =
        fatigueScore == null ? null : points.add("fatigue", (fatigueScore - 70) * 0.015);
    Double zones = points.add("shot_zones", Feature.SHOT_ZONE_MISMATCH_SCORE, 0.4);
    Double pace = points.add("pace", Feature.PACE_SCORE, 0.8);
    Double usage = points.add("usage", Feature.USAGE_SPIKE_SCORE, 0.8);
    double venue = points.add("venue", matchup.isHome() ? 0.8 : -0.5);
    double mean = weights / similar.size();
    double deviation = deviation(similar);
    return Forecast.ofRule(
        confidence(similar.size(), mean, deviation),
        deviation * Math.sqrt(similar.size() / (similar.size() - 1.0)),
        similar.size(),
        new Adjustments(
            baseline,
            fatigue,
            zones,
            pace,
            usage,
            venue,
            null,
            similar.size(),
            mean,
            (double) similar.get(similar.size() - 1).similarity()),
        USES,
        points);
  }

  /** The best of his latest games, most similar first; of equals the newest. */
  private static List<Scored> similar(Matchup matchup, double rating, int form) {
    List<PastGame> recent =
        matchup.games().stream()
            .filter(
                game ->
                    !game.date().isBefore(matchup.vector().gameDate().minusDays(LOOK_BACK_DAYS)))
            .toList();
    return recent.subList(Math.max(0, recent.size() - MOST_CANDIDATES), recent.size()).stream()
        .map(game -> new Scored(game, similarity(matchup, rating, form, game)))
        .filter(scored -> scored.similarity() >= LEAST_SIMILARITY)
        .sorted(
            Comparator.comparing(Scored::similarity)
                .thenComparing(scored -> scored.game().date())
                .reversed())
        .limit(MOST_USED)
        .toList();
  }

  /** From 0 to 100; an opponent whose defence was not known yet is like no other. */
  static int similarity(Matchup matchup, double rating, int form, PastGame game) {
    Double then = game.opponentRating();
    int opponent = then == null ? 0 : near(tier(rating), tier(then), 40);
    int rest = near(bucket(matchup.vector().daysRest()), bucket(game.rest()), 30);
    int venue = matchup.isHome() == game.home() ? 15 : 0;
    return opponent + rest + venue + (form == form(game.form()) ? 15 : 5);
  }

  private static int near(int now, int then, int same) {
    return switch (Math.abs(now - then)) {
      case 0 -> same;
      case 1 -> same / 2;
      default -> 0;
    };
  }

  private static int tier(double rating) {
    return rating < 110 ? 0 : rating < 115 ? 1 : 2;
  }

  /** The season's first game follows the longest rest of all. */
  private static int bucket(@Nullable Integer rest) {
    return rest == null ? 3 : Math.min(3, rest);
  }

  private static int form(double lead) {
    return lead >= 3 ? 1 : lead <= -3 ? -1 : 0;
  }

  private static double deviation(List<Scored> similar) {
    double mean = similar.stream().mapToInt(s -> s.game().points()).average().orElseThrow();
    double squares =
        similar.stream()
            .mapToDouble(s -> (s.game().points() - mean) * (s.game().points() - mean))
            .sum();
    return Math.sqrt(squares / similar.size());
  }

  private static double confidence(int count, double similarity, double deviation) {
    double confidence = 35;
    confidence += count >= 15 ? 12 : count >= 10 ? 9 : count >= 7 ? 6 : -10;
    confidence += similarity >= 85 ? 12 : similarity >= 75 ? 9 : 6;
    confidence += deviation < 4 ? 10 : deviation < 6 ? 6 : deviation < 8 ? 2 : -5;
    return confidence;
  }
}
