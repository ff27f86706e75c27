package org.backcourt.row.predictions;

import java.io.Serializable;
import org.backcourt.contract.Column;

/** How far an ensemble's systems agree. Absent for single systems. */
public record EnsembleAgreement(
    @Column("Population standard deviation of their points.") double predictionVariance,
    @Column("From 0 to 100.") double systemAgreementScore,
    @Column("How many of them predicted.") int contributingSystems)
    implements Serializable {}
