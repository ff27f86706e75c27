package org.backcourt.forecast;

import java.util.List;
import org.backcourt.features.Feature;
import org.backcourt.row.predictions.Adjustments;

/**
 * Half the last 5 games, three tenths the last 10, a fifth the season, adjusted. Being tired costs
 * points here; the reference has it the other way round, and takes points off the fresh.
 */
public final class MovingAverage {

  private static final List<Feature> USES =
      List.of(
          Feature.POINTS_AVG_LAST_5,
          Feature.POINTS_AVG_LAST_10,
          Feature.POINTS_AVG_SEASON,
          Feature.POINTS_STD_LAST_10,
          Feature.GAMES_PLAYED_LAST_7_DAYS,
          Feature.FATIGUE_SCORE,
          Feature.SHOT_ZONE_MISMATCH_SCORE,
          Feature.PACE_SCORE,
          Feature.USAGE_SPIKE_SCORE,
          Feature.HOME_AWAY,
          Feature.BACK_TO_BACK);

  private MovingAverage() {}

  /** What it expects. */
  public static Answer of(Matchup matchup) {
    Double last5 = matchup.value(Feature.POINTS_AVG_LAST_5);
    Double last10 = matchup.value(Feature.POINTS_AVG_LAST_10);
    Double season = matchup.value(Feature.POINTS_AVG_SEASON);
    Double deviation = matchup.value(Feature.POINTS_STD_LAST_10);
    Double week = matchup.value(Feature.GAMES_PLAYED_LAST_7_DAYS);
    if (last5 == null || last10 == null || season == null || deviation == null || week == null) {
      return new Silence(
          Silence.MISSING_INPUT, "needs points over 5, 10 and all games, their deviation and load");
    }
    Adding points = new Adding(matchup, 0.5 * last5 + 0.3 * last10 + 0.2 * season);
    Double fatigue = points.addFatigue(1.0, 2.5);
    Double zones = points.add("shot_zones", Feature.SHOT_ZONE_MISMATCH_SCORE, 0.3);
    Double rest = points.add("back_to_back", Feature.BACK_TO_BACK, -1.5);
    Double pace = points.add("pace", Feature.PACE_SCORE, 0.3);
    double venue = points.add("venue", matchup.isHome() ? 0.5 : -0.5);
    Double usage = points.add("usage", Feature.USAGE_SPIKE_SCORE, 0.4);
    return Forecast.ofRule(
        Steadiness.confidence(deviation, week),
        deviation,
        Steadiness.GAMES,
        new Adjustments(null, fatigue, zones, pace, usage, venue, rest, null, null, null),
        USES,
        points);
  }
}
