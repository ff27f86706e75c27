package org.backcourt.row.precompute;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/**
 * A player's shots in the paint over his last 20 games with known zones. Absent below 15 such
 * games.
 */
public record PaintTrend(
    @Column("Percentage of his shots taken in the paint.") double paintRateLast20,
    @Column("Share (0-1) of them made; NULL without attempts.") @Nullable Double paintPctLast20)
    implements Serializable {}
