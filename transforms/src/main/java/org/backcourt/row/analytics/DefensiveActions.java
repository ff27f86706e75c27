package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** What the defending team's own box line adds. */
public record DefensiveActions(
    @Column("Own personal fouls; NULL where the source has none.") @Nullable Integer foulsCommitted,
    @Column("Own steals.") int steals,
    @Column("Own rebounds at the defended basket.") int defensiveRebounds)
    implements Serializable {}
