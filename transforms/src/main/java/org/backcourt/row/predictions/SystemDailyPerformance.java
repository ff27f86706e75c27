package org.backcourt.row.predictions;

import java.io.Serializable;
import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.backcourt.contract.Embedded;
import org.backcourt.contract.Projection;
import org.backcourt.row.Provenance;

/** How one system did on one date. */
@Projection(of = "nba_predictions.system_daily_performance")
public record SystemDailyPerformance(
    @Column("The sports date of the games.") LocalDate gameDate,
    @Column("The system, such as moving_average.") String systemId,
    @Embedded Performance performance,
    @Embedded Provenance provenance)
    implements Serializable {}
