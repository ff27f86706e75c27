package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** Players a team had to do without. */
public record TeamAvailability(
    @Column("Players listed as inactive; NULL when no source lists players.")
        @Nullable Integer playersInactive,
    @Column(
            "Inactive players who started the team's latest earlier game; NULL when that is "
                + "not known.")
        @Nullable Integer startersInactive)
    implements Serializable {}
