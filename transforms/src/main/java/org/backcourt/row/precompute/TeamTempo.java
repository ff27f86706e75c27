package org.backcourt.row.precompute;

import java.io.Serializable;
import org.backcourt.contract.Column;

/** The team's last 10 games of the season before a date. Absent before its first. */
public record TeamTempo(
    @Column("Mean pace.") double teamPaceLast10,
    @Column("Mean offensive rating.") double teamOffRatingLast10)
    implements Serializable {}
