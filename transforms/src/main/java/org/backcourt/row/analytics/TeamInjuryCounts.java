package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;

/**
 * Players on the team's newest injury report before tip-off. Absent when there was no report that
 * day.
 */
public record TeamInjuryCounts(
    @Column("Players reported out, whether starters or not, as the reference counts them.")
        int startersOutCount,
    @Column("Players reported questionable or doubtful.") int questionablePlayersCount)
    implements Serializable {}
