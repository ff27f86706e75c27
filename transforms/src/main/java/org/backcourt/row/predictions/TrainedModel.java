package org.backcourt.row.predictions;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.backcourt.contract.Column;
import org.backcourt.contract.Projection;
import org.backcourt.features.FeatureVersion;
import org.jspecify.annotations.Nullable;

/** A trained model: its files, what it was trained on, and how good it was on what it never saw. */
@Projection(of = "nba_predictions.model_registry")
public record TrainedModel(
    @Column("A hash over data, features, parameters and library: the same again is the same id.")
        String modelId,
    @Column("The version, such as xgboost_v2_33features.") String modelVersion,
    @Column("The list of features it was chosen from.") FeatureVersion featureVersion,
    @Column("The features it is given, in order.") List<String> featureNames,
    @Column("First date of its training set.") LocalDate trainedFrom,
    @Column("Last date of its training set; it predicts later dates only.")
        LocalDate trainedThrough,
    @Column("Rows of its training set.") int trainedRows,
    @Column("A hash over the published rows it was trained on.") String dataFingerprint,
    @Column("JSON: the tables and dates it was trained on, as the ledger certified them.")
        String lineage,
    @Column("JSON: how it was trained.") String parameters,
    @Column("The library and its version.") String library,
    @Column("Trees of the model of points.") int trees,
    @Column("Mean absolute error on the validation dates, the last of its training set.")
        double validationMae,
    @Column("Mean absolute error on the season after it, once played; NULL before.")
        @Nullable Double testMae,
    @Column("Share (0-1) of validation games that ended within its interval.")
        double intervalCoverage,
    @Column("JSON: gain per feature as a fraction of 1.") String importance,
    @Column("JSON: the whole card.") String card,
    @Column("SHA-256 of the model file of points.") String fileHash,
    @Column("XGBoost's JSON of the model of points, gzipped, in base 64.") String pointsModel,
    @Column("The same of the model of the tenth percentile.") String lowModel,
    @Column("The same of the model of the ninetieth percentile.") String highModel,
    @Column("When it was trained.") Instant trainedAt)
    implements Serializable {

  /** The same, trained at a moment. */
  public TrainedModel at(Instant moment) {
    return new TrainedModel(
        modelId,
        modelVersion,
        featureVersion,
        featureNames,
        trainedFrom,
        trainedThrough,
        trainedRows,
        dataFingerprint,
        lineage,
        parameters,
        library,
        trees,
        validationMae,
        testMae,
        intervalCoverage,
        importance,
        card,
        fileHash,
        pointsModel,
        lowModel,
        highModel,
        moment);
  }
}
