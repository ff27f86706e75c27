package org.backcourt.row.quality;

import java.time.LocalDate;
import org.backcourt.contract.Column;

/** An incomplete input that a run was told to make do with. */
public record OverrideRecord(
    @Column("The run that went on all the same.") String runId,
    @Column("The day the run began, in UTC.") LocalDate runDate,
    @Column("The inputs that stand in for each other, none of which is complete.") String inputs,
    @Column("The dates on which they are not complete, as ranges.") String dates,
    @Column("What is there of the first of them.") String found,
    @Column("Why the run may go on, in the operator's words.") String reason) {}
