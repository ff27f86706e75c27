package org.backcourt.features;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The features of the store. A feature's index is its place in this list, models depend on it, and
 * the list is only ever appended to.
 */
public enum Feature {
  /** Mean points of the last 5 games. */
  POINTS_AVG_LAST_5(FeatureCategory.PLAYER_HISTORY, 10.0, 0, 70),
  /** Mean points of the last 10 games. */
  POINTS_AVG_LAST_10(FeatureCategory.PLAYER_HISTORY, 10.0, 0, 70),
  /** Mean points of the season. */
  POINTS_AVG_SEASON(FeatureCategory.PLAYER_HISTORY, 10.0, 0, 70),
  /** Sample standard deviation of points over the last 10 games. */
  POINTS_STD_LAST_10(FeatureCategory.PLAYER_HISTORY, 5.0, 0, 30),
  /** Games played in the 7 days before the date. */
  GAMES_PLAYED_LAST_7_DAYS(FeatureCategory.PLAYER_HISTORY, 3.0, 0, 4),
  /** Fatigue, 100 = fresh. */
  FATIGUE_SCORE(FeatureCategory.MATCHUP, 50.0, 0, 100),
  /** The player's main zone against the opponent's defence there. */
  SHOT_ZONE_MISMATCH_SCORE(FeatureCategory.MATCHUP, 0.0, -15, 15),
  /** Expected pace against the league's. */
  PACE_SCORE(FeatureCategory.MATCHUP, 0.0, -8, 8),
  /** Expected usage against recent usage. */
  USAGE_SPIKE_SCORE(FeatureCategory.MATCHUP, 0.0, -8, 8),
  /** Own days of rest less the opponent's, at most 2 either way. */
  REST_ADVANTAGE(FeatureCategory.GAME_CONTEXT, 0.0, -3, 3),
  /** 0 available or on no report, 1 probable, 2 questionable, 3 doubtful or out. */
  INJURY_RISK(FeatureCategory.GAME_CONTEXT, 0.0, 0, 3),
  /** Step of the last 2 games' points against the 3 before; needs 5 games. */
  RECENT_TREND(FeatureCategory.GAME_CONTEXT, 0.0, -2, 2),
  /** Step of the last 10 games' minutes against the season's. */
  MINUTES_CHANGE(FeatureCategory.GAME_CONTEXT, 0.0, -2, 2),
  /** Mean defensive rating of the opponent's last 15 games. */
  OPPONENT_DEF_RATING(FeatureCategory.MATCHUP, 112.0, 90, 130),
  /** Mean pace the opponent's last 15 games were played at. */
  OPPONENT_PACE(FeatureCategory.MATCHUP, 100.0, 90, 115),
  /** 1 at home. */
  HOME_AWAY(FeatureCategory.GAME_CONTEXT, 0.0, 0, 1),
  /** 1 if he played the day before. */
  BACK_TO_BACK(FeatureCategory.GAME_CONTEXT, 0.0, 0, 1),
  /** 1 in the playoffs. */
  PLAYOFF_GAME(FeatureCategory.GAME_CONTEXT, 0.0, 0, 1),
  /** Share of shots taken in the paint over the last 10 games. */
  PCT_PAINT(FeatureCategory.GAME_CONTEXT, null, 0, 1),
  /** Share of shots taken from mid-range over the last 10 games. */
  PCT_MID_RANGE(FeatureCategory.GAME_CONTEXT, null, 0, 1),
  /** Share of shots taken as threes over the last 10 games. */
  PCT_THREE(FeatureCategory.GAME_CONTEXT, null, 0, 1),
  /** Share of points scored by free throws over the last 10 games; needs 5 games and points. */
  PCT_FREE_THROW(FeatureCategory.GAME_CONTEXT, 0.15, 0, 0.5),
  /** Mean pace of the team's last 10 games. */
  TEAM_PACE(FeatureCategory.TEAM_CONTEXT, 100.0, 90, 115),
  /** Mean offensive rating of the team's last 10 games. */
  TEAM_OFF_RATING(FeatureCategory.TEAM_CONTEXT, 112.0, 90, 130),
  /** Share of the season's games the team won; needs 5 games. */
  TEAM_WIN_PCT(FeatureCategory.TEAM_CONTEXT, 0.5, 0, 1),
  /** The newest points line before tip-off. */
  VEGAS_POINTS_LINE(FeatureCategory.VEGAS, null, 0, 80),
  /** The oldest points line of the day. */
  VEGAS_OPENING_LINE(FeatureCategory.VEGAS, null, 0, 80),
  /** Newest line less oldest. */
  VEGAS_LINE_MOVE(FeatureCategory.VEGAS, null, -15, 15),
  /** 1 if there is a line. */
  HAS_VEGAS_LINE(FeatureCategory.VEGAS, 0.0, 0, 1),
  /**
   * Mean points against this opponent this season; before they met, the season's mean, whose source
   * is then analytics.
   */
  AVG_POINTS_VS_OPPONENT(FeatureCategory.PLAYER_HISTORY, 10.0, 0, 70),
  /** Games against this opponent this season. */
  GAMES_VS_OPPONENT(FeatureCategory.PLAYER_HISTORY, 0.0, 0, 100),
  /** Mean minutes of the last 10 games. */
  MINUTES_AVG_LAST_10(FeatureCategory.PLAYER_HISTORY, 28.0, 0, 48),
  /** Points per minute over the last 10 games: summed points over summed minutes. */
  PPM_AVG_LAST_10(FeatureCategory.PLAYER_HISTORY, 0.4, 0, 1.5);

  private final FeatureCategory category;
  private final @Nullable Double defaultValue;
  private final double least;
  private final double most;
  private final String featureName = name().toLowerCase(Locale.ROOT);

  Feature(FeatureCategory category, @Nullable Double defaultValue, double least, double most) {
    this.category = category;
    this.defaultValue = defaultValue;
    this.least = least;
    this.most = most;
  }

  /** Its name in the vector, such as {@code points_avg_last_5}. */
  public String featureName() {
    return featureName;
  }

  /** Its place in the vector. */
  public int index() {
    return ordinal();
  }

  /** What it speaks about. */
  public FeatureCategory category() {
    return category;
  }

  /** What the vector holds where there is no value; null where nothing can stand in for it. */
  public @Nullable Double defaultValue() {
    return defaultValue;
  }

  /** Whether its absence lowers a row's quality; the market has no line for everybody. */
  public boolean isRequired() {
    return switch (this) {
      case VEGAS_POINTS_LINE, VEGAS_OPENING_LINE, VEGAS_LINE_MOVE -> false;
      default -> true;
    };
  }

  /** Whether a value is one that the feature can have. */
  public boolean allows(double value) {
    return least <= value && value <= most;
  }
}
