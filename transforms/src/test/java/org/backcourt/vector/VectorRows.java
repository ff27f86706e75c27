package org.backcourt.vector;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.backcourt.factors.CompositeFactors;
import org.backcourt.factors.FactorRows;
import org.backcourt.factors.FactorSources;
import org.backcourt.factors.GamePace;
import org.backcourt.id.TeamCode;
import org.backcourt.row.ExampleRow;
import org.backcourt.row.analytics.UpcomingPlayerGame;
import org.backcourt.row.precompute.PlayerCompositeFactors;
import org.backcourt.row.precompute.PlayerDailyCache;
import org.backcourt.row.precompute.PlayerShotZones;
import org.backcourt.row.precompute.TeamDefenseZones;
import org.jspecify.annotations.Nullable;

/** What a vector is computed from: complete to begin with, then less so. */
record VectorRows(
    ExampleRow<UpcomingPlayerGame> context,
    @Nullable PlayerDailyCache cache,
    @Nullable PlayerShotZones shotZones,
    @Nullable TeamDefenseZones opponentDefense,
    SeasonSoFar season,
    TeamSoFar team) {

  /** A player with a line, twenty games, and every row that he can have. */
  static VectorRows complete() {
    return new VectorRows(
        FactorRows.context()
            .with("has_prop_line", true, "current_points_line", 22.5, "opening_points_line", 21.5)
            .with("line_movement", 1.0, "current_points_line_source", "draftkings"),
        averages().build(),
        FactorRows.shots("paint", 55, 15, 30),
        FactorRows.defense(4.0, 0.0, -2.0),
        season(20),
        new TeamSoFar(15, 20, null));
  }

  static ExampleRow<PlayerDailyCache> averages() {
    return ExampleRow.of(PlayerDailyCache.class)
        .with("points_avg_last_5", 23.4, "points_avg_last_10", 22.1, "points_avg_season", 21.7)
        .with("points_std_last_10", 6.5, "games_played_season", 20, "games_in_last_7_days", 4)
        .with("minutes_avg_last_10", 34.5, "usage_rate_last_10", 27.5, "days_rest", 2)
        .with("team_pace_last_10", 99.5, "team_off_rating_last_10", 118.5)
        .with("assisted_rate_last_10", 62.5, "quality_score", 100.0, "is_production_ready", true);
  }

  /** Games of 20 points, 5 of them from the line, in 30 minutes; every fourth against Denver. */
  static SeasonSoFar season(int games) {
    List<PlayedGame> season = new ArrayList<>();
    for (int i = 0; i < games; i++) {
      season.add(
          new PlayedGame(
              LocalDate.of(2023, 11, 1).plusDays(2L * i),
              i % 4 == 3 ? TeamCode.DEN : TeamCode.MIA,
              20,
              30,
              5));
    }
    return new SeasonSoFar(season);
  }

  /** The same with other points, oldest first. */
  static SeasonSoFar scoring(int... points) {
    List<PlayedGame> season = new ArrayList<>();
    for (int each : points) {
      season.add(
          new PlayedGame(
              LocalDate.of(2023, 11, 1).plusDays(season.size()), TeamCode.MIA, each, 30, 0));
    }
    return new SeasonSoFar(season);
  }

  /** The same with other minutes, oldest first. */
  static SeasonSoFar playing(double... minutes) {
    List<PlayedGame> season = new ArrayList<>();
    for (double each : minutes) {
      season.add(
          new PlayedGame(
              LocalDate.of(2023, 11, 1).plusDays(season.size()), TeamCode.MIA, 10, each, 0));
    }
    return new SeasonSoFar(season);
  }

  VectorRows with(@Nullable Object... columnsOfContext) {
    context.with(columnsOfContext);
    return this;
  }

  VectorRows withCache(@Nullable PlayerDailyCache other) {
    return new VectorRows(context, other, shotZones, opponentDefense, season, team);
  }

  VectorRows withShotZones(@Nullable PlayerShotZones other) {
    return new VectorRows(context, cache, other, opponentDefense, season, team);
  }

  VectorRows withOpponentDefense(@Nullable TeamDefenseZones other) {
    return new VectorRows(context, cache, shotZones, other, season, team);
  }

  VectorRows withSeason(SeasonSoFar other) {
    return new VectorRows(context, cache, shotZones, opponentDefense, other, team);
  }

  VectorRows withTeam(TeamSoFar other) {
    return new VectorRows(context, cache, shotZones, opponentDefense, season, other);
  }

  FeatureInputs inputs() {
    return inputs(new GamePace(99.5, 101.5, 100.0));
  }

  FeatureInputs inputs(GamePace pace) {
    UpcomingPlayerGame row = context.build();
    PlayerCompositeFactors factors =
        CompositeFactors.of(new FactorSources(row, shotZones, opponentDefense, pace, true));
    return new FeatureInputs(row, cache, shotZones, opponentDefense, factors, season, team);
  }
}
