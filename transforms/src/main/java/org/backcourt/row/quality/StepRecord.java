package org.backcourt.row.quality;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.backcourt.contract.Column;

/** One step of one run, and when it began and ended. */
public record StepRecord(
    @Column("The run.") String runId,
    @Column("The day the run began, in UTC.") LocalDate runDate,
    @Column("gate, compute, stage TABLE, audit TABLE or publish.") String step,
    @Column("When it began.") Instant startedAt,
    @Column("When it ended.") Instant finishedAt)
    implements Serializable {}
