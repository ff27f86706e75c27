package org.backcourt.row;

import java.io.Serializable;
import java.util.List;
import org.backcourt.contract.Column;

/**
 * Where a row came from and how far it can be trusted: the one design that stands in every derived
 * table in place of the reference's per-source tracking columns. Which versions of the inputs were
 * read is in the ledger, not in every row.
 */
public record Provenance(
    @Column(
            "The source that decided the row, such as nbac_gamebook, or the upstream table "
                + "of a derived one.")
        String primarySourceUsed,
    @Column("Every source that contributed, the primary one first.") List<String> sourcesUsed,
    @Column(
            "Which fallback replaced what, such as team_boxscore:rebuilt_from_players; "
                + "empty when nothing was replaced.")
        List<String> fallbacksUsed,
    @Column(
            "gold, silver, bronze, poor or unusable: the worst tier of what went into the "
                + "row.")
        QualityTier dataQualityTier,
    @Column(
            "Quality from 0 to 100 from which the tier follows: gold from 95, silver 75, "
                + "bronze 50, poor 25.")
        double qualityScore,
    @Column(
            "What was found wanting, one tag each, such as thin_sample:2/10; empty when "
                + "nothing was.")
        List<String> dataQualityIssues,
    @Column("Tier bronze or better, and no issue that forbids production use.")
        boolean isProductionReady)
    implements Serializable {}
