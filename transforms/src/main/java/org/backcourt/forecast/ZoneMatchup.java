package org.backcourt.forecast;

import java.util.List;
import org.backcourt.features.Feature;
import org.backcourt.row.predictions.Adjustments;
import org.jspecify.annotations.Nullable;

/**
 * The season's mean, and what the opponent's defence of each zone gives or takes: his shots there,
 * times what more of them go in against this opponent, times what they count. The reference spreads
 * one rating of the whole defence over zones that it does not know.
 */
public final class ZoneMatchup {

  /** No zone is worth more points than this, whatever a thin sample says. */
  private static final double MOST = 3;

  private static final List<Feature> USES =
      List.of(
          Feature.POINTS_AVG_SEASON,
          Feature.POINTS_STD_LAST_10,
          Feature.GAMES_PLAYED_LAST_7_DAYS,
          Feature.FATIGUE_SCORE,
          Feature.PACE_SCORE,
          Feature.HOME_AWAY);

  private ZoneMatchup() {}

  /** What it expects. */
  public static Answer of(Matchup matchup) {
    Double season = matchup.value(Feature.POINTS_AVG_SEASON);
    Double deviation = matchup.value(Feature.POINTS_STD_LAST_10);
    Double week = matchup.value(Feature.GAMES_PLAYED_LAST_7_DAYS);
    ShotVolume shots = matchup.shots();
    ZoneDefenses defense = matchup.defense();
    if (season == null || deviation == null || week == null) {
      return new Silence(
          Silence.MISSING_INPUT, "needs points over all games, their deviation and load");
    }
    if (shots == null
        || shots.paintAttemptsPerGame() == null
        || defense == null
        || defense.defensiveRatingLast15() == null) {
      return new Silence(
          Silence.MISSING_INPUT, "needs the player's shots and the opponent's defence by zone");
    }
    Adding points = new Adding(matchup, season);
    double zones =
        points.add(
                "paint", worth(shots.paintAttemptsPerGame(), defense.paintDefenseVsLeagueAvg(), 2))
            + points.add(
                "mid_range",
                worth(shots.midRangeAttemptsPerGame(), defense.midRangeDefenseVsLeagueAvg(), 2))
            + points.add(
                "three_pt",
                worth(shots.threePtAttemptsPerGame(), defense.threePtDefenseVsLeagueAvg(), 3));
    Double pace = points.add("pace", Feature.PACE_SCORE, 0.4);
    double venue = points.add("venue", matchup.isHome() ? 0.8 : -0.8);
    Double fatigue = points.addFatigue(0.8, 1.5);
    return Forecast.ofRule(
        Steadiness.confidence(deviation, week),
        deviation,
        Steadiness.GAMES,
        new Adjustments(null, fatigue, zones, pace, null, venue, null, null, null, null),
        USES,
        points);
  }

  private static double worth(@Nullable Double shots, @Nullable Double better, int value) {
    return shots == null || better == null
        ? 0
        : Math.max(-MOST, Math.min(MOST, shots * value * better / 100));
  }
}
