package org.backcourt.row.predictions;

import java.io.Serializable;
import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.backcourt.contract.Embedded;
import org.backcourt.contract.Projection;
import org.backcourt.id.GameId;
import org.backcourt.id.PlayerLookup;
import org.backcourt.row.Completeness;
import org.backcourt.row.Provenance;
import org.jspecify.annotations.Nullable;

/** What one system expects one player to score in one game. */
@Projection(of = "nba_predictions.player_prop_predictions", where = "prediction_made_before_game")
public record PointsPrediction(
    @Column("The same for the same date, player and system in every run.") String predictionId,
    @Column("The system, such as moving_average.") String systemId,
    @Column("The player's name as a key.") PlayerLookup playerLookup,
    @Column(
            "The player's key after known aliases of his name are resolved; player_lookup "
                + "where none is known.")
        PlayerLookup universalPlayerId,
    @Column("The sports date of the game.") LocalDate gameDate,
    @Column("The game as YYYYMMDD_AWAY_HOME.") GameId gameId,
    @Column("Always 1: what was predicted before is in superseded_predictions.")
        int predictionVersion,
    @Column("Points expected, 0 to 60.") double predictedPoints,
    @Column("From 0 to 100.") double confidenceScore,
    @Column("OVER, UNDER, PASS or NO_LINE.") Recommendation recommendation,
    @Embedded @Nullable PredictionInterval interval,
    @Column("By season average: star, starter, role or bench.") ScoringTier scoringTier,
    @Column(
            "What the tier's mean error suggests adding, in points; not part of "
                + "predicted_points.")
        double tierAdjustment,
    @Embedded PredictionLine line,
    @Embedded Adjustments adjustments,
    @Embedded @Nullable EnsembleAgreement agreement,
    @Embedded @Nullable ModelCard model,
    @Embedded Explanation explanation,
    @Embedded InjuryAtPrediction injury,
    @Embedded PredictionStatus status,
    @Embedded FeatureEvidence evidence,
    @Embedded Completeness completeness,
    @Embedded Provenance provenance)
    implements Serializable {}
