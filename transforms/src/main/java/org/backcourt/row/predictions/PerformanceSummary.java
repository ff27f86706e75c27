package org.backcourt.row.predictions;

import java.io.Serializable;
import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.backcourt.contract.Embedded;
import org.backcourt.row.Provenance;

/** How one system did in the days that end with one date. */
public record PerformanceSummary(
    @Column("The last date of the period.") LocalDate gameDate,
    @Column("The system, such as moving_average.") String systemId,
    @Column("rolling_7d, rolling_30d, month or season, each up to the date and with it.")
        PerformancePeriod period,
    @Column("The first date that may count; no period begins before its season.")
        LocalDate periodFrom,
    @Column("Dates of the period with predictions.") int datesCount,
    @Embedded Performance performance,
    @Embedded Provenance provenance)
    implements Serializable {}
