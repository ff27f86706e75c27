package org.backcourt.row.predictions;

import java.io.Serializable;
import org.backcourt.contract.Column;

/** Between what points a player is expected to end in eight games of ten. */
public record PredictionInterval(
    @Column("Points that he is expected to miss in one game of ten, 0 or more.")
        double predictedLow,
    @Column("Points that he is expected to exceed in one game of ten.") double predictedHigh)
    implements Serializable {}
