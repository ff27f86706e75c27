package org.backcourt.grading;

import java.time.LocalDate;
import org.backcourt.contract.Projection;
import org.backcourt.id.PlayerLookup;

/** What grading reads of the vector behind a prediction. */
@Projection(of = "nba_predictions.ml_feature_store_v2")
public record VectorFacts(
    PlayerLookup playerLookup, LocalDate gameDate, int featureCount, String dataSource) {}
