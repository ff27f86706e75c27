package org.backcourt.factors;

import org.backcourt.row.ExampleRow;
import org.backcourt.row.analytics.UpcomingPlayerGame;
import org.backcourt.row.precompute.PlayerShotZones;
import org.backcourt.row.precompute.TeamDefenseZones;
import org.jspecify.annotations.Nullable;

/** Rows that factors are computed from. */
public final class FactorRows {

  private FactorRows() {}

  /** A rested player whose usage is expected to be what it was. */
  public static ExampleRow<UpcomingPlayerGame> context() {
    return ExampleRow.of(UpcomingPlayerGame.class)
        .with("season_year", 2023, "home_game", true, "days_rest", 2, "games_in_last_7_days", 3)
        .with("minutes_in_last_7_days", 90.0, "avg_minutes_per_game_last_7", 30.0)
        .with("projected_usage_rate", 24.0, "avg_usage_rate_last_7_games", 24.0)
        .with("questionable_teammates", 0, "probable_teammates", 0, "star_teammates_out", 0)
        .with("opponent_days_rest", 1, "quality_score", 96.0, "is_production_ready", true);
  }

  /** A player's zones, by the percentages of his shots. */
  public static PlayerShotZones shots(
      @Nullable String main, double paint, double midRange, double three) {
    return ExampleRow.of(PlayerShotZones.class)
        .with("paint_rate_last_10", paint, "paint_attempts_per_game", paint / 5)
        .with("mid_range_rate_last_10", midRange, "mid_range_attempts_per_game", midRange / 5)
        .with("three_pt_rate_last_10", three, "three_pt_attempts_per_game", three / 5)
        .with("primary_scoring_zone", main, "quality_score", 98.0, "is_production_ready", true)
        .build();
  }

  /** A player who has not played enough for zones. */
  public static PlayerShotZones shotsInWarmUp() {
    return ExampleRow.of(PlayerShotZones.class)
        .with("is_warm_up", true, "quality_score", 60.0)
        .with("data_quality_tier", "bronze")
        .build();
  }

  /** A team's defence, by what it allows against the league. */
  public static TeamDefenseZones defense(
      @Nullable Double paint, @Nullable Double midRange, @Nullable Double three) {
    return ExampleRow.of(TeamDefenseZones.class)
        .with("paint_attempts_allowed_per_game", 40.0, "paint_blocks_per_game", 3.0)
        .with("mid_range_attempts_allowed_per_game", 12.0, "mid_range_blocks_per_game", 1.0)
        .with("three_pt_attempts_allowed_per_game", 35.0, "three_pt_blocks_per_game", 1.0)
        .with("paint_defense_vs_league_avg", paint)
        .with("mid_range_defense_vs_league_avg", midRange)
        .with("three_pt_defense_vs_league_avg", three)
        .with("defensive_rating_last_15", 115.5, "opponent_points_per_game", 116.0)
        .with("opponent_pace", 101.5, "weakest_zone", "paint", "quality_score", 100.0)
        .with("is_production_ready", true)
        .build();
  }
}
