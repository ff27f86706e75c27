package org.backcourt.vector;

import static org.backcourt.tables.AnalyticsTables.PLAYER_GAMES;
import static org.backcourt.tables.AnalyticsTables.TEAM_OFFENSE;
import static org.backcourt.tables.AnalyticsTables.UPCOMING_PLAYERS;
import static org.backcourt.vector.FeatureFormula.calculated;
import static org.backcourt.vector.FeatureFormula.fromCache;
import static org.backcourt.vector.FeatureFormula.fromContext;
import static org.backcourt.vector.FeatureFormula.fromFactors;
import static org.backcourt.vector.FeatureFormula.fromOpponent;
import static org.backcourt.vector.FeatureFormula.fromShotZones;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.backcourt.features.Feature;
import org.backcourt.row.analytics.InjuryState;
import org.backcourt.row.analytics.SeasonPhase;
import org.backcourt.row.analytics.UpcomingPlayerGame;
import org.backcourt.row.precompute.TeamTempo;
import org.backcourt.row.precompute.ZoneShooting;
import org.jspecify.annotations.Nullable;

/** How each feature is had: a line a feature. */
final class FeatureFormulas {

  private static final String FEWER_THAN_5 = "fewer than 5 games";
  private static final String NO_GAMES = "no games this season";
  private static final String NO_LINE = "no line";
  private static final String NO_TEAM_GAMES = "no game of the team this season";

  private static final Map<Feature, FeatureFormula> ALL = new EnumMap<>(Feature.class);

  static {
    for (Feature feature : Feature.values()) {
      ALL.put(feature, formula(feature));
    }
  }

  private FeatureFormulas() {}

  /** Every feature of the store, in order. */
  static List<FeatureReading> read(FeatureInputs inputs) {
    return Arrays.stream(Feature.values())
        .map(feature -> of(feature).read(feature, inputs))
        .toList();
  }

  /** How a feature is had. */
  static FeatureFormula of(Feature feature) {
    FeatureFormula formula = ALL.get(feature);
    if (formula == null) {
      throw new IllegalStateException(feature + " has no formula");
    }
    return formula;
  }

  private static FeatureFormula formula(Feature feature) {
    return switch (feature) {
      case POINTS_AVG_LAST_5 ->
          fromCache(cache -> cache.points().pointsAvgLast5())
              .orGames(FEWER_THAN_5, SeasonSoFar::pointsOfLast5);
      case POINTS_AVG_LAST_10 ->
          fromCache(cache -> cache.points().pointsAvgLast10())
              .orGames(NO_GAMES, SeasonSoFar::pointsOfLast10);
      case POINTS_AVG_SEASON ->
          fromCache(cache -> cache.points().pointsAvgSeason())
              .orGames(NO_GAMES, SeasonSoFar::pointsOfSeason);
      case POINTS_STD_LAST_10 ->
          fromCache(cache -> cache.points().pointsStdLast10())
              .orGames("fewer than 2 games", SeasonSoFar::deviationOfLast10);
      case GAMES_PLAYED_LAST_7_DAYS ->
          fromCache(cache -> (double) cache.load().gamesInLast7Days())
              .orContext("no context", context -> (double) context.load().gamesInLast7Days());
      case FATIGUE_SCORE -> fromFactors(factors -> toDouble(factors.fatigueScore()));
      case SHOT_ZONE_MISMATCH_SCORE -> fromFactors(factors -> factors.shotZoneMismatchScore());
      case PACE_SCORE -> fromFactors(factors -> factors.paceScore());
      case USAGE_SPIKE_SCORE -> fromFactors(factors -> factors.usageSpikeScore());
      case REST_ADVANTAGE ->
          calculated(
              UPCOMING_PLAYERS,
              "no earlier game of his or of the opponent",
              inputs -> restAdvantage(inputs.context()));
      case INJURY_RISK ->
          calculated(
              UPCOMING_PLAYERS,
              "a reported status that says nothing of the risk",
              inputs -> injuryRisk(inputs.context().injuries()));
      case RECENT_TREND ->
          calculated(PLAYER_GAMES, FEWER_THAN_5, inputs -> inputs.season().recentTrend());
      case MINUTES_CHANGE ->
          calculated(PLAYER_GAMES, NO_GAMES, inputs -> inputs.season().minutesChange());
      case OPPONENT_DEF_RATING -> fromOpponent(defense -> defense.defensiveRatingLast15());
      case OPPONENT_PACE -> fromOpponent(defense -> defense.opponentPace());
      case HOME_AWAY -> fromContext("no context", context -> flag(context.homeGame()));
      case BACK_TO_BACK -> fromContext("no context", context -> flag(context.load().backToBack()));
      case PLAYOFF_GAME ->
          fromContext("no context", context -> flag(context.seasonPhase() == SeasonPhase.PLAYOFFS));
      case PCT_PAINT -> fromShotZones(zones -> fraction(zones.paint()));
      case PCT_MID_RANGE -> fromShotZones(zones -> fraction(zones.midRange()));
      case PCT_THREE -> fromShotZones(zones -> fraction(zones.threePt()));
      case PCT_FREE_THROW ->
          calculated(
              PLAYER_GAMES,
              "fewer than 5 games or no points",
              inputs -> inputs.season().freeThrowShare());
      case TEAM_PACE ->
          fromCache(cache -> pace(cache.team())).orTeam(NO_TEAM_GAMES, FeatureFormulas::pace);
      case TEAM_OFF_RATING ->
          fromCache(cache -> offensiveRating(cache.team()))
              .orTeam(NO_TEAM_GAMES, FeatureFormulas::offensiveRating);
      case TEAM_WIN_PCT ->
          calculated(TEAM_OFFENSE, "fewer than 5 games of the team", inputs -> wins(inputs.team()));
      case VEGAS_POINTS_LINE ->
          fromContext(NO_LINE, context -> context.market().currentPointsLine());
      case VEGAS_OPENING_LINE ->
          fromContext(NO_LINE, context -> context.market().openingPointsLine());
      case VEGAS_LINE_MOVE ->
          calculated(UPCOMING_PLAYERS, NO_LINE, inputs -> inputs.context().market().lineMovement());
      case HAS_VEGAS_LINE ->
          calculated(
              UPCOMING_PLAYERS,
              "no context",
              inputs -> flag(inputs.context().market().currentPointsLine() != null));
      case AVG_POINTS_VS_OPPONENT ->
          calculated(
                  PLAYER_GAMES,
                  "no game against this opponent",
                  inputs -> inputs.season().pointsAgainst(inputs.context().opponentTeamAbbr()))
              .orGames(NO_GAMES, SeasonSoFar::pointsOfSeason);
      case GAMES_VS_OPPONENT ->
          calculated(
              PLAYER_GAMES,
              "no context",
              inputs -> inputs.season().gamesAgainst(inputs.context().opponentTeamAbbr()));
      case MINUTES_AVG_LAST_10 ->
          fromCache(cache -> cache.minutesAndUsage().minutesAvgLast10())
              .orGames(NO_GAMES, SeasonSoFar::minutesOfLast10);
      case PPM_AVG_LAST_10 ->
          calculated(PLAYER_GAMES, NO_GAMES, inputs -> inputs.season().pointsPerMinute());
    };
  }

  private static @Nullable Double restAdvantage(UpcomingPlayerGame context) {
    Integer own = context.load().daysRest();
    Integer opponent = context.ahead().opponentDaysRest();
    return own == null || opponent == null
        ? null
        : (double) Math.max(-2, Math.min(2, own - opponent));
  }

  /** A player who is on no report is well: a team without injuries is on none. */
  private static @Nullable Double injuryRisk(InjuryState injuries) {
    String status = injuries.playerStatus();
    if (status == null) {
      return 0.0;
    }
    return switch (status) {
      case "available" -> 0.0;
      case "probable" -> 1.0;
      case "questionable" -> 2.0;
      case "doubtful", "out" -> 3.0;
      default -> null;
    };
  }

  private static @Nullable Double wins(TeamSoFar team) {
    return team.games() < 5 ? null : (double) team.wins() / team.games();
  }

  private static @Nullable Double fraction(@Nullable ZoneShooting zone) {
    return zone == null ? null : zone.rateLast10() / 100;
  }

  private static @Nullable Double pace(@Nullable TeamTempo team) {
    return team == null ? null : team.teamPaceLast10();
  }

  private static @Nullable Double offensiveRating(@Nullable TeamTempo team) {
    return team == null ? null : team.teamOffRatingLast10();
  }

  private static @Nullable Double toDouble(@Nullable Integer value) {
    return value == null ? null : (double) value;
  }

  private static double flag(boolean set) {
    return set ? 1 : 0;
  }
}
