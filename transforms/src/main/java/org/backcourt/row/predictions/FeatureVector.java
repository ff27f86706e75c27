package org.backcourt.row.predictions;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.backcourt.contract.Column;
import org.backcourt.contract.Embedded;
import org.backcourt.contract.Indexed;
import org.backcourt.features.Feature;
import org.backcourt.features.FeatureSource;
import org.backcourt.features.FeatureVersion;
import org.backcourt.id.GameId;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.backcourt.row.Completeness;
import org.backcourt.row.Provenance;
import org.jspecify.annotations.Nullable;

/** What a model is told about one player in one game. */
public record FeatureVector(
    @Column("The player's name as a key.") PlayerLookup playerLookup,
    @Column(
            "The player's key after known aliases of his name are resolved; player_lookup "
                + "where none is known.")
        PlayerLookup universalPlayerId,
    @Column("The sports date of the game.") LocalDate gameDate,
    @Column("The game as YYYYMMDD_AWAY_HOME.") GameId gameId,
    @Column("The team he is expected to play for.") TeamCode teamAbbr,
    @Column("The other team.") TeamCode opponentTeamAbbr,
    @Column("The year the season started in.") int seasonYear,
    @Column("Whether his team is the schedule's host.") boolean isHome,
    @Column("Days since the last game he played; NULL before the season's first.")
        @Nullable Integer daysRest,
    @Column("Which list of features this is.") FeatureVersion featureVersion,
    @Column("How many features it has.") int featureCount,
    @Column(
            "The values in order, defaults filled in; NaN where a feature has neither value "
                + "nor default, because an array holds no NULL.")
        List<Double> features,
    @Column("Their names in order.") List<String> featureNames,
    @Column("Their sources in order.") List<FeatureSource> featureSources,
    @Column("Their qualities in order, 0 to 100.") List<Double> featureQualities,
    @Indexed(by = Feature.class, prefix = "feature_") List<FeatureCell> cells,
    @Embedded FeatureQuality quality,
    @Embedded CategoryQuality categories,
    @Embedded FeatureOrigins origins,
    @Embedded Completeness completeness,
    @Embedded Provenance provenance)
    implements Serializable {}
