package org.backcourt.row.predictions;

import java.io.Serializable;
import java.time.Instant;
import org.backcourt.contract.Column;
import org.backcourt.contract.Embedded;

/** A prediction that stood until a later run predicted otherwise, or no longer predicted at all. */
public record SupersededPrediction(
    @Embedded PointsPrediction prediction,
    @Column("The run that made it.") String madeBy,
    @Column("When that run published it.") Instant madeAt,
    @Column("The run that put another in its place, or a reason for having none.")
        String supersededBy,
    @Column("When that run published.") Instant supersededAt)
    implements Serializable {}
