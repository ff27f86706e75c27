package org.backcourt.forecast;

import java.time.LocalDate;
import java.util.List;
import org.backcourt.contract.Embedded;
import org.backcourt.contract.Indexed;
import org.backcourt.contract.Projection;
import org.backcourt.features.Feature;
import org.backcourt.features.FeatureVersion;
import org.backcourt.id.GameId;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.backcourt.row.Completeness;
import org.backcourt.row.Provenance;
import org.backcourt.row.predictions.FeatureQuality;
import org.backcourt.row.predictions.MatchupStatus;
import org.backcourt.row.predictions.VegasLineSource;
import org.jspecify.annotations.Nullable;

/** What systems read of a player's feature vector: its columns, not its arrays of defaults. */
@Projection(of = "nba_predictions.ml_feature_store_v2")
public record StoredVector(
    PlayerLookup playerLookup,
    PlayerLookup universalPlayerId,
    LocalDate gameDate,
    GameId gameId,
    TeamCode opponentTeamAbbr,
    boolean isHome,
    @Nullable Integer daysRest,
    FeatureVersion featureVersion,
    @Indexed(by = Feature.class, prefix = "feature_") List<KnownFeature> cells,
    @Embedded FeatureQuality quality,
    double matchupQualityPct,
    MatchupStatus matchupDataStatus,
    VegasLineSource vegasLineSource,
    @Embedded Completeness completeness,
    @Embedded Provenance provenance) {

  /** A feature's value; null where it was defaulted, because a default says nothing of anybody. */
  public @Nullable Double value(Feature feature) {
    return cells.get(feature.index()).value();
  }
}
