package org.backcourt.row.predictions;

import java.io.Serializable;
import org.backcourt.contract.Column;

/** Quality and defaults by category of feature. */
public record CategoryQuality(
    @Column("Mean quality of the match-up features, as a fraction of 1.") double matchupQualityPct,
    @Column("Mean quality of the player's own history, as a fraction of 1.")
        double playerHistoryQualityPct,
    @Column("Mean quality of the team's features, as a fraction of 1.")
        double teamContextQualityPct,
    @Column("Mean quality of the market's features, absent lines skipped, as a fraction of 1.")
        double vegasQualityPct,
    @Column("Mean quality of the game's features, as a fraction of 1.")
        double gameContextQualityPct,
    @Column("Match-up features defaulted.") int matchupDefaultCount,
    @Column("Player-history features defaulted.") int playerHistoryDefaultCount,
    @Column("Team features defaulted.") int teamContextDefaultCount,
    @Column("Market features defaulted.") int vegasDefaultCount,
    @Column("Game features defaulted.") int gameContextDefaultCount,
    @Column("Tier of the match-up features alone.") FeatureTier matchupQualityTier,
    @Column("Tier of the game's features alone.") FeatureTier gameContextQualityTier)
    implements Serializable {}
