package org.backcourt.row.quality;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/**
 * One run of one phase. It has a line when it begins and another when it ends, so that a run which
 * was killed has the first alone.
 */
public record RunRecord(
    @Column("The run's id: when it began, in UTC, and four letters of chance.") String runId,
    @Column("The day the run began, in UTC.") LocalDate runDate,
    @Column("The command that asked for it.") String command,
    @Column("The phase it ran.") String phase,
    @Column("The tables it was to write.") List<String> tables,
    @Column("The dates it was to write, as ranges.") String dates,
    @Column(
            "running, published, refused (by a gate or an audit), failed, interrupted, or judged: a"
                + " validation.")
        State state,
    @Column("The code that ran.") String codeVersion,
    @Column("When it began.") Instant startedAt,
    @Column("When it ended; NULL while it runs, and for ever if it was killed.")
        @Nullable Instant finishedAt,
    @Column("Rows published, all tables together.") long rowsPublished,
    @Column("Why it was refused or failed, in a line.") @Nullable String message)
    implements Serializable {

  /** The same run, ended. */
  public RunRecord ended(State end, Instant at, long rows, @Nullable String why) {
    return new RunRecord(
        runId, runDate, command, phase, tables, dates, end, codeVersion, startedAt, at, rows, why);
  }

  /** What became of a run. */
  public enum State {
    RUNNING,
    PUBLISHED,
    REFUSED,
    FAILED,
    INTERRUPTED,
    JUDGED
  }
}
