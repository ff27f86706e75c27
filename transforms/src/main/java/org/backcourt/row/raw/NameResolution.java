package org.backcourt.row.raw;

import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** How a gamebook's bare surname was turned into a full name. */
public record NameResolution(
    @Column("resolved, not_found, multiple_matches, or original where the source had a full name.")
        @Nullable String nameResolutionStatus,
    @Column("How sure the resolution is, 0-1.") @Nullable Double nameResolutionConfidence,
    @Column("How it was resolved: auto_exact, pending_review or not_found.")
        @Nullable String nameResolutionMethod,
    @Column("The team code under which a season's roster was searched.")
        @Nullable String brTeamAbbrUsed) {}
