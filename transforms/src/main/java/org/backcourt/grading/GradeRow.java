package org.backcourt.grading;

import java.util.List;
import org.backcourt.row.Provenance;
import org.backcourt.row.predictions.Grade;
import org.backcourt.row.predictions.GradedEvidence;
import org.backcourt.row.predictions.GradedLine;
import org.backcourt.row.predictions.GradedPrediction;
import org.backcourt.row.predictions.Recommendation;
import org.backcourt.row.predictions.Voiding;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.PredictionTables;
import org.jspecify.annotations.Nullable;

/** The row of a prediction whose game was played. */
final class GradeRow {

  private static final int DECILES = 10;

  private GradeRow() {}

  /**
   * The row.
   *
   * @param status what the injury report says, for a prediction made before it did
   */
  static GradedPrediction of(
      Gradable prediction, Outcome outcome, VectorFacts vector, @Nullable String status) {
    double confidence = prediction.confidenceScore() / 100;
    return new GradedPrediction(
        prediction.playerLookup(),
        prediction.gameId(),
        prediction.gameDate(),
        prediction.systemId(),
        outcome.teamAbbr(),
        outcome.opponentTeamAbbr(),
        prediction.predictedPoints(),
        confidence,
        // Of the score itself: a fraction such as 0.29 is a hair less than 29 of 100.
        Math.min(DECILES, (int) Math.floor(prediction.confidenceScore() / 10) + 1),
        prediction.recommendation(),
        new GradedLine(
            prediction.hasPropLine(),
            prediction.currentPointsLine(),
            prediction.lineSource(),
            prediction.estimatedLineValue(),
            prediction.sportsbook(),
            prediction.lineSourceApi(),
            prediction.isActionable(),
            prediction.filterReason()),
        grade(prediction, outcome),
        voiding(prediction, outcome, status),
        evidence(prediction, vector),
        provenance(prediction));
  }

  private static boolean played(Outcome outcome) {
    return outcome.isActive() && outcome.points() != null && outcome.minutesPlayed() != null;
  }

  private static @Nullable Grade grade(Gradable prediction, Outcome outcome) {
    Integer points = outcome.points();
    Double minutes = outcome.minutesPlayed();
    if (!played(outcome) || points == null || minutes == null) {
      return null;
    }
    double error = prediction.predictedPoints() - points;
    Double line = prediction.currentPointsLine();
    return new Grade(
        points,
        minutes,
        Math.abs(error),
        error,
        correct(prediction.recommendation(), points, line),
        line == null ? null : prediction.predictedPoints() - line,
        line == null ? null : points - line,
        Math.abs(error) <= 3,
        Math.abs(error) <= 5,
        withinInterval(prediction, points));
  }

  private static @Nullable Boolean withinInterval(Gradable prediction, int points) {
    Double low = prediction.predictedLow();
    Double high = prediction.predictedHigh();
    return low == null || high == null ? null : low <= points && points <= high;
  }

  /** Points on the line are a push: neither side was right. */
  private static @Nullable Boolean correct(Recommendation side, int points, @Nullable Double line) {
    if (line == null || points == line) {
      return null;
    }
    return switch (side) {
      case OVER -> points > line;
      case UNDER -> points < line;
      case PASS, NO_LINE -> null;
    };
  }

  private static Voiding voiding(Gradable prediction, Outcome outcome, @Nullable String reported) {
    String then = prediction.injuryStatusAtPrediction();
    if (played(outcome)) {
      return new Voiding(false, null, prediction.injuryFlagAtPrediction(), then, null);
    }
    String status = then == null ? reported : then;
    String reason = reason(status == null ? "" : status);
    return new Voiding(
        true, reason, prediction.injuryFlagAtPrediction(), then, !reason.equals("dnp_unknown"));
  }

  private static String reason(String status) {
    return switch (status) {
      case "out", "doubtful" -> "dnp_injury_confirmed";
      case "questionable", "probable" -> "dnp_late_scratch";
      default -> "dnp_unknown";
    };
  }

  private static GradedEvidence evidence(Gradable prediction, VectorFacts vector) {
    return new GradedEvidence(
        prediction.featureQualityScore(),
        prediction.featureVersion(),
        vector.featureCount(),
        vector.dataSource(),
        1 - (double) prediction.defaultFeatureCount() / vector.featureCount(),
        prediction.criticalFeatures(),
        prediction.confidenceScore(),
        null,
        prediction.earlySeasonFlag(),
        prediction.modelVersion(),
        prediction.paceAdjustment(),
        prediction.similarGamesCount(),
        prediction.predictionId());
  }

  private static Provenance provenance(Gradable prediction) {
    Provenance of = prediction.provenance();
    return new Provenance(
        AnalyticsTables.PLAYER_GAMES.name().table(),
        List.of(
            AnalyticsTables.PLAYER_GAMES.name().table(),
            PredictionTables.PREDICTIONS.name().table()),
        of.fallbacksUsed(),
        of.dataQualityTier(),
        of.qualityScore(),
        of.dataQualityIssues(),
        of.isProductionReady());
  }
}
