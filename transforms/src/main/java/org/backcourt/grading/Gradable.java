package org.backcourt.grading;

import java.time.LocalDate;
import org.backcourt.contract.Embedded;
import org.backcourt.contract.Projection;
import org.backcourt.features.FeatureVersion;
import org.backcourt.id.GameId;
import org.backcourt.id.PlayerLookup;
import org.backcourt.row.Provenance;
import org.backcourt.row.predictions.LineApi;
import org.backcourt.row.predictions.LineSource;
import org.backcourt.row.predictions.Recommendation;
import org.jspecify.annotations.Nullable;

/** What grading reads of a prediction. */
@Projection(of = "nba_predictions.player_prop_predictions")
public record Gradable(
    String predictionId,
    String systemId,
    PlayerLookup playerLookup,
    LocalDate gameDate,
    GameId gameId,
    double predictedPoints,
    @Nullable Double predictedLow,
    @Nullable Double predictedHigh,
    double confidenceScore,
    Recommendation recommendation,
    boolean hasPropLine,
    @Nullable Double currentPointsLine,
    LineSource lineSource,
    @Nullable Double estimatedLineValue,
    @Nullable String sportsbook,
    @Nullable LineApi lineSourceApi,
    boolean isActive,
    boolean isActionable,
    @Nullable String filterReason,
    @Nullable String injuryStatusAtPrediction,
    boolean injuryFlagAtPrediction,
    @Nullable String modelVersion,
    @Nullable Double paceAdjustment,
    @Nullable Integer similarGamesCount,
    String criticalFeatures,
    double featureQualityScore,
    FeatureVersion featureVersion,
    int defaultFeatureCount,
    boolean earlySeasonFlag,
    @Embedded Provenance provenance) {}
